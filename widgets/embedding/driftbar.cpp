#include "widgets/embedding/driftbar.h"

#include "widgets/common/formatting.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace leoclr {

DriftBar::DriftBar(QWidget *parent)
    : QWidget(parent), m_previous(new QToolButton), m_next(new QToolButton), m_slider(new QSlider(Qt::Horizontal)),
      m_text(new QLabel)
{
    m_slider->setObjectName(QStringLiteral("driftSlider"));
    m_slider->setAccessibleName(tr("Epoch"));
    m_slider->setToolTip(tr("How the map drifts from checkpoint to checkpoint"));
    m_slider->setPageStep(1);
    m_slider->setTickPosition(QSlider::NoTicks);
    for (QToolButton *button : {m_previous, m_next})
        makeQuiet(button);
    setThemedIcon(m_previous, QStringLiteral("previous"), tr("Earlier checkpoint"));
    setThemedIcon(m_next, QStringLiteral("next"), tr("Later checkpoint"));
    m_text->setFont(Theme::numberFont(font()));
    m_text->setMinimumWidth(150);
    m_text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 6);
    layout->setSpacing(8);
    layout->addWidget(m_previous);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_next);
    layout->addWidget(m_text);
    connect(m_previous, &QToolButton::clicked, this, [this] { m_slider->setValue(m_slider->value() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_slider->setValue(m_slider->value() + 1); });
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        showPlace();
        Q_EMIT fileChosen(m_series[std::size_t(value)].file);
    });
    hide();
}

void DriftBar::setSeries(std::vector<EmbeddingEntry> series, const QString &shown)
{
    m_series = std::move(series);
    setVisible(m_series.size() > 1);
    if (m_series.size() < 2)
        return;
    const QSignalBlocker blocker(m_slider);
    const auto place = std::ranges::find(m_series, shown, &EmbeddingEntry::file);
    m_slider->setRange(0, int(m_series.size()) - 1);
    m_slider->setValue(place == m_series.end() ? 0 : int(place - m_series.begin()));
    showPlace();
}

void DriftBar::showPlace()
{
    const EmbeddingFacts &facts = m_series[std::size_t(m_slider->value())].facts;
    m_text->setText(tr("epoch %1 · step %2").arg(formatCount(facts.epoch + 1), formatCount(facts.step)));
    m_previous->setEnabled(m_slider->value() > 0);
    m_next->setEnabled(m_slider->value() < m_slider->maximum());
}

} // namespace leoclr

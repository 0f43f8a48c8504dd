#include "widgets/training/previewpanel.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/formatting.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/training/previewsheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace leoclr {

PreviewPanel::PreviewPanel(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("image"), tr("No views recorded yet; the engine sends some every few hundred "
                                                         "steps.")))
{
    auto *content = new QWidget;
    makePanel(content);
    m_steps = new QSlider(Qt::Horizontal, content);
    m_steps->setObjectName(QStringLiteral("previewStep"));
    m_steps->setAccessibleName(tr("Step"));
    m_steps->setMinimumWidth(160);
    m_previous = new QToolButton(content);
    m_next = new QToolButton(content);
    for (QToolButton *button : {m_previous, m_next})
        makeQuiet(button);
    setThemedIcon(m_previous, QStringLiteral("previous"), tr("Earlier step"));
    setThemedIcon(m_next, QStringLiteral("next"), tr("Later step"));
    m_stepText = new QLabel(content);
    m_stepText->setObjectName(QStringLiteral("previewStepText"));
    m_stepText->setFont(Theme::numberFont(font()));
    m_proof = new QLabel(content);
    m_proof->setObjectName(QStringLiteral("previewProof"));
    m_error = new ErrorBanner(content);
    m_sheet = new PreviewSheet;
    m_sheet->setObjectName(QStringLiteral("previewSheet"));
    auto *scroll = new QScrollArea(content);
    scroll->setWidget(m_sheet);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(16, 8, 16, 0);
    line->setSpacing(8);
    line->addWidget(m_previous);
    line->addWidget(m_steps, 1);
    line->addWidget(m_next);
    line->addSpacing(8);
    line->addWidget(m_stepText);
    line->addSpacing(16);
    line->addWidget(m_proof);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_error);
    layout->addWidget(scroll, 1);

    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);

    connect(m_steps, &QSlider::valueChanged, this, &PreviewPanel::chooseStep);
    connect(m_previous, &QToolButton::clicked, this, [this] { m_steps->setValue(m_steps->value() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_steps->setValue(m_steps->value() + 1); });
    connect(m_sheet, &PreviewSheet::sampleOpened, this, [this](int sample) {
        const PreviewEvent &chosen = m_previews[static_cast<std::size_t>(m_steps->value())];
        if (sample < static_cast<int>(chosen.samples.size()))
            Q_EMIT replayRequested(m_run, chosen.epoch, chosen.samples[static_cast<std::size_t>(sample)].index);
    });
    connect(&m_renderer, &PreviewRenderer::opening, this, [this](qint64 entries) {
        setMeaning(m_proof, Meaning::Secondary);
        m_proof->setText(tr("opening the dataset: %1 images so far").arg(formatCount(entries)));
    });
    connect(&m_renderer, &PreviewRenderer::rendered, this, &PreviewPanel::showSamples);
    connect(&m_renderer, &PreviewRenderer::failed, this, [this](const Error &error) {
        m_proof->clear();
        m_error->showError(error, tr("Try again"));
    });
    connect(m_error, &ErrorBanner::wayOutRequested, this, [this] {
        m_error->clear();
        m_renderedStep = -1;
        renderChosen();
    });
}

void PreviewPanel::offerDataset(const DatasetSpec &spec, std::shared_ptr<const Dataset> dataset)
{
    m_renderer.offer(spec, std::move(dataset));
}

void PreviewPanel::showRun(const RunWatch *watch)
{
    const QString run = watch ? watch->path() : QString();
    if (run != m_run) {
        m_run = run;
        m_newest = true;
        m_renderedStep = -1;
        m_error->clear();
        m_sheet->setSamples({});
        m_renderer.setRun(run);
    }
    if (!watch || watch->previews().empty()) {
        m_previews.clear();
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    if (watch->previews().size() != m_previews.size() || watch->previews().back() != m_previews.back()) {
        m_previews = watch->previews();
        const QSignalBlocker blocker(m_steps);
        const int last = static_cast<int>(m_previews.size()) - 1;
        const int chosen = m_newest ? last : std::clamp(m_steps->value(), 0, last);
        m_steps->setRange(0, last);
        m_steps->setValue(chosen);
        m_steps->setEnabled(last > 0);
    }
    m_stack->setCurrentIndex(1);
    renderChosen();
}

void PreviewPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    renderChosen();
}

void PreviewPanel::chooseStep(int index)
{
    m_newest = index == m_steps->maximum();
    renderChosen();
}

void PreviewPanel::renderChosen()
{
    if (m_previews.empty() || !isVisible())
        return;
    const PreviewEvent &chosen = m_previews[static_cast<std::size_t>(m_steps->value())];
    m_previous->setEnabled(m_steps->value() > 0);
    m_next->setEnabled(m_steps->value() < m_steps->maximum());
    m_stepText->setText(tr("step %1 · epoch %2").arg(formatCount(chosen.step), formatCount(chosen.epoch + 1)));
    if (m_renderedStep == chosen.step || m_error->isVisible())
        return;
    m_renderedStep = chosen.step;
    setMeaning(m_proof, Meaning::Secondary);
    m_proof->setText(tr("drawing again…"));
    m_renderer.render(chosen);
}

void PreviewPanel::showSamples(qint64, const std::vector<ReplayedSample> &samples)
{
    const auto same = std::count_if(samples.begin(), samples.end(), [](const auto &each) { return each.matches(); });
    const bool all = same == static_cast<qsizetype>(samples.size());
    setMeaning(m_proof, all ? Meaning::Good : Meaning::Caution);
    m_proof->setText(all ? tr("✓ same pixels as the encoder saw")
                         : tr("✕ %1 of %2 images differ from what the encoder saw")
                               .arg(static_cast<qsizetype>(samples.size()) - same)
                               .arg(samples.size()));
    m_sheet->setSamples(samples);
}

} // namespace leoclr

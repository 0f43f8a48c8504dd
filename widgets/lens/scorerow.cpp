#include "widgets/lens/scorerow.h"

#include "widgets/common/style.h"
#include "widgets/common/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace leoclr {

ShareBar::ShareBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(4);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ShareBar::setShare(std::optional<double> share, const QColor &colour)
{
    m_share = share;
    m_colour = colour;
    update();
}

void ShareBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::instance().colours().line);
    painter.drawRoundedRect(rect(), 2, 2);
    if (!m_share || *m_share <= 0)
        return;
    painter.setBrush(m_colour.isValid() ? m_colour : Theme::instance().colours().accent);
    const double width = std::max(4.0, this->width() * std::min(1.0, *m_share));
    painter.drawRoundedRect(QRectF(0, 0, width, height()), 2, 2);
}

ScoreRow::ScoreRow(const QString &key, const QString &label, const QString &definition, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(label, this))
    , m_value(new QLabel(this))
    , m_bar(new ShareBar(this))
    , m_sentence(new QLabel(this))
{
    m_value->setObjectName(key);
    m_value->setAccessibleName(label);
    m_value->setFont(Theme::numberFont(m_value->font()));
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setObjectName(key + QStringLiteral("Sentence"));
    m_sentence->setWordWrap(true);
    makeCaption(m_sentence);
    setToolTip(definition);
    setWhatsThis(definition);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_value, 0, 1);
    grid->addWidget(m_bar, 1, 0, 1, 2);
    grid->addWidget(m_sentence, 2, 0, 1, 2);
}

void ScoreRow::setScore(std::optional<double> share, const QString &value, const QString &sentence,
                        const QColor &colour)
{
    m_bar->setShare(share, colour);
    m_value->setText(value.isEmpty() ? QStringLiteral("–") : value);
    m_sentence->setText(sentence);
    m_value->setAccessibleDescription(sentence);
}

void ScoreRow::setLabel(const QString &label)
{
    m_label->setText(label);
    m_value->setAccessibleName(label);
}

void ScoreRow::setProminent(bool prominent)
{
    m_value->setFont(prominent ? Theme::numberFont(Theme::titleFont(font())) : Theme::numberFont(font()));
    if (prominent)
        makeStrong(m_label);
}

void ScoreRow::setBarShown(bool shown)
{
    m_bar->setVisible(shown);
}

QString ScoreRow::value() const
{
    return m_value->text();
}

QString ScoreRow::sentence() const
{
    return m_sentence->text();
}

} // namespace leoclr

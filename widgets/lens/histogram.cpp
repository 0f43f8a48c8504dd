#include "widgets/lens/histogram.h"

#include "widgets/common/formatting.h"
#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace leoclr {

Histogram::Histogram(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Histogram::setDistribution(const QString &title, const QString &definition, const Distribution &distribution)
{
    m_title = title;
    m_definition = definition;
    m_distribution = distribution;
    setAccessibleName(title);
    setAccessibleDescription(distribution.count() > 0
                                 ? tr("mean %1 of %2 values").arg(formatNumber(distribution.mean(), 3),
                                                                  formatCount(qint64(distribution.count())))
                                 : tr("no values"));
    update();
}

double Histogram::share(int bar) const
{
    return m_distribution.share(std::size_t(2 * bar)) + m_distribution.share(std::size_t(2 * bar + 1));
}

QRectF Histogram::plotRect() const
{
    const double line = std::ceil(QFontMetricsF(Theme::captionFont(font())).height());
    return QRectF(rect()).adjusted(1, line + 6, -1, -line - 3);
}

void Histogram::paintEvent(QPaintEvent *)
{
    const auto &colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = plotRect();
    const QRectF head(plot.left(), 0, plot.width(), plot.top() - 4);
    painter.setFont(Theme::numberFont(Theme::captionFont(font())));
    const QString mean = m_distribution.count() > 0 ? formatNumber(m_distribution.mean(), 3) : QStringLiteral("–");
    const QFontMetricsF numbers(painter.font());
    painter.setPen(colours.text);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, mean);
    painter.setFont(Theme::captionFont(font()));
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(m_title, Qt::ElideRight,
                                                              head.width() - numbers.horizontalAdvance(mean) - 8));
    paintBars(painter, plot);
    paintAxis(painter, plot);
}

void Histogram::paintBars(QPainter &painter, const QRectF &plot) const
{
    double highest = 0;
    for (int bar = 0; bar < bars; ++bar)
        highest = std::max(highest, share(bar));
    if (highest <= 0)
        return;
    const auto &colours = Theme::instance().colours();
    const double width = plot.width() / bars;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::mix(colours.panel, colours.accent, 0.55));
    for (int bar = 0; bar < bars; ++bar) {
        const double height = share(bar) / highest * plot.height();
        if (height > 0)
            painter.drawRect(QRectF(plot.left() + bar * width + 0.5, plot.bottom() - std::max(1.0, height),
                                    std::max(1.0, width - 1), std::max(1.0, height)));
    }
    const double mean = plot.left() + std::clamp(m_distribution.mean(), 0.0, 1.0) * plot.width();
    painter.setPen(QPen(colours.text, 1.5));
    painter.drawLine(QPointF(mean, plot.top() - 2), QPointF(mean, plot.bottom()));
}

void Histogram::paintAxis(QPainter &painter, const QRectF &plot) const
{
    const auto &colours = Theme::instance().colours();
    painter.setPen(QPen(colours.line, 1));
    painter.drawLine(plot.bottomLeft() + QPointF(0, 0.5), plot.bottomRight() + QPointF(0, 0.5));
    painter.setPen(colours.secondary);
    painter.setFont(Theme::numberFont(Theme::captionFont(font())));
    const QRectF labels(plot.left(), plot.bottom() + 2, plot.width(), height() - plot.bottom() - 2);
    const QLocale locale;
    painter.drawText(labels, Qt::AlignLeft | Qt::AlignTop, locale.toString(0));
    painter.drawText(labels, Qt::AlignHCenter | Qt::AlignTop, locale.toString(0.5, 'f', 1));
    painter.drawText(labels, Qt::AlignRight | Qt::AlignTop, locale.toString(1));
}

bool Histogram::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QRectF plot = plotRect();
    QString text = m_definition;
    if (plot.contains(help->pos()) && m_distribution.count() > 0) {
        const int bar = std::clamp(int((help->pos().x() - plot.left()) / plot.width() * bars), 0, bars - 1);
        const QLocale locale;
        text = tr("%1–%2: %3 of the values").arg(locale.toString(double(bar) / bars, 'f', 2),
                                                 locale.toString(double(bar + 1) / bars, 'f', 2),
                                                 formatShare(share(bar)));
    }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace leoclr

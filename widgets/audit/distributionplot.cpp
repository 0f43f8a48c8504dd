#include "widgets/audit/distributionplot.h"

#include "core/report/chart.h"
#include "widgets/common/formatting.h"
#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr double bins = Distribution::binCount;

QRectF binRect(const QRectF &plot, std::size_t bin, double share, double top)
{
    const double width = plot.width() / bins;
    const double height = top > 0 ? share / top * plot.height() : 0;
    return {plot.left() + double(bin) * width, plot.bottom() - height, width, height};
}

} // namespace

DistributionPlot::DistributionPlot(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DistributionPlot::setDistributions(const QString &title, const QString &unit, const QString &axis,
                                        std::vector<Series> series)
{
    m_title = title;
    m_unit = unit;
    m_axis = axis;
    m_series = std::move(series);
    setAccessibleName(title);
    QStringList means;
    for (const Series &one : m_series)
        means << tr("%1: mean %2").arg(one.name, formatNumber(one.distribution.mean(), 3));
    setAccessibleDescription(means.join(QStringLiteral("; ")));
    update();
}

void DistributionPlot::clear()
{
    setDistributions({}, {}, {}, {});
}

double DistributionPlot::highest() const
{
    double highest = 0;
    for (const Series &one : m_series) {
        for (std::size_t bin = 0; bin < Distribution::binCount; ++bin)
            highest = std::max(highest, one.distribution.share(bin));
    }
    return highest;
}

QRectF DistributionPlot::plotRect() const
{
    const double line = std::ceil(QFontMetricsF(Theme::captionFont(font())).height());
    const double left = QFontMetricsF(Theme::numberFont(Theme::captionFont(font()))).horizontalAdvance(QStringLiteral("100")) + 8;
    return QRectF(rect()).adjusted(left, 2 * line + 14, -6, -2 * line - 8);
}

QColor DistributionPlot::colourOf(std::size_t series) const
{
    return m_series.size() == 1 ? Theme::instance().colours().accent : Theme::seriesColour(int(series));
}

void DistributionPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter);
    const QRectF plot = plotRect();
    if (highest() <= 0 || plot.height() < 20)
        return;
    paintAxes(painter, plot);
    for (std::size_t i = 0; i < m_series.size(); ++i)
        paintSeries(painter, plot, i);
}

void DistributionPlot::paintHead(QPainter &painter) const
{
    const ThemeColours &colours = Theme::instance().colours();
    const QFont caption = Theme::captionFont(font());
    const QFontMetricsF metrics(caption);
    const double line = std::ceil(metrics.height());
    QFont strong = caption;
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(colours.text);
    const QRectF head(0, 0, width(), line + 2);
    const double unitWidth = metrics.horizontalAdvance(m_unit) + 8;
    const QString title = QFontMetricsF(strong).elidedText(m_title, Qt::ElideRight, head.width() - unitWidth);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setFont(caption);
    painter.setPen(colours.secondary);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, m_unit);
    if (m_series.size() < 2)
        return;
    double x = 0;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const QString text = tr("%1: mean %2").arg(m_series[i].name, formatNumber(m_series[i].distribution.mean(), 3));
        painter.setPen(QPen(colourOf(i), 2, Theme::seriesDash(int(i) * 8)));
        painter.drawLine(QPointF(x, head.bottom() + 4 + line / 2), QPointF(x + 18, head.bottom() + 4 + line / 2));
        painter.setPen(colours.text);
        painter.drawText(QPointF(x + 24, head.bottom() + 4 + metrics.ascent()), text);
        x += 24 + metrics.horizontalAdvance(text) + 20;
    }
}

void DistributionPlot::paintAxes(QPainter &painter, const QRectF &plot) const
{
    const ThemeColours &colours = Theme::instance().colours();
    painter.setFont(Theme::numberFont(Theme::captionFont(font())));
    const QFontMetricsF metrics(painter.font());
    const double top = highest() * 100;
    const report::AxisTicks ticks = report::roundTicks(0, top, std::clamp(int(plot.height() / 45), 3, 6));
    for (const double value : ticks.values) {
        const double y = plot.bottom() - value / top * plot.height();
        painter.setPen(QPen(colours.line, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(colours.secondary);
        painter.drawText(QRectF(0, y - metrics.height() / 2, plot.left() - 6, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, report::tickLabel(value, ticks.decimals));
    }
    painter.setPen(QPen(colours.secondary, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    for (int step = 0; step <= 4; ++step) {
        const double x = plot.left() + plot.width() * step / 4;
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 3));
        const QString label = QLocale().toString(step / 4.0, 'f', step % 2 == 0 ? (step % 4 == 0 ? 0 : 1) : 2);
        const double width = metrics.horizontalAdvance(label);
        painter.drawText(QPointF(std::min(x - width / 2, plot.right() - width), plot.bottom() + 4 + metrics.ascent()), label);
    }
    painter.setFont(Theme::captionFont(font()));
    painter.drawText(QRectF(plot.left(), height() - metrics.height() - 1, plot.width(), metrics.height()),
                     Qt::AlignCenter, m_axis);
}

void DistributionPlot::paintSeries(QPainter &painter, const QRectF &plot, std::size_t number) const
{
    const Distribution &distribution = m_series[number].distribution;
    if (distribution.count() == 0)
        return;
    const double top = highest();
    const QColor colour = colourOf(number);
    const bool alone = m_series.size() == 1;
    QPainterPath outline(plot.bottomLeft());
    for (std::size_t bin = 0; bin < Distribution::binCount; ++bin) {
        const QRectF bar = binRect(plot, bin, distribution.share(bin), top);
        outline.lineTo(bar.topLeft());
        outline.lineTo(bar.topRight());
        if (alone)
            painter.fillRect(bar.adjusted(0.5, 0, -0.5, 0),
                             Theme::mix(Theme::instance().colours().panel, colour, 0.55));
    }
    outline.lineTo(plot.bottomRight());
    if (!alone) {
        QColor pale = colour;
        pale.setAlphaF(0.18F);
        painter.fillPath(outline, pale);
        painter.strokePath(outline, QPen(colour, 1.5, Theme::seriesDash(int(number) * 8)));
    }
    const double mean = plot.left() + distribution.mean() * plot.width();
    painter.setPen(QPen(alone ? Theme::instance().colours().text : colour, 1.5, alone ? Qt::DashLine : Qt::DotLine));
    painter.drawLine(QPointF(mean, plot.top() - 4), QPointF(mean, plot.bottom()));
    if (!alone)
        return;
    painter.setFont(Theme::numberFont(Theme::captionFont(font())));
    const QString text = tr("mean %1").arg(formatNumber(distribution.mean(), 3));
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(text);
    const double x = std::clamp(mean - width / 2, plot.left(), std::max(plot.left(), plot.right() - width));
    painter.drawText(QPointF(x, plot.top() - 5 - metrics.descent()), text); // above the bars
}

bool DistributionPlot::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_series.empty())
        return QWidget::event(event);
    const auto *const help = static_cast<QHelpEvent *>(event);
    const QRectF plot = plotRect();
    if (!plot.contains(help->pos())) {
        QToolTip::hideText();
        return true;
    }
    const auto bin = std::min(std::size_t((help->pos().x() - plot.left()) / plot.width() * bins), Distribution::binCount - 1);
    QStringList lines{tr("%1 to %2").arg(formatNumber(double(bin) / bins, 2), formatNumber(double(bin + 1) / bins, 2))};
    for (const Series &one : m_series)
        lines << (one.name.isEmpty() ? QString() : one.name + QStringLiteral(": ")) + formatShare(one.distribution.share(bin));
    QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
    return true;
}

} // namespace leoclr

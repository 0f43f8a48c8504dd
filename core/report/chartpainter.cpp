#include "core/report/chart.h"

#include "core/report/fonts.h"
#include "core/report/palette.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace leoclr::report {

namespace {

constexpr double titleHeight = 22, axisHeight = 34, labelGap = 12;

struct Range
{
    double low = std::numeric_limits<double>::infinity(), high = -std::numeric_limits<double>::infinity();
    void take(double value)
    {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    [[nodiscard]] bool isEmpty() const { return low > high; }
};

/// The middle 99 of 100 raw values: single spikes do not flatten a curve.
void takeMostOf(Range &range, const std::vector<QPointF> &points)
{
    std::vector<double> values;
    for (const QPointF &point : points)
        if (std::isfinite(point.y()))
            values.push_back(point.y());
    if (values.empty())
        return;
    std::sort(values.begin(), values.end());
    const auto last = static_cast<double>(values.size() - 1);
    range.take(values[static_cast<std::size_t>(std::floor(last * .005))]);
    range.take(values[static_cast<std::size_t>(std::ceil(last * .995))]);
}

/// Maps values of one chart to the area of its curves.
struct Frame
{
    QRectF area;
    AxisTicks x, y;

    [[nodiscard]] QPointF at(const QPointF &point) const
    {
        const double across = (point.x() - x.low) / (x.high - x.low);
        const double up = (std::clamp(point.y(), y.low, y.high) - y.low) / (y.high - y.low);
        return {area.left() + across * area.width(), area.bottom() - up * area.height()};
    }
};

Frame frameOf(const Chart &chart)
{
    Range x, y;
    for (const ChartLine &line : chart.lines) {
        for (const QPointF &point : line.smooth) {
            x.take(point.x());
            y.take(point.y());
        }
        for (const QPointF &point : line.raw)
            x.take(point.x());
        takeMostOf(y, line.raw);
    }
    if (x.isEmpty() || y.isEmpty())
        return {};
    Frame frame;
    const double room = (y.high - y.low) * .06;
    const bool fromZero = y.low >= 0 && y.low < .3 * y.high; // near enough that zero belongs to the picture
    frame.y = roundTicks(fromZero ? 0 : y.low - room, y.high + room, 5);
    frame.x = roundTicks(x.low < .05 * x.high ? std::min(0.0, x.low) : x.low, x.high, 6);
    return frame;
}

double widestLabel(const AxisTicks &ticks, const QFontMetricsF &metrics)
{
    double widest = 0;
    for (const double value : ticks.values)
        widest = std::max(widest, metrics.horizontalAdvance(tickLabel(value, ticks.decimals)));
    return widest;
}

void paintTitle(QPainter &painter, const Chart &chart)
{
    const QFont bold = textFont(13, QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(palette::text);
    painter.drawText(QPointF(0, 14), chart.title);
    if (chart.unit.isEmpty())
        return;
    const double width = QFontMetricsF(bold).horizontalAdvance(chart.title);
    painter.setFont(textFont(11));
    painter.setPen(palette::secondary);
    painter.drawText(QPointF(width + 6, 14), chart.unit);
}

void paintAxes(QPainter &painter, const Chart &chart, const Frame &frame)
{
    const QFont font = textFont(11);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    for (const double value : frame.y.values) {
        const double y = frame.at({frame.x.low, value}).y();
        painter.setPen(QPen(palette::line, 1));
        painter.drawLine(QPointF(frame.area.left(), y), QPointF(frame.area.right(), y));
        painter.setPen(palette::secondary);
        const QString label = tickLabel(value, frame.y.decimals);
        painter.drawText(QPointF(frame.area.left() - 7 - metrics.horizontalAdvance(label), y + 4), label);
    }
    painter.setPen(QPen(palette::secondary, 1));
    painter.drawLine(frame.area.bottomLeft(), frame.area.bottomRight());
    for (const double value : frame.x.values) {
        const double x = frame.at({value, frame.y.low}).x();
        painter.setPen(QPen(palette::secondary, 1));
        painter.drawLine(QPointF(x, frame.area.bottom()), QPointF(x, frame.area.bottom() + 4));
        const QString label = tickLabel(value, frame.x.decimals);
        painter.setPen(palette::secondary);
        painter.drawText(QPointF(x - metrics.horizontalAdvance(label) / 2, frame.area.bottom() + 16), label);
    }
    painter.drawText(QPointF(frame.area.center().x() - metrics.horizontalAdvance(chart.axisTitle) / 2,
                             chartHeight - 2),
                     chart.axisTitle);
}

void paintCurve(QPainter &painter, const std::vector<QPointF> &points, const Frame &frame, const QPen &pen)
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QPolygonF piece;
    const auto finish = [&] {
        if (piece.size() > 1)
            painter.drawPolyline(piece);
        piece.clear();
    };
    for (const QPointF &point : points) {
        if (std::isfinite(point.y()))
            piece.append(frame.at(point));
        else
            finish(); // a gap where the figure was no number
    }
    finish();
}

void paintFill(QPainter &painter, const ChartLine &line, const Frame &frame)
{
    QPolygonF area;
    for (const QPointF &point : line.smooth)
        area.append(frame.at(point));
    if (area.isEmpty())
        return;
    area.append(QPointF(area.last().x(), frame.area.bottom()));
    area.append(QPointF(area.first().x(), frame.area.bottom()));
    QColor pale = line.colour;
    pale.setAlphaF(.15F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(pale);
    painter.drawPolygon(area);
}

void paintDots(QPainter &painter, const ChartLine &line, const Frame &frame)
{
    if (line.smooth.size() > 60)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(line.colour);
    for (const QPointF &point : line.smooth)
        if (std::isfinite(point.y()))
            painter.drawEllipse(frame.at(point), 2.2, 2.2);
}

struct EndLabel
{
    QString text;
    QColor colour;
    QPointF end;   ///< of the line
    double y = 0;  ///< of the label
};

std::vector<EndLabel> endLabels(const Chart &chart, const Frame &frame)
{
    std::vector<EndLabel> labels;
    for (const ChartLine &line : chart.lines) {
        if (line.label.isEmpty() || line.smooth.empty())
            continue;
        const QPointF end = frame.at(line.smooth.back());
        labels.push_back({line.label, line.colour, end, end.y()});
    }
    std::sort(labels.begin(), labels.end(), [](const auto &a, const auto &b) { return a.y < b.y; });
    // Push apart downwards, then upwards from the bottom.
    for (std::size_t i = 1; i < labels.size(); ++i)
        labels[i].y = std::max(labels[i].y, labels[i - 1].y + labelGap);
    double limit = frame.area.bottom() - 2;
    for (std::size_t i = labels.size(); i-- > 0;) {
        labels[i].y = std::min(labels[i].y, limit);
        limit = labels[i].y - labelGap;
    }
    return labels;
}

void paintEndLabels(QPainter &painter, const Chart &chart, const Frame &frame)
{
    const QFont font = textFont(11);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    for (const EndLabel &label : endLabels(chart, frame)) {
        const double x = frame.area.right() + 4;
        painter.setPen(QPen(label.colour, 1.2));
        painter.drawLine(QPointF(x, label.end.y()), QPointF(x + 5, label.y));
        painter.drawLine(QPointF(x + 5, label.y), QPointF(x + 9, label.y));
        painter.setPen(palette::text);
        painter.drawText(QPointF(x + 12, label.y + 4),
                         metrics.elidedText(label.text, Qt::ElideMiddle, chartWidth - x - 12));
    }
}

double labelRoom(const Chart &chart)
{
    double widest = 0;
    const QFontMetricsF metrics(textFont(11));
    for (const ChartLine &line : chart.lines)
        widest = std::max(widest, metrics.horizontalAdvance(line.label));
    return widest == 0 ? 12 : std::min(widest, 100.0) + 18;
}

} // namespace

void paintChart(QPainter &painter, const QRectF &area, const Chart &chart)
{
    painter.save();
    painter.translate(area.topLeft());
    painter.scale(area.width() / chartWidth, area.width() / chartWidth);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTitle(painter, chart);
    Frame frame = frameOf(chart);
    if (!frame.x.values.empty()) {
        const double left = widestLabel(frame.y, QFontMetricsF(textFont(11))) + 10;
        frame.area = QRectF(left, titleHeight + 8, chartWidth - left - labelRoom(chart),
                            chartHeight - titleHeight - 8 - axisHeight);
        paintAxes(painter, chart, frame);
        for (const ChartLine &line : chart.lines) {
            QColor pale = line.colour;
            pale.setAlphaF(.25F);
            paintCurve(painter, line.raw, frame, QPen(pale, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            if (line.filled)
                paintFill(painter, line, frame);
        }
        for (const ChartLine &line : chart.lines) {
            paintCurve(painter, line.smooth, frame, QPen(line.colour, 1.6, line.dash, Qt::RoundCap, Qt::RoundJoin));
            if (line.marked)
                paintDots(painter, line, frame);
        }
        paintEndLabels(painter, chart, frame);
    }
    painter.restore();
}

} // namespace leoclr::report

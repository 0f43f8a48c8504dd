#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace leoclr::report {

/// One curve of a chart, as drawn: thinned out, x in the chart's unit.
struct ChartLine
{
    QString label; ///< stands at the line's end; empty: none
    QColor colour;
    Qt::PenStyle dash = Qt::SolidLine;
    std::vector<QPointF> raw;    ///< drawn at a quarter of the strength behind `smooth`; may be empty
    std::vector<QPointF> smooth;
    bool marked = false;         ///< a dot at every point, for figures measured once an epoch
    bool filled = false;         ///< pale down to the axis, for histograms
};

/// A small diagram: thin axes, light horizontal grid, lines labelled at their ends.
struct Chart
{
    QString title;
    QString unit;      ///< behind the title, in the secondary colour
    QString axisTitle; ///< of x
    std::vector<ChartLine> lines;
};

/// Width : height of a chart.
inline constexpr double chartAspect = 2.0;
/// Size in which a chart's text has its intended size; paintChart scales to any area of this aspect.
inline constexpr double chartWidth = 380;
inline constexpr double chartHeight = chartWidth / chartAspect;

/// Draws into `area`. Uses no clipping, which SVG generation does not know: what lies outside of the axes is cut off
/// from the points.
void paintChart(QPainter &painter, const QRectF &area, const Chart &chart);

/// An axis from `low` to `high` with ticks at round values.
struct AxisTicks
{
    double low = 0, high = 1;
    std::vector<double> values;
    int decimals = 0; ///< that the labels need
};
/// @param wanted about how many ticks
[[nodiscard]] AxisTicks roundTicks(double low, double high, int wanted);
/// "0.5", "12k", "1.5M", in the user's locale.
[[nodiscard]] QString tickLabel(double value, int decimals);

} // namespace leoclr::report

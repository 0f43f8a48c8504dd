#include "widgets/plot/plotcanvas.h"

#include "widgets/plot/labellayout.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace leoclr {

namespace {

constexpr double largestLabelShare = 0.3;  ///< of the width; wider names go into a legend
constexpr double furthestLabelMove = 3;    ///< label heights
constexpr double pixelsPerDot = 24;        ///< curves with fewer points than one in this many pixels show each point

} // namespace

PlotCanvas::PlotCanvas(const CurveModel &model, QWidget *parent)
    : QCustomPlot(parent), m_model(model), m_decoration(new PlotDecoration(this)),
      m_xTicker(new AxisTicker(AxisUnit::Count)), m_yTicker(new AxisTicker(AxisUnit::Number))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid);
    setAntialiasedElements(QCP::aePlottables | QCP::aeScatters);
    xAxis->setTicker(m_xTicker);
    yAxis->setTicker(m_yTicker);
    xAxis->grid()->setVisible(false);
    yAxis->grid()->setZeroLinePen(Qt::NoPen);
    yAxis->setBasePen(Qt::NoPen);
    xAxis->setSubTicks(false);
    yAxis->setSubTicks(false);
    yAxis->setTickLength(0, 0);
    yAxis->setTickPen(Qt::NoPen);
    yAxis->setTickLabelPadding(6);
    xAxis->setTickLength(0, 4);
    xAxis->setTickLabelPadding(3);
    axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    plotLayout()->setRowSpacing(0);
    xAxis->setRange(0, 1);
    yAxis->setRange(0, 1);
}

void PlotCanvas::setPlotStyle(const PlotStyle &style)
{
    m_style = style;
    applyStyle();
}

void PlotCanvas::applyStyle()
{
    m_decoration->style = m_style;
    setBackground(QBrush(m_style.colours.panel));
    const QColor axis = Theme::mix(m_style.colours.line, m_style.colours.secondary, 0.5);
    xAxis->setBasePen(QPen(axis, 1));
    xAxis->setTickPen(QPen(axis, 1));
    yAxis->grid()->setPen(QPen(m_style.colours.line, 1));
    for (QCPAxis *each : {xAxis, yAxis}) {
        each->setTickLabelFont(m_style.caption);
        each->setTickLabelColor(m_style.colours.secondary);
    }
    for (int i = 0; i < static_cast<int>(m_strong.size()) && i < m_model.count(); ++i) {
        m_raw[i]->setPen(m_style.rawPen(m_model.spec(i)));
        m_raw[i]->setGround(m_style.colours.panel);
        m_strong[i]->setGround(m_style.colours.panel);
        m_strong[i]->setPen(m_style.linePen(m_model.spec(i)));
    }
}

void PlotCanvas::setLogarithmic(bool logarithmic)
{
    m_logarithmic = logarithmic;
    yAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    m_yTicker->setLogarithmic(logarithmic);
}

void PlotCanvas::matchGraphs()
{
    if (static_cast<int>(m_strong.size()) != m_model.count()) {
        clearGraphs();
        m_raw.clear();
        m_strong.clear();
        for (int i = 0; i < m_model.count(); ++i) // all raw values behind all lines; the first curve on top
            m_raw.push_back(new CurveGraph(xAxis, yAxis));
        m_strong.assign(static_cast<std::size_t>(m_model.count()), nullptr);
        for (int i = m_model.count() - 1; i >= 0; --i)
            m_strong[i] = new CurveGraph(xAxis, yAxis);
    }
    applyStyle();
}

void PlotCanvas::fillGraph(QCPGraph &graph, const Series &series, int columns, bool dots)
{
    const auto points = series.visible(xAxis->range().lower, xAxis->range().upper, columns);
    QVector<double> keys, values;
    keys.reserve(static_cast<qsizetype>(points.size()));
    values.reserve(static_cast<qsizetype>(points.size()));
    for (const Series::Point &point : points) {
        keys.append(point.x);
        values.append(m_logarithmic && point.y <= 0 ? std::numeric_limits<double>::quiet_NaN() : point.y);
    }
    graph.setData(keys, values, true);
    const bool sparse = dots && points.size() * pixelsPerDot < static_cast<double>(columns);
    const QColor colour = graph.pen().color();
    graph.setScatterStyle(sparse || (dots && points.size() == 1)
                              ? QCPScatterStyle(QCPScatterStyle::ssDisc, colour, colour, compact ? 4 : 5)
                              : QCPScatterStyle());
}

void PlotCanvas::chooseTicks(const QSize &size)
{
    const QFontMetricsF metrics(m_style.caption);
    m_xTicker->setUnit(xUnit);
    m_yTicker->setUnit(yUnit);
    m_xTicker->setTickCount(compact ? 3 : std::clamp(size.width() / 110, 2, 12));
    m_yTicker->setTickCount(compact ? 3 : std::clamp(size.height() / 56, 2, 10));
    const bool empty = m_model.isEmpty();
    xAxis->setVisible(!empty);
    yAxis->setVisible(!empty);
    yAxis->grid()->setVisible(!empty);
    xAxis->setTickLabels(!compact);
    xAxis->setTicks(!compact);
    const double step = tickStep(xUnit, xAxis->range().size() / std::max(1, m_xTicker->tickCount()));
    const QString unit = tickUnitText(xUnit, step);
    m_decoration->xCaption = compact ? QString() : unit.isEmpty() ? xName : xName + QStringLiteral(", ") + unit;
    xAxis->setPadding(compact ? 8 : static_cast<int>(metrics.height()) + 2);
    axisRect()->setMinimumMargins(QMargins(static_cast<int>(metrics.horizontalAdvance(compact ? "0000" : "00000")) + 12, 0, 0, 0));
}

void PlotCanvas::chooseNames(const QSize &size)
{
    auto &names = m_decoration->names;
    names.clear();
    m_decoration->naming = PlotDecoration::Naming::None;
    int right = 14;
    double top = m_decoration->titleHeight();
    if (!compact) {
        for (int i = 0; i < m_model.count(); ++i) {
            const Series &series = m_model.shown(i);
            if (series.isEmpty())
                continue;
            const double endX = std::min(series.points().back().x, xAxis->range().upper);
            const double endY = series.valueAt(endX);
            names.push_back({m_model.spec(i), endX, std::isfinite(endY) ? endY : series.points().front().y});
        }
    }
    if (names.size() > 1) {
        // Heights as they will be: the bottom margin of the last layout hardly ever changes.
        const double bottom = size.height() - std::max(30, axisRect()->margins().bottom());
        const auto transformed = [this](double y) { return m_logarithmic ? std::log(std::max(y, 1e-300)) : y; };
        const double low = transformed(yAxis->range().lower);
        const double high = transformed(yAxis->range().upper);
        std::vector<double> wanted;
        for (const auto &name : names) {
            const double share = high > low ? (transformed(name.endY) - low) / (high - low) : 0.5;
            wanted.push_back(bottom - std::clamp(share, 0.0, 1.0) * (bottom - top));
        }
        const double height = m_decoration->endLabelHeight();
        const double width = m_decoration->endLabelWidth();
        const bool fits = width <= largestLabelShare * size.width()
            && arrangeLabels(wanted, height, top - height / 2, bottom + height / 2, furthestLabelMove * height);
        if (fits) {
            m_decoration->naming = PlotDecoration::Naming::LineEnds;
            right = static_cast<int>(std::ceil(width));
        } else {
            m_decoration->naming = PlotDecoration::Naming::Legend;
            top += m_decoration->legendRows(size.width()) * m_decoration->legendRowHeight() + 6;
        }
    }
    axisRect()->setMargins(QMargins(axisRect()->margins().left(), static_cast<int>(std::ceil(top)), right,
                                    axisRect()->margins().bottom()));
}

void PlotCanvas::prepare(const QSize &size)
{
    matchGraphs();
    m_decoration->title = title;
    m_decoration->compact = compact;
    m_decoration->emptyText = m_model.isEmpty() ? emptyText : QString();
    chooseTicks(size);
    chooseNames(size);
    const int columns = std::max(50, size.width() - axisRect()->margins().left() - axisRect()->margins().right());
    const bool smoothing = m_model.smoothing() > 0;
    for (int i = 0; i < m_model.count(); ++i) {
        m_raw[i]->setVisible(smoothing);
        if (smoothing)
            fillGraph(*m_raw[i], m_model.raw(i), columns / 2, false); // it is faint; half is enough
        fillGraph(*m_strong[i], m_model.shown(i), columns, true);
    }
}

} // namespace leoclr

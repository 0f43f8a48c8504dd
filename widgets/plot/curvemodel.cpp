#include "widgets/plot/curvemodel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace leoclr {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

const auto leftOf = [](const Series::Point &point, double x) { return point.x < x; };

QString csvField(const QString &text)
{
    if (!text.contains(',') && !text.contains('"') && !text.contains('\n'))
        return text;
    return '"' + QString(text).replace('"', QLatin1String("\"\"")) + '"';
}

/// Value of the point that lies exactly at x, as text; empty where there is none.
QString csvValue(const Series &series, double x)
{
    const auto &points = series.points();
    const auto found = std::lower_bound(points.begin(), points.end(), x, leftOf);
    return found != points.end() && found->x == x ? QString::number(found->y, 'g', 9) : QString();
}

} // namespace

int CurveModel::add(const CurveSpec &spec)
{
    Curve curve;
    curve.spec = spec;
    curve.smoother = RunningSmoother(m_smoothing);
    m_curves.push_back(std::move(curve));
    return count() - 1;
}

void CurveModel::append(int index, const std::vector<Series::Point> &points, std::size_t from)
{
    Curve &curve = m_curves[index];
    for (std::size_t i = from; i < points.size(); ++i) {
        const Series::Point &point = points[i];
        const bool falls = !curve.raw.isEmpty() && point.x < curve.raw.points().back().x;
        if (!std::isfinite(point.x) || !std::isfinite(point.y) || falls)
            continue;
        curve.raw.append(point.x, point.y);
        if (m_smoothing > 0)
            curve.smooth.append(point.x, curve.smoother.next(point.y));
    }
}

void CurveModel::replace(int index, const std::vector<Series::Point> &points)
{
    Curve &curve = m_curves[index];
    curve.raw = {};
    curve.smooth = {};
    curve.smoother = RunningSmoother(m_smoothing);
    append(index, points);
}

void CurveModel::restart(Curve &curve, double weight)
{
    curve.smooth = {};
    curve.smoother = RunningSmoother(weight);
    if (weight <= 0)
        return;
    for (const Series::Point &point : curve.raw.points())
        curve.smooth.append(point.x, curve.smoother.next(point.y));
}

void CurveModel::setSmoothing(double weight)
{
    weight = std::clamp(weight, 0.0, 0.999);
    if (weight == m_smoothing)
        return;
    m_smoothing = weight;
    for (Curve &curve : m_curves)
        restart(curve, weight);
}

const Series &CurveModel::shown(int curve) const
{
    return m_smoothing > 0 ? m_curves[curve].smooth : m_curves[curve].raw;
}

bool CurveModel::isEmpty() const
{
    return std::all_of(m_curves.begin(), m_curves.end(), [](const Curve &curve) { return curve.raw.isEmpty(); });
}

std::optional<CurveModel::Extent> CurveModel::xExtent() const
{
    std::optional<Extent> extent;
    for (const Curve &curve : m_curves) {
        if (curve.raw.isEmpty())
            continue;
        const double first = curve.raw.points().front().x;
        const double last = curve.raw.points().back().x;
        extent = extent ? Extent{std::min(extent->first, first), std::max(extent->second, last)} : Extent{first, last};
    }
    return extent;
}

std::optional<CurveModel::Extent> CurveModel::yExtent(double from, double to, bool positive) const
{
    std::optional<Extent> extent;
    const auto take = [&](const Series &series) {
        for (const Series::Point &point : series.visible(from, to, 64)) {
            // The neighbours outside are drawn towards, but do not set the height of the picture.
            if (point.x < from || point.x > to || (positive && point.y <= 0))
                continue;
            extent = extent ? Extent{std::min(extent->first, point.y), std::max(extent->second, point.y)}
                            : Extent{point.y, point.y};
        }
    };
    for (const Curve &curve : m_curves) {
        take(curve.raw);
        take(curve.smooth);
    }
    return extent;
}

double CurveModel::nearestX(double x) const
{
    double nearest = nothing;
    const auto offer = [&](double candidate) {
        if (!std::isfinite(nearest) || std::abs(candidate - x) < std::abs(nearest - x))
            nearest = candidate;
    };
    for (const Curve &curve : m_curves) {
        const auto &points = curve.raw.points();
        const auto next = std::lower_bound(points.begin(), points.end(), x, leftOf);
        if (next != points.end())
            offer(next->x);
        if (next != points.begin())
            offer(std::prev(next)->x);
    }
    return nearest;
}

HoverTable CurveModel::tableAt(double x) const
{
    HoverTable table;
    table.x = x;
    for (int i = 0; i < count(); ++i) {
        const auto &points = m_curves[i].raw.points();
        if (points.empty())
            continue;
        HoverTable::Row row{i, m_curves[i].spec.label, nothing, nothing};
        // A curve that ended before x has no value there; within its usual distance of points its last one holds.
        const double distance = points.size() > 1 ? points.back().x - points[points.size() - 2].x : 0;
        if (x <= points.back().x + distance) {
            row.value = shown(i).valueAt(x);
            row.raw = m_curves[i].raw.valueAt(x);
        }
        table.rows.push_back(row);
    }
    return table;
}

QString CurveModel::toCsv(const QString &xName) const
{
    std::set<double> places;
    QString text = csvField(xName);
    for (const Curve &curve : m_curves) {
        for (const Series::Point &point : curve.raw.points())
            places.insert(point.x);
        text += ',' + csvField(curve.spec.label);
        if (m_smoothing > 0)
            text += ',' + csvField(curve.spec.label + QStringLiteral(" (smoothed %1)").arg(m_smoothing));
    }
    text += '\n';
    for (const double x : places) {
        text += QString::number(x, 'g', 12);
        for (const Curve &curve : m_curves) {
            text += ',' + csvValue(curve.raw, x);
            if (m_smoothing > 0)
                text += ',' + csvValue(curve.smooth, x);
        }
        text += '\n';
    }
    return text;
}

} // namespace leoclr

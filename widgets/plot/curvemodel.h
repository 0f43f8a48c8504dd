#pragma once

#include "core/library/series.h"
#include "widgets/plot/runningsmoother.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace leoclr {

/// How one line is told from the others.
struct CurveSpec
{
    QString label;   ///< at the line's end, in the legend and in the hover table
    int colour = 0;  ///< index into the Okabe–Ito order
    int dash = 0;    ///< 0: solid; further numbers: dash patterns
    bool operator==(const CurveSpec &) const = default;
};

/// The values of all curves at one place of the x axis.
struct HoverTable
{
    struct Row
    {
        int curve = 0;
        QString label;
        double value = 0; ///< smoothed as drawn; NaN where the curve has none
        double raw = 0;
    };
    double x = 0;
    std::vector<Row> rows;
};

/// The curves of one plot: raw points and their smoothed copy, both with level of detail. Knows no widget.
class CurveModel
{
public:
    int add(const CurveSpec &spec);
    void clear() { m_curves.clear(); }
    [[nodiscard]] int count() const { return static_cast<int>(m_curves.size()); }
    [[nodiscard]] const CurveSpec &spec(int curve) const { return m_curves[curve].spec; }

    /// Takes points `from`.. of `points`; x must not fall. Points that are not finite are left out.
    void append(int curve, const std::vector<Series::Point> &points, std::size_t from = 0);
    void replace(int curve, const std::vector<Series::Point> &points);

    /// 0 (as is) up to 0.99.
    void setSmoothing(double weight);
    [[nodiscard]] double smoothing() const { return m_smoothing; }

    [[nodiscard]] const Series &raw(int curve) const { return m_curves[curve].raw; }
    /// The line that is drawn strong: smoothed, or raw without smoothing.
    [[nodiscard]] const Series &shown(int curve) const;
    [[nodiscard]] bool isEmpty() const;

    using Extent = std::pair<double, double>;
    [[nodiscard]] std::optional<Extent> xExtent() const;
    /// Smallest and largest value drawn between two places.
    /// @param positive only values above zero, for a logarithmic axis
    [[nodiscard]] std::optional<Extent> yExtent(double from, double to, bool positive) const;

    /// The place of a real point that is nearest to x; NaN without points.
    [[nodiscard]] double nearestX(double x) const;
    [[nodiscard]] HoverTable tableAt(double x) const;
    /// All points: one line a place, one column a curve (and its smoothed copy), decimal points, header line.
    [[nodiscard]] QString toCsv(const QString &xName) const;

private:
    struct Curve
    {
        CurveSpec spec;
        Series raw;
        Series smooth;
        RunningSmoother smoother;
    };
    static void restart(Curve &curve, double weight);

    std::vector<Curve> m_curves;
    double m_smoothing = 0;
};

} // namespace leoclr

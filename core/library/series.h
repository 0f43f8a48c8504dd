#pragma once

#include "core/runlog/events.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace leoclr {

/// One figure over the steps of a run, with coarser copies (minimum and maximum of each block) for fast drawing.
class Series
{
public:
    struct Point { double x = 0, y = 0; };

    /// A value at or before the last x replaces what is there from that x on.
    void append(double x, double y);
    /// Drops points past `x`: a resumed run supersedes them.
    void truncateAfter(double x);
    [[nodiscard]] const std::vector<Point> &points() const { return m_points; }
    [[nodiscard]] bool isEmpty() const { return m_points.empty(); }
    /// At most about 2 * `columns` points that draw the same picture between `from` and `to`: extremes of each column.
    [[nodiscard]] std::vector<Point> visible(double from, double to, int columns) const;
    /// Value at the last point not past `x`; NaN if there is none.
    [[nodiscard]] double valueAt(double x) const;

private:
    void rebuildBlock(std::size_t level, std::size_t block);

    std::vector<Point> m_points;
    std::vector<std::vector<std::pair<Point, Point>>> m_levels; ///< extremes of blocks of 16, 256, ... points
};

/// Exponential moving average with the bias of its start removed. weight 0: as is; towards 1: smoother.
[[nodiscard]] std::vector<Series::Point> smoothed(const std::vector<Series::Point> &points, double weight);

/// All series of one run, filled from its events. x is the step. Figures of metrics events keep their names; means
/// over an epoch are "epoch_loss" and so on, k-NN figures of an epoch "knn_top1" as they are.
class RunSeries
{
public:
    void fold(const Decoded &item);
    [[nodiscard]] const std::map<std::string, Series> &all() const { return m_series; }
    [[nodiscard]] const Series *find(const std::string &name) const;

private:
    std::map<std::string, Series> m_series;
};

} // namespace leoclr

#include "core/library/series.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace leoclr {

namespace {

using Point = Series::Point;
using Extremes = std::pair<Point, Point>; ///< lowest and highest; NaN counts only where there is nothing else

constexpr std::size_t fanOut = 16;

void widen(Extremes &extremes, const Point &point)
{
    if (std::isnan(point.y))
        return;
    if (std::isnan(extremes.first.y) || point.y < extremes.first.y)
        extremes.first = point;
    if (std::isnan(extremes.second.y) || point.y > extremes.second.y)
        extremes.second = point;
}

std::size_t blockSize(std::size_t level)
{
    std::size_t size = fanOut;
    for (std::size_t i = 0; i < level; ++i)
        size *= fanOut;
    return size;
}

} // namespace

void Series::append(double x, double y)
{
    if (!m_points.empty() && x <= m_points.back().x) {
        // The newer value counts. Steps only go back where a log is damaged; a `resumed` event truncates before.
        truncateAfter(x);
        if (!m_points.empty() && m_points.back().x == x)
            truncateAfter(std::nextafter(x, -std::numeric_limits<double>::infinity()));
    }
    const Point point{x, y};
    const std::size_t index = m_points.size();
    m_points.push_back(point);
    for (std::size_t level = 0;; ++level) {
        const std::size_t block = index / blockSize(level);
        if (level == m_levels.size()) {
            if (m_points.size() < blockSize(level))
                break; // a level begins when its first block is full
            m_levels.emplace_back();
            rebuildBlock(level, 0);
            continue;
        }
        if (block == m_levels[level].size())
            m_levels[level].emplace_back(point, point);
        else
            widen(m_levels[level][block], point);
    }
}

void Series::truncateAfter(double x)
{
    const auto end = std::upper_bound(m_points.begin(), m_points.end(), x,
                                      [](double value, const Point &point) { return value < point.x; });
    if (end == m_points.end())
        return;
    m_points.erase(end, m_points.end());
    for (std::size_t level = 0; level < m_levels.size(); ++level) {
        if (m_points.size() < blockSize(level)) {
            m_levels.resize(level);
            break;
        }
        m_levels[level].resize((m_points.size() - 1) / blockSize(level) + 1);
        rebuildBlock(level, m_levels[level].size() - 1);
    }
}

void Series::rebuildBlock(std::size_t level, std::size_t block)
{
    auto &blocks = m_levels[level];
    if (block == blocks.size())
        blocks.emplace_back();
    if (level == 0) {
        const std::size_t begin = block * fanOut;
        const std::size_t end = std::min(begin + fanOut, m_points.size());
        blocks[block] = {m_points[begin], m_points[begin]};
        for (std::size_t i = begin; i < end; ++i)
            widen(blocks[block], m_points[i]);
        return;
    }
    const auto &finer = m_levels[level - 1];
    const std::size_t begin = block * fanOut;
    const std::size_t end = std::min(begin + fanOut, finer.size());
    blocks[block] = finer[begin];
    for (std::size_t i = begin; i < end; ++i) {
        widen(blocks[block], finer[i].first);
        widen(blocks[block], finer[i].second);
    }
}

std::vector<Series::Point> Series::visible(double from, double to, int columns) const
{
    if (m_points.empty() || !(from <= to) || columns < 1)
        return {};
    const auto byX = [](const Point &point, double x) { return point.x < x; };
    auto begin = std::lower_bound(m_points.begin(), m_points.end(), from, byX);
    auto end = std::upper_bound(begin, m_points.end(), to,
                                [](double x, const Point &point) { return x < point.x; });
    // One point more on each side, so that the line reaches the edge of the picture.
    if (begin != m_points.begin())
        --begin;
    if (end != m_points.end())
        ++end;
    const auto first = static_cast<std::size_t>(begin - m_points.begin());
    const auto last = static_cast<std::size_t>(end - m_points.begin());
    if (last - first <= 2 * static_cast<std::size_t>(columns))
        return {begin, end};

    std::vector<Extremes> found(static_cast<std::size_t>(columns));
    std::vector<bool> filled(found.size(), false);
    const double width = to > from ? (to - from) / columns : 1.0;
    const auto columnOf = [&](double x) {
        return static_cast<std::size_t>(std::clamp((x - from) / width, 0.0, columns - 1.0));
    };
    const auto take = [&](std::size_t column, const Point &point) {
        if (filled[column]) {
            widen(found[column], point);
        } else {
            found[column] = {point, point};
            filled[column] = true;
        }
    };
    // Inner points only: the two outside of the picture are put back below as they are.
    const std::size_t innerFirst = m_points[first].x < from ? first + 1 : first;
    const std::size_t innerLast = m_points[last - 1].x > to ? last - 1 : last;
    // Walks the blocks from coarse to fine: a block inside one column answers with its extremes.
    const auto visit = [&](const auto &self, std::size_t level, std::size_t block) -> void {
        const std::size_t blockBegin = block * blockSize(level);
        const std::size_t blockEnd = std::min(blockBegin + blockSize(level), m_points.size());
        if (blockEnd <= innerFirst || blockBegin >= innerLast)
            return;
        if (blockBegin >= innerFirst && blockEnd <= innerLast) {
            const std::size_t column = columnOf(m_points[blockBegin].x);
            if (column == columnOf(m_points[blockEnd - 1].x)) {
                take(column, m_levels[level][block].first);
                take(column, m_levels[level][block].second);
                return;
            }
        }
        if (level == 0) {
            for (std::size_t i = std::max(blockBegin, innerFirst); i < std::min(blockEnd, innerLast); ++i)
                take(columnOf(m_points[i].x), m_points[i]);
            return;
        }
        const std::size_t finerEnd = std::min((block + 1) * fanOut, m_levels[level - 1].size());
        for (std::size_t i = block * fanOut; i < finerEnd; ++i)
            self(self, level - 1, i);
    };
    if (m_levels.empty()) {
        for (std::size_t i = innerFirst; i < innerLast; ++i)
            take(columnOf(m_points[i].x), m_points[i]);
    } else {
        const std::size_t top = m_levels.size() - 1;
        for (std::size_t block = 0; block < m_levels[top].size(); ++block)
            visit(visit, top, block);
    }

    std::vector<Point> picture;
    picture.reserve(2 * found.size() + 2);
    if (innerFirst != first)
        picture.push_back(m_points[first]);
    for (std::size_t column = 0; column < found.size(); ++column) {
        if (!filled[column])
            continue;
        auto [low, high] = found[column];
        if (high.x < low.x)
            std::swap(low, high);
        picture.push_back(low);
        if (high.x != low.x)
            picture.push_back(high);
    }
    if (innerLast != last)
        picture.push_back(m_points[last - 1]);
    return picture;
}

double Series::valueAt(double x) const
{
    const auto behind = std::upper_bound(m_points.begin(), m_points.end(), x,
                                         [](double value, const Point &point) { return value < point.x; });
    return behind == m_points.begin() ? std::numeric_limits<double>::quiet_NaN() : std::prev(behind)->y;
}

std::vector<Series::Point> smoothed(const std::vector<Series::Point> &points, double weight)
{
    const double keep = std::clamp(weight, 0.0, 0.9999);
    std::vector<Series::Point> smooth;
    smooth.reserve(points.size());
    double average = 0, share = 0; // share: how much weight the average carries so far
    for (const Series::Point &point : points) {
        if (!std::isfinite(point.y)) {
            smooth.push_back(point); // a gap stays a gap and does not spoil what follows
            continue;
        }
        average = keep * average + (1 - keep) * point.y;
        share = keep * share + (1 - keep);
        smooth.push_back({point.x, average / share});
    }
    return smooth;
}

} // namespace leoclr

#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace leoclr {

/// A place on a map.
struct MapPoint
{
    float x = 0, y = 0;
    bool operator==(const MapPoint &) const = default;
};
using MapPoints = std::vector<MapPoint>;

/// Rows of equal width, row-major; only looked at.
struct Rows
{
    std::span<const float> values;
    std::size_t width = 0;
    [[nodiscard]] std::size_t count() const { return width > 0 ? values.size() / width : 0; }
    [[nodiscard]] std::span<const float> row(std::size_t i) const { return values.subspan(i * width, width); }
};

/// Rows divided by their length, so that distances are those of cosines; rows of zeros stay.
[[nodiscard]] std::vector<float> unitRows(Rows rows);

/// Share done, 0..1.
using MapProgress = std::function<void(double)>;

} // namespace leoclr

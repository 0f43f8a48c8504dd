#pragma once

#include <optional>
#include <vector>

namespace leoclr {

/// Where labels of equal height go along a vertical line so that none overlaps another.
/// @param wanted   middles of the labels, pixels, in any order
/// @param height   of one label with its gap
/// @param top, bottom  the space that all labels lie in
/// @param furthest how far a label may be moved from where it belongs
/// @return middles in the order of `wanted`; nothing where they do not fit, so that a legend has to serve
[[nodiscard]] std::optional<std::vector<double>> arrangeLabels(const std::vector<double> &wanted, double height,
                                                               double top, double bottom, double furthest);

} // namespace leoclr

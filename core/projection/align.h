#pragma once

#include "core/projection/plane.h"

namespace leoclr {

/// Turns, mirrors, moves and scales `points` as a whole onto `target`, as near as that can be (orthogonal Procrustes in
/// two dimensions), so that maps of two epochs or checkpoints can be compared by eye. Distances keep their ratios.
/// @param target one for each point; the same number
[[nodiscard]] MapPoints aligned(const MapPoints &points, const MapPoints &target);

} // namespace leoclr

#pragma once

#include "core/projection/plane.h"

#include <array>
#include <stop_token>

namespace leoclr {

/// The plane of largest variance.
struct PrincipalPlane
{
    std::vector<float> mean;       ///< [width]
    std::vector<float> components; ///< [2, width], unit rows; each with its largest entry positive
    std::array<double, 2> explained{}; ///< share of the total variance
    [[nodiscard]] MapPoints place(Rows rows) const;
};

/// Principal components by subspace iteration (Halko, Martinsson, Tropp 2011) on at most 8,192 rows at equal distances in
/// the order, all of them where there are no more. Deterministic. Of 50,000 rows of 512 it takes a fraction of a second.
/// Fewer than two rows or columns give components of zeros.
[[nodiscard]] PrincipalPlane principalPlane(Rows rows, std::stop_token stop = {});

} // namespace leoclr

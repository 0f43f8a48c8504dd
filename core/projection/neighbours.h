#pragma once

#include "core/projection/plane.h"

#include <cstddef>
#include <vector>

namespace leoclr {

struct Neighbour
{
    std::size_t row = 0;
    double cosine = 0;
    bool operator==(const Neighbour &) const = default;
};

/// The rows most similar to `query`, most similar first, by comparing with every one. Equal cosines go by row.
/// @param rows unit rows (unitRows())
/// @param query [width], unit length
/// @param without a row that is left out: the query itself; `rows.count()` leaves none out
[[nodiscard]] std::vector<Neighbour> nearestRows(Rows rows, std::span<const float> query, std::size_t count,
                                                 std::size_t without);

} // namespace leoclr

#pragma once

#include "core/base/result.h"
#include "core/projection/plane.h"

#include <cstdint>
#include <functional>
#include <stop_token>

namespace leoclr {

struct UmapOptions
{
    int neighbours = 15;
    double minimumDistance = 0.1;
    std::uint64_t seed = 1; ///< of the search for neighbours and of the layout
    MapPoints start;        ///< where the points begin; one for each row (the PCA plane, or the map of another epoch)
};

/// UMAP (McInnes, Healy, Melville 2018) of unit rows, so of cosine distances: neighbours by
/// nearestOfAll() on all cores, layout by umappp in one thread. The same rows and options give the same map, on any number
/// of cores. Cancelled soon after `stop` is requested. 50,000 rows of 512 take about 65 processor seconds.
/// @param progress about even in time, so that it tells the time left; in the calling thread
/// @param rows at least neighbours + 2 of them, OutOfRange otherwise
/// @param shown told the points from time to time, in the thread that works; may be empty
[[nodiscard]] Result<MapPoints> umapPlane(Rows rows, const UmapOptions &options, std::stop_token stop,
                                          const MapProgress &progress,
                                          const std::function<void(const MapPoints &)> &shown = {});

} // namespace leoclr

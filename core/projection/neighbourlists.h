#pragma once

#include "core/projection/plane.h"

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <utility>
#include <vector>

namespace leoclr {

/// The nearest rows of one row, nearest first: row and Euclidean distance. Equal distances go by row.
using NeighbourList = std::vector<std::pair<int, float>>;

/// Up to so many rows every one is compared with every other one; beyond, hnswlib looks.
inline constexpr std::size_t mostRowsCompared = 100'000;

/// The `count` nearest rows of each row. Equal rows and seed give equal lists, whatever the number of threads.
/// Up to mostRowsCompared rows the lists are exact: products of blocks on all cores, each pair of rows once. Above, the time
/// of that would grow with the square of the rows, and hierarchical navigable small worlds (Malkov, Yashunin 2016) find
/// most of the neighbours instead.
/// @param rows unit rows (unitRows()), more of them than `count`
/// @param seed of the approximate search
/// @param progress share done, 0..1; told in the calling thread
/// @return one list a row; empty once `stop` was requested
[[nodiscard]] std::vector<NeighbourList> nearestOfAll(Rows rows, std::size_t count, std::uint64_t seed,
                                                      std::stop_token stop, const MapProgress &progress);
/// Processor seconds that nearestOfAll() takes about, over all threads, and how many threads share them.
struct SearchCost
{
    double seconds = 0;
    int threads = 1;
};
[[nodiscard]] SearchCost costOfNearest(Rows rows);

/// The two searches; for tests.
[[nodiscard]] std::vector<NeighbourList> comparedLists(Rows rows, std::size_t count, int threads, std::stop_token stop,
                                                       const MapProgress &progress);
[[nodiscard]] std::vector<NeighbourList> searchedLists(Rows rows, std::size_t count, std::uint64_t seed,
                                                       std::stop_token stop, const MapProgress &progress);

} // namespace leoclr

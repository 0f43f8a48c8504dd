#include "core/projection/umap.h"

#include <hnswlib/hnswlib.h>
#include <umappp/umappp.hpp>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

using Neighbours = umappp::NeighborList<int, float>;

constexpr double searchShare = 0.5; ///< of the time, by experience with 512 columns
constexpr double startExtent = 10;  ///< half width of the start, as umappp's own

tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled, "the map was given up");
}

/// The nearest rows of each row, nearest first, with Euclidean distances. Empty once `stop` is requested.
Neighbours findNeighbours(Rows rows, int count, std::uint64_t seed, std::stop_token stop, const MapProgress &progress)
{
    const std::size_t size = rows.count();
    hnswlib::L2Space space(rows.width);
    hnswlib::HierarchicalNSW<float> index(&space, size, 16, 100, seed);
    index.setEf(std::size_t(std::max(50, 3 * count)));
    const auto tell = [&](std::size_t done, double from) {
        if (done % 256 == 0)
            progress(searchShare * (from + 0.5 * double(done) / double(size)));
        return !stop.stop_requested();
    };
    for (std::size_t i = 0; i < size; ++i) {
        if (!tell(i, 0))
            return {};
        index.addPoint(rows.row(i).data(), i);
    }
    Neighbours neighbours(size);
    for (std::size_t i = 0; i < size; ++i) {
        if (!tell(i, 0.5))
            return {};
        auto found = index.searchKnn(rows.row(i).data(), std::size_t(count) + 1);
        auto &list = neighbours[i];
        for (; !found.empty(); found.pop())
            if (found.top().second != i)
                list.emplace_back(int(found.top().second), std::sqrt(std::max(0.f, found.top().first)));
        std::reverse(list.begin(), list.end());
        if (list.size() > std::size_t(count))
            list.resize(std::size_t(count));
    }
    return neighbours;
}

/// The start, centred and scaled to the extent that the layout expects.
std::vector<float> spread(const MapPoints &start, std::size_t count)
{
    std::vector<float> places(2 * count, 0.f);
    double x = 0, y = 0, extent = 0;
    for (const MapPoint &point : start) {
        x += point.x / double(start.size());
        y += point.y / double(start.size());
    }
    for (const MapPoint &point : start)
        extent = std::max({extent, std::abs(point.x - x), std::abs(point.y - y)});
    for (std::size_t i = 0; i < std::min(count, start.size()) && extent > 0; ++i) {
        places[2 * i] = float((start[i].x - x) / extent * startExtent);
        places[2 * i + 1] = float((start[i].y - y) / extent * startExtent);
    }
    return places;
}

MapPoints pointsOf(const std::vector<float> &places)
{
    MapPoints points(places.size() / 2);
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i] = {places[2 * i], places[2 * i + 1]};
    return points;
}

} // namespace

Result<MapPoints> umapPlane(Rows rows, const UmapOptions &options, std::stop_token stop, const MapProgress &progress,
                            const std::function<void(const MapPoints &)> &shown)
{
    const std::size_t size = rows.count();
    if (size < std::size_t(options.neighbours) + 2)
        return fail(ErrorCode::OutOfRange, std::to_string(size) + " points are too few for a map of neighbourhoods");
    Neighbours neighbours = findNeighbours(rows, options.neighbours, options.seed, stop, progress);
    if (neighbours.empty())
        return cancelled();

    std::vector<float> places = spread(options.start, size);
    umappp::Options umap;
    umap.num_neighbors = options.neighbours;
    umap.min_dist = options.minimumDistance;
    umap.optimize_seed = options.seed;
    umap.initialize_seed = options.seed;
    umap.initialize_method = options.start.empty() ? umappp::RANDOM : umappp::NONE;
    auto layout = umappp::initialize<int, float>(std::move(neighbours), 2, places.data(), umap);
    const int epochs = layout.num_epochs();
    for (int epoch = 0; epoch < epochs; ++epoch) {
        if (stop.stop_requested())
            return cancelled();
        layout.run(places.data(), epoch + 1);
        progress(searchShare + (1 - searchShare) * double(epoch + 1) / double(epochs));
        if (shown && (epoch + 1) % 20 == 0)
            shown(pointsOf(places));
    }
    return pointsOf(places);
}

} // namespace leoclr

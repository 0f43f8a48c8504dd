#include "core/projection/umap.h"

#include "core/projection/neighbourlists.h"

#include <umappp/umappp.hpp>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr double startExtent = 10; ///< half width of the start, as umappp's own
constexpr double secondsPerStep = 1.8e-6; ///< of one point in one epoch of the layout, by experience

tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled, "the map was given up");
}

/// Share of the time that the search for neighbours takes.
double searchShare(Rows rows)
{
    const double size = double(rows.count());
    const double epochs = 200 + 300 * std::min(1.0, 1e4 / size); // about as many as umappp chooses
    const SearchCost search = costOfNearest(rows);
    const double searching = search.seconds / search.threads;
    return searching / (searching + size * epochs * secondsPerStep);
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
    const double search = searchShare(rows);
    std::vector<NeighbourList> neighbours =
        nearestOfAll(rows, std::size_t(options.neighbours), options.seed, stop,
                     [&](double share) { progress(search * share); });
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
        progress(search + (1 - search) * double(epoch + 1) / double(epochs));
        if (shown && (epoch + 1) % 20 == 0)
            shown(pointsOf(places));
    }
    return pointsOf(places);
}

} // namespace leoclr

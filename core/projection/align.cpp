#include "core/projection/align.h"

#include <algorithm>
#include <cmath>
#include <complex>

namespace leoclr {

namespace {

using Place = std::complex<double>;

Place centreOf(const MapPoints &points)
{
    Place sum = 0;
    for (const MapPoint &point : points)
        sum += Place(point.x, point.y);
    return sum / double(std::max<std::size_t>(1, points.size()));
}

} // namespace

MapPoints aligned(const MapPoints &points, const MapPoints &target)
{
    const std::size_t count = std::min(points.size(), target.size());
    if (count < 2)
        return points;
    const Place from = centreOf(points), to = centreOf(target);
    // In the complex plane, turning and scaling is a product; mirroring takes the conjugate first. Both have their
    // least squares solution in closed form; the larger inner product is the nearer one.
    Place turned = 0, mirrored = 0;
    double size = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Place a = Place(points[i].x, points[i].y) - from;
        const Place b = Place(target[i].x, target[i].y) - to;
        turned += std::conj(a) * b;
        mirrored += a * b;
        size += std::norm(a);
    }
    if (!(size > 0))
        return points;
    const bool mirror = std::abs(mirrored) > std::abs(turned);
    const Place factor = (mirror ? mirrored : turned) / size;
    MapPoints moved;
    moved.reserve(points.size());
    for (const MapPoint &point : points) {
        const Place a = Place(point.x, point.y) - from;
        const Place b = to + factor * (mirror ? std::conj(a) : a);
        moved.push_back({float(b.real()), float(b.imag())});
    }
    return moved;
}

} // namespace leoclr

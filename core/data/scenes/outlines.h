#pragma once

#include "core/data/scenes/scenemath.h"

#include <span>

/// Signed distances of outlines: negative inside. After Inigo Quilez, "2D distance functions".
namespace leoclr::scenes {

[[nodiscard]] inline float circle(Vec2 p, Vec2 centre, float radius)
{
    return length(p - centre) - radius;
}

/// Approximate but smooth; good near the outline.
[[nodiscard]] inline float ellipse(Vec2 p, Vec2 centre, Vec2 radii)
{
    const Vec2 q{(p.x - centre.x) / radii.x, (p.y - centre.y) / radii.y};
    const float k0 = length(q);
    const float k1 = length({q.x / radii.x, q.y / radii.y});
    return k1 > 0 ? k0 * (k0 - 1) / k1 : -std::min(radii.x, radii.y);
}

[[nodiscard]] inline float box(Vec2 p, Vec2 low, Vec2 high, float rounding = 0)
{
    const float dx = std::max(low.x - p.x, p.x - high.x) + rounding;
    const float dy = std::max(low.y - p.y, p.y - high.y) + rounding;
    const float outside = length({std::max(dx, 0.0f), std::max(dy, 0.0f)});
    return outside + std::min(std::max(dx, dy), 0.0f) - rounding;
}

[[nodiscard]] inline float segment(Vec2 p, Vec2 a, Vec2 b)
{
    const Vec2 pa = p - a, ba = b - a;
    return length(pa - ba * clamp01(dot(pa, ba) / dot(ba, ba)));
}

[[nodiscard]] inline float polygon(Vec2 p, std::span<const Vec2> corners)
{
    float nearest = dot(p - corners[0], p - corners[0]);
    bool inside = false;
    for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
        const Vec2 edge = corners[j] - corners[i], w = p - corners[i];
        const Vec2 b = w - edge * clamp01(dot(w, edge) / dot(edge, edge));
        nearest = std::min(nearest, dot(b, b));
        const bool above = p.y >= corners[i].y,
                   below = p.y<corners[j].y, left = edge.x * w.y> edge.y * w.x;
        if ((above && below && left) || (!above && !below && !left))
            inside = !inside;
    }
    return inside ? -std::sqrt(nearest) : std::sqrt(nearest);
}

/// Union with a rounded inner corner of size `k`.
[[nodiscard]] inline float joined(float a, float b, float k)
{
    const float h = clamp01(0.5f + 0.5f * (b - a) / k);
    return mix(b, a, h) - k * h * (1 - h);
}

} // namespace leoclr::scenes

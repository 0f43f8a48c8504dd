#pragma once

#include "core/data/scenes/scene.h"

namespace leoclr::scenes {

/// What every background is painted from.
struct Place
{
    const Background &b;
    Vec2 p;
    float height;
    float pixel;
    /// Distance from the horizon: 0 there, 1 at the lower edge.
    [[nodiscard]] float depth() const
    {
        return clamp01((p.y - b.horizon) / std::max(height - b.horizon, 0.05f));
    }
    /// Point on the ground plane as seen in perspective; grows denser towards the horizon.
    [[nodiscard]] Vec2 ground(float scale) const
    {
        const float d = 0.16f + 0.84f * depth();
        return {(p.x - 0.5f) / d * scale, 0.55f / d * scale};
    }
    /// Width of a pixel on the ground plane.
    [[nodiscard]] float groundPixel(float scale) const
    {
        return pixel * scale / (0.16f + 0.84f * depth());
    }
};

// One function a kind of background.
[[nodiscard]] Colour meadow(const Place &at);
[[nodiscard]] Colour beach(const Place &at);
[[nodiscard]] Colour street(const Place &at);
[[nodiscard]] Colour dusk(const Place &at);
[[nodiscard]] Colour snow(const Place &at);
[[nodiscard]] Colour table(const Place &at);
[[nodiscard]] Colour planks(const Place &at);
[[nodiscard]] Colour bricks(const Place &at);
[[nodiscard]] Colour linen(const Place &at);
[[nodiscard]] Colour pebbles(const Place &at);
[[nodiscard]] Colour water(const Place &at);
[[nodiscard]] Colour bokeh(const Place &at);

} // namespace leoclr::scenes

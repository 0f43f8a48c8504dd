#pragma once

#include "core/data/scenes/scene.h"

namespace leoclr::scenes {

/// Brightness of a surface with normal (nx, ny, nz): ambient plus light from look.light, about
/// 0.35..1.15.
[[nodiscard]] inline float litBy(const Look &look, float nx, float ny, float nz)
{
    const float lz = std::sqrt(std::max(0.05f, 1 - dot(look.light, look.light)));
    const float facing = nx * look.light.x + ny * look.light.y + nz * lz;
    return 0.42f + 0.72f * std::max(facing, 0.0f) + 0.1f * ny * -0.5f;
}

/// Strength of a highlight of the given sharpness (a power of two: 8, 16, 32...).
[[nodiscard]] inline float highlight(const Look &look, float nx, float ny, float nz, int sharpness)
{
    const float lz = std::sqrt(std::max(0.05f, 1 - dot(look.light, look.light)));
    // halfway between light and viewer
    const float hx = look.light.x, hy = look.light.y, hz = lz + 1;
    const float norm = std::sqrt(hx * hx + hy * hy + hz * hz);
    float value = std::max((nx * hx + ny * hy + nz * hz) / norm, 0.0f);
    for (int power = 1; power < sharpness; power *= 2)
        value *= value;
    return value;
}

/// Normal of a cushion whose edge falls off over `width`: 1 in the flat middle, towards 0 at the
/// outline.
[[nodiscard]] inline float cushion(float distance, float width)
{
    const float t = clamp01(-distance / width);
    return std::sqrt(t * (2 - t));
}

/// Colour on top of another with soft coverage.
inline void lay(Colour &below, Colour above, float share)
{
    below = mix(below, above, clamp01(share));
}

} // namespace leoclr::scenes

#pragma once

#include "core/data/scenes/scenemath.h"

#include <array>
#include <cstdint>
#include <vector>

namespace leoclr::scenes {

/// How one object of a shape looks: everything that varies within a class.
struct Look
{
    int variant = 0;                ///< kind within the class, 0..3
    std::array<float, 8> numbers{}; ///< free parameters in [0, 1)
    Colour main, second, third;
    std::uint32_t seed = 0; ///< of its textures
    Vec2 light{-0.5f,
               -0.6f}; ///< direction to the light in the plane of the shape; its length is below 1
};

/// An object in its scene. Scene units: the shorter side of the picture is 1, origin at the top
/// left, y down.
struct PlacedObject
{
    int shape = 0; ///< index into shapes()
    Look look;
    Vec2 centre;
    float scale = 0.3f; ///< scene units for one unit of the shape
    float sine = 0;     ///< of its rotation
    float cosine = 1;
    bool mirrored = false;

    /// Scene to shape coordinates.
    [[nodiscard]] Vec2 local(Vec2 p) const
    {
        const Vec2 q = rotated((p - centre) * (1 / scale), -sine, cosine);
        return {mirrored ? -q.x : q.x, q.y};
    }
};

enum class BackgroundKind
{
    Meadow,
    Beach,
    Street,
    Table,
    Planks,
    Bricks,
    Water,
    Bokeh,
    Dusk,
    Linen,
    Pebbles,
    Snow
};
constexpr int backgroundKinds = 12;

struct Background
{
    BackgroundKind kind = BackgroundKind::Meadow;
    float horizon = 0.5f; ///< y in scene units where the ground begins; no ground: 0
    std::array<float, 8> numbers{};
    Colour tint{1, 1, 1};
    std::uint32_t seed = 0;
    Vec2 light{-0.5f, -0.6f};

    /// Pictures with a ground show things standing on it; the others show things lying, seen from
    /// above.
    [[nodiscard]] bool hasGround() const;
};

/// One picture before it is drawn, at no particular size. Objects from back to front; the last is
/// the main one.
struct Scene
{
    float width = 1; ///< scene units
    float height = 1;
    Background background;
    std::vector<PlacedObject> objects;
    Colour balance{1, 1, 1}; ///< white balance and exposure of the camera
    float contrast = 1;
    float vignette = 0.2f;
    float grain = 0.01f;
    std::uint32_t seed = 0;
};

/// Draws the whole scene from seed and number; equal on every machine.
[[nodiscard]] Scene composeScene(std::uint64_t seed, std::uint32_t number);

} // namespace leoclr::scenes

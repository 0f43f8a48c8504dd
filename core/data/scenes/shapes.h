#pragma once

#include "core/data/scenes/scene.h"

#include <span>
#include <string_view>

namespace leoclr::scenes {

/// One class of objects. Shapes fill about -1..1 in both directions.
struct Shape
{
    std::string_view name;
    Vec2 low, high; ///< box around every variant
    float area;     ///< of the outline, shape units squared, on average
    bool stands;    ///< upright on the ground; others lie in any direction
    /// Signed distance of the outline, negative inside.
    float (*distance)(const Look &, Vec2);
    /// Colour at a point inside. @param distance of the outline there @param pixel width of a pixel
    /// in shape units
    Colour (*paint)(const Look &, Vec2, float distance, float pixel);
};

[[nodiscard]] std::span<const Shape> shapes();

// Distance and paint of each class; grouped by what they are made of.
float ballDistance(const Look &, Vec2);
Colour paintBall(const Look &, Vec2, float, float);
float mugDistance(const Look &, Vec2);
Colour paintMug(const Look &, Vec2, float, float);
float bottleDistance(const Look &, Vec2);
Colour paintBottle(const Look &, Vec2, float, float);
float houseDistance(const Look &, Vec2);
Colour paintHouse(const Look &, Vec2, float, float);
float carDistance(const Look &, Vec2);
Colour paintCar(const Look &, Vec2, float, float);
float fishDistance(const Look &, Vec2);
Colour paintFish(const Look &, Vec2, float, float);
float starfishDistance(const Look &, Vec2);
Colour paintStarfish(const Look &, Vec2, float, float);
float treeDistance(const Look &, Vec2);
Colour paintTree(const Look &, Vec2, float, float);
float leafDistance(const Look &, Vec2);
Colour paintLeaf(const Look &, Vec2, float, float);
float mushroomDistance(const Look &, Vec2);
Colour paintMushroom(const Look &, Vec2, float, float);

} // namespace leoclr::scenes

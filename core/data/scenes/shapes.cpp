#include "core/data/scenes/shapes.h"

#include <array>

namespace leoclr::scenes {

std::span<const Shape> shapes()
{
    static const std::array<Shape, 10> table{{
        {"ball", {-0.94f, -0.94f}, {0.94f, 0.94f}, 2.72f, false, ballDistance, paintBall},
        {"bottle", {-0.36f, -0.98f}, {0.36f, 0.97f}, 0.98f, true, bottleDistance, paintBottle},
        {"car", {-1.0f, -0.42f}, {1.0f, 0.56f}, 1.22f, true, carDistance, paintCar},
        {"fish", {-0.98f, -0.68f}, {0.98f, 0.65f}, 1.20f, false, fishDistance, paintFish},
        {"house", {-0.94f, -0.90f}, {0.94f, 0.91f}, 2.10f, true, houseDistance, paintHouse},
        {"leaf", {-0.72f, -0.96f}, {0.72f, 1.0f}, 1.30f, false, leafDistance, paintLeaf},
        {"mug", {-0.80f, -0.88f}, {0.94f, 0.82f}, 1.95f, true, mugDistance, paintMug},
        {"mushroom",
         {-0.90f, -0.84f},
         {0.90f, 0.97f},
         1.50f,
         true,
         mushroomDistance,
         paintMushroom},
        {"starfish",
         {-0.98f, -0.98f},
         {0.98f, 0.98f},
         1.15f,
         false,
         starfishDistance,
         paintStarfish},
        {"tree", {-0.86f, -1.0f}, {0.86f, 0.98f}, 1.60f, true, treeDistance, paintTree},
    }};
    return table;
}

} // namespace leoclr::scenes

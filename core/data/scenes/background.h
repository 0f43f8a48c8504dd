#pragma once

#include "core/data/scenes/scene.h"

namespace leoclr::scenes {

/// Colour of the background at a point. @param height of the scene @param pixel width of a pixel;
/// all in scene units
[[nodiscard]] Colour backgroundAt(const Background &background, Vec2 p, float height, float pixel);

} // namespace leoclr::scenes

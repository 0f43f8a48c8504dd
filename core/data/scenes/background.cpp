#include "core/data/scenes/background.h"

#include "core/data/scenes/place.h"

namespace leoclr::scenes {

bool Background::hasGround() const
{
    switch (kind) {
    case BackgroundKind::Meadow:
    case BackgroundKind::Beach:
    case BackgroundKind::Street:
    case BackgroundKind::Table:
    case BackgroundKind::Dusk:
    case BackgroundKind::Snow:
        return true;
    case BackgroundKind::Planks:
    case BackgroundKind::Bricks:
    case BackgroundKind::Water:
    case BackgroundKind::Bokeh:
    case BackgroundKind::Linen:
    case BackgroundKind::Pebbles:
        break;
    }
    return false;
}

Colour backgroundAt(const Background &background, Vec2 p, float height, float pixel)
{
    const Place at{background, p, height, pixel};
    Colour colour;
    switch (background.kind) {
    case BackgroundKind::Meadow:
        colour = meadow(at);
        break;
    case BackgroundKind::Beach:
        colour = beach(at);
        break;
    case BackgroundKind::Street:
        colour = street(at);
        break;
    case BackgroundKind::Table:
        colour = table(at);
        break;
    case BackgroundKind::Planks:
        colour = planks(at);
        break;
    case BackgroundKind::Bricks:
        colour = bricks(at);
        break;
    case BackgroundKind::Water:
        colour = water(at);
        break;
    case BackgroundKind::Bokeh:
        colour = bokeh(at);
        break;
    case BackgroundKind::Dusk:
        colour = dusk(at);
        break;
    case BackgroundKind::Linen:
        colour = linen(at);
        break;
    case BackgroundKind::Pebbles:
        colour = pebbles(at);
        break;
    case BackgroundKind::Snow:
        colour = snow(at);
        break;
    }
    return colour * background.tint;
}

} // namespace leoclr::scenes

#include "core/data/scenes/outlines.h"
#include "core/data/scenes/shading.h"
#include "core/data/scenes/shapes.h"

#include <array>

namespace leoclr::scenes {

namespace {

constexpr Colour white{0.95f, 0.95f, 0.93f};
constexpr Colour black{0.05f, 0.05f, 0.06f};

// house
// ------------------------------------------------------------------------------------------------------------

float wallHalf(const Look &look) { return 0.62f + 0.14f * look.numbers[0]; }

float roof(const Look &look, Vec2 p)
{
    const float eave = wallHalf(look) + 0.14f;
    if (look.variant % 2 == 0) {
        const std::array<Vec2, 3> gable{{{-eave, -0.08f}, {0, -0.86f}, {eave, -0.08f}}};
        return polygon(p, gable);
    }
    const std::array<Vec2, 4> hip{
        {{-eave, -0.08f}, {-0.42f * eave, -0.66f}, {0.42f * eave, -0.66f}, {eave, -0.08f}}};
    return polygon(p, hip);
}

float walls(const Look &look, Vec2 p)
{
    return box(p, {-wallHalf(look), -0.12f}, {wallHalf(look), 0.90f});
}

float chimney(const Look &look, Vec2 p)
{
    const float x = look.numbers[1] < 0.5f ? -0.42f : 0.34f;
    return box(p, {x, -0.88f}, {x + 0.15f, -0.3f});
}

Colour wallColour(const Look &look, Vec2 p, float pixel)
{
    if (look.variant < 2) { // bricks
        const float row = floorOf(p.y * 13);
        const float shift = fraction(row * 0.5f);
        const float column = p.x * 6 + shift;
        const float tone = cellValue(static_cast<std::int32_t>(floorOf(column)),
                                     static_cast<std::int32_t>(row), look.seed);
        Colour colour = look.main * (0.82f + 0.3f * tone);
        const float joint = std::min(std::min(fraction(p.y * 13), 1 - fraction(p.y * 13)),
                                     2 * std::min(fraction(column), 1 - fraction(column)));
        lay(colour, mix(look.main, white, 0.55f) * 0.95f,
            0.8f * (1 - smoothStep(0.04f, 0.12f + 9 * pixel, joint)));
        return colour;
    }
    if (look.variant == 2) { // boards
        const float board = fraction(p.y * 9);
        return look.main * (0.88f + 0.16f * board) *
               (1 - 0.25f * (1 - smoothStep(0.03f, 0.12f + 6 * pixel, board)));
    }
    return look.main * (0.93f + 0.12f * cloudNoise(p * 9, 3, pixel * 9, look.seed)); // plaster
}

void layWindow(Colour &colour, const Look &look, Vec2 p, Vec2 centre, Vec2 half, float pixel)
{
    const Vec2 q = p - centre;
    const float frame = box(q, {-half.x, -half.y}, half);
    if (frame > pixel)
        return;
    lay(colour, white * 0.98f, coverage(frame, pixel));
    const Vec2 pane{half.x - 0.035f, half.y - 0.035f};
    const float glass = std::max(box(q, {-pane.x, -pane.y}, pane),
                                 0.016f - std::min(std::fabs(q.x), std::fabs(q.y)));
    const float sky = smoothStep(-0.9f, 0.9f, (q.x * 0.6f - q.y) / half.x);
    const bool lamp = look.numbers[5] > 0.75f;
    const Colour dark = lamp ? Colour{0.93f, 0.72f, 0.36f} : Colour{0.13f, 0.19f, 0.26f};
    lay(colour, mix(dark, Colour{0.55f, 0.68f, 0.80f}, 0.65f * sky), coverage(glass, pixel));
}

// car
// --------------------------------------------------------------------------------------------------------------

float cabin(const Look &look, Vec2 p)
{
    const float back = look.variant == 1   ? -0.82f
                       : look.variant == 2 ? -0.35f
                                           : -0.62f; // estate, pick-up, saloon
    const std::array<Vec2, 4> corners{
        {{back, 0.02f}, {back + 0.16f, -0.34f}, {0.22f, -0.34f}, {0.52f, 0.02f}}};
    return polygon(p, corners) - 0.04f;
}

float chassis(Vec2 p) { return box(p, {-0.97f, -0.05f}, {0.97f, 0.34f}, 0.15f); }

float wheel(Vec2 p, float x) { return circle(p, {x, 0.34f}, 0.205f); }

constexpr float rearWheel = -0.56f, frontWheel = 0.57f;

void layWheel(Colour &colour, const Look &look, Vec2 p, float x, float pixel)
{
    const float arch = circle(p, {x, 0.34f}, 0.245f);
    lay(colour, black * 0.8f, p.y < 0.36f ? coverage(arch, pixel) : 0);
    const float tyre = wheel(p, x);
    if (tyre > pixel)
        return;
    lay(colour, Colour{0.09f, 0.09f, 0.10f} * (0.8f + 0.5f * clamp01(-tyre * 8)),
        coverage(tyre, pixel));
    const Vec2 q = p - Vec2{x, 0.34f};
    const float rim = length(q) - 0.125f;
    const float spokes = triangleWave((turnsOf(q.x, q.y) + look.numbers[3]) * 5);
    lay(colour,
        mix(Colour{0.30f, 0.31f, 0.33f}, Colour{0.82f, 0.83f, 0.85f},
            smoothStep(0.35f, 0.5f, spokes)),
        coverage(rim, pixel));
    lay(colour, Colour{0.60f, 0.61f, 0.63f}, coverage(length(q) - 0.035f, pixel));
}

} // namespace

float houseDistance(const Look &look, Vec2 p)
{
    return std::min({walls(look, p), roof(look, p), chimney(look, p)});
}

Colour paintHouse(const Look &look, Vec2 p, float, float pixel)
{
    const float light = litBy(look, 0.15f, 0, 0.95f);
    const float half = wallHalf(look);
    Colour colour = wallColour(look, p, pixel) * light;
    // a little darker to the side that the light does not reach, and under the eaves
    colour = colour * (1 + 0.14f * (p.x / half) * (look.light.x > 0 ? 1.0f : -1.0f));
    colour = colour * (0.62f + 0.38f * smoothStep(-0.10f, 0.08f, p.y));
    const float door = look.numbers[2] * 0.5f - 0.25f;
    layWindow(colour, look, p, {door < 0 ? 0.36f : -0.36f, 0.34f}, {0.19f, 0.18f}, pixel);
    if (half > 0.68f || look.variant == 3)
        layWindow(colour, look, p, {door < 0 ? -0.52f : 0.52f, 0.34f}, {0.10f, 0.16f}, pixel);
    const float frame = box(p, {door - 0.15f, 0.36f}, {door + 0.15f, 0.95f});
    lay(colour, white * 0.92f, coverage(frame, pixel));
    const float leafOfDoor = box(p, {door - 0.115f, 0.40f}, {door + 0.115f, 0.95f});
    lay(colour, look.third * (0.75f + 0.15f * triangleWave(p.x * 13)), coverage(leafOfDoor, pixel));
    lay(colour, Colour{0.86f, 0.74f, 0.36f},
        coverage(circle(p, {door + 0.075f, 0.66f}, 0.024f), pixel));

    const float stack = chimney(look, p), tiles = roof(look, p);
    lay(colour, look.main * 0.62f * light, coverage(stack, pixel));
    if (tiles < pixel) {
        const float row = p.y * 12;
        const float column = p.x * 11 + fraction(floorOf(row) * 0.5f);
        const float tone = cellValue(static_cast<std::int32_t>(floorOf(column)),
                                     static_cast<std::int32_t>(floorOf(row)), look.seed + 7);
        const float edge = fraction(row);
        Colour tile = look.second * (0.75f + 0.22f * edge + 0.22f * tone);
        tile = tile * (1 - 0.3f * (1 - smoothStep(0.02f, 0.14f + 8 * pixel, fraction(column))));
        tile = tile * litBy(look, 0, -0.55f, 0.83f) * 1.05f;
        lay(colour, tile, coverage(tiles, pixel));
        if (look.variant == 0)
            layWindow(colour, look, p, {0, -0.36f}, {0.12f, 0.12f}, pixel);
    }
    return colour;
}

float carDistance(const Look &look, Vec2 p)
{
    const float body = joined(chassis(p), cabin(look, p), 0.06f);
    return std::min({body, wheel(p, rearWheel), wheel(p, frontWheel)});
}

Colour paintCar(const Look &look, Vec2 p, float distance, float pixel)
{
    // painted metal reflects the sky above a soft edge and the road below it
    const float upper = smoothStep(0.16f, -0.06f, p.y);
    const float wave = 0.10f + 0.03f * sinTurns(p.x * 0.4f + 0.2f);
    Colour colour = look.main * mix(0.62f, 1.06f, upper);
    lay(colour, mix(look.main, Colour{0.86f, 0.92f, 1.0f}, 0.55f),
        0.8f * (1 - smoothStep(0.0f, 0.05f, std::fabs(p.y - wave + 0.1f))));
    lay(colour, look.main * 0.42f, smoothStep(0.2f, 0.31f, p.y));
    colour = colour * (0.75f + 0.25f * smoothStep(0, 0.06f, -distance));
    // windows
    const float glass = std::max(cabin(look, p) + 0.075f, p.y - 0.0f);
    if (glass < pixel) {
        const float sky =
            clamp01((-p.y + 0.1f) * 1.6f + 0.3f * triangleWave(p.x * 1.3f + p.y + look.numbers[2]));
        Colour pane = mix(Colour{0.10f, 0.12f, 0.15f}, Colour{0.58f, 0.70f, 0.80f}, sky * 0.75f);
        const float post = std::fabs(p.x + 0.10f);
        lay(pane, look.main * 0.7f, 1 - smoothStep(0.025f, 0.025f + pixel, post));
        lay(colour, pane, coverage(glass, pixel));
    }
    // door, handle, lights
    const float gap = std::min(std::fabs(p.x + 0.10f), std::fabs(p.x - 0.38f));
    if (p.y > -0.02f && p.y < 0.27f)
        lay(colour, look.main * 0.35f, 0.8f * (1 - smoothStep(0.006f, 0.008f + pixel, gap)));
    lay(colour, mix(white, look.main, 0.3f),
        coverage(box(p, {-0.02f, 0.05f}, {0.08f, 0.075f}, 0.01f), pixel));
    lay(colour, Colour{1.0f, 0.97f, 0.82f},
        coverage(ellipse(p, {0.91f, 0.09f}, {0.075f, 0.055f}), pixel));
    lay(colour, Colour{0.80f, 0.10f, 0.08f},
        coverage(box(p, {-0.96f, 0.03f}, {-0.88f, 0.14f}, 0.02f), pixel));
    lay(colour, Colour{0.25f, 0.26f, 0.28f},
        coverage(box(p, {-0.97f, 0.235f}, {0.97f, 0.285f}, 0.02f), pixel) * 0.8f);
    layWheel(colour, look, p, rearWheel, pixel);
    layWheel(colour, look, p, frontWheel, pixel);
    return colour;
}

} // namespace leoclr::scenes

#include "core/data/scenes/outlines.h"
#include "core/data/scenes/shading.h"
#include "core/data/scenes/shapes.h"

#include <array>

namespace leoclr::scenes {

namespace {

constexpr Colour white{0.97f, 0.97f, 0.95f};
constexpr Colour black{0.05f, 0.05f, 0.06f};

// fish
// -------------------------------------------------------------------------------------------------------------

float fishBody(const Look &look, Vec2 p)
{
    const float high = 0.34f + 0.12f * look.numbers[0];
    const float bend = 0.05f * (p.x + 0.2f) * (p.x + 0.2f);
    return ellipse({p.x, p.y + bend}, {-0.17f, 0}, {0.76f, high});
}

float fishTail(const Look &look, Vec2 p)
{
    const float spread = 0.34f + 0.14f * look.numbers[1];
    const std::array<Vec2, 4> fin{{{0.42f, 0}, {0.93f, -spread}, {0.79f, 0}, {0.93f, spread}}};
    return polygon(p, fin) - 0.03f;
}

float fishFins(const Look &look, Vec2 p)
{
    const float high = 0.34f + 0.12f * look.numbers[0];
    const std::array<Vec2, 4> back{{{-0.45f, -0.75f * high},
                                    {-0.18f, -high - 0.20f},
                                    {0.22f, -high - 0.06f},
                                    {0.32f, -0.5f * high}}};
    const std::array<Vec2, 3> belly{
        {{-0.05f, 0.85f * high}, {0.16f, high + 0.17f}, {0.28f, 0.6f * high}}};
    return std::min(polygon(p, back) - 0.025f, polygon(p, belly) - 0.02f);
}

// starfish
// ---------------------------------------------------------------------------------------------------------

/// Position along (0 centre, 1 tip) and across the arm that p belongs to.
struct ArmPoint
{
    float along, across;
};

ArmPoint armOf(const Look &look, Vec2 p)
{
    const float turns = turnsOf(p.x, p.y) + 0.25f;
    const float offset =
        fraction(turns * 5 + 0.5f) / 5 - 0.1f; // -0.1..0.1 turns from the middle of the arm
    const float radius = length(p);
    const float bend = 0.05f * (look.numbers[2] - 0.5f) * radius; // arms are seldom straight
    const float angle = offset + bend;
    return {radius * cosTurns(angle), radius * sinTurns(angle)};
}

float armWidth(const Look &look, float along)
{
    const float thick = 0.30f + 0.08f * look.numbers[1];
    const float t = clamp01(along / 0.95f);
    return thick * (1 - t) + 0.085f * std::sqrt(std::max(0.0f, 1 - t * t));
}

} // namespace

float fishDistance(const Look &look, Vec2 p)
{
    return std::min({fishBody(look, p), fishTail(look, p), fishFins(look, p)});
}

Colour paintFish(const Look &look, Vec2 p, float, float pixel)
{
    // fins first: thin rays
    const float fan = turnsOf(p.x - 0.2f, p.y) * 42;
    const float rays = smoothStep(0.2f, 0.8f, triangleWave(fan));
    Colour colour = mix(look.second, look.main, 0.35f) * (0.70f + 0.32f * rays);
    const float body = fishBody(look, p);
    if (body > pixel)
        return colour * litBy(look, 0, 0, 0.9f);
    const float high = 0.34f + 0.12f * look.numbers[0];
    const float ny = std::max(-1.0f, std::min(1.0f, p.y / high));
    const float nz = cushion(body, 0.8f * high);
    Colour skin = mix(look.main, mix(look.main, white, 0.7f), smoothStep(0.1f, 0.95f, ny));
    skin = skin * (1 - 0.35f * smoothStep(0.2f, 1.0f, -ny));
    if (look.variant == 1) { // bands
        const float band = triangleWave(p.x * 2.1f + look.numbers[3] + 0.08f * ny);
        lay(skin, look.second, smoothStep(0.60f, 0.68f + pixel, band));
        lay(skin, white,
            0.8f * smoothStep(0.50f, 0.54f, band) * (1 - smoothStep(0.56f, 0.60f, band)));
    } else if (look.variant == 2) { // a line along the side
        lay(skin, look.second, 1 - smoothStep(0.09f, 0.12f + pixel, std::fabs(p.y + 0.02f)));
    } else if (look.variant == 3) { // spots
        const Vec2 q = p * 7;
        const auto cx = static_cast<std::int32_t>(floorOf(q.x)),
                   cy = static_cast<std::int32_t>(floorOf(q.y));
        const float r = 0.16f + 0.22f * cellValue(cx, cy, look.seed);
        lay(skin, look.second,
            1 - smoothStep(r, r + 0.1f + 7 * pixel,
                           length({fraction(q.x) - 0.5f, fraction(q.y) - 0.5f})));
    }
    // scales: overlapping rows of arcs
    const float row = floorOf(p.x * 15);
    const Vec2 cell{fraction(p.x * 15),
                    fraction(p.y * 12 + 0.5f * fraction(row * 0.5f) * 2) - 0.5f};
    const float arc = length({cell.x, cell.y * 1.5f});
    const float scale = p.x > -0.52f ? 1.0f : 0.0f;
    skin =
        skin *
        (1 + scale * (0.20f * smoothStep(0.3f, 0.75f, arc) - 0.16f * smoothStep(0.8f, 1.0f, arc)));
    skin = skin * litBy(look, 0, ny * 0.8f, std::max(nz, 0.3f));
    skin = skin + Colour{1, 1, 1} * (0.28f * highlight(look, 0.1f, ny * 0.85f, nz, 16));
    // gill, side fin, mouth, eye
    lay(skin, look.main * 0.45f,
        0.7f * (p.x < -0.42f ? 1 - smoothStep(0.012f, 0.02f + pixel,
                                              std::fabs(ellipse(p, {-0.72f, 0}, {0.26f, 0.34f})))
                             : 0));
    const float sideFin =
        ellipse(rotated(p - Vec2{-0.22f, 0.10f}, -0.38f, 0.92f), {0, 0}, {0.19f, 0.085f});
    lay(skin, mix(look.second, look.main, 0.4f) * (0.75f + 0.25f * triangleWave(p.y * 24)),
        coverage(sideFin, pixel));
    const Vec2 eye{-0.66f, -0.09f};
    lay(skin, white, coverage(circle(p, eye, 0.085f), pixel));
    lay(skin, black, coverage(circle(p, eye, 0.052f), pixel));
    lay(skin, white, coverage(circle(p, eye + Vec2{-0.02f, -0.025f}, 0.017f), pixel));
    lay(skin, black,
        0.7f * coverage(segment(p, {-0.93f, 0.045f}, {-0.82f, 0.075f}) - 0.009f, pixel));
    lay(colour, skin, coverage(body, pixel));
    return colour;
}

float starfishDistance(const Look &look, Vec2 p)
{
    const ArmPoint arm = armOf(look, p);
    const float width = armWidth(look, arm.along);
    const float beyond = std::max(arm.along - 0.95f, 0.0f);
    return length({std::max(std::fabs(arm.across) - width, 0.0f), beyond}) * 0.9f +
           0.9f * std::min(std::max(std::fabs(arm.across) - width, arm.along - 0.95f), 0.0f) -
           0.01f;
}

Colour paintStarfish(const Look &look, Vec2 p, float, float pixel)
{
    const ArmPoint arm = armOf(look, p);
    const float width = std::max(armWidth(look, arm.along), 0.03f);
    const float side = std::max(-1.0f, std::min(1.0f, arm.across / width));
    const float nz = std::sqrt(std::max(0.05f, 1 - side * side));
    // outward direction of the side in the plane
    const float radius = std::max(length(p), 1e-3f);
    const Vec2 across{-p.y / radius * side, p.x / radius * side};
    Colour colour = mix(look.main, look.second, smoothStep(0.15f, 0.95f, std::fabs(side)) * 0.55f);
    const float blotch = cloudNoise(p * 4, 3, pixel * 4, look.seed);
    colour = colour * (0.80f + 0.4f * blotch);
    colour = colour * litBy(look, across.x * 0.8f, across.y * 0.8f, nz);
    // grains all over, a row of pale knobs along the ridge
    const Vec2 q = rotated(p, 0.42f, 0.9075f) * 18;
    const auto cx = static_cast<std::int32_t>(floorOf(q.x)),
               cy = static_cast<std::int32_t>(floorOf(q.y));
    const Vec2 jitter{cellValue(cx, cy, look.seed + 1) * 0.5f - 0.25f,
                      cellValue(cx, cy, look.seed + 2) * 0.5f - 0.25f};
    const float grain = length(Vec2{fraction(q.x) - 0.5f, fraction(q.y) - 0.5f} - jitter);
    colour = colour * (1.12f - 0.30f * smoothStep(0.15f, 0.5f + 6 * pixel, grain));
    const float knob = length({fraction(arm.along * 9) - 0.5f, arm.across * 9});
    lay(colour, mix(look.third, white, 0.35f),
        0.85f * (1 - smoothStep(0.22f, 0.34f + 8 * pixel, knob)));
    return colour +
           Colour{1, 1, 1} * (0.10f * highlight(look, across.x * 0.8f, across.y * 0.8f, nz, 16));
}

} // namespace leoclr::scenes

#include "core/data/scenes/outlines.h"
#include "core/data/scenes/shading.h"
#include "core/data/scenes/shapes.h"

namespace leoclr::scenes {

namespace {

constexpr Colour white{0.97f, 0.97f, 0.95f};
constexpr Colour black{0.06f, 0.06f, 0.07f};
constexpr float ballRadius = 0.93f;

/// Point on the unit sphere behind (x, y), turned by the look's own orientation.
struct SpherePoint
{
    float x, y, z;
};

SpherePoint turnedSphere(const Look &look, float x, float y, float z)
{
    const float s1 = sinTurns(look.numbers[0]), c1 = cosTurns(look.numbers[0]);
    const float s2 = sinTurns(look.numbers[1] * 0.3f - 0.15f),
                c2 = cosTurns(look.numbers[1] * 0.3f - 0.15f);
    const float y1 = y * c2 - z * s2, z1 = y * s2 + z * c2;
    return {x * c1 - y1 * s1, x * s1 + y1 * c1, z1};
}

Colour ballPattern(const Look &look, const SpherePoint &p, float pixel)
{
    const float soft = 1.5f * pixel;
    switch (look.variant) {
    case 0: { // beach ball: six panels that meet at a pole
        const float along = fraction(turnsOf(p.x, p.z) + 0.5f) * 6;
        const auto panel = static_cast<int>(along);
        const Colour colours[3] = {look.main, white, look.second};
        Colour colour = colours[panel % 3];
        const float seam =
            std::min(along - static_cast<float>(panel), static_cast<float>(panel) + 1 - along);
        lay(colour, colour * 0.75f, 1 - smoothStep(0.02f, 0.06f + soft, seam));
        lay(colour, white, smoothStep(0.93f - soft, 0.95f, std::fabs(p.y)));
        return colour;
    }
    case 1: { // basketball: one colour, dark seams
        Colour colour = look.main;
        const float curve = std::fabs(std::fabs(p.x) - 0.55f + 0.35f * p.z * p.z);
        const float seam = std::min({std::fabs(p.x), std::fabs(p.y), curve});
        lay(colour, black, 1 - smoothStep(0.02f, 0.045f + soft, seam));
        return colour;
    }
    case 2: { // football: dark patches on white, at the corners of an icosahedron
        constexpr float a = 0.5257f, b = 0.8507f;
        const float nearest =
            std::max({std::fabs(a * p.x + b * p.y), std::fabs(a * p.x - b * p.y),
                      std::fabs(a * p.y + b * p.z), std::fabs(a * p.y - b * p.z),
                      std::fabs(a * p.z + b * p.x), std::fabs(a * p.z - b * p.x)});
        Colour colour = white;
        lay(colour, mix(black, look.main, 0.35f),
            smoothStep(0.925f - soft, 0.935f + 0.5f * soft, nearest));
        return colour;
    }
    default: { // two halves and a band
        Colour colour = p.y > 0 ? look.main : look.second;
        lay(colour, white, 1 - smoothStep(0.14f, 0.15f + soft, std::fabs(p.y)));
        return colour;
    }
    }
}

float mugHandle(Vec2 p) { return std::fabs(ellipse(p, {0.47f, 0.06f}, {0.36f, 0.40f})) - 0.095f; }

float mugBody(Vec2 p)
{
    const float side = 0.58f - 0.05f * (p.y + 0.7f);
    const float body = box({p.x + 0.15f, p.y}, {-side, -0.72f}, {side, 0.80f}, 0.14f);
    return std::min(body, ellipse(p, {-0.15f, -0.70f}, {0.59f, 0.17f}));
}

float bottleOutline(const Look &look, Vec2 p)
{
    const float wide = 0.27f + 0.07f * look.numbers[0];
    const float shoulder = look.variant % 2 == 0 ? 0.16f : 0.30f;
    const float body = box(p, {-wide, -0.22f}, {wide, 0.95f}, 0.09f);
    const float neck = box(p, {-0.105f, -0.90f}, {0.105f, 0.1f}, 0.02f);
    const float cap = box(p, {-0.135f, -0.96f}, {0.135f, -0.76f}, 0.03f);
    return std::min(joined(body, neck, shoulder), cap);
}

} // namespace

float ballDistance(const Look &, Vec2 p) { return length(p) - ballRadius; }

Colour paintBall(const Look &look, Vec2 p, float, float pixel)
{
    const float nx = p.x / ballRadius, ny = p.y / ballRadius;
    const float nz = std::sqrt(std::max(0.0f, 1 - nx * nx - ny * ny));
    Colour colour = ballPattern(look, turnedSphere(look, nx, ny, nz), pixel);
    const float dots = noise({p.x * 34, p.y * 34}, look.seed); // leather and rubber are not even
    colour = colour * (litBy(look, nx, ny, nz) * (0.95f + 0.1f * dots));
    return colour + Colour{1, 1, 1} * (0.45f * highlight(look, nx, ny, nz, 32));
}

float mugDistance(const Look &, Vec2 p) { return std::min(mugBody(p), mugHandle(p)); }

Colour paintMug(const Look &look, Vec2 p, float, float pixel)
{
    const float body = mugBody(p);
    const float side = 0.58f - 0.05f * (p.y + 0.7f);
    const float nx = std::max(-1.0f, std::min(1.0f, (p.x + 0.15f) / side));
    const float nz = std::sqrt(std::max(0.02f, 1 - nx * nx));
    Colour glaze = look.main;
    const float around = turnsOf(nz, nx); // -0.25..0.25 over the visible half
    const float soft = 1.2f * pixel;
    switch (look.variant) {
    case 0: // bands
        lay(glaze, look.second, 1 - smoothStep(0.13f, 0.13f + soft, std::fabs(p.y - 0.12f)));
        lay(glaze, white,
            1 - smoothStep(0.02f, 0.02f + soft, std::fabs(std::fabs(p.y - 0.12f) - 0.20f)));
        break;
    case 1: { // dots
        const Vec2 cell{around * 14, p.y * 3.6f};
        const float d = length({fraction(cell.x) - 0.5f, fraction(cell.y) - 0.5f});
        lay(glaze, look.second, 1 - smoothStep(0.22f, 0.25f + 4 * soft, d));
        break;
    }
    case 2: // dipped in a second glaze with a running edge
        lay(glaze, look.second,
            smoothStep(-soft, soft, p.y - 0.25f - 0.10f * noise({around * 22, 1}, look.seed)));
        break;
    default:
        break;
    }
    if (body > 0) { // handle: a round bar
        const float bar = mugHandle(p);
        const float nzBar = cushion(bar, 0.095f);
        return look.main * (0.5f + 0.5f * nzBar) * litBy(look, 0.3f, -0.2f, nzBar) +
               Colour{1, 1, 1} * (0.12f * nzBar * nzBar * nzBar);
    }
    Colour colour = glaze * litBy(look, nx, -0.05f, nz);
    colour = colour + Colour{1, 1, 1} * (0.5f * highlight(look, nx, 0, nz, 32));
    // bottom edge turns away
    colour = colour * (1 - 0.35f * smoothStep(0.62f, 0.80f, p.y));
    // opening: rim, inside, coffee
    const float opening = ellipse(p, {-0.15f, -0.70f}, {0.59f, 0.17f});
    if (opening < pixel) {
        lay(colour, mix(look.main, white, 0.45f) * 1.02f, coverage(opening, pixel));
        const float inside = ellipse(p, {-0.15f, -0.695f}, {0.52f, 0.125f});
        lay(colour,
            look.main *
                (0.45f + 0.25f * smoothStep(-0.6f, 0.4f, -p.x * (look.light.x > 0 ? -1.0f : 1.0f))),
            coverage(inside, pixel));
        const float drink = std::max(inside, ellipse(p, {-0.15f, -0.63f}, {0.50f, 0.115f}));
        lay(colour, mix(Colour{0.20f, 0.10f, 0.05f}, look.third, look.numbers[2] * 0.4f),
            coverage(drink, pixel));
    }
    return colour;
}

float bottleDistance(const Look &look, Vec2 p) { return bottleOutline(look, p); }

Colour paintBottle(const Look &look, Vec2 p, float distance, float pixel)
{
    const float wide = 0.27f + 0.07f * look.numbers[0];
    const float half = p.y < -0.3f ? 0.115f : wide;
    const float nx = std::max(-1.0f, std::min(1.0f, p.x / half));
    const float nz = std::sqrt(std::max(0.02f, 1 - nx * nx));
    // glass: darker and more saturated towards the edge, light through the middle
    const float depth = smoothStep(0, 0.12f, -distance);
    Colour colour = look.main * mix(0.45f, 0.95f + 0.25f * nz, depth);
    // what is in it
    const float level = -0.15f + 0.6f * look.numbers[1];
    lay(colour, look.main * look.main * 0.85f,
        0.65f * smoothStep(level, level + 0.02f + pixel, p.y) * depth);
    // label on a cylinder
    const float label = box(p, {-wide - 0.1f, 0.16f}, {wide + 0.1f, 0.68f});
    if (label < pixel) {
        Colour paper = mix(white, look.second, look.variant >= 2 ? 0.85f : 0.08f);
        const float stripe = std::fabs(p.y - 0.29f);
        lay(paper, look.variant >= 2 ? white : look.second,
            1 - smoothStep(0.05f, 0.05f + pixel, stripe));
        const float lines = triangleWave(p.y * 11);
        if (p.y > 0.42f && p.y < 0.62f && std::fabs(p.x) < 0.7f * wide)
            lay(paper, mix(black, look.second, 0.4f), 0.7f * smoothStep(0.55f, 0.8f, lines));
        lay(colour, paper * litBy(look, nx, 0, nz), coverage(label, pixel));
    }
    // cap
    const float cap = box(p, {-0.135f, -0.96f}, {0.135f, -0.76f}, 0.03f);
    const float ribs = 0.85f + 0.15f * triangleWave(p.x * 16);
    lay(colour, look.third * litBy(look, nx, 0, nz) * ribs, coverage(cap, pixel));
    // two reflections of windows
    const float side = look.light.x < 0 ? -1.0f : 1.0f;
    const float bright = 1 - smoothStep(0.05f, 0.09f + pixel, std::fabs(nx - 0.55f * side));
    const float faint = 1 - smoothStep(0.03f, 0.06f + pixel, std::fabs(nx + 0.72f * side));
    const float inner = smoothStep(0.02f, 0.08f, -distance);
    return colour + Colour{1, 1, 1} * ((0.42f * bright + 0.2f * faint) * inner);
}

} // namespace leoclr::scenes

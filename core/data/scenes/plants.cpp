#include "core/data/scenes/outlines.h"
#include "core/data/scenes/shading.h"
#include "core/data/scenes/shapes.h"

#include <array>

namespace leoclr::scenes {

namespace {

constexpr Colour white{0.97f, 0.97f, 0.95f};

// tree
// -------------------------------------------------------------------------------------------------------------

bool isConifer(const Look &look) { return look.variant == 1; }

float trunk(Vec2 p)
{
    const float half = 0.075f + 0.05f * smoothStep(0.3f, 0.98f, p.y);
    return box(p, {-half, -0.2f}, {half, 0.97f});
}

float crown(const Look &look, Vec2 p)
{
    const float leaves =
        0.13f * (noise(p * 8, look.seed) - 0.5f) + 0.07f * (noise(p * 19, look.seed + 1) - 0.5f);
    if (isConifer(look)) {
        float nearest = 9;
        for (int tier = 0; tier < 4; ++tier) {
            const float t = static_cast<float>(tier);
            const float top = -0.95f + 0.33f * t, bottom = top + 0.60f, half = 0.24f + 0.125f * t;
            const std::array<Vec2, 3> corners{{{0, top}, {half, bottom}, {-half, bottom}}};
            nearest = std::min(nearest, polygon(p, corners));
        }
        return nearest + 0.7f * leaves;
    }
    float nearest = ellipse(p, {0, -0.30f}, {0.52f, 0.46f});
    for (std::int32_t i = 0; i < 7; ++i) {
        const float turn = (static_cast<float>(i) + 0.6f * cellValue(i, 1, look.seed)) / 7;
        const Vec2 centre{0.44f * cosTurns(turn), -0.30f + 0.36f * sinTurns(turn)};
        nearest = std::min(nearest, circle(p, centre, 0.21f + 0.10f * cellValue(i, 2, look.seed)));
    }
    return nearest + leaves;
}

// leaf
// -------------------------------------------------------------------------------------------------------------

float leafHalf(const Look &look, float y)
{
    const float t = clamp01((y + 0.92f) / 1.6f); // 0 at the tip, 1 at the stem
    const float broad = 0.50f + 0.16f * look.numbers[0];
    const float shape = 4 * t * (1 - t);
    return broad * std::sqrt(std::max(shape, 0.0f)) * (0.55f + 0.45f * t) * 1.18f;
}

float leafBlade(const Look &look, Vec2 p)
{
    const float teeth = look.variant == 1   ? 0.035f * triangleWave(p.y * 9)
                        : look.variant == 2 ? 0.10f * triangleWave(p.y * 2.6f + 0.2f)
                                            : 0.012f * triangleWave(p.y * 14);
    const float side = (std::fabs(p.x) - leafHalf(look, p.y) + teeth) * 0.8f;
    return std::max(side, std::max(-0.93f - p.y, p.y - 0.68f));
}

float leafStem(Vec2 p) { return segment(p, {0, 0.60f}, {0.05f, 0.97f}) - 0.035f; }

// mushroom
// ---------------------------------------------------------------------------------------------------------

float mushroomCap(const Look &look, Vec2 p)
{
    const float high = 0.62f + 0.2f * look.numbers[0];
    const float dome = ellipse(p, {0, 0.02f}, {0.88f, high});
    return std::max(dome, p.y - 0.02f - 0.10f * (1 - p.x * p.x / 0.78f));
}

float mushroomStem(const Look &look, Vec2 p)
{
    const float half = 0.17f + 0.06f * look.numbers[1] + 0.09f * smoothStep(0.45f, 0.95f, p.y);
    return box(p, {-half, -0.1f}, {half, 0.96f}, 0.12f);
}

} // namespace

float treeDistance(const Look &look, Vec2 p) { return std::min(trunk(p), crown(look, p)); }

Colour paintTree(const Look &look, Vec2 p, float, float pixel)
{
    const float bark = noise({p.x * 34, p.y * 7}, look.seed + 9);
    const float nxTrunk = p.x / 0.1f;
    Colour colour = look.third * (0.55f + 0.5f * bark) *
                    (0.85f - 0.2f * nxTrunk * (look.light.x < 0 ? 1.0f : -1.0f));
    const float leaves = crown(look, p);
    if (leaves > pixel)
        return colour;
    // clumps with their own light, fine leaves on top
    const float clumps = noise(p * 5.5f, look.seed + 3);
    const float clumpsLit = noise((p + look.light * 0.10f) * 5.5f, look.seed + 3);
    const float fine = noise(p * 24, look.seed + 4),
                finest = 24 * pixel < 0.5f ? noise(p * 47, look.seed + 5) : 0.5f;
    const Vec2 around{p.x / 0.75f, (p.y + 0.25f) / 0.75f};
    const float sun = dot(around, look.light);
    float light = 0.66f + 0.30f * sun + 0.75f * (clumps - clumpsLit) + 0.42f * (fine - 0.5f) +
                  0.3f * (finest - 0.5f);
    light *= 0.72f + 0.28f * smoothStep(0, 0.22f, -leaves);
    Colour foliage =
        mix(look.main, look.second, clamp01(0.25f + 0.5f * fine + 0.5f * (clumps - 0.5f)));
    foliage = foliage * std::max(0.22f, light * 1.15f);
    lay(colour, foliage, coverage(leaves, pixel));
    return colour;
}

float leafDistance(const Look &look, Vec2 p) { return std::min(leafBlade(look, p), leafStem(p)); }

Colour paintLeaf(const Look &look, Vec2 p, float distance, float pixel)
{
    const float half = std::max(leafHalf(look, p.y), 0.05f);
    const float side = p.x / half;
    // autumn comes from the edge, in blotches
    const float autumn = smoothStep(0.35f, 0.8f,
                                    0.5f * std::fabs(side) +
                                        0.7f * cloudNoise(p * 3, 3, pixel * 3, look.seed) - 0.1f);
    Colour colour = mix(look.main, look.second, autumn * (look.variant == 3 ? 1.0f : 0.55f));
    // the two halves lean away from each other; each field between veins bulges
    const float vein = p.y * 5.2f + 1.9f * std::fabs(p.x) * 1.6f;
    const float field = fraction(vein) - 0.5f;
    const float nx = (p.x > 0 ? 0.32f : -0.32f) + 0.1f * side;
    colour = colour * litBy(look, nx, field * 0.7f, 0.85f) *
             (0.93f + 0.14f * noise(p * 30, look.seed + 2));
    const float sideVein = std::min(fraction(vein), 1 - fraction(vein)) / 5.2f;
    const Colour pale = mix(colour, mix(look.third, white, 0.3f), 0.75f);
    lay(colour, pale,
        0.75f * (1 - smoothStep(0.010f, 0.016f + pixel, sideVein)) *
            smoothStep(0, 0.05f, -distance));
    const float fineVein =
        12 * pixel < 0.5f ? triangleWave((p.y - 1.9f * std::fabs(p.x)) * 13) : 0.5f;
    colour = colour * (0.96f + 0.08f * fineVein);
    const float middle = std::fabs(p.x) - 0.018f * (1 + 0.8f * p.y);
    lay(colour, pale * 1.02f, coverage(middle, pixel + 0.01f));
    lay(colour, look.third * 0.85f, p.y > 0.5f ? coverage(leafStem(p), pixel) : 0);
    return colour;
}

float mushroomDistance(const Look &look, Vec2 p)
{
    return std::min(mushroomCap(look, p), mushroomStem(look, p));
}

Colour paintMushroom(const Look &look, Vec2 p, float, float pixel)
{
    const float half = 0.22f + 0.06f * look.numbers[1];
    const float nxStem = std::max(-1.0f, std::min(1.0f, p.x / half));
    const float fibres = noise({p.x * 26, p.y * 5}, look.seed + 5);
    Colour colour = mix(white, look.third, 0.35f) * (0.80f + 0.18f * fibres) *
                    litBy(look, nxStem, 0, std::sqrt(std::max(0.03f, 1 - nxStem * nxStem)));
    colour = colour * (0.5f + 0.5f * smoothStep(0.06f, 0.34f, p.y)); // shade of the cap
    // ring of the veil
    const float ring = ellipse(p, {0, 0.36f}, {half + 0.06f, 0.075f});
    lay(colour, mix(white, look.third, 0.2f) * (0.75f + 0.2f * triangleWave(p.x * 11)),
        look.variant < 2 ? coverage(ring, pixel) : 0);
    const float cap = mushroomCap(look, p);
    if (cap > pixel)
        return colour;
    const float high = 0.62f + 0.2f * look.numbers[0];
    const float nx = p.x / 0.88f, ny = (p.y - 0.02f) / high;
    const float nz = std::sqrt(std::max(0.03f, 1 - nx * nx - ny * ny));
    Colour skin = mix(look.main, look.second, smoothStep(-0.9f, 0.1f, ny) * 0.5f);
    skin = skin * (0.90f + 0.2f * cloudNoise(p * 6, 3, pixel * 6, look.seed));
    if (look.variant != 3) { // warts, squeezed towards the edge of the dome as on a sphere
        const Vec2 q{(nx + look.numbers[3]) * 3.6f / (0.55f + 0.45f * nz),
                     (ny + look.numbers[4]) * 3.4f / (0.55f + 0.45f * nz)};
        const auto cx = static_cast<std::int32_t>(floorOf(q.x)),
                   cy = static_cast<std::int32_t>(floorOf(q.y));
        const Vec2 jitter{cellValue(cx, cy, look.seed + 1) * 0.4f - 0.2f,
                          cellValue(cx, cy, look.seed + 2) * 0.4f - 0.2f};
        const float r = 0.17f + 0.15f * cellValue(cx, cy, look.seed + 3);
        const float spot = length(Vec2{fraction(q.x) - 0.5f, fraction(q.y) - 0.5f} - jitter);
        lay(skin, white, 1 - smoothStep(r, r + 0.05f + 3 * pixel, spot));
    }
    skin = skin * litBy(look, nx, ny, nz) +
           Colour{1, 1, 1} * (0.35f * highlight(look, nx, ny, nz, 32));
    // gills show below the rim
    const float rim = p.y + 0.03f - 0.06f * (1 - p.x * p.x / 0.78f);
    const Colour gills =
        mix(white, look.third, 0.5f) * (0.52f + 0.2f * triangleWave(p.x * 13 / (0.6f + p.y)));
    lay(skin, gills, smoothStep(-pixel, pixel, rim));
    lay(colour, skin, coverage(cap, pixel));
    return colour;
}

} // namespace leoclr::scenes

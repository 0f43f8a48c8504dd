#include "core/data/scenes/place.h"
#include "core/data/scenes/shading.h"

namespace leoclr::scenes {

namespace {

Colour woodAt(Vec2 q, float pixel, Colour dark, Colour bright, std::uint32_t seed)
{
    const float wander = cloudNoise({q.x * 0.7f, q.y * 1.5f}, 3, pixel, seed);
    const float rings = triangleWave(q.y * 2.5f + 2.6f * wander);
    const float fibre = noise({q.x * 6, q.y * 95}, seed + 5);
    return mix(dark, bright, 0.25f + 0.45f * rings + 0.35f * fibre);
}

} // namespace

Colour table(const Place &at)
{
    if (at.p.y < at.b.horizon) { // a wall in soft light
        const Colour paints[4] = {{0.80f, 0.77f, 0.71f},
                                  {0.56f, 0.66f, 0.68f},
                                  {0.72f, 0.60f, 0.52f},
                                  {0.62f, 0.66f, 0.55f}};
        Colour wall = paints[static_cast<int>(at.b.numbers[0] * 4)];
        const Vec2 lamp{at.b.light.x < 0 ? 0.1f : 0.9f, 0.1f};
        wall = wall * (1.10f - 0.38f * clamp01(length(at.p - lamp)));
        wall = wall * (0.97f + 0.06f * cloudNoise(at.p * 14, 3, at.pixel * 14, at.b.seed));
        const float edge = smoothStep(0.06f, 0, at.b.horizon - at.p.y);
        return wall * (1 - 0.18f * edge);
    }
    const Vec2 g = at.ground(2.2f);
    const Colour dark[3] = {{0.32f, 0.19f, 0.10f}, {0.50f, 0.34f, 0.20f}, {0.22f, 0.15f, 0.11f}};
    const Colour bright[3] = {{0.62f, 0.41f, 0.24f}, {0.82f, 0.65f, 0.45f}, {0.46f, 0.33f, 0.25f}};
    const auto kind = static_cast<int>(at.b.numbers[1] * 3);
    Colour wood =
        woodAt({g.x, g.y * 1.4f}, at.groundPixel(2.2f), dark[kind], bright[kind], at.b.seed + 9);
    wood = wood * (0.92f + 0.16f * at.depth());
    return wood * (1 - 0.3f * smoothStep(0.05f, 0, at.depth()));
}

Colour planks(const Place &at)
{
    const Colour dark[4] = {
        {0.30f, 0.21f, 0.14f}, {0.50f, 0.42f, 0.33f}, {0.38f, 0.40f, 0.41f}, {0.36f, 0.48f, 0.50f}};
    const Colour bright[4] = {
        {0.62f, 0.46f, 0.31f}, {0.80f, 0.70f, 0.56f}, {0.70f, 0.70f, 0.68f}, {0.66f, 0.76f, 0.74f}};
    const auto kind = static_cast<int>(at.b.numbers[0] * 4);
    const bool upright = at.b.numbers[1] < 0.5f;
    const Vec2 q = upright ? Vec2{at.p.y, at.p.x} : at.p;
    const float row = q.y * 5 + at.b.numbers[2];
    const auto plank = static_cast<std::int32_t>(floorOf(row));
    const float tone = cellValue(plank, 3, at.b.seed);
    Colour wood = woodAt({q.x * 2 + tone * 9, q.y * 4 + tone * 5}, at.pixel * 4, dark[kind],
                         bright[kind], at.b.seed + 9);
    wood = wood * (0.82f + 0.3f * tone);
    const float gap = std::min(fraction(row), 1 - fraction(row));
    return wood * (0.32f + 0.68f * smoothStep(0.008f, 0.035f + at.pixel * 4, gap));
}

Colour bricks(const Place &at)
{
    const Colour kinds[4] = {
        {0.58f, 0.29f, 0.22f}, {0.70f, 0.52f, 0.38f}, {0.66f, 0.64f, 0.61f}, {0.42f, 0.31f, 0.29f}};
    const Colour base = kinds[static_cast<int>(at.b.numbers[0] * 4)];
    const float rows = at.p.y * 9;
    const float columns = at.p.x * 4 + 0.5f * fraction(floorOf(rows) * 0.5f) * 2;
    const float tone = cellValue(static_cast<std::int32_t>(floorOf(columns)),
                                 static_cast<std::int32_t>(floorOf(rows)), at.b.seed);
    const float rough = cloudNoise(at.p * 22, 3, at.pixel * 22, at.b.seed + 1);
    Colour brick = base * (0.72f + 0.34f * tone + 0.36f * (rough - 0.5f));
    const float ragged = 0.02f * (rough - 0.5f);
    const float joint = std::min(std::min(fraction(rows), 1 - fraction(rows)) / 9,
                                 std::min(fraction(columns), 1 - fraction(columns)) / 4);
    lay(brick, Colour{0.74f, 0.71f, 0.67f} * (0.8f + 0.3f * rough),
        1 - smoothStep(0.006f, 0.012f + at.pixel, joint + ragged * 0.3f));
    const Vec2 lamp{at.b.light.x < 0 ? 0.0f : 1.0f, 0.0f};
    return brick * (1.12f - 0.3f * clamp01(length(at.p - lamp)));
}

Colour linen(const Place &at)
{
    const Colour cloths[5] = {{0.82f, 0.78f, 0.70f},
                              {0.46f, 0.55f, 0.66f},
                              {0.72f, 0.50f, 0.46f},
                              {0.50f, 0.57f, 0.44f},
                              {0.78f, 0.68f, 0.48f}};
    Colour cloth = cloths[static_cast<int>(at.b.numbers[0] * 5)];
    const float folds =
        cloudNoise({at.p.x * 1.6f + at.p.y * 0.9f, at.p.y * 1.1f}, 3, at.pixel, at.b.seed);
    const float moved = cloudNoise(
        {(at.p.x + 0.05f) * 1.6f + at.p.y * 0.9f, (at.p.y + 0.05f) * 1.1f}, 3, at.pixel, at.b.seed);
    const float warp = triangleWave(at.p.x * 62 + folds), weft = triangleWave(at.p.y * 62 + folds);
    const float threads = 62 * at.pixel < 0.6f
                              ? warp * weft + 0.5f * noise({at.p.x * 62, at.p.y * 9}, at.b.seed + 2)
                              : 0.6f * noise(at.p * 55, at.b.seed + 2) + 0.2f;
    if (at.b.numbers[1] > 0.55f) { // a checked cloth
        const float across = smoothStep(0.45f, 0.55f, triangleWave(at.p.x * 4)),
                    down = smoothStep(0.45f, 0.55f, triangleWave(at.p.y * 4));
        cloth = mix(Colour{0.92f, 0.90f, 0.86f}, cloth, 0.5f * (across + down));
    }
    return cloth * (0.84f + 0.16f * threads + 1.6f * (folds - moved));
}

Colour pebbles(const Place &at)
{
    const float scale = 8 + 6 * at.b.numbers[0];
    const Vec2 q = at.p * scale;
    const auto cx = static_cast<std::int32_t>(floorOf(q.x)),
               cy = static_cast<std::int32_t>(floorOf(q.y));
    float nearest = 9, second = 9;
    Vec2 offset;
    std::uint32_t stone = 0;
    for (std::int32_t y = cy - 1; y <= cy + 1; ++y)
        for (std::int32_t x = cx - 1; x <= cx + 1; ++x) {
            const std::uint32_t bits = mixedBits(x, y, at.b.seed);
            const Vec2 d{q.x - static_cast<float>(x) - 0.2f -
                             0.6f * static_cast<float>(bits & 0xFF) / 255,
                         q.y - static_cast<float>(y) - 0.2f -
                             0.6f * static_cast<float>(bits >> 8 & 0xFF) / 255};
            const float r = dot(d, d);
            if (r < nearest) {
                second = nearest;
                nearest = r;
                offset = d;
                stone = bits;
            } else {
                second = std::min(second, r);
            }
        }
    const float edge = std::sqrt(second) - std::sqrt(nearest);
    const float tone = static_cast<float>(stone >> 16 & 0xFF) / 255,
                warm = static_cast<float>(stone >> 24) / 255;
    Colour colour = mix(mix(Colour{0.34f, 0.36f, 0.39f}, Colour{0.50f, 0.43f, 0.37f}, warm),
                        Colour{0.84f, 0.82f, 0.78f}, tone * tone);
    colour = colour * (0.9f + 0.2f * noise(at.p * 70, at.b.seed + 3));
    colour = colour * (0.86f + 0.5f * dot(offset, at.b.light));
    return colour * (0.25f + 0.75f * smoothStep(0.03f, 0.26f + at.pixel * scale, edge));
}

} // namespace leoclr::scenes

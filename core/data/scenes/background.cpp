#include "core/data/scenes/background.h"

#include "core/data/scenes/shading.h"

namespace leoclr::scenes {

namespace {

/// What every background is painted from.
struct Place
{
    const Background &b;
    Vec2 p;
    float height;
    float pixel;
    /// Distance from the horizon: 0 there, 1 at the lower edge.
    [[nodiscard]] float depth() const { return clamp01((p.y - b.horizon) / std::max(height - b.horizon, 0.05f)); }
    /// Point on the ground plane as seen in perspective; grows denser towards the horizon.
    [[nodiscard]] Vec2 ground(float scale) const
    {
        const float d = 0.16f + 0.84f * depth();
        return {(p.x - 0.5f) / d * scale, 0.55f / d * scale};
    }
    /// Width of a pixel on the ground plane.
    [[nodiscard]] float groundPixel(float scale) const { return pixel * scale / (0.16f + 0.84f * depth()); }
};

Colour sky(const Place &at, Colour top, Colour bottom, Colour cloud, float amount)
{
    const float v = clamp01(at.p.y / std::max(at.b.horizon, 0.1f));
    Colour colour = mix(top, bottom, v * v * (1.4f - 0.4f * v));
    const Vec2 q{at.p.x * 2.2f + at.b.numbers[4] * 9, at.p.y * 5.5f};
    const float clouds = cloudNoise(q, 4, at.pixel * 5.5f, at.b.seed + 20);
    const float shaded = cloudNoise(q + Vec2{at.b.light.x * 0.3f, -0.35f}, 2, at.pixel * 5.5f, at.b.seed + 20);
    const float there = smoothStep(0.52f, 0.72f, clouds) * amount;
    lay(colour, cloud * (0.93f + 0.5f * (clouds - shaded)), there);
    return colour;
}

Colour hills(const Place &at, Colour colour, Colour near, Colour far)
{
    for (int i = 0; i < 2; ++i) {
        const auto seed = at.b.seed + 40 + static_cast<std::uint32_t>(i);
        const float ridge = at.b.horizon - (0.13f - 0.07f * static_cast<float>(i)) * (0.3f + 1.3f * cloudNoise({at.p.x * 2.6f + 7.0f * static_cast<float>(i), 0.5f}, 4, at.pixel * 2.6f, seed));
        const Colour tone = i == 0 ? far : near;
        const float rough = 0.9f + 0.2f * noise({at.p.x * 28, at.p.y * 40}, seed);
        lay(colour, tone * (i == 0 ? 1.0f : rough), smoothStep(-0.004f - at.pixel, 0.004f + at.pixel, at.p.y - ridge));
    }
    return colour;
}

Colour meadow(const Place &at)
{
    if (at.p.y < at.b.horizon) {
        const Colour air = sky(at, {0.36f, 0.60f, 0.88f}, {0.80f, 0.90f, 0.97f}, {0.99f, 0.99f, 1.0f}, 0.9f);
        return hills(at, air, {0.30f, 0.42f, 0.24f}, {0.52f, 0.63f, 0.66f});
    }
    const Vec2 g = at.ground(7);
    const float patches = cloudNoise(g * 0.5f, 3, at.groundPixel(3.5f), at.b.seed);
    const float lean = 0.25f * at.p.y * (at.b.numbers[3] - 0.5f);
    const float near = smoothStep(0.1f, 0.8f, at.depth()); // long blades in front, short ones behind
    const float blades = mix(noise({at.p.x * 75, at.p.y * 38}, at.b.seed + 1),
                             noise({(at.p.x + lean) * 48, at.p.y * 11}, at.b.seed + 5), near);
    const float fine = noise({(at.p.x - lean) * 120, at.p.y * 34}, at.b.seed + 2);
    Colour grass = mix(Colour{0.27f, 0.40f, 0.13f}, Colour{0.60f, 0.66f, 0.28f}, 0.15f + 0.7f * patches);
    grass = grass * (0.70f + 0.34f * blades + 0.26f * fine);
    return mix(Colour{0.52f, 0.60f, 0.36f}, grass, smoothStep(-0.05f, 0.25f, at.depth()));
}

Colour beach(const Place &at)
{
    if (at.p.y < at.b.horizon)
        return sky(at, {0.30f, 0.58f, 0.86f}, {0.84f, 0.92f, 0.95f}, {1, 1, 1}, 0.7f);
    const float shore = 0.28f + 0.2f * at.b.numbers[0] + 0.03f * sinTurns(at.p.x * 0.7f + at.b.numbers[1]);
    const float d = at.depth();
    if (d < shore) {
        const float near = d / shore;
        const float waves = noise({at.p.x * (24 - 14 * near), at.p.y * (150 - 90 * near)}, at.b.seed);
        Colour sea = mix(Colour{0.10f, 0.36f, 0.52f}, Colour{0.36f, 0.68f, 0.70f}, near);
        sea = sea * (0.86f + 0.3f * waves);
        lay(sea, {0.96f, 0.98f, 0.98f}, smoothStep(0.86f, 0.97f, near + 0.16f * (noise({at.p.x * 12, at.p.y * 30}, at.b.seed + 1) - 0.5f)));
        return sea;
    }
    const Vec2 g = at.ground(9);
    Colour sand = mix(Colour{0.74f, 0.62f, 0.45f}, Colour{0.93f, 0.85f, 0.69f}, cloudNoise(g * 0.6f, 4, at.groundPixel(5.4f), at.b.seed + 2));
    sand = sand * (0.90f + 0.10f * noise(g * 8, at.b.seed + 3) + 0.10f * noise({at.p.x * 150, at.p.y * 150}, at.b.seed + 4));
    return mix(Colour{0.62f, 0.52f, 0.40f}, sand, smoothStep(0, 0.10f, d - shore)); // wet near the water
}

Colour street(const Place &at)
{
    if (at.p.y < at.b.horizon) { // house fronts out of focus
        const float column = at.p.x * 2.3f + at.b.numbers[0] * 5;
        const auto house = static_cast<std::int32_t>(floorOf(column));
        const float tone = cellValue(house, 0, at.b.seed), warm = cellValue(house, 1, at.b.seed);
        const Colour front = mix(Colour{0.55f, 0.50f, 0.47f}, mix(Colour{0.78f, 0.62f, 0.48f}, Colour{0.62f, 0.68f, 0.72f}, warm), tone);
        const float edge = std::min(fraction(column), 1 - fraction(column));
        Colour colour = front * (0.78f + 0.22f * smoothStep(0, 0.1f, edge));
        const float wx = std::fabs(fraction(column * 3) - 0.5f), wy = std::fabs(fraction(at.p.y * 6.5f + tone) - 0.5f);
        const float window = smoothStep(0.30f, 0.22f, wx) * smoothStep(0.34f, 0.24f, wy);
        lay(colour, mix(Colour{0.24f, 0.27f, 0.31f}, Colour{0.75f, 0.80f, 0.84f}, warm * tone), 0.7f * window);
        return mix(colour, Colour{0.80f, 0.82f, 0.83f}, 0.18f);
    }
    const float d = at.depth();
    const Vec2 g = at.ground(6);
    Colour colour = Colour{0.46f, 0.46f, 0.47f} * (0.82f + 0.3f * cloudNoise(g, 4, at.groundPixel(6), at.b.seed + 2));
    colour = colour * (0.90f + 0.2f * noise({at.p.x * 140, at.p.y * 140}, at.b.seed + 3));
    if (d < 0.16f) { // pavement with joints
        colour = Colour{0.66f, 0.64f, 0.61f} * (0.90f + 0.15f * noise({at.p.x * 50, at.p.y * 90}, at.b.seed + 4));
        colour = colour * (1 - 0.25f * (1 - smoothStep(0.02f, 0.08f, fraction(at.p.x * 5))));
    }
    lay(colour, Colour{0.36f, 0.35f, 0.34f}, (1 - smoothStep(0.008f, 0.02f, std::fabs(d - 0.17f))) * 0.8f);
    return colour;
}

Colour woodAt(Vec2 q, float pixel, Colour dark, Colour bright, std::uint32_t seed)
{
    const float wander = cloudNoise({q.x * 0.7f, q.y * 1.5f}, 3, pixel, seed);
    const float rings = triangleWave(q.y * 2.5f + 2.6f * wander);
    const float fibre = noise({q.x * 6, q.y * 95}, seed + 5);
    return mix(dark, bright, 0.25f + 0.45f * rings + 0.35f * fibre);
}

Colour table(const Place &at)
{
    if (at.p.y < at.b.horizon) { // a wall in soft light
        const Colour paints[4] = {{0.80f, 0.77f, 0.71f}, {0.56f, 0.66f, 0.68f}, {0.72f, 0.60f, 0.52f}, {0.62f, 0.66f, 0.55f}};
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
    Colour wood = woodAt({g.x, g.y * 1.4f}, at.groundPixel(2.2f), dark[kind], bright[kind], at.b.seed + 9);
    wood = wood * (0.92f + 0.16f * at.depth());
    return wood * (1 - 0.3f * smoothStep(0.05f, 0, at.depth()));
}

Colour planks(const Place &at)
{
    const Colour dark[4] = {{0.30f, 0.21f, 0.14f}, {0.50f, 0.42f, 0.33f}, {0.38f, 0.40f, 0.41f}, {0.36f, 0.48f, 0.50f}};
    const Colour bright[4] = {{0.62f, 0.46f, 0.31f}, {0.80f, 0.70f, 0.56f}, {0.70f, 0.70f, 0.68f}, {0.66f, 0.76f, 0.74f}};
    const auto kind = static_cast<int>(at.b.numbers[0] * 4);
    const bool upright = at.b.numbers[1] < 0.5f;
    const Vec2 q = upright ? Vec2{at.p.y, at.p.x} : at.p;
    const float row = q.y * 5 + at.b.numbers[2];
    const auto plank = static_cast<std::int32_t>(floorOf(row));
    const float tone = cellValue(plank, 3, at.b.seed);
    Colour wood = woodAt({q.x * 2 + tone * 9, q.y * 4 + tone * 5}, at.pixel * 4, dark[kind], bright[kind], at.b.seed + 9);
    wood = wood * (0.82f + 0.3f * tone);
    const float gap = std::min(fraction(row), 1 - fraction(row));
    return wood * (0.32f + 0.68f * smoothStep(0.008f, 0.035f + at.pixel * 4, gap));
}

Colour bricks(const Place &at)
{
    const Colour kinds[4] = {{0.58f, 0.29f, 0.22f}, {0.70f, 0.52f, 0.38f}, {0.66f, 0.64f, 0.61f}, {0.42f, 0.31f, 0.29f}};
    const Colour base = kinds[static_cast<int>(at.b.numbers[0] * 4)];
    const float rows = at.p.y * 9;
    const float columns = at.p.x * 4 + 0.5f * fraction(floorOf(rows) * 0.5f) * 2;
    const float tone = cellValue(static_cast<std::int32_t>(floorOf(columns)), static_cast<std::int32_t>(floorOf(rows)), at.b.seed);
    const float rough = cloudNoise(at.p * 22, 3, at.pixel * 22, at.b.seed + 1);
    Colour brick = base * (0.72f + 0.34f * tone + 0.36f * (rough - 0.5f));
    const float ragged = 0.02f * (rough - 0.5f);
    const float joint = std::min(std::min(fraction(rows), 1 - fraction(rows)) / 9, std::min(fraction(columns), 1 - fraction(columns)) / 4);
    lay(brick, Colour{0.74f, 0.71f, 0.67f} * (0.8f + 0.3f * rough), 1 - smoothStep(0.006f, 0.012f + at.pixel, joint + ragged * 0.3f));
    const Vec2 lamp{at.b.light.x < 0 ? 0.0f : 1.0f, 0.0f};
    return brick * (1.12f - 0.3f * clamp01(length(at.p - lamp)));
}

Colour water(const Place &at)
{
    const float v = at.p.y / at.height;
    const Colour tops[3] = {{0.28f, 0.66f, 0.78f}, {0.24f, 0.58f, 0.52f}, {0.22f, 0.46f, 0.74f}};
    const Colour deeps[3] = {{0.03f, 0.24f, 0.40f}, {0.04f, 0.24f, 0.24f}, {0.03f, 0.12f, 0.34f}};
    const auto kind = static_cast<int>(at.b.numbers[0] * 3);
    Colour colour = mix(tops[kind], deeps[kind], v);
    const Vec2 q{at.p.x * 5, at.p.y * 6};
    const float warp = cloudNoise(q * 0.7f, 2, at.pixel * 4, at.b.seed);
    const float web = 1 - 2 * std::fabs(noise(q + Vec2{2.2f * warp, 1.6f * warp}, at.b.seed + 1) - 0.5f);
    colour = colour + Colour{0.42f, 0.50f, 0.46f} * (web * web * web * web * (0.75f - 0.6f * v));
    const float ray = noise({at.p.x * 5 - at.p.y * 2.0f * at.b.light.x, 0.5f}, at.b.seed + 2);
    colour = colour + Colour{0.18f, 0.22f, 0.22f} * (smoothStep(0.55f, 0.9f, ray) * (1 - v));
    const float sand = smoothStep(0.78f, 0.98f, v + 0.07f * (cloudNoise({at.p.x * 3, 1}, 2, at.pixel, at.b.seed + 3) - 0.5f));
    return mix(colour, Colour{0.50f, 0.55f, 0.46f} * (0.75f + 0.4f * noise(at.p * 42, at.b.seed + 4)), sand * at.b.numbers[1]);
}

Colour bokeh(const Place &at)
{
    const Colour darks[4] = {{0.10f, 0.18f, 0.08f}, {0.14f, 0.11f, 0.20f}, {0.22f, 0.13f, 0.06f}, {0.05f, 0.13f, 0.20f}};
    const Colour lights[4] = {{0.62f, 0.80f, 0.32f}, {0.90f, 0.62f, 0.80f}, {1.00f, 0.78f, 0.40f}, {0.60f, 0.86f, 1.00f}};
    const auto kind = static_cast<int>(at.b.numbers[0] * 4);
    const float base = cloudNoise(at.p * 2.2f, 2, at.pixel * 2, at.b.seed);
    Colour colour = mix(darks[kind], mix(darks[kind], lights[kind], 0.55f), smoothStep(0.2f, 0.9f, base));
    for (int layer = 0; layer < 2; ++layer) { // discs of light, one a cell at most
        const float scale = layer == 0 ? 3.2f : 5.3f;
        const auto seed = at.b.seed + 11 + static_cast<std::uint32_t>(layer) * 7;
        const Vec2 q = at.p * scale;
        const auto cx = static_cast<std::int32_t>(floorOf(q.x)), cy = static_cast<std::int32_t>(floorOf(q.y));
        const float strength = cellValue(cx, cy, seed);
        const float radius = 0.22f + 0.14f * cellValue(cx, cy, seed + 1);
        const Vec2 centre{0.36f + 0.28f * cellValue(cx, cy, seed + 2), 0.36f + 0.28f * cellValue(cx, cy, seed + 3)};
        const float d = length(Vec2{fraction(q.x), fraction(q.y)} - centre);
        const float disc = smoothStep(radius, radius - 0.03f - at.pixel * scale, d) * (0.7f + 0.3f * smoothStep(radius - 0.12f, radius, d));
        if (strength > 0.45f)
            lay(colour, mix(lights[kind], Colour{1, 1, 0.95f}, 0.4f * cellValue(cx, cy, seed + 4)), disc * (strength - 0.35f) * 0.75f);
    }
    return colour;
}

Colour dusk(const Place &at)
{
    if (at.p.y < at.b.horizon) {
        const Colour tops[3] = {{0.20f, 0.22f, 0.44f}, {0.38f, 0.24f, 0.42f}, {0.16f, 0.30f, 0.46f}};
        const Colour lows[3] = {{0.98f, 0.62f, 0.36f}, {0.96f, 0.70f, 0.55f}, {0.98f, 0.80f, 0.52f}};
        const auto kind = static_cast<int>(at.b.numbers[0] * 3);
        Colour air = sky(at, tops[kind], lows[kind], {0.95f, 0.55f, 0.45f}, 0.55f);
        const float sun = length(at.p - Vec2{at.b.numbers[1], at.b.horizon - 0.07f});
        air = air + Colour{0.9f, 0.62f, 0.3f} * (0.5f / (1 + 60 * sun * sun));
        return hills(at, air, {0.20f, 0.16f, 0.22f}, {0.46f, 0.30f, 0.38f});
    }
    const Vec2 g = at.ground(6);
    Colour earth = mix(Colour{0.28f, 0.21f, 0.18f}, Colour{0.56f, 0.42f, 0.32f}, cloudNoise(g, 5, at.groundPixel(6), at.b.seed + 2));
    earth = earth * (0.82f + 0.3f * noise({at.p.x * 90, at.p.y * 45}, at.b.seed + 3));
    return mix(Colour{0.60f, 0.42f, 0.36f}, earth, smoothStep(-0.1f, 0.4f, at.depth()));
}

Colour linen(const Place &at)
{
    const Colour cloths[5] = {{0.82f, 0.78f, 0.70f}, {0.46f, 0.55f, 0.66f}, {0.72f, 0.50f, 0.46f}, {0.50f, 0.57f, 0.44f}, {0.78f, 0.68f, 0.48f}};
    Colour cloth = cloths[static_cast<int>(at.b.numbers[0] * 5)];
    const float folds = cloudNoise({at.p.x * 1.6f + at.p.y * 0.9f, at.p.y * 1.1f}, 3, at.pixel, at.b.seed);
    const float moved = cloudNoise({(at.p.x + 0.05f) * 1.6f + at.p.y * 0.9f, (at.p.y + 0.05f) * 1.1f}, 3, at.pixel, at.b.seed);
    const float warp = triangleWave(at.p.x * 62 + folds), weft = triangleWave(at.p.y * 62 + folds);
    const float threads = 62 * at.pixel < 0.6f ? warp * weft + 0.5f * noise({at.p.x * 62, at.p.y * 9}, at.b.seed + 2) : 0.6f * noise(at.p * 55, at.b.seed + 2) + 0.2f;
    if (at.b.numbers[1] > 0.55f) { // a checked cloth
        const float across = smoothStep(0.45f, 0.55f, triangleWave(at.p.x * 4)), down = smoothStep(0.45f, 0.55f, triangleWave(at.p.y * 4));
        cloth = mix(Colour{0.92f, 0.90f, 0.86f}, cloth, 0.5f * (across + down));
    }
    return cloth * (0.84f + 0.16f * threads + 1.6f * (folds - moved));
}

Colour pebbles(const Place &at)
{
    const float scale = 8 + 6 * at.b.numbers[0];
    const Vec2 q = at.p * scale;
    const auto cx = static_cast<std::int32_t>(floorOf(q.x)), cy = static_cast<std::int32_t>(floorOf(q.y));
    float nearest = 9, second = 9;
    Vec2 offset;
    std::uint32_t stone = 0;
    for (std::int32_t y = cy - 1; y <= cy + 1; ++y)
        for (std::int32_t x = cx - 1; x <= cx + 1; ++x) {
            const std::uint32_t bits = mixedBits(x, y, at.b.seed);
            const Vec2 d{q.x - static_cast<float>(x) - 0.2f - 0.6f * static_cast<float>(bits & 0xFF) / 255,
                         q.y - static_cast<float>(y) - 0.2f - 0.6f * static_cast<float>(bits >> 8 & 0xFF) / 255};
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
    const float tone = static_cast<float>(stone >> 16 & 0xFF) / 255, warm = static_cast<float>(stone >> 24) / 255;
    Colour colour = mix(mix(Colour{0.34f, 0.36f, 0.39f}, Colour{0.50f, 0.43f, 0.37f}, warm), Colour{0.84f, 0.82f, 0.78f}, tone * tone);
    colour = colour * (0.9f + 0.2f * noise(at.p * 70, at.b.seed + 3));
    colour = colour * (0.86f + 0.5f * dot(offset, at.b.light));
    return colour * (0.25f + 0.75f * smoothStep(0.03f, 0.26f + at.pixel * scale, edge));
}

Colour snow(const Place &at)
{
    if (at.p.y < at.b.horizon) {
        const Colour air = sky(at, {0.58f, 0.68f, 0.80f}, {0.86f, 0.89f, 0.93f}, {0.97f, 0.97f, 0.98f}, 0.8f);
        return hills(at, air, {0.30f, 0.36f, 0.38f}, {0.66f, 0.73f, 0.80f});
    }
    const Vec2 g = at.ground(4);
    const float drifts = cloudNoise(g, 3, at.groundPixel(4), at.b.seed + 1);
    const float moved = cloudNoise(g + at.b.light * 0.25f, 3, at.groundPixel(4), at.b.seed + 1);
    Colour white = mix(Colour{0.70f, 0.78f, 0.90f}, Colour{0.97f, 0.98f, 1.0f}, clamp01(0.72f + 1.6f * (drifts - moved)));
    return white * (0.95f + 0.07f * noise({at.p.x * 120, at.p.y * 120}, at.b.seed + 2));
}

} // namespace

bool Background::hasGround() const
{
    switch (kind) {
    case BackgroundKind::Meadow:
    case BackgroundKind::Beach:
    case BackgroundKind::Street:
    case BackgroundKind::Table:
    case BackgroundKind::Dusk:
    case BackgroundKind::Snow: return true;
    case BackgroundKind::Planks:
    case BackgroundKind::Bricks:
    case BackgroundKind::Water:
    case BackgroundKind::Bokeh:
    case BackgroundKind::Linen:
    case BackgroundKind::Pebbles: break;
    }
    return false;
}

Colour backgroundAt(const Background &background, Vec2 p, float height, float pixel)
{
    const Place at{background, p, height, pixel};
    Colour colour;
    switch (background.kind) {
    case BackgroundKind::Meadow: colour = meadow(at); break;
    case BackgroundKind::Beach: colour = beach(at); break;
    case BackgroundKind::Street: colour = street(at); break;
    case BackgroundKind::Table: colour = table(at); break;
    case BackgroundKind::Planks: colour = planks(at); break;
    case BackgroundKind::Bricks: colour = bricks(at); break;
    case BackgroundKind::Water: colour = water(at); break;
    case BackgroundKind::Bokeh: colour = bokeh(at); break;
    case BackgroundKind::Dusk: colour = dusk(at); break;
    case BackgroundKind::Linen: colour = linen(at); break;
    case BackgroundKind::Pebbles: colour = pebbles(at); break;
    case BackgroundKind::Snow: colour = snow(at); break;
    }
    return colour * background.tint;
}

} // namespace leoclr::scenes

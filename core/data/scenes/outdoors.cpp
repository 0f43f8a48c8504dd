#include "core/data/scenes/place.h"
#include "core/data/scenes/shading.h"

namespace leoclr::scenes {

namespace {

Colour sky(const Place &at, Colour top, Colour bottom, Colour cloud, float amount)
{
    const float v = clamp01(at.p.y / std::max(at.b.horizon, 0.1f));
    Colour colour = mix(top, bottom, v * v * (1.4f - 0.4f * v));
    const Vec2 q{at.p.x * 2.2f + at.b.numbers[4] * 9, at.p.y * 5.5f};
    const float clouds = cloudNoise(q, 4, at.pixel * 5.5f, at.b.seed + 20);
    const float shaded =
        cloudNoise(q + Vec2{at.b.light.x * 0.3f, -0.35f}, 2, at.pixel * 5.5f, at.b.seed + 20);
    const float there = smoothStep(0.52f, 0.72f, clouds) * amount;
    lay(colour, cloud * (0.93f + 0.5f * (clouds - shaded)), there);
    return colour;
}

Colour hills(const Place &at, Colour colour, Colour near, Colour far)
{
    for (int i = 0; i < 2; ++i) {
        const auto seed = at.b.seed + 40 + static_cast<std::uint32_t>(i);
        const float ridge =
            at.b.horizon -
            (0.13f - 0.07f * static_cast<float>(i)) *
                (0.3f + 1.3f * cloudNoise({at.p.x * 2.6f + 7.0f * static_cast<float>(i), 0.5f}, 4,
                                          at.pixel * 2.6f, seed));
        const Colour tone = i == 0 ? far : near;
        const float rough = 0.9f + 0.2f * noise({at.p.x * 28, at.p.y * 40}, seed);
        lay(colour, tone * (i == 0 ? 1.0f : rough),
            smoothStep(-0.004f - at.pixel, 0.004f + at.pixel, at.p.y - ridge));
    }
    return colour;
}

} // namespace

Colour meadow(const Place &at)
{
    if (at.p.y < at.b.horizon) {
        const Colour air =
            sky(at, {0.36f, 0.60f, 0.88f}, {0.80f, 0.90f, 0.97f}, {0.99f, 0.99f, 1.0f}, 0.9f);
        return hills(at, air, {0.30f, 0.42f, 0.24f}, {0.52f, 0.63f, 0.66f});
    }
    const Vec2 g = at.ground(7);
    const float patches = cloudNoise(g * 0.5f, 3, at.groundPixel(3.5f), at.b.seed);
    const float lean = 0.25f * at.p.y * (at.b.numbers[3] - 0.5f);
    const float near =
        smoothStep(0.1f, 0.8f, at.depth()); // long blades in front, short ones behind
    const float blades = mix(noise({at.p.x * 75, at.p.y * 38}, at.b.seed + 1),
                             noise({(at.p.x + lean) * 48, at.p.y * 11}, at.b.seed + 5), near);
    const float fine = noise({(at.p.x - lean) * 120, at.p.y * 34}, at.b.seed + 2);
    Colour grass =
        mix(Colour{0.27f, 0.40f, 0.13f}, Colour{0.60f, 0.66f, 0.28f}, 0.15f + 0.7f * patches);
    grass = grass * (0.70f + 0.34f * blades + 0.26f * fine);
    return mix(Colour{0.52f, 0.60f, 0.36f}, grass, smoothStep(-0.05f, 0.25f, at.depth()));
}

Colour beach(const Place &at)
{
    if (at.p.y < at.b.horizon)
        return sky(at, {0.30f, 0.58f, 0.86f}, {0.84f, 0.92f, 0.95f}, {1, 1, 1}, 0.7f);
    const float shore =
        0.28f + 0.2f * at.b.numbers[0] + 0.03f * sinTurns(at.p.x * 0.7f + at.b.numbers[1]);
    const float d = at.depth();
    if (d < shore) {
        const float near = d / shore;
        const float waves =
            noise({at.p.x * (24 - 14 * near), at.p.y * (150 - 90 * near)}, at.b.seed);
        Colour sea = mix(Colour{0.10f, 0.36f, 0.52f}, Colour{0.36f, 0.68f, 0.70f}, near);
        sea = sea * (0.86f + 0.3f * waves);
        lay(sea, {0.96f, 0.98f, 0.98f},
            smoothStep(0.86f, 0.97f,
                       near + 0.16f * (noise({at.p.x * 12, at.p.y * 30}, at.b.seed + 1) - 0.5f)));
        return sea;
    }
    const Vec2 g = at.ground(9);
    Colour sand = mix(Colour{0.74f, 0.62f, 0.45f}, Colour{0.93f, 0.85f, 0.69f},
                      cloudNoise(g * 0.6f, 4, at.groundPixel(5.4f), at.b.seed + 2));
    sand = sand * (0.90f + 0.10f * noise(g * 8, at.b.seed + 3) +
                   0.10f * noise({at.p.x * 150, at.p.y * 150}, at.b.seed + 4));
    return mix(Colour{0.62f, 0.52f, 0.40f}, sand,
               smoothStep(0, 0.10f, d - shore)); // wet near the water
}

Colour street(const Place &at)
{
    if (at.p.y < at.b.horizon) { // house fronts out of focus
        const float column = at.p.x * 2.3f + at.b.numbers[0] * 5;
        const auto house = static_cast<std::int32_t>(floorOf(column));
        const float tone = cellValue(house, 0, at.b.seed), warm = cellValue(house, 1, at.b.seed);
        const Colour front =
            mix(Colour{0.55f, 0.50f, 0.47f},
                mix(Colour{0.78f, 0.62f, 0.48f}, Colour{0.62f, 0.68f, 0.72f}, warm), tone);
        const float edge = std::min(fraction(column), 1 - fraction(column));
        Colour colour = front * (0.78f + 0.22f * smoothStep(0, 0.1f, edge));
        const float wx = std::fabs(fraction(column * 3) - 0.5f),
                    wy = std::fabs(fraction(at.p.y * 6.5f + tone) - 0.5f);
        const float window = smoothStep(0.30f, 0.22f, wx) * smoothStep(0.34f, 0.24f, wy);
        lay(colour, mix(Colour{0.24f, 0.27f, 0.31f}, Colour{0.75f, 0.80f, 0.84f}, warm * tone),
            0.7f * window);
        return mix(colour, Colour{0.80f, 0.82f, 0.83f}, 0.18f);
    }
    const float d = at.depth();
    const Vec2 g = at.ground(6);
    Colour colour = Colour{0.46f, 0.46f, 0.47f} *
                    (0.82f + 0.3f * cloudNoise(g, 4, at.groundPixel(6), at.b.seed + 2));
    colour = colour * (0.90f + 0.2f * noise({at.p.x * 140, at.p.y * 140}, at.b.seed + 3));
    if (d < 0.16f) { // pavement with joints
        colour = Colour{0.66f, 0.64f, 0.61f} *
                 (0.90f + 0.15f * noise({at.p.x * 50, at.p.y * 90}, at.b.seed + 4));
        colour = colour * (1 - 0.25f * (1 - smoothStep(0.02f, 0.08f, fraction(at.p.x * 5))));
    }
    lay(colour, Colour{0.36f, 0.35f, 0.34f},
        (1 - smoothStep(0.008f, 0.02f, std::fabs(d - 0.17f))) * 0.8f);
    return colour;
}

Colour dusk(const Place &at)
{
    if (at.p.y < at.b.horizon) {
        const Colour tops[3] = {
            {0.20f, 0.22f, 0.44f}, {0.38f, 0.24f, 0.42f}, {0.16f, 0.30f, 0.46f}};
        const Colour lows[3] = {
            {0.98f, 0.62f, 0.36f}, {0.96f, 0.70f, 0.55f}, {0.98f, 0.80f, 0.52f}};
        const auto kind = static_cast<int>(at.b.numbers[0] * 3);
        Colour air = sky(at, tops[kind], lows[kind], {0.95f, 0.55f, 0.45f}, 0.55f);
        const float sun = length(at.p - Vec2{at.b.numbers[1], at.b.horizon - 0.07f});
        air = air + Colour{0.9f, 0.62f, 0.3f} * (0.5f / (1 + 60 * sun * sun));
        return hills(at, air, {0.20f, 0.16f, 0.22f}, {0.46f, 0.30f, 0.38f});
    }
    const Vec2 g = at.ground(6);
    Colour earth = mix(Colour{0.28f, 0.21f, 0.18f}, Colour{0.56f, 0.42f, 0.32f},
                       cloudNoise(g, 5, at.groundPixel(6), at.b.seed + 2));
    earth = earth * (0.82f + 0.3f * noise({at.p.x * 90, at.p.y * 45}, at.b.seed + 3));
    return mix(Colour{0.60f, 0.42f, 0.36f}, earth, smoothStep(-0.1f, 0.4f, at.depth()));
}

Colour snow(const Place &at)
{
    if (at.p.y < at.b.horizon) {
        const Colour air =
            sky(at, {0.58f, 0.68f, 0.80f}, {0.86f, 0.89f, 0.93f}, {0.97f, 0.97f, 0.98f}, 0.8f);
        return hills(at, air, {0.30f, 0.36f, 0.38f}, {0.66f, 0.73f, 0.80f});
    }
    const Vec2 g = at.ground(4);
    const float drifts = cloudNoise(g, 3, at.groundPixel(4), at.b.seed + 1);
    const float moved = cloudNoise(g + at.b.light * 0.25f, 3, at.groundPixel(4), at.b.seed + 1);
    Colour white = mix(Colour{0.70f, 0.78f, 0.90f}, Colour{0.97f, 0.98f, 1.0f},
                       clamp01(0.72f + 1.6f * (drifts - moved)));
    return white * (0.95f + 0.07f * noise({at.p.x * 120, at.p.y * 120}, at.b.seed + 2));
}

} // namespace leoclr::scenes

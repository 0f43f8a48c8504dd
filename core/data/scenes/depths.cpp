#include "core/data/scenes/place.h"
#include "core/data/scenes/shading.h"

namespace leoclr::scenes {

Colour water(const Place &at)
{
    const float v = at.p.y / at.height;
    const Colour tops[3] = {{0.28f, 0.66f, 0.78f}, {0.24f, 0.58f, 0.52f}, {0.22f, 0.46f, 0.74f}};
    const Colour deeps[3] = {{0.03f, 0.24f, 0.40f}, {0.04f, 0.24f, 0.24f}, {0.03f, 0.12f, 0.34f}};
    const auto kind = static_cast<int>(at.b.numbers[0] * 3);
    Colour colour = mix(tops[kind], deeps[kind], v);
    const Vec2 q{at.p.x * 5, at.p.y * 6};
    const float warp = cloudNoise(q * 0.7f, 2, at.pixel * 4, at.b.seed);
    const float web =
        1 - 2 * std::fabs(noise(q + Vec2{2.2f * warp, 1.6f * warp}, at.b.seed + 1) - 0.5f);
    colour = colour + Colour{0.42f, 0.50f, 0.46f} * (web * web * web * web * (0.75f - 0.6f * v));
    const float ray = noise({at.p.x * 5 - at.p.y * 2.0f * at.b.light.x, 0.5f}, at.b.seed + 2);
    colour = colour + Colour{0.18f, 0.22f, 0.22f} * (smoothStep(0.55f, 0.9f, ray) * (1 - v));
    const float sand = smoothStep(
        0.78f, 0.98f, v + 0.07f * (cloudNoise({at.p.x * 3, 1}, 2, at.pixel, at.b.seed + 3) - 0.5f));
    return mix(colour,
               Colour{0.50f, 0.55f, 0.46f} * (0.75f + 0.4f * noise(at.p * 42, at.b.seed + 4)),
               sand * at.b.numbers[1]);
}

Colour bokeh(const Place &at)
{
    const Colour darks[4] = {
        {0.10f, 0.18f, 0.08f}, {0.14f, 0.11f, 0.20f}, {0.22f, 0.13f, 0.06f}, {0.05f, 0.13f, 0.20f}};
    const Colour lights[4] = {
        {0.62f, 0.80f, 0.32f}, {0.90f, 0.62f, 0.80f}, {1.00f, 0.78f, 0.40f}, {0.60f, 0.86f, 1.00f}};
    const auto kind = static_cast<int>(at.b.numbers[0] * 4);
    const float base = cloudNoise(at.p * 2.2f, 2, at.pixel * 2, at.b.seed);
    Colour colour =
        mix(darks[kind], mix(darks[kind], lights[kind], 0.55f), smoothStep(0.2f, 0.9f, base));
    for (int layer = 0; layer < 2; ++layer) { // discs of light, one a cell at most
        const float scale = layer == 0 ? 3.2f : 5.3f;
        const auto seed = at.b.seed + 11 + static_cast<std::uint32_t>(layer) * 7;
        const Vec2 q = at.p * scale;
        const auto cx = static_cast<std::int32_t>(floorOf(q.x)),
                   cy = static_cast<std::int32_t>(floorOf(q.y));
        const float strength = cellValue(cx, cy, seed);
        const float radius = 0.22f + 0.14f * cellValue(cx, cy, seed + 1);
        const Vec2 centre{0.36f + 0.28f * cellValue(cx, cy, seed + 2),
                          0.36f + 0.28f * cellValue(cx, cy, seed + 3)};
        const float d = length(Vec2{fraction(q.x), fraction(q.y)} - centre);
        const float disc = smoothStep(radius, radius - 0.03f - at.pixel * scale, d) *
                           (0.7f + 0.3f * smoothStep(radius - 0.12f, radius, d));
        if (strength > 0.45f)
            lay(colour, mix(lights[kind], Colour{1, 1, 0.95f}, 0.4f * cellValue(cx, cy, seed + 4)),
                disc * (strength - 0.35f) * 0.75f);
    }
    return colour;
}

} // namespace leoclr::scenes

#include "core/base/random.h"
#include "core/data/scenes/scene.h"
#include "core/data/scenes/shapes.h"

#include <algorithm>
#include <array>

namespace leoclr::scenes {

namespace {

/// The numbers of one part of a scene, drawn one after another at its own address.
class Dice
{
public:
    Dice(const CounterRandom &random, std::uint32_t scene, std::uint32_t part)
        : m_random(random), m_address{Purpose::Scene, 0, scene, part}
    {
    }
    float number() { return static_cast<float>(m_random.uniform(m_address, m_draw++)); }
    float between(float low, float high) { return low + (high - low) * number(); }
    int below(int count)
    {
        return static_cast<int>(
            m_random.below(m_address, m_draw++, static_cast<std::uint32_t>(count)));
    }
    std::uint32_t bits() { return m_random.bits(m_address, m_draw++); }
    template <std::size_t N> const Colour &pick(const std::array<Colour, N> &colours)
    {
        return colours[static_cast<std::size_t>(below(N))];
    }

private:
    const CounterRandom &m_random;
    DrawAddress m_address;
    std::uint32_t m_draw = 0;
};

constexpr std::array<Colour, 10> paints{{{0.80f, 0.16f, 0.13f},
                                         {0.93f, 0.56f, 0.14f},
                                         {0.95f, 0.80f, 0.22f},
                                         {0.30f, 0.58f, 0.24f},
                                         {0.14f, 0.50f, 0.50f},
                                         {0.18f, 0.36f, 0.70f},
                                         {0.45f, 0.26f, 0.56f},
                                         {0.88f, 0.45f, 0.56f},
                                         {0.92f, 0.90f, 0.84f},
                                         {0.26f, 0.28f, 0.32f}}};
constexpr std::array<Colour, 4> greens{
    {{0.24f, 0.46f, 0.14f}, {0.36f, 0.56f, 0.18f}, {0.15f, 0.36f, 0.18f}, {0.48f, 0.60f, 0.20f}}};
constexpr std::array<Colour, 5> autumns{{{0.86f, 0.56f, 0.12f},
                                         {0.78f, 0.28f, 0.10f},
                                         {0.66f, 0.16f, 0.12f},
                                         {0.88f, 0.74f, 0.22f},
                                         {0.55f, 0.36f, 0.16f}}};
constexpr std::array<Colour, 6> walls{{{0.66f, 0.33f, 0.25f},
                                       {0.90f, 0.86f, 0.76f},
                                       {0.86f, 0.74f, 0.50f},
                                       {0.62f, 0.70f, 0.74f},
                                       {0.78f, 0.58f, 0.48f},
                                       {0.88f, 0.88f, 0.86f}}};
constexpr std::array<Colour, 4> roofs{
    {{0.60f, 0.25f, 0.18f}, {0.36f, 0.33f, 0.34f}, {0.48f, 0.30f, 0.20f}, {0.32f, 0.40f, 0.46f}}};
constexpr std::array<Colour, 5> glasses{{{0.20f, 0.48f, 0.24f},
                                         {0.50f, 0.28f, 0.10f},
                                         {0.30f, 0.52f, 0.74f},
                                         {0.74f, 0.84f, 0.84f},
                                         {0.46f, 0.58f, 0.22f}}};
constexpr std::array<Colour, 6> fishes{{{0.94f, 0.50f, 0.12f},
                                        {0.92f, 0.78f, 0.20f},
                                        {0.24f, 0.46f, 0.74f},
                                        {0.66f, 0.72f, 0.76f},
                                        {0.82f, 0.26f, 0.22f},
                                        {0.30f, 0.56f, 0.48f}}};
constexpr std::array<Colour, 5> stars{{{0.88f, 0.42f, 0.16f},
                                       {0.78f, 0.22f, 0.20f},
                                       {0.82f, 0.62f, 0.30f},
                                       {0.52f, 0.28f, 0.50f},
                                       {0.86f, 0.48f, 0.50f}}};
constexpr std::array<Colour, 5> caps{{{0.80f, 0.13f, 0.10f},
                                      {0.60f, 0.36f, 0.18f},
                                      {0.88f, 0.46f, 0.14f},
                                      {0.72f, 0.58f, 0.38f},
                                      {0.50f, 0.22f, 0.16f}}};
constexpr Colour cream{0.93f, 0.86f, 0.70f};
constexpr Colour blossoms{0.93f, 0.66f, 0.76f};
constexpr Colour bark{0.46f, 0.34f, 0.24f};

void chooseColours(std::string_view shape, Look &look, Dice &dice)
{
    look.main = dice.pick(paints);
    look.second = dice.pick(paints);
    look.third = dice.pick(paints);
    if (shape == "ball" && look.variant == 1) {
        look.main = {0.84f, 0.43f, 0.16f};
    } else if (shape == "bottle") {
        look.main = dice.pick(glasses);
    } else if (shape == "house") {
        look.main = look.variant < 2 ? mix(walls[0], dice.pick(walls), 0.5f * dice.number())
                                     : dice.pick(walls);
        look.second = dice.pick(roofs);
    } else if (shape == "fish") {
        look.main = dice.pick(fishes);
        look.second = mix(dice.pick(fishes), Colour{0.15f, 0.15f, 0.2f}, dice.number() * 0.7f);
    } else if (shape == "leaf") {
        const bool fallen = look.variant == 3 || dice.number() < 0.3f;
        look.main = fallen ? dice.pick(autumns) : dice.pick(greens) * 1.12f;
        look.second = fallen ? dice.pick(autumns) : mix(look.main, dice.pick(autumns), 0.6f);
        look.third = mix(cream, look.main, 0.45f);
    } else if (shape == "starfish") {
        look.main = dice.pick(stars);
        look.second = mix(look.main, dice.pick(stars), 0.6f) * 0.8f;
        look.third = cream;
    } else if (shape == "mushroom") {
        look.main = look.variant == 0 ? caps[0] : dice.pick(caps);
        look.second = mix(look.main, dice.pick(caps), 0.4f) * 0.8f;
        look.third = cream;
    } else if (shape == "tree") {
        const float season = dice.number();
        const bool blossom = look.variant != 1 && season > 0.9f,
                   autumn = look.variant != 1 && season > 0.62f;
        look.main = look.variant == 1 ? greens[2]
                    : blossom         ? blossoms
                    : autumn          ? dice.pick(autumns)
                                      : dice.pick(greens);
        look.second =
            blossom ? Colour{0.98f, 0.88f, 0.90f}
                    : mix(look.main, autumn ? dice.pick(autumns) : dice.pick(greens), 0.5f) * 1.15f;
        look.third = bark * dice.between(0.7f, 1.3f);
    }
    // no two of a kind: shift every colour a little
    for (Colour *colour : {&look.main, &look.second, &look.third})
        *colour = *colour * Colour{dice.between(0.88f, 1.1f), dice.between(0.88f, 1.1f),
                                   dice.between(0.88f, 1.1f)};
}

/// Box of a placed object in scene units.
struct Extent
{
    Vec2 low, high;
};

Extent extentOf(const PlacedObject &object)
{
    const Shape &shape = shapes()[static_cast<std::size_t>(object.shape)];
    Extent extent{{1e9f, 1e9f}, {-1e9f, -1e9f}};
    for (const Vec2 corner : {shape.low, shape.high, Vec2{shape.low.x, shape.high.y},
                              Vec2{shape.high.x, shape.low.y}}) {
        const Vec2 p = object.centre + rotated({object.mirrored ? -corner.x : corner.x, corner.y},
                                               object.sine, object.cosine) *
                                           object.scale;
        extent.low = {std::min(extent.low.x, p.x), std::min(extent.low.y, p.y)};
        extent.high = {std::max(extent.high.x, p.x), std::max(extent.high.y, p.y)};
    }
    return extent;
}

float overlapShare(const Extent &a, const Extent &b)
{
    const float w = std::min(a.high.x, b.high.x) - std::max(a.low.x, b.low.x);
    const float h = std::min(a.high.y, b.high.y) - std::max(a.low.y, b.low.y);
    const auto area = [](const Extent &e) { return (e.high.x - e.low.x) * (e.high.y - e.low.y); };
    return w <= 0 || h <= 0 ? 0 : w * h / std::min(area(a), area(b));
}

PlacedObject makeObject(int shapeIndex, const Scene &scene, Dice &dice, float share)
{
    const Shape &shape = shapes()[static_cast<std::size_t>(shapeIndex)];
    PlacedObject object;
    object.shape = shapeIndex;
    object.look.variant = dice.below(4);
    for (float &number : object.look.numbers)
        number = dice.number();
    object.look.seed = dice.bits();
    chooseColours(shape.name, object.look, dice);
    object.mirrored = dice.number() < 0.5f;
    const bool upright = shape.stands && (scene.background.hasGround() || dice.number() < 0.5f);
    const float turns = upright                ? dice.between(-0.008f, 0.008f)
                        : shape.stands         ? dice.between(-0.12f, 0.12f)
                        : shape.name == "fish" ? dice.between(-0.09f, 0.09f)
                                               : dice.number();
    object.sine = sinTurns(turns);
    object.cosine = cosTurns(turns);
    const Vec2 light = rotated(scene.background.light, -object.sine, object.cosine);
    object.look.light = {object.mirrored ? -light.x : light.x, light.y};

    object.scale = std::sqrt(share * scene.width * scene.height / shape.area);
    const Extent extent = extentOf(object); // around the origin
    const float widest = std::max((extent.high.x - extent.low.x) / scene.width,
                                  (extent.high.y - extent.low.y) / scene.height);
    object.scale *= std::min(1.0f, 0.94f / widest);
    return object;
}

/// Draws a place: inside of the picture but for a small part, on the ground where there is one.
void place(PlacedObject &object, const Scene &scene, Dice &dice, float cutOff)
{
    object.centre = {0, 0};
    const Extent extent = extentOf(object);
    const float cut = cutOff * object.scale;
    const auto within = [&](float low, float high, float room) { // where the centre may be
        const float from = -low - cut, to = room - high + cut;
        return from < to ? dice.between(from, to) : 0.5f * (from + to);
    };
    object.centre.x = within(extent.low.x, extent.high.x, scene.width);
    object.centre.y = within(extent.low.y, extent.high.y, scene.height);
    if (scene.background.hasGround()) { // feet between horizon and lower edge
        const float nearest = scene.height - 0.03f - extent.high.y;
        const float farthest = std::min(nearest, scene.background.horizon + 0.10f +
                                                     0.25f * object.scale - extent.high.y);
        object.centre.y = std::max(dice.between(farthest, nearest), -extent.low.y - cut);
    }
}

Background makeBackground(Dice &dice, float height)
{
    Background background;
    background.kind = static_cast<BackgroundKind>(dice.below(backgroundKinds));
    background.horizon = background.hasGround() ? height * dice.between(0.34f, 0.58f) : 0;
    for (float &number : background.numbers)
        number = dice.number();
    const float brightness = dice.between(0.86f, 1.08f);
    background.tint =
        Colour{dice.between(0.94f, 1.06f), dice.between(0.94f, 1.06f), dice.between(0.94f, 1.06f)} *
        brightness;
    background.seed = dice.bits() >> 1;
    background.light = {dice.between(0.3f, 0.6f) * (dice.number() < 0.5f ? -1.0f : 1.0f),
                        dice.between(-0.62f, -0.35f)};
    return background;
}

} // namespace

Scene composeScene(std::uint64_t seed, std::uint32_t number)
{
    const CounterRandom random(seed);
    Dice layout(random, number, 0), ground(random, number, 1);
    Scene scene;
    constexpr std::array<float, 7> ratios{1.0f,        4.0f / 3.0f, 4.0f / 3.0f, 3.0f / 2.0f,
                                          3.0f / 4.0f, 5.0f / 4.0f, 4.0f / 5.0f};
    const float ratio = ratios[static_cast<std::size_t>(layout.below(ratios.size()))];
    scene.width = std::max(ratio, 1.0f);
    scene.height = std::max(1 / ratio, 1.0f);
    scene.background = makeBackground(ground, scene.height);
    scene.balance = Colour{layout.between(0.95f, 1.05f), 1, layout.between(0.94f, 1.06f)} *
                    layout.between(0.92f, 1.06f);
    scene.contrast = layout.between(0.95f, 1.15f);
    scene.vignette = layout.between(0.08f, 0.30f);
    scene.grain = layout.between(0.004f, 0.014f);
    scene.seed = layout.bits();

    const auto classes = static_cast<int>(shapes().size());
    const int mainShape = layout.below(classes);
    const int others = layout.below(3);
    Dice mainDice(random, number, 2);
    PlacedObject main = makeObject(mainShape, scene, mainDice, layout.between(0.15f, 0.42f));
    place(main, scene, mainDice, 0.10f);
    std::vector<Extent> taken{extentOf(main)};
    for (int i = 0; i < others; ++i) {
        Dice dice(random, number, 3 + static_cast<std::uint32_t>(i));
        PlacedObject object =
            makeObject(dice.below(classes), scene, dice, dice.between(0.025f, 0.09f));
        for (int attempt = 0; attempt < 12; ++attempt) {
            place(object, scene, dice, 0.25f);
            const Extent extent = extentOf(object);
            const bool free = std::all_of(taken.begin(), taken.end(), [&](const Extent &other) {
                return overlapShare(extent, other) < 0.22f;
            });
            if (free) {
                scene.objects.push_back(object);
                taken.push_back(extent);
                break;
            }
        }
    }
    const auto foot = [](const PlacedObject &object) { return extentOf(object).high.y; };
    std::sort(scene.objects.begin(), scene.objects.end(),
              [&](const PlacedObject &a, const PlacedObject &b) { return foot(a) < foot(b); });
    scene.objects.push_back(main);
    return scene;
}

} // namespace leoclr::scenes

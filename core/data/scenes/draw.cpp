#include "core/data/scenes/draw.h"

#include "core/data/scenes/background.h"
#include "core/data/scenes/outlines.h"
#include "core/data/scenes/shading.h"
#include "core/data/scenes/shapes.h"

#include <algorithm>

namespace leoclr::scenes {

namespace {

const Shape &shapeOf(const PlacedObject &object)
{
    return shapes()[static_cast<std::size_t>(object.shape)];
}

/// Whether a point in shape coordinates is near enough to the shape's box to be worth a look.
bool near(const Shape &shape, Vec2 q, float margin)
{
    return q.x > shape.low.x - margin && q.x < shape.high.x + margin &&
           q.y > shape.low.y - margin && q.y < shape.high.y + margin;
}

/// Shadow that an object throws on what lies behind it: 0 none, 1 black.
float shadowOf(const Scene &scene, const PlacedObject &object, Vec2 p)
{
    const Shape &shape = shapeOf(object);
    const Vec2 light = scene.background.light;
    if (scene.background
            .hasGround()) { // a soft ellipse around the feet, longer on the far side of the light
        const Vec2 up = rotated({0, 1}, object.sine, object.cosine);
        const float foot = shape.stands ? shape.high.y
                                        : 0.93f * std::max(std::fabs(up.y) * shape.high.y,
                                                           std::fabs(up.x) * shape.high.x);
        const float half = 0.5f * (shape.high.x - shape.low.x) * object.scale;
        const float reach = 0.35f * half;
        const Vec2 centre{object.centre.x - (light.x > 0 ? reach : -reach),
                          object.centre.y + (foot - 0.02f) * object.scale};
        const Vec2 q{(p.x - centre.x) / (half + reach * 0.6f),
                     (p.y - centre.y) / (0.22f * half + 0.01f)};
        const float r = dot(q, q);
        return r < 1 ? 0.55f * (1 - r) * (1 - r) + 0.12f * (1 - r) : 0;
    }
    const float lift = scene.background.kind == BackgroundKind::Water ||
                               scene.background.kind == BackgroundKind::Bokeh
                           ? 0.0f
                           : 0.07f;
    if (lift <= 0)
        return 0; // nothing near behind it
    const Vec2 q = object.local(p + Vec2{light.x, light.y} * (lift * object.scale * 2));
    if (!near(shape, q, 0.12f))
        return 0;
    return 0.5f * smoothStep(0.10f, -0.10f, shape.distance(object.look, q));
}

Colour colourAt(const Scene &scene, Vec2 p, float pixel)
{
    Colour colour = backgroundAt(scene.background, p, scene.height, pixel);
    for (const PlacedObject &object : scene.objects)
        if (const float shadow = shadowOf(scene, object, p); shadow > 0)
            colour = mix(colour, colour * Colour{0.22f, 0.22f, 0.30f}, shadow);
    for (const PlacedObject &object : scene.objects) {
        const Shape &shape = shapeOf(object);
        const Vec2 q = object.local(p);
        const float local = pixel / object.scale;
        if (!near(shape, q, 2 * local))
            continue;
        const float distance = shape.distance(object.look, q);
        if (distance < local)
            lay(colour, shape.paint(object.look, q, std::min(distance, 0.0f), local),
                coverage(distance, local));
    }
    return colour;
}

/// Camera: white balance, contrast, vignette, grain; to a byte with rounding.
cv::Vec3b developed(const Scene &scene, Colour colour, Vec2 p, std::int32_t x, std::int32_t y)
{
    const Vec2 fromCentre{(p.x - 0.5f * scene.width) / scene.width,
                          (p.y - 0.5f * scene.height) / scene.height};
    colour = colour * scene.balance * (1 - scene.vignette * 2 * dot(fromCentre, fromCentre));
    const float channels[3] = {colour.r, colour.g, colour.b};
    cv::Vec3b bytes;
    for (int c = 0; c < 3; ++c) {
        const float grain =
            cellValue(x, y * 3 + c, scene.seed) + cellValue(x, y * 3 + c, scene.seed + 1) - 1;
        float v = 0.5f + (channels[c] - 0.5f) * scene.contrast + grain * scene.grain * 1.7f;
        if (v > 0.85f) // highlights roll off instead of burning out
            v = 0.85f + 0.15f * (v - 0.85f) / (v - 0.85f + 0.15f);
        bytes[c] = static_cast<std::uint8_t>(clamp01(v) * 255 + 0.5f);
    }
    return bytes;
}

} // namespace

cv::Size sizeOf(const Scene &scene, int shortSide)
{
    const auto side = static_cast<float>(shortSide);
    return {static_cast<int>(scene.width * side + 0.5f),
            static_cast<int>(scene.height * side + 0.5f)};
}

cv::Mat drawScene(const Scene &scene, int shortSide)
{
    const cv::Size size = sizeOf(scene, shortSide);
    const bool fine = shortSide >= 320; // outlines are smooth anyway: one sample a pixel is enough
    const float side = 1 / static_cast<float>(shortSide);
    const float seen = fine ? side : 0.75f * side; // width that a sample stands for
    cv::Mat picture(size, CV_8UC3);
    for (int y = 0; y < size.height; ++y) {
        auto *line = picture.ptr<cv::Vec3b>(y);
        for (int x = 0; x < size.width; ++x) {
            const Vec2 corner{static_cast<float>(x) * side, static_cast<float>(y) * side};
            Colour colour;
            if (fine) {
                colour = colourAt(scene, corner + Vec2{0.5f * side, 0.5f * side}, seen);
            } else { // alternating diagonals, so that slanted lines of either direction come out
                     // alike
                const float first = (x + y) % 2 == 0 ? 0.25f : 0.75f;
                colour = colourAt(scene, corner + Vec2{first * side, 0.25f * side}, seen) +
                         colourAt(scene, corner + Vec2{(1 - first) * side, 0.75f * side}, seen);
                colour = colour * 0.5f;
            }
            line[x] = developed(scene, colour, corner, x, y);
        }
    }
    return picture;
}

std::vector<cv::Mat> drawMasks(const Scene &scene, int shortSide)
{
    const cv::Size size = sizeOf(scene, shortSide);
    const float step = 1 / static_cast<float>(shortSide);
    std::vector<cv::Mat> masks;
    for (std::size_t i = 0; i < scene.objects.size(); ++i)
        masks.push_back(cv::Mat::zeros(size, CV_8U));
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const Vec2 p{(static_cast<float>(x) + 0.5f) * step,
                         (static_cast<float>(y) + 0.5f) * step};
            for (std::size_t i = scene.objects.size(); i-- > 0;) { // the foremost one is seen
                const PlacedObject &object = scene.objects[i];
                const Vec2 q = object.local(p);
                if (near(shapeOf(object), q, 0) && shapeOf(object).distance(object.look, q) < 0) {
                    masks[i].at<std::uint8_t>(y, x) = 255;
                    break;
                }
            }
        }
    }
    return masks;
}

} // namespace leoclr::scenes

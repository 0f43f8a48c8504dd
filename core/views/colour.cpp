#include "core/views/colour.h"

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

/// Added before the bits behind the point are cut: as much as a product's own cut and the rounding of factor and offset
/// may take away, so that a result that is a whole number stays one.
constexpr std::uint16_t slack = 2;

/// Bits behind the point of a product, as many as fit: 7 for factors below 2.
int bitsFor(double factor)
{
    int bits = 7;
    while (bits > 1 && std::lround(std::ldexp(factor, bits + 8)) > 65535)
        --bits;
    return bits;
}

FixedFactor fixedFactor(double factor)
{
    factor = std::clamp(factor, 0.0, 127.0); // more bits would not fit; at 127 all but the darkest values are white
    const int bits = bitsFor(factor);
    return {static_cast<std::uint16_t>(std::lround(std::ldexp(factor, bits + 8))),
            static_cast<std::uint16_t>(1 << (16 - bits))};
}

PointStep jitterStep(const ViewRecipe &recipe, JitterStep step)
{
    switch (step) {
    case JitterStep::Brightness:
        return brightnessStep(recipe.brightness);
    case JitterStep::Saturation:
        return saturationStep(recipe.saturation);
    default:
        return hueStep(recipe.hue);
    }
}

} // namespace

PointStep brightnessStep(double factor)
{
    return {.kind = PointStep::Kind::Scale, .factor = fixedFactor(factor), .add = slack};
}

PointStep contrastStep(double factor, int meanLuma)
{
    PointStep step = brightnessStep(factor);
    const auto offset = std::lround(std::ldexp(meanLuma * (1 - factor), bitsFor(factor)));
    step.add = static_cast<std::uint16_t>(slack + std::max(0L, offset));
    step.subtract = static_cast<std::uint16_t>(std::clamp(-offset, 0L, 65535L));
    return step;
}

PointStep saturationStep(double factor)
{
    return {.kind = PointStep::Kind::Blend, .factor = fixedFactor(factor)};
}

PointStep hueStep(double turns)
{
    const double steps = std::trunc(std::remainder(turns, 1.0) * 255);
    const auto turn = std::lround(steps / 255 * 6 * (1 << 12));
    return {.kind = PointStep::Kind::Hue, .turn = static_cast<std::int16_t>(turn)};
}

PointStep grayStep()
{
    return {.kind = PointStep::Kind::Gray};
}

PointSteps pointSteps(const ViewRecipe &recipe)
{
    PointSteps steps;
    std::vector<PointStep> *target = &steps.before;
    if (recipe.gray && recipe.grayFirst)
        target->push_back(grayStep());
    if (recipe.jitter) {
        for (const JitterStep step : recipe.jitterOrder) {
            if (step == JitterStep::Contrast) {
                steps.contrast = recipe.contrast;
                target = &steps.after;
            } else {
                target->push_back(jitterStep(recipe, step));
            }
        }
    }
    if (recipe.gray && !recipe.grayFirst)
        target->push_back(grayStep());
    return steps;
}

void apply(const ViewKernels &kernels, const PointStep &step, std::uint8_t *row, int plane)
{
    switch (step.kind) {
    case PointStep::Kind::Scale:
        kernels.scale(row, 3 * plane, step.factor, step.add, step.subtract);
        break;
    case PointStep::Kind::Blend:
        kernels.blendWithLuma(row, plane, step.factor);
        break;
    case PointStep::Kind::Hue:
        if (step.turn != 0)
            kernels.turnHue(row, plane, step.turn);
        break;
    case PointStep::Kind::Gray:
        kernels.replaceByLuma(row, plane);
        break;
    }
}

} // namespace leoclr

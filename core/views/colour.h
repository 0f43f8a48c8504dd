#pragma once

#include "core/views/kernels/kernels.h"
#include "core/views/recipe.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace leoclr {

/// One pointwise operation with its numbers in fixed point, as torchvision does it to PIL images: fractions are cut, not
/// rounded.
struct PointStep
{
    enum class Kind : std::uint8_t { Scale, Blend, Hue, Gray } kind = Kind::Scale;
    FixedFactor factor{};                   ///< Scale, Blend
    std::uint16_t add = 0, subtract = 0;    ///< Scale
    std::int16_t turn = 0;                  ///< Hue
};

/// Multiplies every value by `factor` >= 0.
[[nodiscard]] PointStep brightnessStep(double factor);
/// Blends with an even gray, the mean luma of the view: 0 is the gray, 1 is unchanged.
[[nodiscard]] PointStep contrastStep(double factor, int meanLuma);
/// Blends every pixel with its own luma: 0 is gray, 1 is unchanged.
[[nodiscard]] PointStep saturationStep(double factor);
/// Turns the hue of every pixel by `turns` (-0.5..0.5) and keeps value and chroma (HSV). Cut to whole steps of 1/255 of a
/// turn, as torchvision's adjust_hue cuts them for Pillow's images, with which the published models were trained.
[[nodiscard]] PointStep hueStep(double turns);
/// Replaces every pixel by its luma (ITU-R 601).
[[nodiscard]] PointStep grayStep();

/// The pointwise steps of a recipe up to gray. Contrast needs the whole view as it is behind the steps before it.
struct PointSteps
{
    std::vector<PointStep> before;
    std::optional<double> contrast; ///< factor
    std::vector<PointStep> after;
};
[[nodiscard]] PointSteps pointSteps(const ViewRecipe &recipe);

/// In place on a planar row.
void apply(const ViewKernels &kernels, const PointStep &step, std::uint8_t *row, int plane);

} // namespace leoclr

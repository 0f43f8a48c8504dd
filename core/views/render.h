#pragma once

#include "core/views/kernels/kernels.h"
#include "core/views/recipe.h"

#include <opencv2/core.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace leoclr {

/// Counts the changes of the bytes that render() gives. Kept with every run: the views of a run made with another version
/// cannot be told by their hashes any more.
inline constexpr int viewVersion = 3;

/// Pixels of a view. Pure: equal image and recipe give equal bytes.
/// Order as MoCo-v2: crop and resize, jitter, gray, blur, solarise, flip (method.md 3.2); grayFirst puts gray before the
/// jitter.
/// @param image [H, W] CV_8UC3 RGB
/// @return [size, size] CV_8UC3 RGB
[[nodiscard]] cv::Mat render(const cv::Mat &image, const ViewRecipe &recipe);

/// The same into memory of the caller. The bytes do not depend on the kernels, which are for tests to choose.
/// @param view size * size * 3 bytes
void render(const cv::Mat &image, const ViewRecipe &recipe, std::uint8_t *view, const ViewKernels &kernels = viewKernels());

/// Which part of an image a view shows, and where in the view it lies before the flip.
struct ViewPlacement
{
    cv::Rect box;    ///< pixels of the image
    cv::Rect target; ///< pixels of the view; all of it but for a letterboxed original
};
[[nodiscard]] ViewPlacement placementOf(const ViewRecipe &recipe, cv::Size image);

/// The same, keeping the picture after each step that the recipe takes.
struct RenderStep
{
    std::string_view name; ///< crop, resize, jitter, gray, blur, solarise, flip
    cv::Mat pixels;
};
[[nodiscard]] std::vector<RenderStep> renderSteps(const cv::Mat &image, const ViewRecipe &recipe);

} // namespace leoclr

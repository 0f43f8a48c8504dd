#include "core/views/render.h"

#include "core/views/blur.h"
#include "core/views/colour.h"
#include "core/views/resample.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

const cv::Scalar letterboxColour(124, 116, 104); ///< mean colour of ImageNet

/// The recipe's box, cut to the image: a recipe may come from a file and meet another image.
cv::Rect boxInside(cv::Size image, const cv::Rect &box)
{
    const cv::Rect whole({0, 0}, image);
    const cv::Rect inside = box & whole;
    return inside.empty() ? whole : inside;
}

cv::Rect centredSquare(const cv::Rect &box)
{
    const int side = std::min(box.width, box.height);
    return {box.x + (box.width - side) / 2, box.y + (box.height - side) / 2, side, side};
}

/// Where a letterboxed image lies in its view.
cv::Rect letterboxTarget(const cv::Rect &box, int size)
{
    const double scale = static_cast<double>(size) / std::max(box.width, box.height);
    const int width = std::clamp(static_cast<int>(std::lround(box.width * scale)), 1, size);
    const int height = std::clamp(static_cast<int>(std::lround(box.height * scale)), 1, size);
    return {(size - width) / 2, (size - height) / 2, width, height};
}

cv::Mat cropAndResize(const cv::Mat &image, const ViewRecipe &recipe)
{
    cv::Mat view(recipe.size, recipe.size, CV_8UC3);
    const ViewPlacement placement = placementOf(recipe, image.size());
    if (placement.target.size() != view.size())
        view.setTo(letterboxColour);
    resampleInto(image, placement.box, view, placement.target);
    return view;
}

void applyJitter(cv::Mat &view, const ViewRecipe &recipe)
{
    for (const JitterStep step : recipe.jitterOrder) {
        switch (step) {
        case JitterStep::Brightness:
            adjustBrightness(view, recipe.brightness);
            break;
        case JitterStep::Contrast:
            adjustContrast(view, recipe.contrast);
            break;
        case JitterStep::Saturation:
            adjustSaturation(view, recipe.saturation);
            break;
        case JitterStep::Hue:
            adjustHue(view, recipe.hue);
            break;
        }
    }
}

/// Takes all steps after the resize in place and tells `after` of each.
template<typename After>
void augment(cv::Mat &view, const ViewRecipe &recipe, const After &after)
{
    if (recipe.jitter) {
        applyJitter(view, recipe);
        after("jitter");
    }
    if (recipe.gray) {
        toGray(view);
        after("gray");
    }
    if (recipe.blurSigma > 0) {
        blur(view, recipe.blurSigma);
        after("blur");
    }
    if (recipe.solarise) {
        solarise(view);
        after("solarise");
    }
    if (recipe.flip) {
        cv::flip(view, view, 1);
        after("flip");
    }
}

} // namespace

ViewPlacement placementOf(const ViewRecipe &recipe, cv::Size image)
{
    ViewPlacement placement{boxInside(image, recipe.box), {0, 0, recipe.size, recipe.size}};
    if (recipe.isOriginal && recipe.resize == OriginalResize::CentreCrop)
        placement.box = centredSquare(placement.box);
    if (recipe.isOriginal && recipe.resize == OriginalResize::Letterbox)
        placement.target = letterboxTarget(placement.box, recipe.size);
    return placement;
}

cv::Mat render(const cv::Mat &image, const ViewRecipe &recipe)
{
    CV_Assert(image.type() == CV_8UC3 && !image.empty() && recipe.size > 0);
    cv::Mat view = cropAndResize(image, recipe);
    augment(view, recipe, [](std::string_view) {});
    return view;
}

std::vector<RenderStep> renderSteps(const cv::Mat &image, const ViewRecipe &recipe)
{
    CV_Assert(image.type() == CV_8UC3 && !image.empty() && recipe.size > 0);
    std::vector<RenderStep> steps;
    cv::Rect box = boxInside(image.size(), recipe.box);
    if (recipe.isOriginal && recipe.resize == OriginalResize::CentreCrop)
        box = centredSquare(box);
    if (box.size() != image.size())
        steps.push_back({"crop", image(box).clone()});
    cv::Mat view = cropAndResize(image, recipe);
    steps.push_back({"resize", view.clone()});
    augment(view, recipe, [&](std::string_view name) { steps.push_back({name, view.clone()}); });
    return steps;
}

} // namespace leoclr

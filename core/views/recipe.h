#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/config/experimentconfig.h"

#include <opencv2/core.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace leoclr {

/// How the original becomes a square without losing content (squash), with bars (letterbox) or with lost borders.
enum class OriginalResize { Squash, Letterbox, CentreCrop };

/// What a view may look like: the part of ExperimentConfig that draws recipes.
struct ViewPolicy
{
    int size = 224;
    double scaleMin = 0.2, scaleMax = 1.0;
    double ratioMin = 0.75, ratioMax = 4.0 / 3.0;
    OriginalResize originalResize = OriginalResize::Squash;
    bool originalAugmented = true;
    double flipProbability = 0.5;
    double jitterProbability = 0.8, brightness = 0.4, contrast = 0.4, saturation = 0.4, hue = 0.1;
    double grayProbability = 0.2;
    double blurProbability = 0.5, blurSigmaMin = 0.1, blurSigmaMax = 2.0;
    double solariseProbability = 0.0;
    bool operator==(const ViewPolicy &) const = default;
};

[[nodiscard]] ViewPolicy viewPolicy(const ExperimentConfig &config);

enum class JitterStep : std::uint8_t { Brightness, Contrast, Saturation, Hue };

/// The drawn parameters of one view: everything that render() needs besides the pixels.
struct ViewRecipe
{
    cv::Rect box;              ///< crop in pixels of the original; the whole image for an original view
    bool isOriginal = false;   ///< box is resized by `resize` instead of being a random crop
    OriginalResize resize = OriginalResize::Squash;
    int size = 224;            ///< side of the view
    bool flip = false;         ///< horizontal
    bool jitter = false;
    std::array<JitterStep, 4> jitterOrder{JitterStep::Brightness, JitterStep::Contrast, JitterStep::Saturation,
                                          JitterStep::Hue};
    double brightness = 1.0, contrast = 1.0, saturation = 1.0; ///< factors
    double hue = 0.0;          ///< shift in turns, -0.5..0.5
    bool gray = false;
    double blurSigma = 0.0;    ///< pixels of the view; 0: no blur
    bool solarise = false;     ///< threshold 128
    bool operator==(const ViewRecipe &) const = default;
};

/// Crop box of torchvision's RandomResizedCrop: ten tries with area uniform in scale and log-uniform ratio, then the
/// largest centred box inside the ratio range.
[[nodiscard]] cv::Rect drawCropBox(const ViewPolicy &policy, const CounterRandom &random, std::uint32_t epoch,
                                   std::uint32_t sample, std::uint32_t view, cv::Size image);

/// The recipe of one view. view 0 is the original for LeOCLR (`original` true); crops otherwise.
[[nodiscard]] ViewRecipe drawRecipe(const ViewPolicy &policy, const CounterRandom &random, std::uint32_t epoch,
                                    std::uint32_t sample, std::uint32_t view, bool original, cv::Size image);

/// The views that a method takes of each image, in the order in which the encoders get them.
/// LeOCLR: original, crop 1, crop 2. MoCo-v2: crop 1 (query), crop 2 (key). Two-key control: crop 0 (query), crops 1, 2.
struct ViewPlan
{
    std::vector<std::uint32_t> views; ///< view number in DrawAddress
    bool firstIsOriginal = false;
};
[[nodiscard]] ViewPlan viewPlan(std::string_view method);

/// All recipes of one image in one epoch.
[[nodiscard]] std::vector<ViewRecipe> drawViews(const ExperimentConfig &config, std::uint32_t epoch, std::uint32_t sample,
                                                cv::Size image);

/// JSON of a recipe for preview events and the report, and back.
[[nodiscard]] std::string toJson(const ViewRecipe &recipe);
[[nodiscard]] Result<ViewRecipe> recipeFromJson(std::string_view json);

} // namespace leoclr

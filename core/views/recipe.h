#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/config/experimentconfig.h"
#include "core/views/croppolicy.h"

#include <opencv2/core.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace leoclr {

/// How the original becomes a square without losing content (squash), with bars (letterbox) or with lost borders.
enum class OriginalResize { Squash, Letterbox, CentreCrop };

/// How pixels between pixels are found when a crop becomes a view.
enum class Resampling { Bilinear, Bicubic };

/// What a view may look like: the part of ExperimentConfig that draws recipes. These are the values of the original and
/// the crops; policyOf() gives those of the second crop and of small crops.
struct ViewPolicy
{
    int size = 224;
    Resampling resampling = Resampling::Bilinear;
    double scaleMin = 0.2, scaleMax = 1.0;
    double ratioMin = 0.75, ratioMax = 4.0 / 3.0;
    CropPolicy cropPolicy = CropPolicy::Random;
    double centreSpread = 0.6;    ///< a of Beta(a, a) of centre-suppressed crops
    double minimumCoverage = 0.2; ///< of an object by an object-aware crop
    OriginalResize originalResize = OriginalResize::Squash;
    bool originalAugmented = true;
    double flipProbability = 0.5;
    double jitterProbability = 0.8, brightness = 0.4, contrast = 0.4, saturation = 0.4, hue = 0.1;
    double grayProbability = 0.2;
    bool grayFirst = false;
    double blurProbability = 0.5, blurSigmaMin = 0.1, blurSigmaMax = 2.0;
    double solariseProbability = 0.0;
    bool ownSecondView = false; ///< the second crop has the two probabilities below (BYOL)
    double secondBlurProbability = 0.1, secondSolariseProbability = 0.2;
    int localSize = 96;         ///< of small crops (SwAV)
    double localScaleMin = 0.05, localScaleMax = 0.14;
    bool operator==(const ViewPolicy &) const = default;
};

[[nodiscard]] ViewPolicy viewPolicy(const ExperimentConfig &config);

/// What a view is of its image.
enum class ViewKind { Original, Crop, SecondCrop, LocalCrop };

/// The policy as drawRecipe() takes it for a view of this kind.
[[nodiscard]] ViewPolicy policyOf(const ViewPolicy &policy, ViewKind kind);

enum class JitterStep : std::uint8_t { Brightness, Contrast, Saturation, Hue };

/// The drawn parameters of one view: everything that render() needs besides the pixels.
struct ViewRecipe
{
    cv::Rect box;              ///< crop in pixels of the original; the whole image for an original view
    bool isOriginal = false;   ///< box is resized by `resize` instead of being a random crop
    OriginalResize resize = OriginalResize::Squash;
    int size = 224;            ///< side of the view
    Resampling resampling = Resampling::Bilinear;
    bool flip = false;         ///< horizontal
    bool jitter = false;
    std::array<JitterStep, 4> jitterOrder{JitterStep::Brightness, JitterStep::Contrast, JitterStep::Saturation,
                                          JitterStep::Hue};
    double brightness = 1.0, contrast = 1.0, saturation = 1.0; ///< factors
    double hue = 0.0;          ///< shift in turns, -0.5..0.5
    bool gray = false;
    bool grayFirst = false;    ///< gray comes before the jitter (MoCo-v1)
    double blurSigma = 0.0;    ///< pixels of the view; 0: no blur
    bool solarise = false;     ///< threshold 128
    bool operator==(const ViewRecipe &) const = default;
};

/// Crop box. Random: torchvision's RandomResizedCrop, ten tries with area uniform in scale and log-uniform ratio, then
/// the largest centred box inside the ratio range. The other policies draw sizes alike and place them by the guide;
/// an object-aware crop that holds too little is drawn again, size and all.
[[nodiscard]] cv::Rect drawCropBox(const ViewPolicy &policy, const CounterRandom &random, std::uint32_t epoch,
                                   std::uint32_t sample, std::uint32_t view, cv::Size image,
                                   const CropGuide &guide = {});

/// The recipe of one view. view 0 is the original for LeOCLR (`original` true); crops otherwise.
[[nodiscard]] ViewRecipe drawRecipe(const ViewPolicy &policy, const CounterRandom &random, std::uint32_t epoch,
                                    std::uint32_t sample, std::uint32_t view, bool original, cv::Size image,
                                    const CropGuide &guide = {});

struct PlannedView
{
    std::uint32_t number = 0; ///< in DrawAddress: 0 the original or the control's query, 1 the first crop, 2 the second ...
    ViewKind kind = ViewKind::Crop;
    bool operator==(const PlannedView &) const = default;
};

/// The views that a method takes of each image, in the order in which the encoders get them, numbers in brackets.
/// LeOCLR: original (0), crops (1, 2, ... as many as method.crops). Two-key control: crop (0) as query, crops (1, 2).
/// All others: crop (1), second crop (2); for SwAV then the small crops (3, ...).
struct ViewPlan
{
    std::vector<PlannedView> views;
    [[nodiscard]] bool firstIsOriginal() const { return !views.empty() && views.front().kind == ViewKind::Original; }
    bool operator==(const ViewPlan &) const = default;
};
[[nodiscard]] ViewPlan viewPlan(const ExperimentConfig &config);
/// Side of the view at each place of the plan, pixels.
[[nodiscard]] std::vector<int> viewSides(const ExperimentConfig &config);

/// All recipes of one image in one epoch.
/// @param guide what the crop policy needs: cropGuide(); drawViewsOf() in replay.h gets it from a dataset
[[nodiscard]] std::vector<ViewRecipe> drawViews(const ExperimentConfig &config, std::uint32_t epoch, std::uint32_t sample,
                                                cv::Size image, const CropGuide &guide = {});

/// JSON of a recipe for preview events and the report, and back.
[[nodiscard]] std::string toJson(const ViewRecipe &recipe);
[[nodiscard]] Result<ViewRecipe> recipeFromJson(std::string_view json);

} // namespace leoclr

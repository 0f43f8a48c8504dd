#include "core/views/recipe.h"

#include "core/config/methodtraits.h"

namespace leoclr {

namespace {

OriginalResize originalResizeFrom(std::string_view word)
{
    if (word == "letterbox")
        return OriginalResize::Letterbox;
    if (word == "centre_crop")
        return OriginalResize::CentreCrop;
    return OriginalResize::Squash;
}

} // namespace

ViewPolicy viewPolicy(const ExperimentConfig &config)
{
    ViewPolicy policy;
    policy.size = static_cast<int>(config.viewSize);
    policy.resampling = config.resampling == "bicubic" ? Resampling::Bicubic : Resampling::Bilinear;
    policy.scaleMin = config.cropScaleMin;
    policy.scaleMax = config.cropScaleMax;
    policy.ratioMin = config.cropRatioMin;
    policy.ratioMax = config.cropRatioMax;
    policy.cropPolicy = cropPolicyFrom(config.cropPolicy);
    policy.centreSpread = config.cropCentreSpread;
    policy.minimumCoverage = config.cropMinimumCoverage;
    policy.originalResize = originalResizeFrom(config.originalResize);
    policy.originalAugmented = config.originalAugmented;
    policy.flipProbability = config.flipProbability;
    policy.jitterProbability = config.jitterProbability;
    policy.brightness = config.jitterBrightness;
    policy.contrast = config.jitterContrast;
    policy.saturation = config.jitterSaturation;
    policy.hue = config.jitterHue;
    policy.grayProbability = config.grayProbability;
    policy.grayFirst = config.grayFirst;
    policy.blurProbability = config.blurProbability;
    policy.blurSigmaMin = config.blurSigmaMin;
    policy.blurSigmaMax = config.blurSigmaMax;
    policy.solariseProbability = config.solariseProbability;
    policy.ownSecondView = config.secondView == "own";
    policy.secondBlurProbability = config.secondBlurProbability;
    policy.secondSolariseProbability = config.secondSolariseProbability;
    policy.localSize = static_cast<int>(config.localSize);
    policy.localScaleMin = config.localScaleMin;
    policy.localScaleMax = config.localScaleMax;
    return policy;
}

ViewPolicy policyOf(const ViewPolicy &policy, ViewKind kind)
{
    ViewPolicy own = policy;
    if (kind == ViewKind::SecondCrop && policy.ownSecondView) {
        own.blurProbability = policy.secondBlurProbability;
        own.solariseProbability = policy.secondSolariseProbability;
    }
    if (kind == ViewKind::LocalCrop) {
        own.size = policy.localSize;
        own.scaleMin = policy.localScaleMin;
        own.scaleMax = policy.localScaleMax;
    }
    return own;
}

ViewPlan viewPlan(const ExperimentConfig &config)
{
    ViewPlan plan;
    if (usesOriginal(config))
        plan.views.push_back({0, ViewKind::Original});
    else if (config.method == "mocov2-two-keys")
        plan.views.push_back({0, ViewKind::Crop});
    const auto count = static_cast<std::size_t>(viewsPerImage(config));
    for (std::uint32_t number = 1; plan.views.size() < count; ++number)
        plan.views.push_back({number, number == 1   ? ViewKind::Crop
                                      : number == 2 ? ViewKind::SecondCrop
                                      : mayUseLocalCrops(config) ? ViewKind::LocalCrop
                                                                 : ViewKind::Crop});
    return plan;
}

std::vector<int> viewSides(const ExperimentConfig &config)
{
    const ViewPolicy policy = viewPolicy(config);
    std::vector<int> sides;
    for (const PlannedView &view : viewPlan(config).views)
        sides.push_back(policyOf(policy, view.kind).size);
    return sides;
}

} // namespace leoclr

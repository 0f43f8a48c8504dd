#include "core/views/recipe.h"

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
    policy.scaleMin = config.cropScaleMin;
    policy.scaleMax = config.cropScaleMax;
    policy.ratioMin = config.cropRatioMin;
    policy.ratioMax = config.cropRatioMax;
    policy.originalResize = originalResizeFrom(config.originalResize);
    policy.originalAugmented = config.originalAugmented;
    policy.flipProbability = config.flipProbability;
    policy.jitterProbability = config.jitterProbability;
    policy.brightness = config.jitterBrightness;
    policy.contrast = config.jitterContrast;
    policy.saturation = config.jitterSaturation;
    policy.hue = config.jitterHue;
    policy.grayProbability = config.grayProbability;
    policy.blurProbability = config.blurProbability;
    policy.blurSigmaMin = config.blurSigmaMin;
    policy.blurSigmaMax = config.blurSigmaMax;
    policy.solariseProbability = config.solariseProbability;
    return policy;
}

ViewPlan viewPlan(std::string_view method)
{
    if (method == "leoclr")
        return {{0, 1, 2}, true};
    if (method == "mocov2-two-keys")
        return {{0, 1, 2}, false};
    return {{1, 2}, false};
}

} // namespace leoclr

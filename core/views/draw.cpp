#include "core/views/recipe.h"

#include <algorithm>
#include <utility>

namespace leoclr {

namespace {

void drawJitter(ViewRecipe &recipe, const ViewPolicy &policy, const CounterRandom &random, const DrawAddress &address)
{
    recipe.jitter = random.uniform(address, 0) < policy.jitterProbability;
    if (!recipe.jitter)
        return;
    const auto factor = [&](std::uint32_t draw, double strength) {
        return random.uniform(address, draw, std::max(0.0, 1.0 - strength), 1.0 + strength);
    };
    recipe.brightness = factor(1, policy.brightness);
    recipe.contrast = factor(2, policy.contrast);
    recipe.saturation = factor(3, policy.saturation);
    recipe.hue = random.uniform(address, 4, -policy.hue, policy.hue);
    // Fisher–Yates over the four steps.
    for (std::uint32_t last = 3; last > 0; --last)
        std::swap(recipe.jitterOrder[last], recipe.jitterOrder[random.below(address, 8 - last, last + 1)]);
}

} // namespace

ViewRecipe drawRecipe(const ViewPolicy &policy, const CounterRandom &random, std::uint32_t epoch, std::uint32_t sample,
                      std::uint32_t view, bool original, cv::Size image, const CropGuide &guide)
{
    ViewRecipe recipe;
    recipe.size = policy.size;
    recipe.resampling = policy.resampling;
    recipe.isOriginal = original;
    recipe.resize = policy.originalResize;
    recipe.box = original ? cv::Rect({0, 0}, image) : drawCropBox(policy, random, epoch, sample, view, image, guide);
    if (original && !policy.originalAugmented)
        return recipe;

    const auto at = [&](Purpose purpose) { return DrawAddress{purpose, epoch, sample, view}; };
    recipe.flip = random.uniform(at(Purpose::Flip), 0) < policy.flipProbability;
    drawJitter(recipe, policy, random, at(Purpose::Jitter));
    recipe.gray = random.uniform(at(Purpose::Gray), 0) < policy.grayProbability;
    recipe.grayFirst = policy.grayFirst;
    if (random.uniform(at(Purpose::Blur), 0) < policy.blurProbability)
        recipe.blurSigma = random.uniform(at(Purpose::Blur), 1, policy.blurSigmaMin, policy.blurSigmaMax);
    recipe.solarise = random.uniform(at(Purpose::Solarise), 0) < policy.solariseProbability;
    return recipe;
}

std::vector<ViewRecipe> drawViews(const ExperimentConfig &config, std::uint32_t epoch, std::uint32_t sample,
                                  cv::Size image, const CropGuide &guide)
{
    const ViewPolicy policy = viewPolicy(config);
    const ViewPlan plan = viewPlan(config);
    const CounterRandom random(static_cast<std::uint64_t>(config.seed));
    std::vector<ViewRecipe> recipes;
    recipes.reserve(plan.views.size());
    for (const auto &[number, kind] : plan.views)
        recipes.push_back(drawRecipe(policyOf(policy, kind), random, epoch, sample, number,
                                     kind == ViewKind::Original, image, guide));
    return recipes;
}

} // namespace leoclr

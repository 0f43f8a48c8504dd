#include "core/views/recipe.h"

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr std::uint32_t tries = 10;
/// Numbers that one try takes: area, ratio, top, left. A whole Philox block, so that tries never share one.
constexpr std::uint32_t drawsPerTry = 4;

/// Python's round(): halves to the even neighbour.
int roundToInt(double value)
{
    return static_cast<int>(std::nearbyint(value));
}

cv::Rect fallbackBox(const ViewPolicy &policy, cv::Size image)
{
    const double ratio = static_cast<double>(image.width) / image.height;
    int width = image.width;
    int height = image.height;
    if (ratio < policy.ratioMin)
        height = std::clamp(roundToInt(width / policy.ratioMin), 1, image.height);
    else if (ratio > policy.ratioMax)
        width = std::clamp(roundToInt(height * policy.ratioMax), 1, image.width);
    return {(image.width - width) / 2, (image.height - height) / 2, width, height};
}

} // namespace

cv::Rect drawCropBox(const ViewPolicy &policy, const CounterRandom &random, std::uint32_t epoch, std::uint32_t sample,
                     std::uint32_t view, cv::Size image)
{
    const DrawAddress address{Purpose::Crop, epoch, sample, view};
    const double area = static_cast<double>(image.width) * image.height;
    const double logRatioMin = std::log(policy.ratioMin);
    const double logRatioMax = std::log(policy.ratioMax);
    for (std::uint32_t attempt = 0; attempt < tries; ++attempt) {
        const std::uint32_t draw = attempt * drawsPerTry;
        const double targetArea = area * random.uniform(address, draw, policy.scaleMin, policy.scaleMax);
        const double ratio = std::exp(random.uniform(address, draw + 1, logRatioMin, logRatioMax));
        const int width = roundToInt(std::sqrt(targetArea * ratio));
        const int height = roundToInt(std::sqrt(targetArea / ratio));
        if (width < 1 || width > image.width || height < 1 || height > image.height)
            continue;
        const auto top = random.below(address, draw + 2, static_cast<std::uint32_t>(image.height - height + 1));
        const auto left = random.below(address, draw + 3, static_cast<std::uint32_t>(image.width - width + 1));
        return {static_cast<int>(left), static_cast<int>(top), width, height};
    }
    return fallbackBox(policy, image);
}

} // namespace leoclr

#include "core/views/recipe.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace leoclr {

namespace {

constexpr std::uint32_t tries = 10;       ///< of RandomResizedCrop
constexpr std::uint32_t aimedTries = 50;  ///< of an object-aware crop
/// Numbers that one try takes: area, ratio, top, left. A whole Philox block, so that tries never share one.
constexpr std::uint32_t drawsPerTry = 4;
// Numbers that only some policies take stand behind all of those, so that equal tries draw equal sizes under every policy.
constexpr std::uint32_t centreDraws = aimedTries * drawsPerTry; ///< six a try, in two blocks
constexpr std::uint32_t aimDraw = 1U << 20; ///< which object; of view 0, so that all views of an image have one aim

/// What a place is drawn with.
struct Draws
{
    const CounterRandom &random;
    DrawAddress address;
};

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

/// Size of a try; empty where it does not fit into the image.
std::optional<cv::Size> drawSize(const ViewPolicy &policy, const Draws &draws, std::uint32_t attempt, cv::Size image)
{
    const std::uint32_t draw = attempt * drawsPerTry;
    const double area = static_cast<double>(image.width) * image.height;
    const double targetArea = area * draws.random.uniform(draws.address, draw, policy.scaleMin, policy.scaleMax);
    const double ratio = std::exp(
        draws.random.uniform(draws.address, draw + 1, std::log(policy.ratioMin), std::log(policy.ratioMax)));
    const int width = roundToInt(std::sqrt(targetArea * ratio));
    const int height = roundToInt(std::sqrt(targetArea / ratio));
    if (width < 1 || width > image.width || height < 1 || height > image.height)
        return std::nullopt;
    return cv::Size(width, height);
}

/// The box of a try at an even place.
cv::Rect placedEvenly(const Draws &draws, std::uint32_t attempt, cv::Size size, cv::Size image)
{
    const std::uint32_t draw = attempt * drawsPerTry;
    const auto top =
        draws.random.below(draws.address, draw + 2, static_cast<std::uint32_t>(image.height - size.height + 1));
    const auto left =
        draws.random.below(draws.address, draw + 3, static_cast<std::uint32_t>(image.width - size.width + 1));
    return {static_cast<int>(left), static_cast<int>(top), size.width, size.height};
}

/// Beta(a, a) for any a > 0 from three uniform numbers (Devroye, Random variate generation in one line of code, 1996).
double symmetricBeta(const Draws &draws, std::uint32_t draw, double a)
{
    const double u = 1.0 - draws.random.uniform(draws.address, draw); // in (0, 1]
    const double cosine = std::cos(2.0 * std::numbers::pi * draws.random.uniform(draws.address, draw + 1));
    const double spread = (std::pow(u, -1.0 / a) - 1.0) * cosine * cosine;
    const double offset = std::isfinite(spread) ? 0.5 * std::sqrt(spread / (1.0 + spread)) : 0.5;
    return draws.random.bits(draws.address, draw + 2) & 1U ? 0.5 + offset : 0.5 - offset;
}

/// First pixel of a side whose centre is drawn between `low` and `high` by `share`; as ContrastiveCrop's official code
/// does it, both ends kept inside the image.
int centredStart(double low, double high, int side, int whole, double share)
{
    const int first = std::clamp(static_cast<int>(low) - side / 2, 0, whole - side);
    const int last = std::clamp(static_cast<int>(high) - side / 2, 0, whole - side);
    return first + static_cast<int>((last - first) * share);
}

cv::Rect centreSuppressed(const ViewPolicy &policy, const Draws &draws, cv::Size image, const cv::Rect2d &extent)
{
    for (std::uint32_t attempt = 0; attempt < tries; ++attempt) {
        const std::optional<cv::Size> size = drawSize(policy, draws, attempt, image);
        if (!size)
            continue;
        const std::uint32_t draw = centreDraws + 2 * drawsPerTry * attempt;
        const double down = symmetricBeta(draws, draw, policy.centreSpread);
        const double across = symmetricBeta(draws, draw + drawsPerTry, policy.centreSpread);
        return {centredStart(extent.x, extent.x + extent.width, size->width, image.width, across),
                centredStart(extent.y, extent.y + extent.height, size->height, image.height, down), size->width,
                size->height};
    }
    return fallbackBox(policy, image);
}

/// Whether a crop holds `share` of the aim; of an aim that is larger than the crop, whether the aim fills that share of
/// the crop.
bool holdsEnough(const cv::Rect &crop, const Region &aim, double share)
{
    const double most = std::min(aim.area(), static_cast<double>(crop.width) * crop.height);
    return aim.areaInside(crop) >= share * most;
}

cv::Rect objectAware(const ViewPolicy &policy, const Draws &draws, cv::Size image, const Region &aim)
{
    cv::Rect last = fallbackBox(policy, image);
    for (std::uint32_t attempt = 0; attempt < aimedTries; ++attempt) {
        const std::optional<cv::Size> size = drawSize(policy, draws, attempt, image);
        if (!size)
            continue;
        last = placedEvenly(draws, attempt, *size, image);
        if (holdsEnough(last, aim, policy.minimumCoverage))
            return last;
    }
    // A small object far from where crops of this size lie: put the last one onto it.
    const cv::Rect2f &extent = aim.extent();
    last.x = centredStart(extent.x + extent.width / 2, extent.x + extent.width / 2, last.width, image.width, 0);
    last.y = centredStart(extent.y + extent.height / 2, extent.y + extent.height / 2, last.height, image.height, 0);
    return last;
}

cv::Rect evenly(const ViewPolicy &policy, const Draws &draws, cv::Size image)
{
    for (std::uint32_t attempt = 0; attempt < tries; ++attempt) {
        if (const std::optional<cv::Size> size = drawSize(policy, draws, attempt, image))
            return placedEvenly(draws, attempt, *size, image);
    }
    return fallbackBox(policy, image);
}

} // namespace

cv::Rect drawCropBox(const ViewPolicy &policy, const CounterRandom &random, std::uint32_t epoch, std::uint32_t sample,
                     std::uint32_t view, cv::Size image, const CropGuide &guide)
{
    const Draws draws{random, {Purpose::Crop, epoch, sample, view}};
    switch (policy.cropPolicy) {
    case CropPolicy::Random: break;
    case CropPolicy::CentreSuppressed:
        if (const cv::Rect2d extent = guide.extent(image); !extent.empty())
            return centreSuppressed(policy, draws, image, extent);
        break;
    case CropPolicy::ObjectAware:
        if (!guide.aims.empty()) {
            const auto aim = random.below({Purpose::Crop, epoch, sample, 0}, aimDraw,
                                          static_cast<std::uint32_t>(guide.aims.size()));
            return objectAware(policy, draws, image, guide.aims[aim]);
        }
        break;
    }
    return evenly(policy, draws, image);
}

} // namespace leoclr

#include "core/views/croppolicy.h"

#include <algorithm>
#include <array>
#include <utility>

namespace leoclr {

namespace {

constexpr std::array<std::pair<CropPolicy, std::string_view>, 3> names{
    {{CropPolicy::Random, "random"},
     {CropPolicy::CentreSuppressed, "centre_suppressed"},
     {CropPolicy::ObjectAware, "object_aware"}}};

} // namespace

std::string_view nameOf(CropPolicy policy)
{
    return names[static_cast<std::size_t>(policy)].second;
}

CropPolicy cropPolicyFrom(std::string_view word)
{
    const auto *const found =
        std::find_if(names.begin(), names.end(), [&](const auto &name) { return name.second == word; });
    return found == names.end() ? CropPolicy::Random : found->first;
}

cv::Rect2d CropGuide::extent(cv::Size image) const
{
    cv::Rect2d extent;
    for (const Region &region : aims)
        extent |= cv::Rect2d(region.extent());
    return extent & cv::Rect2d(0, 0, image.width, image.height);
}

CropGuide cropGuide(CropPolicy policy, const std::vector<Region> &regions)
{
    CropGuide guide;
    if (policy == CropPolicy::Random)
        return guide;
    std::copy_if(regions.begin(), regions.end(), std::back_inserter(guide.aims),
                 [](const Region &region) { return !region.isCrowd() && region.area() > 0; });
    return guide;
}

CropGuide cropGuide(CropPolicy policy, const std::vector<ObjectAnnotation> &objects)
{
    return policy == CropPolicy::Random ? CropGuide{} : cropGuide(policy, regionsOf(objects));
}

} // namespace leoclr

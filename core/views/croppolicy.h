#pragma once

#include "core/views/region.h"

#include <opencv2/core.hpp>

#include <string_view>
#include <vector>

namespace leoclr {

/// How the places of crops are drawn; views.crop_policy.
enum class CropPolicy {
    Random,           ///< RandomResizedCrop of torchvision: every place alike
    CentreSuppressed, ///< ContrastiveCrop (Peng et al., CVPR 2022): centres in the extent of the objects, Beta(a, a)
    ObjectAware       ///< RandomResizedCrop, drawn again until the crop holds enough of one object (after CAST, CVPR 2021)
};
[[nodiscard]] std::string_view nameOf(CropPolicy policy); ///< the word of the field table
/// Random for a word that is not known; the field table refuses those before.
[[nodiscard]] CropPolicy cropPolicyFrom(std::string_view word);

/// What a crop policy knows of an image besides its size. Without aims every policy is Random.
struct CropGuide
{
    std::vector<Region> aims; ///< objects or the salient part

    /// Smallest box around all aims inside the image; empty where there is none.
    [[nodiscard]] cv::Rect2d extent(cv::Size image) const;
};

/// The guide that a policy needs: regions that have an area and are no crowd. Empty for Random, which costs nothing.
[[nodiscard]] CropGuide cropGuide(CropPolicy policy, const std::vector<Region> &regions);
[[nodiscard]] CropGuide cropGuide(CropPolicy policy, const std::vector<ObjectAnnotation> &objects);

} // namespace leoclr

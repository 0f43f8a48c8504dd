#pragma once

#include "core/data/dataset.h"
#include "core/views/region.h"
#include "widgets/lens/imagepyramid.h"

#include <opencv2/core.hpp>

#include <QPainterPath>

#include <vector>

namespace leoclr {

/// One image as the lens needs it: read once, then shown, cropped and scored many times. Copies share the pixels.
struct LensImage
{
    cv::Mat pixels; ///< [H, W] CV_8UC3 RGB
    ImagePyramid picture;
    std::vector<ObjectAnnotation> objects;
    std::vector<Region> regions;        ///< of the objects, in their order
    std::vector<QPainterPath> outlines; ///< of the objects' masks, pixels of the image; empty where there is no mask
};

/// Decodes an image with its objects; any thread, tens of milliseconds. Errors are those of the dataset.
[[nodiscard]] Result<LensImage> readLensImage(const Dataset &dataset, std::size_t index);

/// The border of a mask with its holes, to be filled odd-even. Corners closer than a pixel to a line are left out.
/// @param mask [H, W] CV_8U, 255 on the object
[[nodiscard]] QPainterPath maskOutline(const cv::Mat &mask);

} // namespace leoclr

#pragma once

#include "core/base/result.h"

#include <opencv2/core.hpp>

#include <string_view>

namespace leoclr::readers {

/// The mask that a COCO annotation describes, [H, W] CV_8U, 255 on the object. Three forms: polygons (a pixel belongs
/// to the object where its centre lies inside one of them), run lengths as numbers, and run lengths as the compressed
/// text of the COCO API. Run lengths go down the columns and begin with the background.
/// @param segmentation JSON text of the value: an array of polygons, or {"size": [H, W], "counts": …}
/// @param size of the picture; a mask of another size is Inconsistent
/// Errors (without place): WrongFormat, Damaged (runs that do not add up), OutOfRange (more than 100,000 corners).
[[nodiscard]] Result<cv::Mat> decodeCocoMask(std::string_view segmentation, cv::Size size);

} // namespace leoclr::readers

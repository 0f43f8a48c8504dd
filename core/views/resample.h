#pragma once

#include <opencv2/core.hpp>

namespace leoclr {

/// Resizes the part `box` of `image` into the rectangle `target` of `view` with PIL's antialiased bilinear filter: a
/// triangle as wide as the reduction, normalised at the borders of the box. Integers only, so that the bytes are the
/// same on every machine.
/// @param image [H, W] CV_8UC3
/// @param box inside the image, not empty
/// @param view CV_8UC3, allocated; only `target` is written
void resampleInto(const cv::Mat &image, const cv::Rect &box, cv::Mat &view, const cv::Rect &target);

} // namespace leoclr

#pragma once

#include <opencv2/core.hpp>

namespace leoclr {

/// Gaussian blur in place; borders are reflected without repeating the border pixel, as torchvision does.
/// The kernel reaches three sigma. Integers only.
/// @param view CV_8UC3
/// @param sigma pixels, > 0
void blur(cv::Mat &view, double sigma);

} // namespace leoclr

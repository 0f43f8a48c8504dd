#pragma once

#include <opencv2/core.hpp>

namespace leoclr {

/// Turns a picture the way its EXIF orientation (1 to 8) says. Shares the pixels where nothing is to be turned.
[[nodiscard]] cv::Mat upright(const cv::Mat &stored, int orientation);

} // namespace leoclr

#pragma once

#include "core/base/result.h"

#include <opencv2/core.hpp>

#include <string_view>

namespace leoclr {

/// Decodes a picture for a thumbnail: [H, W] CV_8UC3 RGB, upright, at least `longSide` pixels long where the original
/// has as many. A JPEG is decoded at an eighth, a quarter or half of its size, which skips most of the work
/// (libjpeg-turbo's scaled DCT); everything else, and a JPEG that is odd in any way, goes through decodeImage(), which
/// also tells what is wrong with it. Errors as there.
/// @param place file name for the message
[[nodiscard]] Result<cv::Mat> decodeReduced(std::string_view bytes, std::string_view place, int longSide);

} // namespace leoclr

#pragma once

#include "core/base/result.h"
#include "core/data/imageheader.h"

#include <opencv2/core.hpp>

#include <string_view>

namespace leoclr::codecs {

// One function a format. Each gives [H, W] CV_8UC3 RGB as stored, orientation not yet applied; the
// header has been checked before (size known, positive and within the limit). Errors carry no
// place: the caller adds it.

[[nodiscard]] Result<cv::Mat> decodeJpeg(std::string_view bytes, const ImageHeader &header);
/// First frame on its canvas.
[[nodiscard]] Result<cv::Mat> decodeGif(std::string_view bytes, const ImageHeader &header);
/// Still, or first frame of an animation on its canvas.
[[nodiscard]] Result<cv::Mat> decodeWebp(std::string_view bytes, const ImageHeader &header);
/// PNG, BMP, TIFF, PNM, JPEG 2000. TIFF comes out upright already.
[[nodiscard]] Result<cv::Mat> decodeByOpenCv(std::string_view bytes, const ImageHeader &header);

/// Any depth of 8, 16 bits or float, 1 to 4 channels in OpenCV's order, to CV_8UC3 RGB; alpha laid
/// on white.
[[nodiscard]] cv::Mat toRgb8(const cv::Mat &decoded);

} // namespace leoclr::codecs

#pragma once

#include "core/base/result.h"

#include <opencv2/core.hpp>

#include <filesystem>
#include <string_view>

namespace leoclr {

/// Decodes JPEG (libjpeg-turbo), GIF (giflib), PNG, WebP, BMP, TIFF, PNM, JPEG 2000 (OpenCV), told apart by content,
/// to [H, W] CV_8UC3 RGB: first frame, EXIF orientation applied, CMYK, gray, palette and 16 bits converted, alpha laid
/// on white. Never throws.
/// Errors: Damaged (cut short, nonsense), WrongFormat (no image), OutOfRange (more than 178 million pixels: a bomb).
/// @param place file name for the message
[[nodiscard]] Result<cv::Mat> decodeImage(std::string_view bytes, std::string_view place);
[[nodiscard]] Result<cv::Mat> decodeImageFile(const std::filesystem::path &file);
/// Width and height after EXIF orientation, from the header alone where the format allows it.
[[nodiscard]] Result<cv::Size> imageSizeOfFile(const std::filesystem::path &file);
/// The same of bytes, whose header may reach to their end.
[[nodiscard]] Result<cv::Size> imageSizeOf(std::string_view bytes, std::string_view place);
/// True for the endings that the readers look for.
[[nodiscard]] bool looksLikeImage(const std::filesystem::path &file);

} // namespace leoclr

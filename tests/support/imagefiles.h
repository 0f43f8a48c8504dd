#pragma once

#include <opencv2/core.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace leoclr::testing {

/// Writes a file, making its folder. Test data, so no error is expected.
void writeBytes(const std::filesystem::path &file, std::string_view bytes);
/// A picture whose pixels all differ: red = x, green = y, blue = 128 (modulo 256).
[[nodiscard]] cv::Mat rampPicture(int width, int height);
/// [H, W] CV_8UC3 RGB encoded by OpenCV; `ending` chooses the format: ".png", ".jpg".
[[nodiscard]] std::string encoded(const cv::Mat &rgb, const std::string &ending);
/// JPEG bytes with an EXIF block of this orientation put in.
[[nodiscard]] std::string withOrientation(const std::string &jpeg, int orientation);

} // namespace leoclr::testing

#pragma once

#include <opencv2/core.hpp>

#include <QImage>

namespace leoclr {

/// Copies pixels into an image of Qt. Any thread.
/// @param pixels [H, W] CV_8UC3 RGB or CV_8UC1 gray; empty gives a null image
[[nodiscard]] QImage toQImage(const cv::Mat &pixels);

/// The picture scaled to fit into a square: by area when it shrinks, bicubic when it grows. Any thread.
/// @param pixels [H, W] CV_8UC3 RGB
/// @param side of the square, device pixels
[[nodiscard]] QImage thumbnail(const cv::Mat &pixels, int side);

} // namespace leoclr

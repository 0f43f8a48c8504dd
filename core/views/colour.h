#pragma once

#include <opencv2/core.hpp>

namespace leoclr {

// Pointwise operations on a view, in place, as torchvision does them to PIL images. All views are CV_8UC3 RGB and
// continuous. Fractions are cut, not rounded, as there.

/// Multiplies every value by `factor` >= 0.
void adjustBrightness(cv::Mat &view, double factor);
/// Blends with the mean luma of the whole view: 0 is an even gray, 1 is unchanged.
void adjustContrast(cv::Mat &view, double factor);
/// Blends every pixel with its own luma: 0 is gray, 1 is unchanged.
void adjustSaturation(cv::Mat &view, double factor);
/// Turns the hue of every pixel by `turns` (-0.5..0.5) and keeps value and chroma (HSV).
void adjustHue(cv::Mat &view, double turns);
/// Replaces every pixel by its luma: (19595 R + 38470 G + 7471 B) / 65536, ITU-R 601.
void toGray(cv::Mat &view);
/// Inverts values of 128 and more.
void solarise(cv::Mat &view);

} // namespace leoclr

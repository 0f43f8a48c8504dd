#pragma once

#include <opencv2/core.hpp>

#include <QColor>
#include <QImage>

namespace leoclr {

/// A map in the colours of viridis, which are perceptually even and safe for every kind of colour blindness. Any thread.
/// @param map [H, W] CV_32F; `top` and more is the brightest colour, 0 the darkest
/// @param opacity 0..1
[[nodiscard]] QImage heatImage(const cv::Mat &map, double top, double opacity);

/// One colour of that scale.
[[nodiscard]] QColor heatColour(double share);

} // namespace leoclr

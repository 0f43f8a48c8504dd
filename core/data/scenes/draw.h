#pragma once

#include "core/data/scenes/scene.h"

#include <opencv2/core.hpp>

#include <vector>

namespace leoclr::scenes {

/// Pixels of a scene whose shorter side is `shortSide`.
[[nodiscard]] cv::Size sizeOf(const Scene &scene, int shortSide);
/// [H, W] CV_8UC3 RGB. The same scene at any size; only noise of the camera differs.
[[nodiscard]] cv::Mat drawScene(const Scene &scene, int shortSide);
/// What is seen of each object, in the order of scene.objects: [H, W] CV_8U, 255 on the object.
[[nodiscard]] std::vector<cv::Mat> drawMasks(const Scene &scene, int shortSide);

} // namespace leoclr::scenes

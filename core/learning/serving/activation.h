#pragma once

#include "core/learning/torch.h"
#include "core/serving/messages.h"
#include "core/views/recipe.h"

#include <opencv2/core.hpp>

namespace leoclr::learning {

class Encoder;

/// Sum of a feature map over its channels (ContrastiveCrop, Peng et al. 2022), min-max normalised for each picture.
/// @param maps [N, F, h, w] float32
/// @return [N, h, w] float32 in 0..1; zeros where all places are equal
[[nodiscard]] at::Tensor channelSum(const at::Tensor &maps);

/// Grad-CAM (Selvaraju et al. 2017) of the cosine of a picture's projection with another one: the feature map weighted by
/// the mean gradient of each channel, its positive part, min-max normalised.
/// @param maps   [1, F, h, w] float32, the encoder's last feature map
/// @param target [1, C] float32, unit row
/// @return [1, h, w] float32 in 0..1
[[nodiscard]] at::Tensor similarityCam(const Encoder &encoder, const at::Tensor &maps, const at::Tensor &target);

/// Lays the map of a view back on its image: flip and letterbox bars undone, enlarged bilinearly. Of a single cell, no map comes back.
/// @param map    [h, w] float32 in 0..1
/// @param recipe complete: the view that the map was made from
[[nodiscard]] ActivationMap layBack(const at::Tensor &map, const ViewRecipe &recipe, cv::Size image);

/// sum(map inside of `box`) / sum(map); pixels on the border count in part. 0 for a map of zeros.
[[nodiscard]] double coverageOf(const ActivationMap &map, const cv::Rect &box);

} // namespace leoclr::learning

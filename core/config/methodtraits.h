#pragma once

#include "core/config/experimentconfig.h"

#include <string_view>

namespace leoclr {

/// What the settings need to know of a method; the mathematics is in core/learning/methods.
/// @return whether it is LeOCLR, MoCo or the two-key control: queries against keys of a follower and a queue
[[nodiscard]] bool isMomentumContrast(const ExperimentConfig &config);
/// @return whether the method knows a queue; SwAV also works without one
[[nodiscard]] bool mayUseQueue(const ExperimentConfig &config);
/// @return whether it keeps one with these settings
[[nodiscard]] bool usesQueue(const ExperimentConfig &config);
/// @return how many key views an image has in a step, each with a term of its own; 0 without key encoder and queue
[[nodiscard]] int keyViews(const ExperimentConfig &config);
/// @return how many queues of negatives there are
[[nodiscard]] int queues(const ExperimentConfig &config);
/// @return keys that enter each queue in a step of one image
[[nodiscard]] int keysEnqueued(const ExperimentConfig &config);
/// @return whether the whole image is the query (LeOCLR) instead of a crop
[[nodiscard]] bool usesOriginal(const ExperimentConfig &config);
/// @return whether a second encoder follows the first one slowly
[[nodiscard]] bool usesKeyEncoder(const ExperimentConfig &config);
/// @return whether a prediction head follows the projection head
[[nodiscard]] bool usesPredictor(const ExperimentConfig &config);
/// @return whether the loss has a softmax temperature
[[nodiscard]] bool usesTemperature(const ExperimentConfig &config);
/// @return whether the other images of the batch are negatives, or its statistics are part of the loss, so that a batch
/// computed in parts is another method
[[nodiscard]] bool lossSpansBatch(const ExperimentConfig &config);
/// @return whether small crops can be added to the two large ones (SwAV)
[[nodiscard]] bool mayUseLocalCrops(const ExperimentConfig &config);
/// @return how many views of each image a step takes
[[nodiscard]] int viewsPerImage(const ExperimentConfig &config);
/// @return whether the last linear layer of the projection head has a bias: not before a batch norm, and not in the
/// batch-normed heads of BYOL, Barlow Twins and VICReg (their official code)
[[nodiscard]] bool lastLayerHasBias(const ExperimentConfig &config);

} // namespace leoclr

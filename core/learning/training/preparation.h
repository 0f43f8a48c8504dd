#pragma once

#include "core/base/result.h"
#include "core/config/experimentconfig.h"
#include "core/learning/pipeline/imagesource.h"

#include <functional>
#include <memory>

namespace leoclr::learning {

class Ranks;
struct RankPlace;

/// Opens the training images on every rank at the same time. Cancelled on all as soon as one was interrupted;
/// Inconsistent if ranks see different images.
/// @param interrupted watched while files are listed
[[nodiscard]] Result<std::shared_ptr<ImageSource>> openImages(const ExperimentConfig &config, Ranks &ranks,
                                                              const RankPlace &place,
                                                              const std::function<bool()> &interrupted);

/// Runs what may throw; what LibTorch and others throw becomes an error here, at the engine's edge. What the network
/// between ranks threw has the place "network".
[[nodiscard]] Error errorOf(const std::exception &thrown);

} // namespace leoclr::learning

#pragma once

#include "core/config/experimentconfig.h"

namespace leoclr {

/// What the settings need to know of a method; the mathematics is in core/learning/methods.
/// @return whether the method keeps a queue of negative keys
[[nodiscard]] inline bool usesQueue(const ExperimentConfig &config)
{
    return config.method == "leoclr" || config.method == "mocov2" || config.method == "mocov2-two-keys";
}

/// @return how many key views an image has in a step: 2 for LeOCLR and the two-key control, else 1
[[nodiscard]] inline int keyViews(const ExperimentConfig &config)
{
    return config.method == "leoclr" || config.method == "mocov2-two-keys" ? 2 : 1;
}

/// @return whether the whole image is the query (LeOCLR) instead of a crop
[[nodiscard]] inline bool usesOriginal(const ExperimentConfig &config)
{
    return config.method == "leoclr";
}

} // namespace leoclr

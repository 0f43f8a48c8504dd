#pragma once

#include <cstdint>

namespace leoclr {
struct ExperimentConfig;
}

namespace leoclr::learning {

/// Learning rate of the step that follows after `step` steps.
/// t = epochs done, whole (unit epoch) or with fraction (unit iteration); E epochs, W of them warm-up:
/// t < W: rate * (t + 1) / W per epoch, rate * (step + 1) / (W * stepsPerEpoch) per iteration;
/// cosine: rate / 2 * (1 + cos(pi (t - W) / (E - W))); step: x0.1 from 60 % and again from 80 % of E; constant: rate.
[[nodiscard]] double learningRateAt(const ExperimentConfig &config, std::int64_t step, std::int64_t stepsPerEpoch);

} // namespace leoclr::learning

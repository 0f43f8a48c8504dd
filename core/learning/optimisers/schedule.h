#pragma once

#include <cstdint>

namespace leoclr {
struct ExperimentConfig;
}

namespace leoclr::learning {

/// Learning rate of the step that follows after `step` steps.
/// t = epochs done, whole (unit epoch) or with fraction (unit iteration); E epochs, W of them warm-up, which is n = W
/// epochs or W * stepsPerEpoch steps long, of which i are done:
/// t < W: rate * (i + 1) / n, or where optimiser.warmup_start is given, start + (rate - start) * i / (n - 1), so that the
/// first step has the start and the last one the rate (SwAV);
/// cosine: last + (rate - last) / 2 * (1 + cos(pi (t - W) / (E - W))) with last = rate * optimiser.final_rate_share;
/// step: x0.1 from 60 % and again from 80 % of E; constant: rate.
[[nodiscard]] double learningRateAt(const ExperimentConfig &config, std::int64_t step, std::int64_t stepsPerEpoch);

} // namespace leoclr::learning

#pragma once

#include "core/learning/networks/tensortable.h"

#include <vector>

namespace leoclr {
struct ExperimentConfig;
}

namespace leoclr::learning {

/// Parameters that are stepped alike.
struct ParameterGroup
{
    std::vector<std::size_t> indices; ///< into the trained parameters
    bool decays = true;       ///< weight decay, and the adaptation of LARS
    double rateShare = 1;     ///< of the scheduled learning rate
    bool fixedRate = false;   ///< keeps optimiser.learning_rate instead of the scheduled one
};

/// The groups that the settings make of the parameters: biases and batch norm (all that have one dimension) may neither
/// decay nor be adapted, and may have a learning rate of their own; the predictor ("predictor.") may keep its rate.
/// One group of everything if nothing tells them apart.
[[nodiscard]] std::vector<ParameterGroup> parameterGroups(const ExperimentConfig &config, const NamedTensors &parameters);

} // namespace leoclr::learning

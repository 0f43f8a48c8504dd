#pragma once

#include "core/learning/networks/tensortable.h"

#include <memory>

namespace leoclr {
struct ExperimentConfig;
}

namespace leoclr::learning {

/// Steps parameters along their gradients, with fused kernels. Which of them decay, and at which rate each is stepped, is
/// said in parametergroups.h.
class Optimiser
{
public:
    virtual ~Optimiser() = default;
    /// One step at the scheduled learning rate, then the gradients are dropped. A parameter without gradient is left alone.
    virtual void step(double learningRate) = 0;
    /// What has to be kept to go on: momentum buffers under the parameters' names.
    [[nodiscard]] virtual NamedTensors state() const = 0;
};

/// optimiser.name of the config: sgd, lars or adamw (betas 0.9, 0.999; epsilon 1e-8).
[[nodiscard]] std::unique_ptr<Optimiser> makeOptimiser(const ExperimentConfig &config, const NamedTensors &parameters);

/// Euclidean norm over the gradients of all parameters.
[[nodiscard]] double gradientNorm(const NamedTensors &parameters);

} // namespace leoclr::learning

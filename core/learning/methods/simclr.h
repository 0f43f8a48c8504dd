#pragma once

#include "core/learning/methods/encodermethod.h"

namespace leoclr::learning {

/// SimCLR (Chen, Kornblith, Norouzi, Hinton; ICML 2020): two crops of an image find each other among all crops of the
/// batch. Both views go through the network as one batch of 2N, so batch norm sees them together (official code).
/// Loss: the sum of both directions of NT-Xent.
class SimClr final : public EncoderMethod
{
public:
    using EncoderMethod::EncoderMethod;
    [[nodiscard]] StepOutput forward(std::span<const at::Tensor> views, const StepTime &time) override;
};

[[nodiscard]] std::unique_ptr<Method> makeSimClr(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks);

} // namespace leoclr::learning

#pragma once

#include "core/learning/methods/encodermethod.h"

namespace leoclr::learning {

/// The parts of VICReg's loss, without their weights (official code, main_vicreg.py).
/// @param z [N, C] embeddings of one view of the whole batch, N > 1
/// @return mean over dimensions of max(0, 1 - sqrt(variance + 1e-4)), variance with 1/(N - 1)
[[nodiscard]] at::Tensor varianceTerm(const at::Tensor &z);
/// @return sum over i != j of Cov_ij^2, divided by C; covariance with 1/(N - 1)
[[nodiscard]] at::Tensor covarianceTerm(const at::Tensor &z);

/// VICReg (Bardes, Ponce, LeCun; ICLR 2022). Loss: method.invariance_weight * mean squared distance of the two views'
/// embeddings, before they are centred, + method.variance_weight * half of the variance terms of both views
/// + method.covariance_weight * the covariance terms of both views.
class VicReg final : public EncoderMethod
{
public:
    using EncoderMethod::EncoderMethod;
    [[nodiscard]] StepOutput forward(std::span<const at::Tensor> views, const StepTime &time) override;
};

[[nodiscard]] std::unique_ptr<Method> makeVicReg(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks);

} // namespace leoclr::learning

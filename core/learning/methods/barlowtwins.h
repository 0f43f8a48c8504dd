#pragma once

#include "core/learning/methods/encodermethod.h"

namespace leoclr::learning {

/// The two parts of Barlow Twins' loss: sum_i (1 - C_ii)^2 and sum_{i != j} C_ij^2, with C = s1' s2 / N the correlations
/// of the embeddings s, each dimension brought to mean 0 and variance 1 over the batch (variance with 1/N, 1e-5 added).
struct RedundancyTerms
{
    at::Tensor invariance; ///< scalar
    at::Tensor redundancy; ///< scalar, without its weight
};
/// @param z1, z2 [N, C] embeddings of the two views of the whole batch
[[nodiscard]] RedundancyTerms redundancyTerms(const at::Tensor &z1, const at::Tensor &z2);

/// Barlow Twins (Zbontar, Jing, Misra, LeCun, Deny; ICML 2021): the correlations between the two views' embeddings are
/// brought to the identity. Loss: invariance + method.redundancy_weight * redundancy.
class BarlowTwins final : public EncoderMethod
{
public:
    using EncoderMethod::EncoderMethod;
    [[nodiscard]] StepOutput forward(std::span<const at::Tensor> views, const StepTime &time) override;
};

[[nodiscard]] std::unique_ptr<Method> makeBarlowTwins(const ExperimentConfig &config,
                                                      std::shared_ptr<Communicator> ranks);

} // namespace leoclr::learning

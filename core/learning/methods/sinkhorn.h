#pragma once

#include "core/learning/distributed/communicator.h"

namespace leoclr::learning {

/// Soft assignments that use all prototypes equally over the samples of all ranks (SwAV, distributed_sinkhorn):
/// Q = exp(score / epsilon), then in turn every prototype's column is brought to the sum B / P and every sample's row to
/// the sum 1. Computed in double precision, so that small epsilons do not underflow; without gradient.
/// @param scores     [N, P] cosines of this rank's samples and the prototypes
/// @param epsilon    > 0; smaller is sharper
/// @param iterations >= 1
/// @return [N, P] in the type of scores, rows with sum 1
[[nodiscard]] at::Tensor sinkhornCodes(const at::Tensor &scores, double epsilon, std::int64_t iterations,
                                       Communicator &ranks);

} // namespace leoclr::learning

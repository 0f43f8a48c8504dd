#pragma once

#include "core/learning/torch.h"

#include <utility>

namespace leoclr::learning {

/// Mean cosine of the rows of two batches.
/// @param a, b [N, C], of any length
[[nodiscard]] at::Tensor meanCosine(const at::Tensor &a, const at::Tensor &b);

/// Cross-entropy of each query against all keys of the batch, its own key being the right one.
/// @param queries     [N, C] unit rows of this rank
/// @param keys        [M, C] unit rows of all ranks, M >= N
/// @param firstRow    row of keys that belongs to query 0
/// @param temperature softmax temperature, > 0
/// @return scalar, nats, mean over N
[[nodiscard]] at::Tensor batchCrossEntropy(const at::Tensor &queries, const at::Tensor &keys, std::int64_t firstRow,
                                           double temperature);

/// Both directions of NT-Xent (SimCLR, objective.py): the positive of an image's first view is its second view, the
/// negatives are both views of all other images, 2M - 2 of them.
/// @param own  [N, C] unit rows of this rank, first and second views
/// @param all  [M, C] unit rows of all ranks, with gradient
/// @return scalars, nats, means over N; the loss is their sum
[[nodiscard]] std::pair<at::Tensor, at::Tensor> ntXent(const std::pair<at::Tensor, at::Tensor> &own,
                                                       const std::pair<at::Tensor, at::Tensor> &all,
                                                       std::int64_t firstRow, double temperature);

} // namespace leoclr::learning

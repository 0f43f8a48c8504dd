#pragma once

#include "core/learning/torch.h"

namespace leoclr::learning {

/// Scores of queries against a queue of negatives, computed once and shared by every term of a loss.
struct NegativeScores
{
    at::Tensor logSum;  ///< [N] log of the sum over the queue of exp(score); carries the gradient
    at::Tensor highest; ///< [N] highest score, detached
    at::Tensor mean;    ///< scalar, mean score, detached
};

/// @param query       [N, C] float32, unit rows; receives gradient
/// @param queue       [C, K] float32, unit columns; no gradient
/// @param temperature softmax temperature, > 0
[[nodiscard]] NegativeScores negativeScores(const at::Tensor &query, const at::Tensor &queue, double temperature);

/// One contrastive term.
struct ContrastTerm
{
    at::Tensor loss;     ///< scalar, nats, mean over N
    at::Tensor positive; ///< scalar, mean score of query and own key, detached
    at::Tensor correct;  ///< scalar, share of queries whose own key scores highest, detached
};

/// Contrastive loss of each query against its own key and the negatives: -s + log(exp(s) + sum_j exp(s_j)).
/// @param key [N, C] float32, unit rows; no gradient
[[nodiscard]] ContrastTerm infoNce(const at::Tensor &query, const at::Tensor &key, const NegativeScores &negatives,
                                   double temperature);

} // namespace leoclr::learning

#include "core/learning/methods/infonce.h"

namespace leoclr::learning {

NegativeScores negativeScores(const at::Tensor &query, const at::Tensor &queue, double temperature)
{
    const at::Tensor scores = query.matmul(queue).div_(temperature);
    const at::Tensor plain = scores.detach();
    return {at::logsumexp(scores, 1), plain.amax(1), plain.mean()};
}

ContrastTerm infoNce(const at::Tensor &query, const at::Tensor &key, const NegativeScores &negatives, double temperature)
{
    const at::Tensor score = (query * key).sum(1).div_(temperature);
    const at::Tensor loss = at::softplus(negatives.logSum - score).mean();
    const at::Tensor plain = score.detach();
    return {loss, plain.mean(), plain.gt(negatives.highest).to(at::kFloat).mean()};
}

} // namespace leoclr::learning

#include "core/learning/methods/inbatch.h"

#include "core/learning/networks/encoder.h"

#include <limits>

namespace leoclr::learning {

at::Tensor meanCosine(const at::Tensor &a, const at::Tensor &b)
{
    return (unitRows(a) * unitRows(b)).sum(1).mean();
}

at::Tensor batchCrossEntropy(const at::Tensor &queries, const at::Tensor &keys, std::int64_t firstRow,
                             double temperature)
{
    const at::Tensor scores = queries.matmul(keys.t()) / temperature;
    return (at::logsumexp(scores, 1) - scores.diagonal(firstRow)).mean();
}

namespace {

/// Cross-entropy of one view against the other one and all negatives.
at::Tensor direction(const at::Tensor &own, const at::Tensor &sameView, const at::Tensor &otherView,
                     std::int64_t firstRow, double temperature)
{
    const at::Tensor across = own.matmul(otherView.t()) / temperature;
    at::Tensor within = own.matmul(sameView.t()) / temperature;
    at::Tensor itself = at::zeros_like(within, at::kBool);
    itself.diagonal(firstRow).fill_(true);
    within = within.masked_fill(itself, -std::numeric_limits<double>::infinity());
    return (at::logsumexp(at::cat({across, within}, 1), 1) - across.diagonal(firstRow)).mean();
}

} // namespace

std::pair<at::Tensor, at::Tensor> ntXent(const std::pair<at::Tensor, at::Tensor> &own,
                                         const std::pair<at::Tensor, at::Tensor> &all, std::int64_t firstRow,
                                         double temperature)
{
    return {direction(own.first, all.first, all.second, firstRow, temperature),
            direction(own.second, all.second, all.first, firstRow, temperature)};
}

} // namespace leoclr::learning

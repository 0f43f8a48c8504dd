#include "core/learning/methods/barlowtwins.h"

namespace leoclr::learning {

namespace {

at::Tensor standardised(const at::Tensor &z)
{
    constexpr double epsilon = 1e-5; // of the batch norm in the official code
    const at::Tensor centred = z - z.mean(0);
    return centred * (centred.square().mean(0) + epsilon).rsqrt();
}

} // namespace

RedundancyTerms redundancyTerms(const at::Tensor &z1, const at::Tensor &z2)
{
    const at::Tensor correlation = standardised(z1).t().matmul(standardised(z2)) / static_cast<double>(z1.size(0));
    const at::Tensor diagonal = correlation.diagonal();
    return {(diagonal - 1).square().sum(), correlation.square().sum() - diagonal.square().sum()};
}

StepOutput BarlowTwins::forward(std::span<const at::Tensor> views, const StepTime &)
{
    const at::Tensor z1 = m_query.projection(views[0], training());
    const at::Tensor z2 = m_query.projection(views[1], training());
    const RedundancyTerms terms = redundancyTerms(m_ranks->gatherWithGradient(z1), m_ranks->gatherWithGradient(z2));
    const at::Tensor redundancy = terms.redundancy * m_config.redundancyWeight;

    StepOutput output;
    output.loss = terms.invariance + redundancy;
    output.terms = {terms.invariance.detach(), redundancy.detach()};
    output.embedding = unitRows(z1.detach());
    addPairFigures(output, output.embedding, unitRows(z2.detach()));
    return output;
}

std::unique_ptr<Method> makeBarlowTwins(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks)
{
    return std::make_unique<BarlowTwins>(config, std::move(ranks));
}

} // namespace leoclr::learning

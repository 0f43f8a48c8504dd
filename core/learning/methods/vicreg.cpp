#include "core/learning/methods/vicreg.h"

namespace leoclr::learning {

at::Tensor varianceTerm(const at::Tensor &z)
{
    constexpr double epsilon = 1e-4; // inside the root
    const double freedom = static_cast<double>(z.size(0)) - 1;
    const at::Tensor variance = (z - z.mean(0)).square().sum(0) / freedom;
    return (1 - (variance + epsilon).sqrt()).relu().mean();
}

at::Tensor covarianceTerm(const at::Tensor &z)
{
    const at::Tensor centred = z - z.mean(0);
    const at::Tensor covariance = centred.t().matmul(centred) / (static_cast<double>(z.size(0)) - 1);
    return (covariance.square().sum() - covariance.diagonal().square().sum()) / static_cast<double>(z.size(1));
}

StepOutput VicReg::forward(std::span<const at::Tensor> views, const StepTime &)
{
    const at::Tensor z1 = m_query.projection(views[0], training());
    const at::Tensor z2 = m_query.projection(views[1], training());
    const at::Tensor all1 = m_ranks->gatherWithGradient(z1), all2 = m_ranks->gatherWithGradient(z2);
    const at::Tensor invariance = (z1 - z2).square().mean() * m_config.invarianceWeight;
    const at::Tensor variance = (varianceTerm(all1) + varianceTerm(all2)) / 2 * m_config.varianceWeight;
    const at::Tensor covariance = (covarianceTerm(all1) + covarianceTerm(all2)) * m_config.covarianceWeight;

    StepOutput output;
    output.loss = invariance + variance + covariance;
    output.terms = {invariance.detach(), variance.detach(), covariance.detach()};
    output.embedding = unitRows(z1.detach());
    addPairFigures(output, output.embedding, unitRows(z2.detach()));
    return output;
}

std::unique_ptr<Method> makeVicReg(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks)
{
    return std::make_unique<VicReg>(config, std::move(ranks));
}

} // namespace leoclr::learning

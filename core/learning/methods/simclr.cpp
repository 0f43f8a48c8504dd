#include "core/learning/methods/simclr.h"

#include "core/learning/methods/inbatch.h"

namespace leoclr::learning {

StepOutput SimClr::forward(std::span<const at::Tensor> views, const StepTime &)
{
    const at::Tensor both = m_query.embed(at::cat({views[0], views[1]}, 0), training());
    const std::int64_t count = views[0].size(0);
    const std::pair own(both.narrow(0, 0, count), both.narrow(0, count, count));
    const std::pair all(m_ranks->gatherWithGradient(own.first), m_ranks->gatherWithGradient(own.second));
    const auto [first, second] = ntXent(own, all, m_ranks->rank() * count, m_config.temperature);

    StepOutput output;
    output.loss = first + second;
    output.terms = {first.detach(), second.detach()};
    output.embedding = own.first.detach();
    addPairFigures(output, own.first, own.second);
    return output;
}

std::unique_ptr<Method> makeSimClr(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks)
{
    return std::make_unique<SimClr>(config, std::move(ranks));
}

} // namespace leoclr::learning

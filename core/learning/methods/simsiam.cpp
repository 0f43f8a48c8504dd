#include "core/learning/methods/simsiam.h"

#include "core/learning/methods/inbatch.h"

namespace leoclr::learning {

StepOutput SimSiam::forward(std::span<const at::Tensor> views, const StepTime &)
{
    std::vector<at::Tensor> projections, predictions;
    for (const at::Tensor &view : views) {
        projections.push_back(m_query.projection(view, training()));
        predictions.push_back(m_predictor(projections.back(), training()));
    }
    const at::Tensor first = meanCosine(predictions[0], projections[1].detach()) * -0.5;
    const at::Tensor second = meanCosine(predictions[1], projections[0].detach()) * -0.5;

    StepOutput output;
    output.loss = first + second;
    output.terms = {first.detach(), second.detach()};
    output.embedding = unitRows(projections[0].detach()); // its spread shows a collapse (SimSiam, section 4.1)
    addPairFigures(output, unitRows(predictions[0].detach()), unitRows(projections[1].detach()));
    return output;
}

std::unique_ptr<Method> makeSimSiam(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks)
{
    return std::make_unique<SimSiam>(config, std::move(ranks));
}

} // namespace leoclr::learning

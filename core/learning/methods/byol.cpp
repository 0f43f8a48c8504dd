#include "core/learning/methods/byol.h"

#include "core/learning/methods/inbatch.h"

#include <algorithm>

namespace leoclr::learning {

Byol::Byol(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks)
    : PredictorMethod(config, std::move(ranks))
    , m_target(config, m_query)
{
}

StepOutput Byol::forward(std::span<const at::Tensor> views, const StepTime &time)
{
    if (time.part == 0) // the update that belongs to the step before; before the first step it changes nothing
        m_target.follow(m_query,
                        keyMomentumAt(m_config, std::max<std::int64_t>(0, time.step - 1), time.totalSteps));
    std::vector<at::Tensor> predictions, targets;
    for (const at::Tensor &view : views) {
        predictions.push_back(m_predictor(m_query.projection(view, training()), training()));
        const at::NoGradGuard noGrad;
        targets.push_back(target().projection(view, training()));
    }
    const at::Tensor first = 2 - 2 * meanCosine(predictions[0], targets[1]);
    const at::Tensor second = 2 - 2 * meanCosine(predictions[1], targets[0]);

    StepOutput output;
    output.loss = first + second;
    output.terms = {first.detach(), second.detach()};
    output.embedding = unitRows(predictions[0].detach());
    addPairFigures(output, output.embedding, unitRows(targets[1]));
    return output;
}

NamedTensors Byol::state() const
{
    NamedTensors all = PredictorMethod::state();
    for (const auto &[name, tensor] : m_target.encoder().state())
        all.emplace_back("key." + name, tensor);
    return all;
}

std::map<std::string, double> Byol::figures(std::int64_t) const
{
    return {{"key_distance", m_target.distanceFrom(m_query)}};
}

void Byol::moveTo(at::Device device)
{
    PredictorMethod::moveTo(device);
    target().tensors().moveTo(device);
}

std::unique_ptr<Method> makeByol(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks)
{
    return std::make_unique<Byol>(config, std::move(ranks));
}

} // namespace leoclr::learning

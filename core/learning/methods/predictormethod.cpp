#include "core/learning/methods/predictormethod.h"

namespace leoclr::learning {

PredictorMethod::PredictorMethod(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks)
    : EncoderMethod(config, std::move(ranks))
    , m_predictor(config)
{
}

NamedTensors PredictorMethod::trained()
{
    NamedTensors all = EncoderMethod::trained();
    const NamedTensors &more = m_predictor.tensors().parameters();
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

NamedTensors PredictorMethod::state() const
{
    NamedTensors all = EncoderMethod::state();
    const NamedTensors more = m_predictor.tensors().state();
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

void PredictorMethod::moveTo(at::Device device)
{
    EncoderMethod::moveTo(device);
    m_predictor.tensors().moveTo(device);
}

} // namespace leoclr::learning

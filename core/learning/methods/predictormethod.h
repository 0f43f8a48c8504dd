#pragma once

#include "core/learning/methods/encodermethod.h"
#include "core/learning/networks/mlp.h"

namespace leoclr::learning {

/// What BYOL, SimSiam and NNCLR share: a prediction head behind the encoder, trained with it.
class PredictorMethod : public EncoderMethod
{
public:
    PredictorMethod(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks);

    [[nodiscard]] NamedTensors trained() override;
    [[nodiscard]] NamedTensors state() const override;
    void moveTo(at::Device device) override;

    /// For tests.
    [[nodiscard]] const Predictor &predictor() const { return m_predictor; }

protected:
    Predictor m_predictor;
};

} // namespace leoclr::learning

#pragma once

#include "core/learning/methods/predictormethod.h"

namespace leoclr::learning {

/// SimSiam (Chen, He; CVPR 2021): one crop's prediction is pulled to the other crop's projection, through which no
/// gradient flows. Loss: -cos, the mean of both directions.
class SimSiam final : public PredictorMethod
{
public:
    using PredictorMethod::PredictorMethod;
    [[nodiscard]] StepOutput forward(std::span<const at::Tensor> views, const StepTime &time) override;
};

[[nodiscard]] std::unique_ptr<Method> makeSimSiam(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks);

} // namespace leoclr::learning

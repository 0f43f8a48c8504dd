#pragma once

#include "core/learning/methods/follower.h"
#include "core/learning/methods/predictormethod.h"

namespace leoclr::learning {

/// BYOL (Grill et al., NeurIPS 2020): from one crop the online network predicts what the target network, which follows
/// it, makes of the other crop. Loss: squared distance of unit vectors, 2 - 2 cos, the sum of both directions.
/// The official code lets the target follow behind the optimiser's step; here it follows at the beginning of the next
/// one, which is the same.
class Byol final : public PredictorMethod
{
public:
    Byol(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks);

    [[nodiscard]] StepOutput forward(std::span<const at::Tensor> views, const StepTime &time) override;
    [[nodiscard]] NamedTensors state() const override;
    [[nodiscard]] std::map<std::string, double> figures(std::int64_t step) const override;
    void moveTo(at::Device device) override;

    /// For tests.
    [[nodiscard]] Encoder &target() { return m_target.encoder(); }

private:
    Follower m_target;
};

[[nodiscard]] std::unique_ptr<Method> makeByol(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks);

} // namespace leoclr::learning

#include "core/learning/methods/follower.h"

#include "core/config/experimentconfig.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace leoclr::learning {

Follower::Follower(const ExperimentConfig &config, const Encoder &leader)
    : m_encoder(config, leader)
{
    m_encoder.tensors().setRequiresGrad(false);
}

void Follower::follow(const Encoder &leader, double momentum)
{
    const at::NoGradGuard noGrad;
    at::_foreach_lerp_(m_encoder.tensors().parameterTensors(), leader.tensors().parameterTensors(), 1.0 - momentum);
}

double Follower::distanceFrom(const Encoder &leader) const
{
    const at::NoGradGuard noGrad;
    const auto ahead = leader.tensors().parameterTensors();
    const auto difference = at::_foreach_norm(at::_foreach_sub(m_encoder.tensors().parameterTensors(), ahead));
    const double distance = at::stack(difference).norm().item<double>();
    const double length = at::stack(at::_foreach_norm(ahead)).norm().item<double>();
    return length > 0 ? distance / length : 0;
}

double keyMomentumAt(const ExperimentConfig &config, std::int64_t updates, std::int64_t totalSteps)
{
    if (config.keyMomentumSchedule != "cosine" || totalSteps <= 0)
        return config.keyMomentum;
    const double part = std::clamp(static_cast<double>(updates) / static_cast<double>(totalSteps), 0.0, 1.0);
    return 1 - (1 - config.keyMomentum) * (std::cos(std::numbers::pi * part) + 1) / 2;
}

} // namespace leoclr::learning

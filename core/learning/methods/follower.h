#pragma once

#include "core/learning/methods/steptime.h"
#include "core/learning/networks/encoder.h"

namespace leoclr::learning {

/// An encoder that follows another one slowly: the key encoder of MoCo, the target network of BYOL. It receives no
/// gradient. Only parameters follow; its batch norm keeps the running statistics of its own passes.
class Follower
{
public:
    /// Begins with the leader's weights.
    Follower(const ExperimentConfig &config, const Encoder &leader);

    /// theta <- m theta + (1 - m) theta_leader.
    void follow(const Encoder &leader, double momentum);
    /// Euclidean distance of all parameters from the leader's, in relation to the leader's length.
    [[nodiscard]] double distanceFrom(const Encoder &leader) const;

    [[nodiscard]] Encoder &encoder() { return m_encoder; }
    [[nodiscard]] const Encoder &encoder() const { return m_encoder; }

private:
    Encoder m_encoder;
};

/// method.key_momentum after `updates` updates of the follower: constant, or 1 - (1 - m) (cos(pi updates / total) + 1) / 2
/// (BYOL, schedules.target_ema).
[[nodiscard]] double keyMomentumAt(const ExperimentConfig &config, std::int64_t updates, std::int64_t totalSteps);

} // namespace leoclr::learning

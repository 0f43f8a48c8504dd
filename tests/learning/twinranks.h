#pragma once

#include "core/learning/distributed/communicator.h"

namespace leoclr::testing {

/// What rank 0 sees of two ranks that hold the same images: the other one computes the same, so no network is needed.
/// Gradients are those of the contract: the sum over both ranks of the gradients of the own rows is, as both are alike,
/// the gradient of both copies of the own rows.
class TwinRanks final : public learning::Communicator
{
public:
    [[nodiscard]] int rank() const override { return 0; }
    [[nodiscard]] int size() const override { return 2; }
    [[nodiscard]] at::Tensor gather(const at::Tensor &own) override { return at::cat({own.detach(), own.detach()}, 0); }
    [[nodiscard]] at::Tensor gatherWithGradient(const at::Tensor &own) override { return at::cat({own, own}, 0); }
    [[nodiscard]] at::Tensor sum(const at::Tensor &own) override { return own + own; }
    void broadcast(at::Tensor &) override {}
};

} // namespace leoclr::testing

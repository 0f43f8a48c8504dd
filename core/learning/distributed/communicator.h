#pragma once

#include "core/learning/torch.h"

namespace leoclr::learning {

/// The processes of one run, as a method sees them. Every rank calls the same functions in the same order. With one
/// process each function gives its argument back. Errors of the network are thrown as c10::Error and end the run.
class Communicator
{
public:
    virtual ~Communicator() = default;

    [[nodiscard]] virtual int rank() const = 0;
    [[nodiscard]] virtual int size() const = 0;
    /// [N, …] of every rank -> [size · N, …] in the order of ranks; without gradient.
    [[nodiscard]] virtual at::Tensor gather(const at::Tensor &own) = 0;
    /// The same with gradient: each rank gets the sum over ranks of the gradients of its own rows.
    [[nodiscard]] virtual at::Tensor gatherWithGradient(const at::Tensor &own) = 0;
    /// Sum over ranks; with gradient, the sum over ranks of the gradients.
    [[nodiscard]] virtual at::Tensor sum(const at::Tensor &own) = 0;
    /// Rank 0's values everywhere, in place.
    virtual void broadcast(at::Tensor &values) = 0;
};

/// One process.
class SingleProcess final : public Communicator
{
public:
    [[nodiscard]] int rank() const override { return 0; }
    [[nodiscard]] int size() const override { return 1; }
    [[nodiscard]] at::Tensor gather(const at::Tensor &own) override { return own.detach(); }
    [[nodiscard]] at::Tensor gatherWithGradient(const at::Tensor &own) override { return own; }
    [[nodiscard]] at::Tensor sum(const at::Tensor &own) override { return own; }
    void broadcast(at::Tensor &) override {}
};

} // namespace leoclr::learning

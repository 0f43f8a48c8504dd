#pragma once

#include "core/learning/distributed/communicator.h"
#include "core/learning/networks/tensortable.h"

#include <memory>
#include <span>
#include <vector>

namespace leoclr::learning {

/// Brings the gradients of all ranks together while backward still runs.
class GradientExchange
{
public:
    virtual ~GradientExchange() = default;
    /// The next backward ends with the mean over ranks in every gradient; those before it only add up.
    virtual void expect() = 0;
    /// To be called when that backward has returned.
    virtual void finish() = 0;
    /// Seconds since the last call that steps took longer because gradients were still on their way.
    [[nodiscard]] virtual double takeWaiting() = 0;
};

/// The processes of one run, as a trainer sees them. Every rank calls the same functions in the same order; errors of
/// the network are thrown and end the run.
class Ranks
{
public:
    virtual ~Ranks() = default;

    [[nodiscard]] virtual int rank() const = 0;
    [[nodiscard]] virtual int size() const = 0;
    [[nodiscard]] bool leads() const { return rank() == 0; }
    [[nodiscard]] virtual std::shared_ptr<Communicator> communicator() = 0;
    /// @param trained parameters, in the same order on every rank; to be alive as long as what is given
    [[nodiscard]] virtual std::unique_ptr<GradientExchange> exchangeGradients(const NamedTensors &trained) = 0;
    /// Numbers of every rank, by rank: result[r][i]. All ranks give equally many. Blocks until all have called, which
    /// may be long: a paused leader, an evaluation.
    [[nodiscard]] virtual std::vector<std::vector<double>> exchange(std::span<const double> own) = 0;

    /// Whether another rank was told to stop by a signal.
    [[nodiscard]] virtual bool stopWantedElsewhere() const { return false; }
};

/// One process.
class Alone final : public Ranks
{
public:
    [[nodiscard]] int rank() const override { return 0; }
    [[nodiscard]] int size() const override { return 1; }
    [[nodiscard]] std::shared_ptr<Communicator> communicator() override { return std::make_shared<SingleProcess>(); }
    [[nodiscard]] std::unique_ptr<GradientExchange> exchangeGradients(const NamedTensors &) override
    {
        struct Nothing final : GradientExchange
        {
            void expect() override {}
            void finish() override {}
            [[nodiscard]] double takeWaiting() override { return 0; }
        };
        return std::make_unique<Nothing>();
    }
    [[nodiscard]] std::vector<std::vector<double>> exchange(std::span<const double> own) override
    {
        return {{own.begin(), own.end()}};
    }
};

} // namespace leoclr::learning

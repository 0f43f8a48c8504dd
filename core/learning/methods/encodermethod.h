#pragma once

#include "core/config/experimentconfig.h"
#include "core/learning/distributed/communicator.h"
#include "core/learning/methods/method.h"
#include "core/learning/networks/encoder.h"

#include <memory>

namespace leoclr::learning {

/// What methods share: settings, ranks, and one encoder that is trained.
class EncoderMethod : public Method
{
public:
    EncoderMethod(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks)
        : m_config(config)
        , m_ranks(std::move(ranks))
        , m_query(config)
    {
    }

    [[nodiscard]] Encoder &query() override { return m_query; }
    [[nodiscard]] NamedTensors trained() override { return m_query.tensors().parameters(); }
    [[nodiscard]] NamedTensors state() const override;
    void moveTo(at::Device device) override { m_query.tensors().moveTo(device); }

    /// From now on ordinary passes use the running statistics and leave them alone: the loss of a batch is then the mean
    /// over its shares, whoever computes them.
    void freezeBatchNorm() { m_frozen = true; }

protected:
    /// Batch norm of an ordinary training pass: over this rank, or over all where the settings say so.
    [[nodiscard]] ForwardMode training() const;

    ExperimentConfig m_config;
    std::shared_ptr<Communicator> m_ranks;
    Encoder m_query;
    bool m_frozen = false;
};

/// Share of rows of `own` whose partner row in `other` is the nearest, and mean cosines with the partner and with the
/// other rows of this rank's batch. Without gradient.
/// @param own, other [N, C] float32, unit rows
void addPairFigures(StepOutput &output, const at::Tensor &own, const at::Tensor &other);

} // namespace leoclr::learning

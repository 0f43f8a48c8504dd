#pragma once

#include "core/learning/methods/keyqueue.h"
#include "core/learning/methods/method.h"
#include "core/learning/networks/encoder.h"

#include "core/config/experimentconfig.h"

namespace leoclr::learning {

/// Contrast of queries with keys of a slowly following encoder and a queue of older keys (MoCo).
/// Order of a step, as in MoCo: query forward; key encoder follows (from the parameters before this step); key forward;
/// logits; after backward the keys are enqueued, so that an image's own keys are not its negatives in this step.
/// Only parameters follow: the key encoder's batch norm keeps the running statistics of its own passes.
/// The loss is the sum of one term per key view, not their mean.
class MomentumContrast : public Method
{
public:
    /// @param keyViews 1 or 2; the views are the query's and then each key's
    MomentumContrast(const ExperimentConfig &config, int keyViews);

    [[nodiscard]] StepOutput forward(std::span<const at::Tensor> views, std::int64_t step) override;
    void afterBackward() override;
    [[nodiscard]] Encoder &query() override { return m_query; }
    [[nodiscard]] NamedTensors trained() override { return m_query.tensors().parameters(); }
    [[nodiscard]] NamedTensors state() const override;
    [[nodiscard]] std::map<std::string, double> figures(std::int64_t step) const override;
    void moveTo(at::Device device) override;

    /// For tests: the follower and the queues.
    [[nodiscard]] Encoder &key() { return m_key; }
    [[nodiscard]] const std::vector<KeyQueue> &queues() const { return m_queues; }

private:
    void follow();
    [[nodiscard]] at::Tensor keyForward(const at::Tensor &view, std::int64_t step, std::uint32_t number);
    [[nodiscard]] const KeyQueue &queueOf(std::size_t key) const { return m_queues[m_queues.size() > 1 ? key : 0]; }

    ExperimentConfig m_config;
    int m_keyViews;
    Encoder m_query;
    Encoder m_key;
    std::vector<KeyQueue> m_queues;
    std::vector<at::Tensor> m_newKeys; ///< of the present step, waiting to be enqueued
    std::int64_t m_step = 0;
};

} // namespace leoclr::learning

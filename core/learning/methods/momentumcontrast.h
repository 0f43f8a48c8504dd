#pragma once

#include "core/learning/methods/encodermethod.h"
#include "core/learning/methods/follower.h"
#include "core/learning/methods/keyqueue.h"

namespace leoclr::learning {

/// Contrast of queries with keys of a slowly following encoder and a queue of older keys (MoCo).
/// Order of a step, as in MoCo: query forward; key encoder follows (from the parameters before this step); key forward;
/// logits; after backward the keys are enqueued, so that an image's own keys are not its negatives in this step.
/// The loss is the sum of one term per key view, not their mean.
/// With several ranks every rank holds the same queue, which takes the keys of all in the order of the batch. Groups of
/// split batch norm are those of the whole batch: each part of each rank has its share of them.
class MomentumContrast : public EncoderMethod
{
public:
    /// @param keyViews at least 1; the views are the query's and then each key's
    MomentumContrast(const ExperimentConfig &config, int keyViews,
                     std::shared_ptr<Communicator> ranks = std::make_shared<SingleProcess>());

    [[nodiscard]] StepOutput forward(std::span<const at::Tensor> views, const StepTime &time) override;
    void afterBackward() override;
    [[nodiscard]] NamedTensors state() const override;
    [[nodiscard]] std::map<std::string, double> figures(std::int64_t step) const override;
    void moveTo(at::Device device) override;

    /// For tests: the follower and the queues.
    [[nodiscard]] Encoder &key() { return m_key.encoder(); }
    [[nodiscard]] const std::vector<KeyQueue> &queues() const { return m_queues; }

private:
    /// Keys of a view of all ranks, in the order of the batch: [ranks N, C], unit rows, without gradient.
    [[nodiscard]] at::Tensor keyForward(const at::Tensor &view, const StepTime &time, std::uint32_t number);
    [[nodiscard]] const KeyQueue &queueOf(std::size_t key) const { return m_queues[m_queues.size() > 1 ? key : 0]; }

    std::size_t m_keyViews;
    Follower m_key;
    std::vector<KeyQueue> m_queues;
    std::vector<std::vector<at::Tensor>> m_newKeys; ///< per key view, of the parts of this step and all ranks; to be enqueued
    std::int64_t m_step = 0;
};

} // namespace leoclr::learning

#pragma once

#include "core/learning/methods/keyqueue.h"
#include "core/learning/methods/predictormethod.h"

namespace leoclr::learning {

/// NNCLR (Dwibedi, Aytar, Tompson, Sermanet, Zisserman; ICCV 2021), algorithm 1: the positive of a crop's prediction is
/// not the other crop but that one's nearest neighbour in a queue of earlier embeddings; the negatives are the
/// predictions of the other images of the batch. Loss: half of each direction. Only first views enter the queue, after
/// the loss.
class NnClr final : public PredictorMethod
{
public:
    NnClr(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks);

    [[nodiscard]] StepOutput forward(std::span<const at::Tensor> views, const StepTime &time) override;
    void afterBackward() override;
    [[nodiscard]] NamedTensors state() const override;
    [[nodiscard]] std::map<std::string, double> figures(std::int64_t step) const override;
    void moveTo(at::Device device) override;

    /// For tests.
    [[nodiscard]] const KeyQueue &queue() const { return m_queue; }

private:
    KeyQueue m_queue;
    std::vector<at::Tensor> m_newKeys; ///< of the parts of this step
    std::int64_t m_step = 0;
};

/// The columns of the queue with the highest cosine, without gradient.
/// @param z     [N, C] unit rows
/// @param queue [C, K] unit columns
/// @return [N, C] unit rows
[[nodiscard]] at::Tensor nearestNeighbours(const at::Tensor &z, const at::Tensor &queue);

[[nodiscard]] std::unique_ptr<Method> makeNnClr(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks);

} // namespace leoclr::learning

#pragma once

#include "core/learning/methods/encodermethod.h"
#include "core/learning/methods/keyqueue.h"

namespace leoclr::learning {

/// SwAV (Caron, Misra, Mairal, Goyal, Bojanowski, Joulin; NeurIPS 2020): every crop predicts the codes of the two large
/// crops, that is their balanced assignments to prototypes; small crops predict, but give no codes (multi-crop).
/// Loss: mean over the two codes of the mean over all other crops of the cross-entropy to the code.
/// As in the official code: prototypes are brought to unit length before every step and stand still in the first ones;
/// crops of one size go through the backbone together, and all of them through the head together; a queue of earlier
/// embeddings for each large crop, once it is full, takes part in balancing.
class SwAv final : public EncoderMethod
{
public:
    SwAv(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks);

    [[nodiscard]] StepOutput forward(std::span<const at::Tensor> views, const StepTime &time) override;
    void afterBackward() override;
    [[nodiscard]] NamedTensors trained() override;
    [[nodiscard]] NamedTensors state() const override;
    [[nodiscard]] std::map<std::string, double> figures(std::int64_t step) const override;
    void moveTo(at::Device device) override;

    /// For tests: [P, C].
    [[nodiscard]] const at::Tensor &prototypes() const { return m_weight; }
    [[nodiscard]] const std::vector<KeyQueue> &queues() const { return m_queues; }

private:
    /// Unit embeddings of all views, one below the other: [V N, C].
    [[nodiscard]] at::Tensor embedAll(std::span<const at::Tensor> views) const;
    /// Codes of the large crop `crop` [N, P], balanced with the queue where there is one.
    [[nodiscard]] at::Tensor codesOf(const at::Tensor &scores, std::size_t crop) const;

    TensorTable m_prototypes;
    at::Tensor m_weight;
    std::vector<KeyQueue> m_queues; ///< none, or one for each large crop
    std::vector<std::vector<at::Tensor>> m_newKeys; ///< per large crop, of the parts of this step
    StepTime m_time{0};
};

/// Mean over rows of -sum_k code_k log softmax(score / temperature)_k.
/// @param codes, scores [N, P]
[[nodiscard]] at::Tensor codeCrossEntropy(const at::Tensor &codes, const at::Tensor &scores, double temperature);

[[nodiscard]] std::unique_ptr<Method> makeSwAv(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks);

} // namespace leoclr::learning

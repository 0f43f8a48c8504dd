#pragma once

#include "core/learning/networks/layers.h"

#include <optional>
#include <string>
#include <vector>

namespace leoclr {
struct ExperimentConfig;
}

namespace leoclr::learning {

/// Batch norm behind the last linear layer: none, with learned scale and shift, or without.
enum class LastNorm { None, Affine, Plain };

struct MlpShape
{
    int inputs, hidden, outputs;
    int layers = 2;            ///< linear layers, the last one included
    bool hiddenNorms = false;  ///< batch norm between a hidden layer and its ReLU; the layer has no bias then
    LastNorm lastNorm = LastNorm::None;
    bool lastBias = true;
};

/// Linear layers with ReLU between: projection and prediction heads. Parameters are named as in PyTorch's Sequential:
/// fc.0, fc.2 without batch norms, fc.0, fc.1 (batch norm), fc.3 with them; a single layer is fc itself.
class Mlp
{
public:
    Mlp(TensorTable &table, const std::string &name, const MlpShape &shape);
    /// @param x [N, inputs]
    /// @return [N, outputs]
    [[nodiscard]] at::Tensor operator()(const at::Tensor &x, const ForwardMode &mode) const;

private:
    struct Layer { Linear linear; std::optional<BatchNorm> norm; };
    std::vector<Layer> m_layers;
};

/// The projection head that network.head and its relatives describe.
[[nodiscard]] MlpShape projectionShape(const ExperimentConfig &config, int features);

/// Prediction head of BYOL, SimSiam and NNCLR: dimension, network.predictor_hidden with batch norm and ReLU, dimension.
/// The last layer has a bias but in BYOL, as in their official code.
class Predictor
{
public:
    /// On the CPU, drawn from the seed of the config in a stream of its own.
    explicit Predictor(const ExperimentConfig &config);
    Predictor(const Predictor &) = delete; // layers share their tensors with the table
    Predictor &operator=(const Predictor &) = delete;

    /// @param z [N, dimension] float32
    /// @return [N, dimension] float32
    [[nodiscard]] at::Tensor operator()(const at::Tensor &z, const ForwardMode &mode) const;
    /// Names begin with "predictor.".
    [[nodiscard]] TensorTable &tensors() { return m_table; }
    [[nodiscard]] const TensorTable &tensors() const { return m_table; }

private:
    TensorTable m_table; // before the layers, which register themselves
    Mlp m_layers;
    bool m_reduced; ///< bfloat16 under autocast
};

} // namespace leoclr::learning

#pragma once

#include "core/learning/networks/mlp.h"
#include "core/learning/networks/resnet.h"

namespace leoclr {
struct ExperimentConfig;
}

namespace leoclr::learning {

/// Backbone and projection head, whose layers are named fc (mlp.h).
class Encoder
{
public:
    /// On the CPU, with weights drawn from the seed of the config.
    explicit Encoder(const ExperimentConfig &config);
    /// The same network with the weights of another one; running statistics are fresh.
    Encoder(const ExperimentConfig &config, const Encoder &weights);
    Encoder(const Encoder &) = delete; // layers share their tensors with the table
    Encoder &operator=(const Encoder &) = delete;

    /// @param x [N, 3, S, S] float, normalised
    /// @return [N, features()] float32
    [[nodiscard]] at::Tensor features(const at::Tensor &x, const ForwardMode &mode) const;
    /// The head's output as the losses take it that do without unit length.
    /// @return [N, dimension] float32
    [[nodiscard]] at::Tensor projection(const at::Tensor &x, const ForwardMode &mode) const;
    /// @return [N, dimension] float32, unit rows
    [[nodiscard]] at::Tensor embed(const at::Tensor &x, const ForwardMode &mode) const;
    /// The last feature map, whose mean over its places the features are: [N, F, h, w] float32.
    [[nodiscard]] at::Tensor featureMaps(const at::Tensor &x, const ForwardMode &mode) const;
    /// The head alone: what projection() makes of features, but for rounding in bfloat16.
    /// @param features [N, features()] float32
    /// @return [N, dimension] float32
    [[nodiscard]] at::Tensor head(const at::Tensor &features, const ForwardMode &mode) const;
    /// The head alone: what embed() makes of features, but for rounding in bfloat16.
    /// @return [N, dimension] float32, unit rows
    [[nodiscard]] at::Tensor project(const at::Tensor &features, const ForwardMode &mode) const;

    [[nodiscard]] TensorTable &tensors() { return m_table; }
    [[nodiscard]] const TensorTable &tensors() const { return m_table; }
    /// Parameters and buffers, for saving.
    [[nodiscard]] NamedTensors state() const { return m_table.state(); }

private:
    struct Unset {};
    Encoder(const ExperimentConfig &config, Unset);

    TensorTable m_table; // before the layers, which register themselves
    ResNet m_backbone;
    Mlp m_head;
    bool m_reduced; ///< bfloat16 under autocast
};

/// Rows divided by their Euclidean norm (at least 1e-12).
[[nodiscard]] at::Tensor unitRows(const at::Tensor &x);

} // namespace leoclr::learning

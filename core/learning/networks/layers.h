#pragma once

#include "core/learning/networks/tensortable.h"

#include <string>

namespace leoclr::learning {

class Communicator;

/// How a network is run.
struct ForwardMode
{
    bool training = true; ///< batch statistics, running statistics updated; otherwise running statistics are used
    int batchNormGroups = 1; ///< > 1: split batch norm, each group of neighbouring samples has its own statistics
    Communicator *synchronised = nullptr; ///< batch statistics over all of these ranks; null: over this rank alone
};

/// 2-D convolution without bias; weights drawn as torchvision's ResNet: normal, fan out, gain of ReLU.
class Convolution
{
public:
    Convolution(TensorTable &table, const std::string &name, int inputs, int outputs, int kernel, int stride, int padding);
    [[nodiscard]] at::Tensor operator()(const at::Tensor &x) const;

private:
    at::Tensor m_weight;
    int m_stride;
    int m_padding;
};

/// How a batch norm begins.
struct BatchNormStart
{
    double scale = 1; ///< 0: the last one of a residual block that starts as the identity
    bool affine = true; ///< learned scale and shift
};

/// Batch norm with running statistics: momentum 0.1, epsilon 1e-5.
/// With groups, the running statistics move by the mean over the groups, as one device per group would after averaging.
/// Synchronised, mean and variance are those of the samples of all ranks, gradients included; ranks have equally many.
class BatchNorm
{
public:
    BatchNorm(TensorTable &table, const std::string &name, int channels, const BatchNormStart &start = {});
    [[nodiscard]] at::Tensor operator()(const at::Tensor &x, const ForwardMode &mode) const;

private:
    [[nodiscard]] at::Tensor split(const at::Tensor &x, int groups) const;
    [[nodiscard]] at::Tensor synchronised(const at::Tensor &x, Communicator &ranks) const;

    at::Tensor m_weight, m_bias; ///< undefined where not affine
    at::Tensor m_runningMean, m_runningVariance, m_batches;
};

/// Linear layer; weights and bias uniform in ±1/sqrt(inputs), as PyTorch's default.
class Linear
{
public:
    Linear(TensorTable &table, const std::string &name, int inputs, int outputs, bool bias = true);
    [[nodiscard]] at::Tensor operator()(const at::Tensor &x) const;

private:
    at::Tensor m_weight, m_bias;
};

} // namespace leoclr::learning

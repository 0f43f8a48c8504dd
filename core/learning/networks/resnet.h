#pragma once

#include "core/learning/networks/layers.h"

#include <optional>
#include <string_view>
#include <vector>

namespace leoclr::learning {

/// Two 3x3 convolutions (ResNet-18, 34) or 1x1, 3x3, 1x1 (ResNet-50; stride in the 3x3, as torchvision) and a shortcut.
class ResidualBlock
{
public:
    /// @param lastScale first scale of the last batch norm: 0 makes the block start as the identity
    ResidualBlock(TensorTable &table, const std::string &name, int inputs, int width, int stride, bool bottleneck,
                  double lastScale);
    [[nodiscard]] at::Tensor operator()(const at::Tensor &x, const ForwardMode &mode) const;
    [[nodiscard]] static int outputs(int width, bool bottleneck) { return bottleneck ? 4 * width : width; }

private:
    struct Unit { Convolution convolution; BatchNorm norm; };
    std::vector<Unit> m_units;
    std::optional<Unit> m_shortcut;
};

/// ResNet without its classifier; parameter names are torchvision's.
class ResNet
{
public:
    /// @param name resnet18, resnet34 or resnet50
    /// @param stem imagenet (7x7 stride 2 and pool) or cifar (3x3 stride 1, no pool)
    /// @param zeroInitResidual residual blocks start as the identity (torchvision's zero_init_residual)
    ResNet(TensorTable &table, std::string_view name, std::string_view stem, bool zeroInitResidual = false);
    /// @param x [N, 3, H, W] float, normalised
    /// @return [N, features()]
    [[nodiscard]] at::Tensor operator()(const at::Tensor &x, const ForwardMode &mode) const;
    /// The last feature map, whose mean over its places the features are: [N, features(), h, w].
    [[nodiscard]] at::Tensor maps(const at::Tensor &x, const ForwardMode &mode) const;
    [[nodiscard]] int features() const { return m_features; }

private:
    bool m_cifarStem;
    Convolution m_convolution;
    BatchNorm m_norm;
    std::vector<ResidualBlock> m_blocks;
    int m_features = 0;
};

} // namespace leoclr::learning

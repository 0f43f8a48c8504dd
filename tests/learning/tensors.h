#pragma once

#include "core/learning/torch.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace leoclr::testing {

/// Numbers in [-0.5, 0.5) that look random, the same everywhere.
inline at::Tensor waves(at::IntArrayRef shape, double frequency, at::ScalarType type = at::kFloat)
{
    std::int64_t count = 1;
    for (const std::int64_t side : shape)
        count *= side;
    const at::Tensor mixed = at::arange(count, at::kDouble).add(1).mul(frequency).sin().mul(43758.5453);
    return (mixed - mixed.floor() - 0.5).to(type).view(shape);
}

/// Pictures as the networks take them.
inline at::Tensor pictures(double frequency, std::int64_t count = 8, std::int64_t side = 32)
{
    return waves({count, 3, side, side}, frequency).mul(2).contiguous(at::MemoryFormat::ChannelsLast);
}

/// Gradient of a scalar function at x by automatic differentiation.
inline at::Tensor gradientOf(const std::function<at::Tensor(const at::Tensor &)> &function, const at::Tensor &x)
{
    at::Tensor leaf = x.detach().clone();
    leaf.set_requires_grad(true);
    function(leaf).backward();
    return leaf.grad();
}

/// The same by central differences; x in double precision.
inline at::Tensor slopesOf(const std::function<at::Tensor(const at::Tensor &)> &function, const at::Tensor &x)
{
    const at::NoGradGuard noGrad;
    constexpr double h = 1e-6;
    const at::Tensor slopes = at::zeros_like(x);
    for (std::int64_t i = 0; i < x.numel(); ++i) {
        at::Tensor up = x.detach().clone(), down = x.detach().clone();
        up.view(-1).data_ptr<double>()[i] += h;
        down.view(-1).data_ptr<double>()[i] -= h;
        slopes.view(-1).data_ptr<double>()[i] = (function(up).item<double>() - function(down).item<double>()) / (2 * h);
    }
    return slopes;
}

/// Largest difference of two tensors of one shape.
inline double distance(const at::Tensor &a, const at::Tensor &b)
{
    return a.sub(b).abs().max().item<double>();
}

inline std::vector<at::Tensor> copies(const std::vector<at::Tensor> &tensors)
{
    std::vector<at::Tensor> all;
    for (const at::Tensor &tensor : tensors)
        all.push_back(tensor.detach().clone());
    return all;
}

} // namespace leoclr::testing

#pragma once

#include "core/learning/torch.h"

namespace leoclr::learning {

/// Whether `winogradConvolution` serves these and is the faster way: float32 on the CPU in channels-last order, outside
/// autocast, 3×3 filters, maps that tiles of 2×2 fill well. Otherwise at::conv2d is.
/// @param x [N, C, H, W]
/// @param weight [K, C, 3, 3]
[[nodiscard]] bool winogradServes(const at::Tensor &x, const at::Tensor &weight);

/// Convolution of stride 1 and padding 1 by minimal filtering F(2×2, 3×3): 16 multiplications for 4 outputs instead of 36
/// (Lavin and Gray 2016, arXiv:1509.09308, section 4.1), forward and for the gradient of x. Sums in another order than
/// at::conv2d, with errors of the same size; equal bytes for any number of threads.
/// @return [N, K, H, W], channels-last
[[nodiscard]] at::Tensor winogradConvolution(const at::Tensor &x, const at::Tensor &weight);

} // namespace leoclr::learning

#pragma once

#include "core/learning/torch.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace leoclr::learning {

/// 8-bit pixels to what a network takes: (value / 255 - mean) / deviation per channel.
class Normaliser
{
public:
    /// @param name views.normalise: imagenet, cifar10, stl10, none
    Normaliser(std::string_view name, at::Device device);

    /// @param pixels [N, S, S, 3] uint8 RGB, on any device
    /// @return [N, 3, S, S] float32 on the device, channels last
    [[nodiscard]] at::Tensor operator()(const at::Tensor &pixels) const;
    /// The same of bytes in memory.
    /// @param pixels [count, side, side, 3] RGB, only looked at
    [[nodiscard]] at::Tensor operator()(std::vector<std::uint8_t> &pixels, std::int64_t count, std::int64_t side) const;

private:
    at::Device m_device;
    at::Tensor m_scale; ///< [3]
    at::Tensor m_shift; ///< [3]
};

} // namespace leoclr::learning

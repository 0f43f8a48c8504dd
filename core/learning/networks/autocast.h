#pragma once

#include "core/learning/torch.h"

namespace leoclr::learning {

/// bfloat16 for the operations that autocast allows, for as long as this lives. Losses are computed outside, in float32.
class Autocast
{
public:
    Autocast(bool active, at::DeviceType device);
    ~Autocast();
    Autocast(const Autocast &) = delete;
    Autocast &operator=(const Autocast &) = delete;

private:
    bool m_active;
    at::DeviceType m_device;
};

} // namespace leoclr::learning

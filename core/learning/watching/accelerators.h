#pragma once

#include <string>
#include <vector>

namespace leoclr::learning {

/// Model names of the NVIDIA GPUs that the driver tells of, whatever LibTorch can use. No CUDA header needed.
[[nodiscard]] std::vector<std::string> acceleratorNames();
/// Version of the NVIDIA driver, or empty.
[[nodiscard]] std::string acceleratorDriver();

} // namespace leoclr::learning

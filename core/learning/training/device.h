#pragma once

#include "core/base/result.h"
#include "core/config/experimentconfig.h"
#include "core/learning/torch.h"

#include <string>
#include <vector>

namespace leoclr::learning {

/// training.device: auto takes the accelerator if there is one. Unsupported if one is asked for that is not there.
[[nodiscard]] Result<at::Device> chooseDevice(const ExperimentConfig &config);
/// "cpu", "cuda:0 NVIDIA A100-SXM4-80GB".
[[nodiscard]] std::string describe(at::Device device);
/// Sets LibTorch's threads: training.compute_threads, or all usable cores.
int applyComputeThreads(const ExperimentConfig &config);
/// Bytes that the accelerator's allocator has given out; 0 for the CPU.
[[nodiscard]] double deviceMemory(at::Device device);

} // namespace leoclr::learning

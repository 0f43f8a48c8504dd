#pragma once

#include "core/base/result.h"
#include "core/config/experimentconfig.h"
#include "core/learning/torch.h"

#include <string>
#include <vector>

namespace leoclr::learning {

/// training.device: auto takes the accelerator if there is one. Unsupported if one is asked for that is not there, or
/// there are fewer than processes on this computer.
/// @param index of the accelerator, of which `processesHere` are needed
[[nodiscard]] Result<at::Device> chooseDevice(const ExperimentConfig &config, int index = 0, int processesHere = 1);
/// "cpu", "cuda:0 NVIDIA A100-SXM4-80GB".
[[nodiscard]] std::string describe(at::Device device);
/// Sets LibTorch's threads: training.compute_threads, or all usable cores, which processes on one computer share.
int applyComputeThreads(const ExperimentConfig &config, int processesHere = 1);
/// Bytes that the accelerator's allocator has given out, now and at most; 0 for the CPU.
[[nodiscard]] double deviceMemory(at::Device device);
[[nodiscard]] double peakDeviceMemory(at::Device device);

} // namespace leoclr::learning

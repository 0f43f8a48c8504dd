#include "core/learning/training/device.h"

#include "core/learning/watching/accelerators.h"
#include "core/learning/watching/machine.h"

#include <algorithm>

namespace leoclr::learning {

Result<at::Device> chooseDevice(const ExperimentConfig &config, int index, int processesHere)
{
    if (config.device == "cpu")
        return at::Device(at::kCPU);
    const auto accelerator = at::accelerator::getAccelerator();
    const int count = accelerator ? at::accelerator::deviceCount() : 0;
    if (config.device == "auto" && count == 0)
        return at::Device(at::kCPU);
    if (count > 0 && (config.device == "auto" || at::DeviceTypeName(*accelerator, true) == config.device)) {
        if (processesHere > count)
            return fail(ErrorCode::Unsupported,
                        std::to_string(processesHere) + " processes need a GPU each, but there are "
                            + std::to_string(count),
                        "training.processes", "Choose as many processes as there are GPUs, or training.device=cpu.");
        return at::Device(*accelerator, static_cast<at::DeviceIndex>(index));
    }
    return fail(ErrorCode::Unsupported, "there is no " + config.device + " device that this LibTorch can use",
                "training.device", "Set training.device=auto, or install a LibTorch with CUDA and a driver that fits.");
}

std::string describe(at::Device device)
{
    std::string text = device.str();
    if (device.is_cpu())
        return text;
    const auto names = acceleratorNames();
    const auto index = static_cast<std::size_t>(device.index());
    return index < names.size() ? text + " " + names[index] : text;
}

int applyComputeThreads(const ExperimentConfig &config, int processesHere)
{
    const int threads = config.computeThreads > 0 ? static_cast<int>(config.computeThreads)
                                                  : std::max(1, usableCores() / processesHere);
    at::set_num_threads(threads);
    return threads;
}

double deviceMemory(at::Device device)
{
    if (device.is_cpu())
        return 0;
    return static_cast<double>(at::accelerator::getDeviceStats(device.index()).allocated_bytes[0].current);
}

double peakDeviceMemory(at::Device device)
{
    if (device.is_cpu())
        return 0;
    return static_cast<double>(at::accelerator::getDeviceStats(device.index()).allocated_bytes[0].peak);
}

} // namespace leoclr::learning

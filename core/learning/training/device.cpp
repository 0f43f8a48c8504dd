#include "core/learning/training/device.h"

#include "core/learning/watching/accelerators.h"
#include "core/learning/watching/machine.h"

namespace leoclr::learning {

Result<at::Device> chooseDevice(const ExperimentConfig &config)
{
    if (config.device == "cpu")
        return at::Device(at::kCPU);
    const auto accelerator = at::accelerator::getAccelerator();
    const bool there = accelerator && at::accelerator::deviceCount() > 0;
    if (config.device == "auto")
        return there ? at::Device(*accelerator, 0) : at::Device(at::kCPU);
    if (there && at::DeviceTypeName(*accelerator, true) == config.device)
        return at::Device(*accelerator, 0);
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

int applyComputeThreads(const ExperimentConfig &config)
{
    const int threads = config.computeThreads > 0 ? static_cast<int>(config.computeThreads) : usableCores();
    at::set_num_threads(threads);
    return threads;
}

double deviceMemory(at::Device device)
{
    if (device.is_cpu())
        return 0;
    const auto statistics = at::accelerator::getDeviceStats(device.index());
    return static_cast<double>(statistics.allocated_bytes[0].current);
}

} // namespace leoclr::learning

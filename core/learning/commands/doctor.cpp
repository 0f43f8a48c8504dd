#include "core/learning/commands/commands.h"

#include "core/base/files.h"
#include "core/config/experimentconfig.h"
#include "core/learning/training/device.h"
#include "core/learning/training/runfacts.h"
#include "core/learning/watching/accelerators.h"
#include "core/learning/watching/machine.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace leoclr::learning {

using Json = nlohmann::ordered_json;

namespace {

struct Check
{
    std::string name;
    bool sound = true;
    std::string detail;
};

std::string gibibytes(std::uint64_t bytes)
{
    return std::to_string(bytes >> 30) + "." + std::to_string((bytes >> 20) % 1024 * 10 / 1024) + " GiB";
}

Check writeCheck(const std::filesystem::path &place)
{
    const std::filesystem::path file = place / ".leoclr-write-test";
    const Result<> written = writeFileAtomically(file, "leoclr");
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    return {"write", written.has_value(), written ? "files can be written in " + place.string() : written.error().message()};
}

/// A matrix product and its gradient, held to what they are.
Check computeCheck(at::Device device)
{
    at::Tensor x = at::full({8, 8}, 0.5, at::TensorOptions().device(device));
    x.set_requires_grad(true);
    x.matmul(x).sum().backward();
    const double gradient = x.grad().sum().item<double>(); // d/dx of sum(x x) is 8 everywhere
    return {"compute", std::abs(gradient - 512) < 1e-3, "a product and its gradient on " + describe(device)};
}

Check acceleratorCheck(at::Device device)
{
    const auto names = acceleratorNames();
    if (names.empty())
        return {"accelerator", true, "no NVIDIA GPU; training runs on the CPU"};
    if (!device.is_cpu())
        return {"accelerator", true, std::to_string(names.size()) + " GPUs, first " + names.front()};
    return {"accelerator", false,
            "there is a GPU (" + names.front() + "), but this LibTorch cannot use it; install a LibTorch with CUDA"};
}

} // namespace

int doctorCommand(bool json, const std::filesystem::path &place, const Console &console)
{
    const ExperimentConfig config;
    const Result<at::Device> device = chooseDevice(config);
    if (!device)
        return complain(device.error(), exitFailure, console);
    applyComputeThreads(config);
    EnvironmentFacts facts = environmentFacts(config, describe(*device));
    facts.emplace_back("memory_available_bytes", std::to_string(availableMemory()));
    facts.emplace_back("disk_free_bytes", std::to_string(freeBytes(place)));
    const std::vector<Check> checks{writeCheck(place), computeCheck(*device), acceleratorCheck(*device)};
    bool sound = true;
    for (const Check &check : checks)
        sound = sound && (check.sound || check.name == "accelerator"); // without it training is slow, not wrong

    if (json) {
        Json report{{"sound", sound}, {"facts", Json::object()}, {"checks", Json::array()}};
        for (const auto &[name, value] : facts)
            report["facts"][name] = value;
        for (const Check &check : checks)
            report["checks"].push_back({{"name", check.name}, {"sound", check.sound}, {"detail", check.detail}});
        console.out << report.dump(2) << "\n";
    } else {
        for (const auto &[name, value] : facts) {
            const bool bytes = name.ends_with("_bytes");
            console.out << (bytes ? name.substr(0, name.size() - 6) : name) << ": "
                        << (bytes ? gibibytes(std::stoull(value)) : value) << "\n";
        }
        for (const Check &check : checks)
            console.out << (check.sound ? "ok      " : "problem ") << check.name << ": " << check.detail << "\n";
    }
    return sound ? exitSuccess : exitFailure;
}

} // namespace leoclr::learning

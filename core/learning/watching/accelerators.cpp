#include "core/learning/watching/accelerators.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace leoclr::learning {

namespace fs = std::filesystem;

std::vector<std::string> acceleratorNames()
{
    std::vector<fs::path> folders;
    std::error_code none;
    for (const auto &entry : fs::directory_iterator("/proc/driver/nvidia/gpus", none))
        folders.push_back(entry.path());
    std::ranges::sort(folders); // by bus address, as CUDA_DEVICE_ORDER=PCI_BUS_ID counts

    std::vector<std::string> names;
    for (const fs::path &folder : folders) {
        std::ifstream stream(folder / "information");
        for (std::string line; std::getline(stream, line);) {
            if (!line.starts_with("Model:"))
                continue;
            const auto begin = line.find_first_not_of(" \t", 6);
            names.push_back(begin == std::string::npos ? "NVIDIA GPU" : line.substr(begin));
        }
    }
    return names;
}

std::string acceleratorDriver()
{
    std::ifstream stream("/proc/driver/nvidia/version");
    std::string line;
    std::getline(stream, line);
    const auto at = line.find("Module");
    if (at == std::string::npos)
        return {};
    const auto begin = line.find_first_of("0123456789", at);
    return begin == std::string::npos ? std::string{} : line.substr(begin, line.find(' ', begin) - begin);
}

} // namespace leoclr::learning

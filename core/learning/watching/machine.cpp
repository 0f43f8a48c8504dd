#include "core/learning/watching/machine.h"

#include <fstream>
#include <string_view>

#include <sched.h>
#include <sys/resource.h>
#include <sys/utsname.h>
#include <unistd.h>

namespace leoclr::learning {

namespace {

/// Value behind "key: value" or KEY="value" in a file of such lines; empty if absent.
std::string valueIn(const char *file, std::string_view key, char separator)
{
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        if (!line.starts_with(key))
            continue;
        const auto from = line.find(separator);
        if (from == std::string::npos)
            continue;
        const auto begin = line.find_first_not_of(" \t\"", from + 1);
        const auto end = line.find_last_not_of(" \t\"");
        return begin == std::string::npos ? std::string{} : line.substr(begin, end - begin + 1);
    }
    return {};
}

std::uint64_t kibibytesIn(std::string_view key)
{
    const std::string text = valueIn("/proc/meminfo", key, ':');
    return text.empty() ? 0 : std::stoull(text) * 1024;
}

} // namespace

int usableCores()
{
    cpu_set_t cores;
    CPU_ZERO(&cores);
    if (sched_getaffinity(0, sizeof cores, &cores) == 0)
        return CPU_COUNT(&cores);
    return static_cast<int>(sysconf(_SC_NPROCESSORS_ONLN));
}

std::uint64_t availableMemory()
{
    return kibibytesIn("MemAvailable");
}

std::uint64_t totalMemory()
{
    return kibibytesIn("MemTotal");
}

std::uint64_t residentMemory()
{
    std::ifstream stream("/proc/self/statm");
    std::uint64_t total = 0, resident = 0;
    stream >> total >> resident;
    return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

std::uint64_t peakResidentMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

std::string hostName()
{
    char name[256] = {};
    return gethostname(name, sizeof name - 1) == 0 ? name : "unknown";
}

std::string operatingSystem()
{
    const std::string pretty = valueIn("/etc/os-release", "PRETTY_NAME", '=');
    utsname system{};
    uname(&system);
    const std::string kernel = std::string(system.sysname) + " " + system.release;
    return pretty.empty() ? kernel : pretty + ", " + kernel;
}

std::string processorName()
{
    const std::string name = valueIn("/proc/cpuinfo", "model name", ':');
    return name.empty() ? "unknown" : name;
}

} // namespace leoclr::learning

#include "core/runlog/hostfacts.h"

#include "core/base/files.h"

#include <array>
#include <unistd.h>

namespace leoclr {

std::string hostName()
{
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0 || name[0] == '\0')
        return "unknown";
    return name.data();
}

std::string bootId()
{
    const Result<std::string> text = readFile("/proc/sys/kernel/random/boot_id");
    return text ? text->substr(0, text->find('\n')) : std::string();
}

} // namespace leoclr

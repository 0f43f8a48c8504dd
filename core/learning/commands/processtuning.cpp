#include "core/learning/commands/processtuning.h"

#include <cstdlib>

#include <unistd.h>

namespace leoclr::learning {

void tuneProcess(char **arguments)
{
    bool changed = false;
    const auto prefer = [&](const char *name, const char *value) {
        changed = setenv(name, value, 1) == 0 || changed;
    };
    if (!std::getenv("OMP_WAIT_POLICY") && !std::getenv("GOMP_SPINCOUNT"))
        prefer("OMP_WAIT_POLICY", "PASSIVE");
    if (!std::getenv("GLIBC_TUNABLES"))
        prefer("GLIBC_TUNABLES", "glibc.malloc.mmap_threshold=1073741824:glibc.malloc.trim_threshold=4294967296:"
                                 "glibc.malloc.hugetlb=1");
    if (changed)
        execv("/proc/self/exe", arguments);
}

} // namespace leoclr::learning

// LibTorch's package holds Gloo but not its headers; those of the distribution's libgloo-dev describe the same classes.
#ifndef USE_C10D_GLOO
#define USE_C10D_GLOO
#endif

#include "core/learning/distributed/backends.h"
#include "core/learning/distributed/rankplace.h"

#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>

#include <cstdlib>

namespace leoclr::learning {

c10::intrusive_ptr<c10d::Backend> makeGloo(const c10::intrusive_ptr<c10d::Store> &store, const RankPlace &place)
{
    using c10d::ProcessGroupGloo;
    const auto options = ProcessGroupGloo::Options::create(std::chrono::hours(24 * 30));
    const bool oneComputer = place.localSize == place.size;
    if (const char *const interface = std::getenv("GLOO_SOCKET_IFNAME"))
        options->devices.push_back(ProcessGroupGloo::createDeviceForInterface(interface));
    else if (oneComputer)
        options->devices.push_back(ProcessGroupGloo::createDeviceForHostname("127.0.0.1"));
    else
        options->devices.push_back(ProcessGroupGloo::createDefaultDevice());
    return c10::make_intrusive<ProcessGroupGloo>(c10::make_intrusive<c10d::PrefixStore>("gloo", store), place.rank,
                                                 place.size, options);
}

} // namespace leoclr::learning

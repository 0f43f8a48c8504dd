// Compiled with NCCL where the build has found a LibTorch with CUDA and NCCL's header (core/learning/CMakeLists.txt).
#if defined(LEOCLR_NCCL) && !defined(USE_C10D_NCCL)
#define USE_C10D_NCCL
#endif

#include "core/learning/distributed/backends.h"
#include "core/learning/distributed/rankplace.h"

#include <torch/csrc/distributed/c10d/Backend.hpp>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>

#ifdef LEOCLR_NCCL
#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>
#endif

namespace leoclr::learning {

#ifdef LEOCLR_NCCL
c10::intrusive_ptr<c10d::Backend> makeNccl(const c10::intrusive_ptr<c10d::Store> &store, const RankPlace &place)
{
    return c10::make_intrusive<c10d::ProcessGroupNCCL>(c10::make_intrusive<c10d::PrefixStore>("nccl", store),
                                                       place.rank, place.size);
}
#else
c10::intrusive_ptr<c10d::Backend> makeNccl(const c10::intrusive_ptr<c10d::Store> &, const RankPlace &)
{
    return {};
}
#endif

} // namespace leoclr::learning

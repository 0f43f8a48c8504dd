#pragma once

#include <c10/util/intrusive_ptr.h>

namespace c10d {
class Backend;
class Store;
} // namespace c10d

namespace leoclr::learning {

struct RankPlace;

// The libraries that carry tensors between processes; each is one source file, since each needs headers of its own.

/// Gloo, for tensors in the memory of the processor. Meets the others; throws where that fails. It never gives up
/// waiting for them: a leader may pause a run for days. Whether they still live is watched by RankWatch.
[[nodiscard]] c10::intrusive_ptr<c10d::Backend> makeGloo(const c10::intrusive_ptr<c10d::Store> &store,
                                                         const RankPlace &place);
/// NCCL, for NVIDIA GPUs; null in a build without it.
[[nodiscard]] c10::intrusive_ptr<c10d::Backend> makeNccl(const c10::intrusive_ptr<c10d::Store> &store,
                                                         const RankPlace &place);

} // namespace leoclr::learning

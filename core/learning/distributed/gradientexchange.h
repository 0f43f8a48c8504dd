#pragma once

#include "core/learning/distributed/ranks.h"

#include <c10/util/intrusive_ptr.h>

namespace c10d {
class ProcessGroup;
}

namespace leoclr::learning {

/// Gradients in buckets of a few megabytes (c10d::Reducer): a bucket travels as soon as its last gradient is there.
/// The buckets are the same in every attempt, so that sums are formed in the same order after a resume.
/// Waiting is the time from the last gradient of this rank to the last bucket of all: on the processor's clock, and with
/// an accelerator on its.
[[nodiscard]] std::unique_ptr<GradientExchange> makeGradientExchange(const NamedTensors &trained,
                                                                     c10::intrusive_ptr<c10d::ProcessGroup> group);

} // namespace leoclr::learning

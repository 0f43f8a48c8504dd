#pragma once

#include "core/learning/distributed/communicator.h"

#include <c10/util/intrusive_ptr.h>

#include <memory>

namespace c10d {
class ProcessGroup;
}

namespace leoclr::learning {

/// Communicator over a process group.
[[nodiscard]] std::shared_ptr<Communicator> makeCommunicator(c10::intrusive_ptr<c10d::ProcessGroup> group);

} // namespace leoclr::learning

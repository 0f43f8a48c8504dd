#pragma once

#include "core/base/result.h"
#include "core/runlog/rundirectory.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace leoclr::learning {

/// What the log of a run says about earlier attempts.
struct History
{
    bool begun = false;
    bool completed = false;
    bool ended = false; ///< the last attempt has told its end
    std::vector<std::pair<std::int64_t, bool>> starvation; ///< step of each verdict on health, and whether it was that

    /// Whether the last verdict up to a step was starvation.
    [[nodiscard]] bool starvedAt(std::int64_t step) const;
};

[[nodiscard]] Result<History> readHistory(const RunDirectory &directory);

/// Inconsistent if the run is complete, or has been started before and is not to be resumed.
[[nodiscard]] Result<> mayBegin(const History &history, bool resume, const std::string &place);

} // namespace leoclr::learning

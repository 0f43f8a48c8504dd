#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/learning/training/eventsink.h"
#include "core/runlog/rundirectory.h"

#include <functional>

namespace leoclr::learning {

class Company;

/// How an engine takes up a run.
struct AttemptOptions
{
    bool resume = false;               ///< go on from the newest checkpoint
    std::function<bool()> interrupted; ///< true once a signal said stop
    RunReporter::Listener listener;    ///< is told of every event but heartbeats
    std::vector<std::string> assignments = {}; ///< key=value, for this attempt alone: config.json stays as it is
    Company *company = nullptr;        ///< other processes that share the run, with this one as rank 0; null: none
    std::function<void(const Error &)> lastWords = {}; ///< called instead of returning where the process has to end
};

enum class AttemptEnd { Completed, Stopped };

/// One attempt at a run from taking its lock to `finished` or `failed`, exactly one of which ends its log. Writes
/// environment.json and dataset.json. An error that comes before the attempt began (no run, locked, newer version,
/// started already, complete already) leaves the run untouched. A rank of the company that dies ends the attempt with a
/// `failed` that names it; where this process waits for that rank and cannot be woken, by ending the process.
[[nodiscard]] Result<AttemptEnd> runAttempt(const RunDirectory &directory, const AttemptOptions &options,
                                            const Clock &clock);

} // namespace leoclr::learning

#pragma once

#include "core/library/runindex.h"

#include <functional>

namespace leoclr {

/// Reads of run.json, config.json and notes.json what changed since the stamps of `run` were taken (record.path says
/// where). A file that cannot be read becomes the failure of an Unknown run, never a run that disappears.
/// @return whether anything changed
bool refreshFacts(IndexedRun &run);

/// Folds what came to the event log, and settles the state with the run's lock. Reads in pieces until the end or until
/// `cancelled` says so.
/// @return whether anything changed
bool refreshLog(IndexedRun &run, const std::function<bool()> &cancelled = {});

/// Whether an engine works on the run, or one may begin to: its lock and log are looked at often.
[[nodiscard]] bool isLive(const RunRecord &record);

} // namespace leoclr

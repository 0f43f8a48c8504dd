#pragma once

#include "core/runlog/events.h"
#include "core/runlog/rundirectory.h"

#include <string>

namespace leoclr {

/// The state of a run as its log tells it, together with its lock.
enum class RunState {
    Waiting,   ///< created, no engine has started it
    Running,
    Paused,
    Finished,  ///< completed
    Stopped,   ///< finished because somebody said stop; can be resumed
    Failed,    ///< ended with `failed`
    Died,      ///< no engine holds the lock and the log has no ending: killed or crashed
    Unknown    ///< owned by another computer, or unreadable
};
[[nodiscard]] std::string_view nameOf(RunState state);

/// What the run list shows, folded from events one by one.
struct RunSummary
{
    RunState state = RunState::Waiting;
    std::string activity;          ///< of the last heartbeat
    std::int64_t step = 0, totalSteps = 0, stepsPerEpoch = 0;
    std::int64_t epoch = 0;        ///< epochs completed, which is also the number of the one that runs
    std::int64_t epochs = 0;
    std::int64_t firstEventTime = 0, lastEventTime = 0; ///< milliseconds
    double imagesPerSecond = 0;
    double secondsLeft = -1;       ///< at the mean pace of this attempt without pauses; negative: not known
    std::map<std::string, double> latest; ///< last value of each figure
    std::string health, healthReason;
    int warnings = 0;
    int damagedLines = 0;
    std::optional<Error> failure;
    std::string device;

    // What secondsLeft is computed from.
    std::int64_t paceStep = -1;    ///< first step of this attempt that a time is known for; negative: none yet
    std::int64_t paceTime = 0;     ///< milliseconds at paceStep, moved on by every pause
    std::int64_t pausedSince = 0;  ///< milliseconds; 0 while not paused

    /// Takes the next item of the log into account. Does not know the lock: see settleState.
    void fold(const Decoded &item);
    /// Running becomes Died when nobody holds the lock any more (a run owned by another host stays as it is).
    void settleState(const std::optional<RunLock::Owner> &owner);
};

} // namespace leoclr

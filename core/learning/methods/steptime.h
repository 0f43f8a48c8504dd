#pragma once

#include <cstdint>

namespace leoclr::learning {

/// Where in its run a step is.
struct StepTime
{
    /// A step of a run whose length does not matter.
    StepTime(std::int64_t stepsDone) : step(stepsDone) {} // NOLINT: a number of steps is a time
    StepTime(std::int64_t stepsDone, std::int64_t stepsInEpoch, std::int64_t stepsInRun)
        : step(stepsDone)
        , stepsPerEpoch(stepsInEpoch)
        , totalSteps(stepsInRun)
    {
    }

    [[nodiscard]] std::int64_t epoch() const { return step / stepsPerEpoch; }

    std::int64_t step;              ///< steps done before this one
    std::int64_t stepsPerEpoch = 1;
    std::int64_t totalSteps = 0;    ///< of the run; 0: unknown, schedules stand at their beginning
    int part = 0;                   ///< of the batch, where it is computed in parts (training.accumulation)
};

} // namespace leoclr::learning

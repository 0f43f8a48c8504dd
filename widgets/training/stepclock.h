#pragma once

#include "core/runlog/events.h"

#include <cstdint>
#include <vector>

namespace leoclr {

/// When each step was reached, in seconds of training: time between two attempts of a run does not count.
class StepClock
{
public:
    void fold(const Event &event);
    /// Seconds of training until `step`, between known steps in proportion; 0 before the first.
    [[nodiscard]] double secondsAt(double step) const;

private:
    void reach(std::int64_t step, std::int64_t time);

    struct Mark { double step = 0, seconds = 0; };
    std::vector<Mark> m_marks;        ///< both rise
    double m_base = 0;                ///< seconds before the present attempt
    std::int64_t m_attemptStart = -1; ///< milliseconds
};

} // namespace leoclr

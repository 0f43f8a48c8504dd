#include "widgets/training/stepclock.h"

#include <algorithm>

namespace leoclr {

void StepClock::fold(const Event &event)
{
    if (std::holds_alternative<StartedEvent>(event.body)) {
        m_marks.clear();
        m_base = 0;
        m_attemptStart = event.time;
    } else if (const auto *resumed = std::get_if<ResumedEvent>(&event.body)) {
        m_base = secondsAt(static_cast<double>(resumed->step));
        std::erase_if(m_marks, [&](const Mark &mark) { return mark.step > static_cast<double>(resumed->step); });
        m_attemptStart = event.time;
    } else if (const auto *metrics = std::get_if<MetricsEvent>(&event.body)) {
        reach(metrics->step, event.time);
    } else if (const auto *epoch = std::get_if<EpochEvent>(&event.body)) {
        reach(epoch->step, event.time);
    }
}

void StepClock::reach(std::int64_t step, std::int64_t time)
{
    if (m_attemptStart < 0)
        m_attemptStart = time; // the beginning of the log is damaged
    const double seconds = m_base + static_cast<double>(time - m_attemptStart) / 1000.0;
    const auto place = static_cast<double>(step);
    if (!m_marks.empty() && (place <= m_marks.back().step || seconds < m_marks.back().seconds))
        return;
    m_marks.push_back({place, seconds});
}

double StepClock::secondsAt(double step) const
{
    const auto next = std::lower_bound(m_marks.begin(), m_marks.end(), step,
                                       [](const Mark &mark, double value) { return mark.step < value; });
    if (next == m_marks.end())
        return m_marks.empty() ? 0 : m_marks.back().seconds;
    const Mark before = next == m_marks.begin() ? Mark{} : *std::prev(next);
    const double share = next->step > before.step ? (step - before.step) / (next->step - before.step) : 1;
    return before.seconds + std::clamp(share, 0.0, 1.0) * (next->seconds - before.seconds);
}

} // namespace leoclr

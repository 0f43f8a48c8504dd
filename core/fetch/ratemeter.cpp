#include "core/fetch/ratemeter.h"

namespace leoclr {

using namespace std::chrono_literals;

void RateMeter::add(std::uint64_t done, Time now)
{
    if (!m_marks.empty() && (done < m_marks.back().done || now < m_marks.back().time))
        m_marks.clear(); // begun anew
    m_marks.push_back({now, done});
    while (m_marks.size() > 2 && now - m_marks.front().time > 10s)
        m_marks.pop_front();
}

double RateMeter::perSecond() const
{
    if (m_marks.size() < 2)
        return 0;
    const std::chrono::duration<double> span = m_marks.back().time - m_marks.front().time;
    return span < 500ms ? 0 : static_cast<double>(m_marks.back().done - m_marks.front().done) / span.count();
}

std::optional<std::chrono::seconds> RateMeter::left(std::uint64_t done, std::uint64_t all) const
{
    const double rate = perSecond();
    if (rate <= 0 || all < done)
        return std::nullopt;
    return std::chrono::seconds(static_cast<std::int64_t>(static_cast<double>(all - done) / rate + 0.5));
}

} // namespace leoclr

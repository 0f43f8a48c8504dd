#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>

namespace leoclr {

/// How fast something arrives, over the last ten seconds, and how long the rest will take. The caller brings the time.
class RateMeter
{
public:
    using Time = std::chrono::steady_clock::time_point;

    void add(std::uint64_t done, Time now);
    void restart() { m_marks.clear(); }
    /// Bytes a second; 0 until two marks lie half a second apart.
    [[nodiscard]] double perSecond() const;
    /// Nothing while the rate is unknown or nothing arrives.
    [[nodiscard]] std::optional<std::chrono::seconds> left(std::uint64_t done, std::uint64_t all) const;

private:
    struct Mark
    {
        Time time;
        std::uint64_t done;
    };
    std::deque<Mark> m_marks;
};

} // namespace leoclr

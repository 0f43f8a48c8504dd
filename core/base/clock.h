#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace leoclr {

/// Where the time comes from; tests pass their own.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual std::chrono::system_clock::time_point now() const = 0;
    [[nodiscard]] virtual std::chrono::steady_clock::time_point steadyNow() const = 0;
};

/// The computer's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] std::chrono::system_clock::time_point now() const override;
    [[nodiscard]] std::chrono::steady_clock::time_point steadyNow() const override;
};

/// Milliseconds since 1970 (UTC), as events carry it.
[[nodiscard]] std::int64_t toMilliseconds(std::chrono::system_clock::time_point time);
/// "2026-03-01T12:30:05Z".
[[nodiscard]] std::string toIso8601(std::chrono::system_clock::time_point time);

} // namespace leoclr

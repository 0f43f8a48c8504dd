#pragma once

#include <iosfwd>

namespace leoclr::learning {

/// Where a command writes: results to `out`, everything else to `err`.
struct Console
{
    std::ostream &out;
    std::ostream &err;
    bool terminal = false; ///< err is a terminal: progress is drawn in place
};

/// Exit codes of the program.
inline constexpr int exitSuccess = 0;
inline constexpr int exitFailure = 1;
inline constexpr int exitUsage = 2;

/// The whole command line of leoclr-engine; gives the exit code. Never throws.
[[nodiscard]] int runCommandLine(int count, const char *const *arguments, const Console &console);

} // namespace leoclr::learning

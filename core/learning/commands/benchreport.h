#pragma once

#include "core/runlog/rundirectory.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

namespace leoclr::learning {

/// Time that one round took: on the wall, and of all processors that this process had. The latter hardly depends on what
/// else the computer does.
struct RoundTime
{
    double seconds = 0;
    double processorSeconds = 0;
};

/// Rounds of one thing.
struct BenchFigure
{
    std::string name;          ///< "decode and render"
    std::string unit = "images";
    int threads = 1;
    std::int64_t perRound = 0; ///< units in a round
    std::vector<RoundTime> rounds = {};

    [[nodiscard]] double medianPerSecond() const;
    [[nodiscard]] double bestPerSecond() const;
    [[nodiscard]] double medianPerProcessorSecond() const;
};

struct BenchReport
{
    std::string what;
    EnvironmentFacts machine;                              ///< host, processor, versions, threads
    std::string settings;                                  ///< the configuration, JSON
    std::vector<BenchFigure> figures;
    std::vector<std::pair<std::string, double>> values;    ///< what is no speed: "waiting_share"
};

/// Runs `round` once for nothing and then as often as asked, and adds the times.
void measure(BenchFigure &figure, int rounds, const std::function<void()> &round);
/// The time of one call.
[[nodiscard]] RoundTime timed(const std::function<void()> &work);

/// A table for people.
void print(const BenchReport &report, std::ostream &out);
[[nodiscard]] std::string toJson(const BenchReport &report);

} // namespace leoclr::learning

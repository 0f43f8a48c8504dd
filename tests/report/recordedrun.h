#pragma once

#include "core/runlog/rundirectory.h"

#include <QString>

namespace leoclr::testing {

/// A clock that stands still until told otherwise.
class StandingClock final : public Clock
{
public:
    std::chrono::system_clock::time_point time{std::chrono::seconds(1772366400)}; // 2026-03-01 12:00 UTC
    [[nodiscard]] std::chrono::system_clock::time_point now() const override { return time; }
    [[nodiscard]] std::chrono::steady_clock::time_point steadyNow() const override { return {}; }
};

/// A run directory as the engine would leave it, written by hand: demo scenes, curves that look like training, previews
/// with the true hashes of their views.
struct RecordedRun
{
    QString name = "leoclr demo";
    std::string method = "leoclr";
    std::string preset = "leoclr-demo";
    int epochs = 6, stepsPerEpoch = 20;
    double startLoss = 9.0;
    bool resumed = false;      ///< stopped in the fourth epoch and resumed from the end of the third
    bool finished = true;
    bool wrongHashes = false;
    std::string reader = "demo", path = {};
    void (*change)(ExperimentConfig &) = nullptr;

    /// Writes it below `folder` and gives the run directory. Fails the running test where it cannot.
    [[nodiscard]] QString write(const QString &folder) const;
};

} // namespace leoclr::testing

#pragma once

#include "core/library/series.h"
#include "core/runlog/rundirectory.h"
#include "core/runlog/runsummary.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace leoclr::report {

/// Everything that a report says about one run, read from its directory alone. What a later attempt superseded is left
/// out. Files that are missing or damaged leave their part empty and a sentence in `problems`.
struct ReportRun
{
    QString directory;
    RunIdentity identity;
    std::optional<ExperimentConfig> config;
    std::optional<EnvironmentFacts> environment;
    std::optional<DatasetFacts> dataset;
    RunSummary summary;
    RunSeries series;
    std::map<std::int64_t, std::int64_t> epochOfStep; ///< of every step with figures
    std::vector<PreviewEvent> previews;
    std::vector<CheckpointEvent> checkpoints;
    std::vector<WarningEvent> warnings;
    std::int64_t epochsDone = 0;
    std::int64_t stepsPerEpoch = 0; ///< 0: unknown
    int resumes = 0;
    bool superseded = false;        ///< a resume took points back
    double seconds = -1;            ///< of all attempts together, pauses included; negative: unknown
    std::vector<QString> problems;

    [[nodiscard]] QString name() const;
    /// Last value of a series; empty if there is none.
    [[nodiscard]] std::optional<double> last(const std::string &series) const;
};

/// Fails only where the folder is no run, or was written by a newer version.
[[nodiscard]] Result<ReportRun> loadReportRun(const QString &directory);

} // namespace leoclr::report

#pragma once

#include "core/config/fieldtable.h"
#include "core/report/document.h"
#include "core/report/reportrun.h"

#include <vector>

namespace leoclr::report {

/// Numbers the tables and figures of one report.
class Numbering
{
public:
    [[nodiscard]] QString table(const QString &caption);
    [[nodiscard]] QString figure(const QString &caption);

private:
    int m_tables = 0, m_figures = 0;
};

using Runs = std::vector<ReportRun>;

/// Reads the run directories, once for everything that is written about them.
[[nodiscard]] Result<Runs> loadRuns(const QStringList &directories, const Progress &progress = {});
/// All sections that the options ask for.
[[nodiscard]] Result<ReportDocument> compose(const Runs &runs, const ReportOptions &options, const Progress &progress = {});
/// A progress whose 0..1 becomes `from`..`to` of the whole.
[[nodiscard]] Progress partOf(const Progress &progress, double from, double to);

// Each adds its section to the blocks; a section with nothing to tell says so.
void addSummary(std::vector<Block> &blocks, const Runs &runs, Numbering &numbering);
void addCurves(std::vector<Block> &blocks, const Runs &runs, Numbering &numbering);
void addMethods(std::vector<Block> &blocks, const Runs &runs, Numbering &numbering);
void addEnvironment(std::vector<Block> &blocks, const Runs &runs, Numbering &numbering);
void addHashes(std::vector<Block> &blocks, const Runs &runs, Numbering &numbering);
/// Opens the dataset of the run. @return false if `progress` said stop
[[nodiscard]] bool addViews(std::vector<Block> &blocks, const ReportRun &run, int samples, Numbering &numbering,
                            const std::function<bool(double)> &progress);

/// The field's choice or value in words: "ResNet-18", "yes", "0.03".
[[nodiscard]] QString valueText(const Field &field, const ExperimentConfig &config);
/// "LeOCLR", "MoCo-v2"; unknown without a config.
[[nodiscard]] QString methodText(const ReportRun &run);
/// "CIFAR-10 · training · 10,000 images".
[[nodiscard]] QString datasetText(const ReportRun &run);
[[nodiscard]] Tone toneOf(RunState state);

} // namespace leoclr::report

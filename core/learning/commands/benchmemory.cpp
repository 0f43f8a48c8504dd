#include "core/base/clock.h"
#include "core/data/dataset.h"
#include "core/learning/commands/bench.h"
#include "core/learning/training/attempt.h"
#include "core/learning/watching/machine.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace leoclr::learning {

namespace {

/// A new folder that goes when this does.
class PassingFolder
{
public:
    PassingFolder()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "leoclr-bench-XXXXXX").string();
        if (mkdtemp(pattern.data()))
            m_path = pattern;
    }
    ~PassingFolder()
    {
        std::error_code ignored;
        if (!m_path.empty())
            std::filesystem::remove_all(m_path, ignored);
    }
    PassingFolder(const PassingFolder &) = delete;
    PassingFolder &operator=(const PassingFolder &) = delete;

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace

Result<BenchReport> benchMemory(const BenchJob &job)
{
    const std::int64_t steps = job.perRound > 0 ? job.perRound : 5000;
    const Result<std::unique_ptr<Dataset>> dataset = openDataset(datasetSpec(job.config));
    if (!dataset)
        return tl::unexpected<Error>(dataset.error());
    ExperimentConfig config = job.config;
    const std::int64_t perEpoch = static_cast<std::int64_t>((*dataset)->size()) / config.batchSize;
    if (perEpoch == 0)
        return fail(ErrorCode::Inconsistent, "a batch is larger than the dataset", "training.batch_size");
    config.epochs = (steps + perEpoch - 1) / perEpoch;
    config.metricsEverySteps = std::max<std::int64_t>(1, steps / 100);

    const PassingFolder folder;
    if (folder.path().empty())
        return fail(ErrorCode::NotWritable, "no folder can be made for the run", std::filesystem::temp_directory_path().string());
    const RunDirectory directory(folder.path() / "run");
    if (const Result<> created = directory.create({.id = "bench", .name = "bench"}, config); !created)
        return tl::unexpected<Error>(created.error());
    double early = 0, late = 0;
    const AttemptOptions options{.interrupted = [] { return false; }, .listener = [&](const EventBody &event) {
        const auto *const metrics = std::get_if<MetricsEvent>(&event);
        if (!metrics || !metrics->values.contains("memory"))
            return;
        if (metrics->step <= steps / 10)
            early = metrics->values.at("memory");
        late = metrics->values.at("memory");
    }};
    BenchFigure figure{.name = "training", .unit = "steps", .threads = at::get_num_threads(),
                       .perRound = config.epochs * perEpoch};
    Result<AttemptEnd> end = AttemptEnd::Completed;
    figure.rounds.push_back(timed([&] { end = runAttempt(directory, options, SystemClock()); }));
    if (!end)
        return tl::unexpected<Error>(end.error());
    constexpr double mebibyte = 1 << 20;
    return BenchReport{.what = "memory", .machine = {}, .settings = {}, .figures = {figure},
                       .values = {{"steps", static_cast<double>(figure.perRound)},
                                  {"mib_after_a_tenth", early / mebibyte},
                                  {"mib_at_the_end", late / mebibyte},
                                  {"growth_mib", (late - early) / mebibyte},
                                  {"peak_mib", std::max(late, static_cast<double>(peakResidentMemory())) / mebibyte}}};
}

} // namespace leoclr::learning

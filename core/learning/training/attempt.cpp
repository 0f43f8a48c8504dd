#include "core/learning/training/attempt.h"

#include "core/config/fieldtable.h"
#include "core/learning/distributed/company.h"
#include "core/learning/distributed/ranks.h"
#include "core/learning/training/device.h"
#include "core/learning/training/history.h"
#include "core/learning/training/preparation.h"
#include "core/learning/training/rankattempt.h"
#include "core/learning/training/runfacts.h"
#include "core/learning/training/trainer.h"
#include "core/learning/version.h"
#include "core/learning/watching/machine.h"

#include <cstdlib>
#include <exception>

#include <unistd.h>

namespace leoclr::learning {

namespace {

class Attempt
{
public:
    Attempt(const RunDirectory &directory, const AttemptOptions &options, const Clock &clock, RunReporter &reporter,
            const History &history)
        : m_directory(directory)
        , m_options(options)
        , m_clock(clock)
        , m_reporter(reporter)
        , m_history(history)
        , m_orders(directory)
        , m_begin(clock.steadyNow())
    {
    }

    /// @param values filled with the last figures
    [[nodiscard]] Result<AttemptEnd> run(const ExperimentConfig &config)
    {
        Result<std::shared_ptr<Ranks>> ranks = gather(config);
        if (!ranks)
            return tl::unexpected<Error>(ranks.error());
        const RankPlace place = m_options.company ? m_options.company->place() : RankPlace{};
        const Result<std::shared_ptr<ImageSource>> opened = openImages(config, **ranks, place, m_options.interrupted);
        if (!opened && opened.error().code == ErrorCode::Cancelled)
            return finish(AttemptEnd::Stopped, {});
        if (!opened)
            return tl::unexpected<Error>(opened.error());
        const std::shared_ptr<ImageSource> &images = *opened;
        KnnPlan knn;
        if (config.knnEveryEpochs > 0) {
            Result<KnnPlan> plan = planKnn(config, images);
            if (!plan)
                return tl::unexpected<Error>(plan.error());
            knn = std::move(*plan);
        }
        const DatasetFacts facts = datasetFacts(config, images->dataset(), knn);
        Result<std::unique_ptr<Trainer>> trainer = Trainer::create(
            {config, m_directory, images, knn, m_reporter, m_orders, m_clock, m_options.interrupted, *ranks, place,
             [&](std::int64_t step) { return m_history.starvedAt(step); }});
        if (!trainer)
            return tl::unexpected<Error>(trainer.error());
        return m_directory.writeEnvironment(environmentFacts(config, (*trainer)->device(), place))
            .and_then([&]() { return m_directory.writeDataset(facts); })
            .and_then([&]() { return begin(**trainer, config, static_cast<std::int64_t>(images->dataset().size())); })
            .and_then([&]() { return warnOfDataset(facts, knn); })
            .and_then([&]() { return (*trainer)->run(); })
            .and_then([&](TrainingEnd end) {
                return finish(end == TrainingEnd::Completed ? AttemptEnd::Completed : AttemptEnd::Stopped,
                              (*trainer)->latest());
            });
    }

private:
    /// Calls the other processes of the run together.
    Result<std::shared_ptr<Ranks>> gather(const ExperimentConfig &config)
    {
        Company *const company = m_options.company;
        if (!company)
            return std::make_shared<Alone>();
        const RankPlace &place = company->place();
        const std::string folder = std::filesystem::absolute(m_directory.path()).string();
        return checkShares(config.batchSize, place.size, config.accumulation)
            .and_then([&] { return chooseDevice(config, place.localRank, place.localSize); })
            .and_then([&](at::Device device) {
                return company->begin(orderText({config, folder}), {"leoclr-engine", "train", "--run", folder})
                    .and_then([&] {
                        watchCompany();
                        return company->connect(device);
                    });
            });
    }

    /// Where this thread waits for a rank that has ended, another one tells the end of the run.
    void watchCompany()
    {
        m_options.company->whenStuck([this](const Error &error) {
            (void)m_reporter.send(FailedEvent{m_reporter.step(), error});
            if (m_options.lastWords)
                m_options.lastWords(error);
            m_options.company->abandon();
            _exit(EXIT_FAILURE);
        });
    }

    Result<> begin(Trainer &trainer, const ExperimentConfig &config, std::int64_t images)
    {
        if (m_options.resume) {
            const Result<> restored = trainer.restore();
            if (!restored && restored.error().code != ErrorCode::NotFound) // none yet: from the beginning
                return restored;
        }
        if (m_history.begun)
            return m_reporter.send(ResumedEvent{.step = trainer.step(), .pid = getpid(), .host = hostName(),
                                                .engineVersion = std::string(engineVersion),
                                                .device = trainer.device(), .processes = processes()});
        return m_reporter.send(StartedEvent{.engineVersion = std::string(engineVersion), .pid = getpid(),
                                            .host = hostName(), .totalSteps = trainer.totalSteps(),
                                            .stepsPerEpoch = trainer.stepsPerEpoch(), .epochs = config.epochs,
                                            .images = images, .device = trainer.device(), .processes = processes()});
    }

    [[nodiscard]] std::int64_t processes() const { return m_options.company ? m_options.company->place().size : 1; }

    Result<> warnOfDataset(const DatasetFacts &facts, const KnnPlan &knn)
    {
        if (facts.skippedCount > 0 && !m_history.begun) {
            const std::string detail = std::to_string(facts.skippedCount) + " files of the dataset are left out; the first is "
                + facts.skipped.front().first + ": " + facts.skipped.front().second;
            if (const Result<> sent = m_reporter.send(WarningEvent{"files_skipped", detail}); !sent)
                return sent;
        }
        if (!knn.note.empty() && !m_history.begun)
            return m_reporter.send(WarningEvent{"knn_plan", knn.note});
        return {};
    }

    Result<AttemptEnd> finish(AttemptEnd end, std::map<std::string, double> values)
    {
        values.try_emplace("peak_memory", static_cast<double>(peakResidentMemory())); // stopped before it began
        const double seconds = std::chrono::duration<double>(m_clock.steadyNow() - m_begin).count();
        return m_reporter
            .send(FinishedEvent{m_reporter.step(), end == AttemptEnd::Completed ? "completed" : "stopped", seconds,
                                std::move(values)})
            .map([&]() { return end; });
    }

    const RunDirectory &m_directory;
    const AttemptOptions &m_options;
    const Clock &m_clock;
    RunReporter &m_reporter;
    History m_history;
    ControlFile m_orders;
    std::chrono::steady_clock::time_point m_begin;
};

Result<AttemptEnd> runGuarded(Attempt &attempt, const ExperimentConfig &config)
{
    try {
        return attempt.run(config);
    } catch (const std::exception &thrown) {
        return tl::unexpected<Error>(errorOf(thrown));
    }
}

} // namespace

Result<AttemptEnd> runAttempt(const RunDirectory &directory, const AttemptOptions &options, const Clock &clock)
{
    const std::string place = directory.path().string();
    if (!directory.isRun())
        return fail(ErrorCode::NotFound, "there is no run here: run.json is missing", place,
                    "Give the folder of a run, or create one with --preset.");
    if (const Result<RunIdentity> identity = directory.identity(); !identity)
        return tl::unexpected<Error>(identity.error());
    Result<ExperimentConfig> config = directory.config();
    if (!config)
        return tl::unexpected<Error>(config.error());
    for (const std::string &assignment : options.assignments)
        if (const Result<> applied = applyAssignment(*config, assignment); !applied)
            return tl::unexpected<Error>(applied.error());
    const Result<RunLock> lock = RunLock::acquire(directory);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    const Result<History> history = readHistory(directory);
    if (!history)
        return tl::unexpected<Error>(history.error());
    if (const Result<> allowed = mayBegin(*history, options.resume, place); !allowed)
        return tl::unexpected<Error>(allowed.error());
    Result<std::unique_ptr<EventWriter>> writer = EventWriter::open(directory, clock);
    if (!writer)
        return tl::unexpected<Error>(writer.error());

    LogSink sink(std::move(*writer));
    RunReporter reporter(sink, options.listener);
    Attempt attempt(directory, options, clock, reporter, *history);
    Result<AttemptEnd> end = runGuarded(attempt, *config);
    if (end)
        return end;
    Error error = end.error();
    if (options.company) {
        error = options.company->explain(error);
        options.company->whenStuck({});
        options.company->tellFailure(error);
    }
    // A log that cannot be written any more cannot say so; the caller still has the error.
    (void)reporter.send(FailedEvent{reporter.step(), error});
    return tl::unexpected<Error>(error);
}

} // namespace leoclr::learning

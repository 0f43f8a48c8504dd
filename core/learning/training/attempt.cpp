#include "core/learning/training/attempt.h"

#include "core/learning/training/runfacts.h"
#include "core/learning/training/trainer.h"
#include "core/learning/version.h"
#include "core/learning/watching/machine.h"

#include <algorithm>
#include <exception>
#include <new>
#include <thread>

#include <unistd.h>

namespace leoclr::learning {

namespace {

/// What the log says about earlier attempts.
struct History
{
    bool begun = false;
    bool completed = false;
};

Result<History> readHistory(const RunDirectory &directory)
{
    History history;
    std::error_code none;
    if (!std::filesystem::exists(directory.events(), none))
        return history;
    const Result<RunDirectory::ReadEvents> events = directory.readEvents();
    if (!events)
        return tl::unexpected<Error>(events.error());
    for (const Decoded &item : events->items) {
        const auto *event = std::get_if<Event>(&item);
        if (!event)
            continue;
        history.begun = history.begun || std::holds_alternative<StartedEvent>(event->body);
        if (const auto *finished = std::get_if<FinishedEvent>(&event->body))
            history.completed = finished->reason == "completed";
        else if (std::holds_alternative<ResumedEvent>(event->body))
            history.completed = false;
    }
    return history;
}

Result<> mayBegin(const History &history, bool resume, const std::string &place)
{
    if (resume && history.completed)
        return fail(ErrorCode::Inconsistent, "the run is complete, there is nothing left to train", place,
                    "Start a new run, for example with more epochs.");
    if (!resume && history.begun)
        return fail(ErrorCode::Inconsistent, "the run has been started before", place,
                    "Go on with `leoclr-engine resume " + place + "`, or start a new run in another folder.");
    return {};
}

/// Opens the dataset while watching for a signal.
Result<std::unique_ptr<Dataset>> openWatched(const DatasetSpec &spec, const std::function<bool()> &interrupted)
{
    std::stop_source cancel;
    const std::jthread watcher([&](std::stop_token end) {
        while (!end.stop_requested() && !interrupted())
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        if (!end.stop_requested())
            cancel.request_stop();
    });
    return openDataset(spec, cancel.get_token());
}

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
        Result<std::unique_ptr<Dataset>> dataset = openWatched(datasetSpec(config), m_options.interrupted);
        if (!dataset && dataset.error().code == ErrorCode::Cancelled)
            return finish(AttemptEnd::Stopped, {});
        if (!dataset)
            return tl::unexpected<Error>(dataset.error());
        auto images = std::make_shared<ImageSource>(std::move(*dataset), ImageSource::defaultBudget());
        KnnPlan knn;
        if (config.knnEveryEpochs > 0) {
            Result<KnnPlan> plan = planKnn(config, images);
            if (!plan)
                return tl::unexpected<Error>(plan.error());
            knn = std::move(*plan);
        }
        const DatasetFacts facts = datasetFacts(config, images->dataset(), knn);
        Result<std::unique_ptr<Trainer>> trainer = Trainer::create(
            {config, m_directory, images, knn, m_reporter, m_orders, m_clock, m_options.interrupted});
        if (!trainer)
            return tl::unexpected<Error>(trainer.error());
        return m_directory.writeEnvironment(environmentFacts(config, (*trainer)->device()))
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
                                                .device = trainer.device()});
        return m_reporter.send(StartedEvent{.engineVersion = std::string(engineVersion), .pid = getpid(),
                                            .host = hostName(), .totalSteps = trainer.totalSteps(),
                                            .stepsPerEpoch = trainer.stepsPerEpoch(), .epochs = config.epochs,
                                            .images = images, .device = trainer.device()});
    }

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
        values["peak_memory"] = static_cast<double>(peakResidentMemory());
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

/// Runs the attempt; what LibTorch and others throw becomes an error here, at the engine's edge.
Result<AttemptEnd> runGuarded(Attempt &attempt, const ExperimentConfig &config)
{
    try {
        return attempt.run(config);
    } catch (const std::bad_alloc &) {
        return fail(ErrorCode::Unsupported, "there is not enough memory for this run", "training.batch_size",
                    "Choose a smaller batch, view size or network.");
    } catch (const std::exception &error) {
        std::string what = error.what();
        what = what.substr(0, what.find('\n'));
        const bool memory = what.find("memory") != std::string::npos;
        return fail(memory ? ErrorCode::Unsupported : ErrorCode::Internal, what, "LibTorch",
                    memory ? "Choose a smaller batch, view size or network." : "");
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
    const Result<ExperimentConfig> config = directory.config();
    if (!config)
        return tl::unexpected<Error>(config.error());
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
    if (!end) // a log that cannot be written any more cannot say so; the caller still has the error
        (void)reporter.send(FailedEvent{reporter.step(), end.error()});
    return end;
}

} // namespace leoclr::learning

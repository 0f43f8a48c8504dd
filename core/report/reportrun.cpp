#include "core/report/reportrun.h"

#include "core/library/paths.h"
#include "core/report/reporttext.h"

#include <QFileInfo>

#include <algorithm>
#include <fstream>

namespace leoclr::report {

namespace {

/// Folds the events of a log, one after the other.
class LogFolder
{
public:
    explicit LogFolder(ReportRun &run) : m_run(run) {}

    void take(const Decoded &item)
    {
        m_run.summary.fold(item);
        m_run.series.fold(item);
        const Event *const event = std::get_if<Event>(&item);
        if (!event)
            return;
        std::visit([&](const auto &body) { note(body, event->time); }, event->body);
        if (m_attemptBegan >= 0)
            m_lastTime = event->time;
    }

    void finish()
    {
        closeAttempt();
        if (m_anyAttempt)
            m_run.seconds = m_milliseconds / 1000.0;
    }

private:
    void beginAttempt(std::int64_t time)
    {
        closeAttempt();
        m_anyAttempt = true;
        m_attemptBegan = m_lastTime = time;
    }

    void closeAttempt()
    {
        if (m_attemptBegan >= 0)
            m_milliseconds += static_cast<double>(std::max<std::int64_t>(0, m_lastTime - m_attemptBegan));
        m_attemptBegan = -1;
    }

    void note(const StartedEvent &event, std::int64_t time)
    {
        // A run that starts over from step 0.
        beginAttempt(time);
        m_run.stepsPerEpoch = event.stepsPerEpoch;
        dropAfter(-1);
        m_run.epochsDone = 0;
    }

    void note(const ResumedEvent &event, std::int64_t time)
    {
        beginAttempt(time);
        ++m_run.resumes;
        dropAfter(event.step);
        if (m_run.stepsPerEpoch > 0)
            m_run.epochsDone = std::min(m_run.epochsDone, event.step / m_run.stepsPerEpoch);
    }

    void note(const EpochEvent &event, std::int64_t)
    {
        m_run.epochsDone = std::max(m_run.epochsDone, event.epoch + 1);
        m_run.epochOfStep.try_emplace(event.step, event.epoch);
    }

    void note(const MetricsEvent &event, std::int64_t) { m_run.epochOfStep[event.step] = event.epoch; }
    void note(const PreviewEvent &event, std::int64_t) { m_run.previews.push_back(event); }
    void note(const CheckpointEvent &event, std::int64_t) { m_run.checkpoints.push_back(event); }
    void note(const WarningEvent &event, std::int64_t) { m_run.warnings.push_back(event); }
    void note(const HealthEvent &, std::int64_t) {}
    void note(const EvaluationEvent &, std::int64_t) {}
    void note(const AcknowledgedEvent &, std::int64_t) {}
    void note(const HeartbeatEvent &, std::int64_t) {}
    void note(const FinishedEvent &, std::int64_t) {}
    void note(const FailedEvent &, std::int64_t) {}
    void note(const UnknownEvent &, std::int64_t) {}

    void dropAfter(std::int64_t step)
    {
        const auto first = m_run.epochOfStep.upper_bound(step);
        m_run.superseded = m_run.superseded || first != m_run.epochOfStep.end();
        m_run.epochOfStep.erase(first, m_run.epochOfStep.end());
        std::erase_if(m_run.previews, [&](const PreviewEvent &event) { return event.step > step; });
        std::erase_if(m_run.checkpoints, [&](const CheckpointEvent &event) { return event.step > step; });
    }

    ReportRun &m_run;
    bool m_anyAttempt = false;
    std::int64_t m_attemptBegan = -1, m_lastTime = 0;
    double m_milliseconds = 0;
};

void readLog(ReportRun &run, const RunDirectory &directory)
{
    std::ifstream log(directory.events(), std::ios::binary);
    if (!log) {
        run.problems.push_back(translate("Report", "The run has no event log yet."));
        return;
    }
    LogFolder folder(run);
    EventDecoder decoder;
    std::string piece(1 << 20, '\0');
    while (log.read(piece.data(), static_cast<std::streamsize>(piece.size())) || log.gcount() > 0) {
        for (const Decoded &item : decoder.feed({piece.data(), static_cast<std::size_t>(log.gcount())}))
            folder.take(item);
    }
    folder.finish();
    run.summary.settleState(RunLock::owner(directory));
    if (run.summary.damagedLines > 0)
        run.problems.push_back(translate("Report", "%n line(s) of the event log are damaged and were left out.", nullptr,
                                         run.summary.damagedLines));
}

template<typename T>
void take(Result<T> read, std::optional<T> &target, std::vector<QString> &problems)
{
    if (read)
        target = std::move(*read);
    else if (read.error().code != ErrorCode::NotFound)
        problems.push_back(QString::fromStdString(read.error().message()));
}

} // namespace

QString ReportRun::name() const
{
    return identity.name.empty() ? QFileInfo(directory).fileName() : QString::fromStdString(identity.name);
}

std::optional<double> ReportRun::last(const std::string &name) const
{
    const Series *const found = series.find(name);
    if (!found || found->isEmpty())
        return std::nullopt;
    return found->points().back().y;
}

Result<ReportRun> loadReportRun(const QString &path)
{
    const RunDirectory directory(toPath(path));
    Result<RunIdentity> identity = directory.identity();
    if (!identity)
        return tl::unexpected(identity.error());
    ReportRun run;
    run.directory = path;
    run.identity = std::move(*identity);
    take(directory.config(), run.config, run.problems);
    take(directory.environment(), run.environment, run.problems);
    take(directory.dataset(), run.dataset, run.problems);
    readLog(run, directory);
    return run;
}

} // namespace leoclr::report

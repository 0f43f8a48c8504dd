#include "core/runlog/runsummary.h"

#include "core/runlog/hostfacts.h"

#include <algorithm>

namespace leoclr {

namespace {

/// Lets a summary follow the events of a log.
class Folder
{
public:
    Folder(RunSummary &summary, std::int64_t time) : m_summary(summary), m_time(time) {}

    void operator()(const StartedEvent &event) const
    {
        m_summary.totalSteps = event.totalSteps;
        m_summary.stepsPerEpoch = event.stepsPerEpoch;
        m_summary.epochs = event.epochs;
        m_summary.epoch = 0;
        beginAttempt(0, event.device);
        if (event.format > runFormatVersion) {
            m_summary.state = RunState::Unknown;
            m_summary.failure = Error{ErrorCode::NewerVersion,
                                      "this run has format " + std::to_string(event.format) +
                                          ", but this program knows formats up to " +
                                          std::to_string(runFormatVersion),
                                      {},
                                      {}};
        }
    }
    void operator()(const ResumedEvent &event) const
    {
        if (m_summary.stepsPerEpoch > 0)
            m_summary.epoch = event.step / m_summary.stepsPerEpoch;
        beginAttempt(event.step, event.device);
    }
    void operator()(const EpochEvent &event) const
    {
        m_summary.epoch = event.epoch + 1;
        takeValues(event.values);
        reachStep(event.step);
    }
    void operator()(const MetricsEvent &event) const
    {
        m_summary.epoch = event.epoch;
        takeValues(event.values);
        if (const auto speed = event.values.find("images_per_second"); speed != event.values.end())
            m_summary.imagesPerSecond = speed->second;
        reachStep(event.step);
    }
    void operator()(const HealthEvent &event) const
    {
        m_summary.health = event.state;
        m_summary.healthReason = event.reason;
    }
    void operator()(const PreviewEvent &) const {}
    void operator()(const CheckpointEvent &) const {}
    void operator()(const EvaluationEvent &) const {} // its figure comes as metrics too
    void operator()(const WarningEvent &) const { ++m_summary.warnings; }
    void operator()(const AcknowledgedEvent &event) const
    {
        if (event.accepted && event.type == "pause")
            pause();
        else if (event.accepted && event.type == "continue")
            goOn();
    }
    void operator()(const HeartbeatEvent &event) const
    {
        m_summary.activity = event.state;
        if (event.state == "paused")
            pause();
        else
            goOn();
        m_summary.step = std::max(m_summary.step, event.step);
    }
    void operator()(const FinishedEvent &event) const
    {
        takeValues(event.values);
        end(event.step, event.reason == "completed" ? RunState::Finished : RunState::Stopped);
    }
    void operator()(const FailedEvent &event) const
    {
        m_summary.failure = event.error;
        end(event.step, RunState::Failed);
    }
    void operator()(const UnknownEvent &) const {}

private:
    void beginAttempt(std::int64_t step, const std::string &device) const
    {
        m_summary.state = RunState::Running;
        m_summary.step = step;
        m_summary.device = device;
        m_summary.failure.reset();
        m_summary.activity.clear();
        m_summary.imagesPerSecond = 0;
        m_summary.secondsLeft = -1;
        m_summary.paceStep = -1;
        m_summary.pausedSince = 0;
    }
    void pause() const
    {
        if (m_summary.state != RunState::Running)
            return;
        m_summary.state = RunState::Paused;
        m_summary.pausedSince = m_time;
    }
    void goOn() const
    {
        if (m_summary.state != RunState::Paused)
            return;
        m_summary.state = RunState::Running;
        m_summary.paceTime += m_time - m_summary.pausedSince;
        m_summary.pausedSince = 0;
    }
    void reachStep(std::int64_t step) const
    {
        m_summary.step = step;
        if (m_summary.paceStep < 0 || step < m_summary.paceStep) {
            m_summary.paceStep = step;
            m_summary.paceTime = m_time;
            return;
        }
        const std::int64_t done = step - m_summary.paceStep;
        const std::int64_t left = m_summary.totalSteps - step;
        if (done > 0 && left >= 0 && m_summary.totalSteps > 0)
            m_summary.secondsLeft = static_cast<double>(m_time - m_summary.paceTime) / 1000.0 /
                                    static_cast<double>(done) * static_cast<double>(left);
    }
    void takeValues(const std::map<std::string, double> &values) const
    {
        for (const auto &[name, value] : values)
            m_summary.latest[name] = value;
    }
    void end(std::int64_t step, RunState state) const
    {
        m_summary.step = step;
        m_summary.state = state;
        m_summary.activity.clear();
        m_summary.secondsLeft = -1;
        m_summary.pausedSince = 0;
    }

    RunSummary &m_summary;
    std::int64_t m_time;
};

} // namespace

std::string_view nameOf(RunState state)
{
    switch (state) {
    case RunState::Waiting:
        return "waiting";
    case RunState::Running:
        return "running";
    case RunState::Paused:
        return "paused";
    case RunState::Finished:
        return "finished";
    case RunState::Stopped:
        return "stopped";
    case RunState::Failed:
        return "failed";
    case RunState::Died:
        return "died";
    case RunState::Unknown:
        return "unknown";
    }
    return {};
}

void RunSummary::fold(const Decoded &item)
{
    const Event *event = std::get_if<Event>(&item);
    if (!event) {
        ++damagedLines;
        return;
    }
    if (firstEventTime == 0)
        firstEventTime = event->time;
    lastEventTime = std::max(lastEventTime, event->time);
    std::visit(Folder(*this, event->time), event->body);
}

void RunSummary::settleState(const std::optional<RunLock::Owner> &owner)
{
    if (state != RunState::Running && state != RunState::Paused)
        return;
    if (owner && (owner->holds || (!owner->host.empty() && owner->host != hostName())))
        return;
    state = RunState::Died;
    activity.clear();
    secondsLeft = -1;
}

} // namespace leoclr

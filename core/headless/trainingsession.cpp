#include "core/headless/trainingsession.h"

#include "core/headless/progresstext.h"

#include <cstdio>
#include <utility>

#include <unistd.h>

namespace leoclr::headless {

namespace {

constexpr qint64 lineEvery = 10'000; ///< milliseconds, where stdout is no terminal

} // namespace

TrainingSession::TrainingSession(const QString &runDirectory, QObject *parent)
    : QObject(parent), m_runDirectory(runDirectory), m_terminal(::isatty(STDOUT_FILENO) == 1), m_follower(runDirectory)
{
    connect(&m_launcher, &Launcher::started, &m_follower, &RunFollower::start);
    connect(&m_launcher, &Launcher::failed, this, [this](const QString &, const Error &error) {
        m_over = true;
        Q_EMIT ended(error);
    });
    connect(&m_follower, &RunFollower::itemsArrived, this, &TrainingSession::take);
    connect(&m_follower, &RunFollower::summaryChanged, this, [this](const RunSummary &summary) {
        showProgress(summary);
        checkEnd(summary);
    });
    connect(&m_interrupt, &Interrupt::interrupted, this, &TrainingSession::onInterrupted);
}

void TrainingSession::start()
{
    say("starting leoclr-engine", false);
    m_sinceLine.start();
    m_launcher.start({m_runDirectory, false});
}

void TrainingSession::take(const std::vector<Decoded> &items)
{
    for (const Decoded &item : items) {
        const Event *event = std::get_if<Event>(&item);
        if (!event)
            continue;
        if (std::holds_alternative<EpochEvent>(event->body))
            m_epochEnded = true;
        else if (const auto *warning = std::get_if<WarningEvent>(&event->body))
            say("warning: " + warning->detail, true);
        else if (const auto *health = std::get_if<HealthEvent>(&event->body)) {
            const std::string verdict = health->state + " (" + health->reason + ")";
            const bool changed = std::exchange(m_health, verdict) != verdict; // it is told again at times
            if (changed && health->state != "good")
                say("health: " + verdict, true);
        }
    }
}

void TrainingSession::showProgress(const RunSummary &summary)
{
    if (m_over)
        return;
    if (m_terminal) {
        say(progressLine(summary), false);
    } else if (m_epochEnded || m_sinceLine.elapsed() > lineEvery) {
        say(progressLine(summary), true);
        m_sinceLine.restart();
    }
    m_epochEnded = false;
}

void TrainingSession::checkEnd(const RunSummary &summary)
{
    std::optional<Error> error;
    switch (summary.state) {
    case RunState::Waiting:
    case RunState::Running:
    case RunState::Paused:
    case RunState::Unknown:
        return;
    case RunState::Finished:
        break;
    case RunState::Stopped:
        say("stopped at step " + std::to_string(summary.step), true);
        break;
    case RunState::Failed:
        error = summary.failure.value_or(Error{ErrorCode::EngineDied, "the training failed", m_runDirectory.toStdString(), {}});
        break;
    case RunState::Died:
        error = Error{ErrorCode::EngineDied, "leoclr-engine ended without a word at step " + std::to_string(summary.step),
                      m_runDirectory.toStdString(), "See engine.log; leoclr-engine resume goes on from the last checkpoint."};
        break;
    }
    if (std::exchange(m_over, true))
        return;
    if (m_terminal)
        say(progressLine(summary), true);
    Q_EMIT ended(error);
}

void TrainingSession::onInterrupted()
{
    if (m_stopping) {
        say("left; the engine ends by itself", true);
        Q_EMIT abandoned();
        return;
    }
    m_stopping = true;
    say("stopping: the engine saves a checkpoint first (Ctrl-C again to leave at once)", true);
    if (const auto asked = m_launcher.requestStop(m_runDirectory); !asked && !m_over)
        say("warning: " + asked.error().message(), true);
}

/// @param lasting false: the next line takes its place on a terminal; not printed elsewhere
void TrainingSession::say(const std::string &line, bool lasting)
{
    if (m_terminal)
        std::printf("\r\033[K%s%s", line.c_str(), lasting ? "\n" : "");
    else if (lasting)
        std::printf("%s\n", line.c_str());
    std::fflush(stdout);
}

} // namespace leoclr::headless

#include "core/launch/launcher.h"

#include "core/launch/enginestart.h"
#include "core/library/paths.h"

#include <QTimer>

#include <signal.h>

namespace leoclr {

namespace {

using namespace std::chrono_literals;

constexpr auto patienceAfterTerminate = 10s;

/// Signals the engine that holds the lock of the run, if it is one of this computer and (unless 0) the process `pid`.
/// @return its number, or 0
qint64 signalOwner(const QString &runDirectory, int number, qint64 pid = 0)
{
    const auto owner = RunLock::owner(RunDirectory(toPath(runDirectory)));
    if (!owner || !owner->holds || owner->pid <= 1 || !isThisComputer(owner->host, owner->bootId)
        || (pid != 0 && owner->pid != pid))
        return 0;
    return ::kill(static_cast<pid_t>(owner->pid), number) == 0 ? owner->pid : 0;
}

} // namespace

LocalLauncher::LocalLauncher(QObject *parent) : Launcher(parent) {}

LocalLauncher::~LocalLauncher() = default;

void LocalLauncher::start(const LaunchSpec &spec)
{
    auto *start = new EngineStart(spec, m_patience, this);
    const QString directory = spec.runDirectory;
    m_starts.insert(directory, start);
    const auto forget = [this, directory, start] {
        m_starts.remove(directory, start);
        start->deleteLater();
    };
    connect(start, &EngineStart::began, this, [this, directory, forget] {
        forget();
        Q_EMIT started(directory);
    });
    connect(start, &EngineStart::gaveUp, this, [this, directory, forget](const Error &error) {
        const Error kept = error;
        forget();
        Q_EMIT failed(directory, kept);
    });
    start->run();
}

Result<> LocalLauncher::order(const QString &runDirectory, OrderType type)
{
    if (EngineStart *starting = m_starts.value(runDirectory)) {
        starting->queueOrder(type);
        return {};
    }
    const RunDirectory directory(toPath(runDirectory));
    const auto owner = RunLock::owner(directory);
    const bool localAndGone = !owner || (!owner->holds && isThisComputer(owner->host, owner->bootId));
    if (localAndGone)
        return fail(ErrorCode::NotFound, "no engine works on this run now", runDirectory.toStdString(),
                    "Resume it first.");
    const auto sent = sendOrder(directory, type);
    return sent ? Result<>() : tl::unexpected(sent.error());
}

Result<> LocalLauncher::requestStop(const QString &runDirectory)
{
    return order(runDirectory, OrderType::Stop);
}

Result<> LocalLauncher::requestPause(const QString &runDirectory)
{
    return order(runDirectory, OrderType::Pause);
}

Result<> LocalLauncher::requestContinue(const QString &runDirectory)
{
    return order(runDirectory, OrderType::Continue);
}

Result<> LocalLauncher::requestCheckpoint(const QString &runDirectory)
{
    return order(runDirectory, OrderType::Checkpoint);
}

void LocalLauncher::kill(const QString &runDirectory)
{
    const qint64 pid = signalOwner(runDirectory, SIGTERM);
    if (pid != 0)
        QTimer::singleShot(patienceAfterTerminate, this, [runDirectory, pid] { signalOwner(runDirectory, SIGKILL, pid); });
}

} // namespace leoclr

#include "core/launch/enginestart.h"

#include "core/library/paths.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <signal.h>

namespace leoclr {

namespace {

using namespace std::chrono_literals;

constexpr auto checkInterval = 40ms;
/// An engine that holds the lock but has written nothing may yet fail at once (no such dataset): its own words are
/// better than a run that fails a moment later.
constexpr auto firstEventPatience = 2000ms;

std::uint64_t sizeOf(const std::filesystem::path &file)
{
    std::error_code missing;
    const auto size = std::filesystem::file_size(file, missing);
    return missing ? 0 : size;
}

/// What the engine said last, of the part of its log behind `from`.
QString lastLine(const QString &file, qint64 from)
{
    QFile log(file);
    if (!log.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 enough = 16 << 10;
    log.seek(std::max(from, log.size() - enough));
    QString last;
    for (const QString &line : QString::fromUtf8(log.readAll()).split('\n')) {
        if (!line.trimmed().isEmpty())
            last = line.trimmed();
    }
    for (const QLatin1String prefix : {QLatin1String("leoclr-engine: "), QLatin1String("error: ")}) {
        if (last.startsWith(prefix))
            last.remove(0, prefix.size());
    }
    return last;
}

} // namespace

EngineStart::EngineStart(LaunchSpec spec, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_spec(std::move(spec)), m_patience(patience), m_directory(toPath(m_spec.runDirectory)),
      m_events(m_directory.events(), sizeOf(m_directory.events()))
{
    connect(&m_timer, &QTimer::timeout, this, &EngineStart::check);
}

void EngineStart::run()
{
    QTimer::singleShot(0, this, &EngineStart::startProcess);
}

void EngineStart::startProcess()
{
    const auto engine = findEngine();
    if (!engine)
        return finishWith(engine.error());
    if (!m_directory.isRun())
        return finishWith({ErrorCode::NotFound, "there is no run to train: run.json is missing",
                           m_directory.path().string(), {}});
    if (const auto owner = RunLock::owner(m_directory); owner && owner->holds)
        return finishWith({ErrorCode::Locked,
                           "an engine works on this run already: process " + std::to_string(owner->pid) + " on "
                               + owner->host,
                           m_directory.path().string(), "Stop it first, or watch it."});
    m_logStart = qint64(sizeOf(m_directory.log()));
    const QStringList arguments = m_spec.resume ? QStringList{"resume", m_spec.runDirectory}
                                                : QStringList{"train", "--run", m_spec.runDirectory};
    const auto process = startDetached(*engine, arguments, toQString(m_directory.log()));
    if (!process)
        return finishWith(process.error());
    m_process = *process;
    m_sinceStart.start();
    m_timer.start(checkInterval);
}

void EngineStart::check()
{
    const bool alive = m_process.isAlive(); // before the log is read: a dead engine writes no more
    if (const auto piece = m_events.read()) {
        for (const Decoded &item : piece->items) {
            const Event *event = std::get_if<Event>(&item);
            if (!event)
                continue;
            if (const auto *failed = std::get_if<FailedEvent>(&event->body))
                return finishWith(failed->error);
            return finish();
        }
    }
    if (!alive)
        return finishWith(deathOfEngine());
    const auto owner = RunLock::owner(m_directory);
    if (owner && owner->holds) {
        if (!m_sinceLock.isValid())
            m_sinceLock.start();
        if (m_sinceLock.elapsed() > firstEventPatience.count())
            return finish();
    } else if (m_sinceStart.elapsed() > m_patience.count()) {
        ::kill(static_cast<pid_t>(m_process.pid), SIGKILL);
        finishWith({ErrorCode::EngineDied,
                    "leoclr-engine did not begin within " + std::to_string(m_patience.count() / 1000)
                        + " seconds and was ended",
                    m_directory.log().string(), "Read engine.log, or run leoclr-engine doctor."});
    }
}

void EngineStart::finish()
{
    m_timer.stop();
    for (const OrderType order : m_orders)
        (void)sendOrder(m_directory, order); // an order that cannot be written now can be given again
    Q_EMIT began();
}

void EngineStart::finishWith(const Error &error)
{
    m_timer.stop();
    Q_EMIT gaveUp(error);
}

Error EngineStart::deathOfEngine() const
{
    const QString words = lastLine(toQString(m_directory.log()), m_logStart);
    if (words.isEmpty())
        return {ErrorCode::EngineDied, "leoclr-engine ended right after its start without a word",
                m_directory.log().string(), "Run leoclr-engine doctor."};
    return {ErrorCode::EngineDied, "leoclr-engine ended right after its start: " + words.toStdString(),
            m_directory.log().string(), {}};
}

} // namespace leoclr

#include "core/library/runfollower.h"

#include "core/library/logtail.h"
#include "core/library/paths.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSemaphore>
#include <QThread>

#include <atomic>
#include <utility>

namespace leoclr {

namespace {

using namespace std::chrono_literals;

constexpr auto pollInterval = 80ms;
constexpr auto batchInterval = 34ms;          ///< at most 30 batches a second
constexpr auto ownerInterval = 1000ms;        ///< how often the lock is asked whether an engine lives
constexpr std::size_t pieceBytes = 512 << 10;
constexpr std::size_t itemsPerBatch = 10'000; ///< a receiver folds them in some ten milliseconds
constexpr int batchesUnderWay = 2;            ///< the reader waits for a slow receiver instead of filling memory

} // namespace

/// Reads in a thread of its own; everything it finds is handed to the follower's thread.
class RunFollower::Private : public QThread
{
public:
    Private(RunFollower &follower, QString path)
        : m_follower(follower), m_path(std::move(path)), m_directory(toPath(m_path)), m_log(m_directory.events())
    {
    }

    ~Private() override
    {
        requestInterruption();
        m_wake.release();
        m_free.release(batchesUnderWay);
        wait();
    }

    [[nodiscard]] const QString &path() const { return m_path; }

    RunSummary shown; ///< follower's thread only

protected:
    void run() override
    {
        QElapsedTimer sinceOwner, sinceBatch;
        sinceBatch.start();
        std::vector<Decoded> batch;
        bool failing = false;
        bool caughtUp = false;
        while (!isInterruptionRequested()) {
            // Who owns the run is asked before the log is read: an owner that is gone has written all of it.
            if (!sinceOwner.isValid() || sinceOwner.elapsed() > ownerInterval.count()) {
                m_owner = RunLock::owner(m_directory);
                sinceOwner.start();
            }
            auto piece = m_log.read(pieceBytes);
            if (!piece) {
                if (!std::exchange(failing, true))
                    report(piece.error());
                pause(1000ms);
                continue;
            }
            failing = false;
            for (Decoded &item : piece->items) {
                m_summary.fold(item);
                batch.push_back(std::move(item));
            }
            const std::chrono::milliseconds elapsed(sinceBatch.elapsed());
            if (!piece->atEnd && batch.size() < itemsPerBatch && elapsed < batchInterval)
                continue;
            if (elapsed < batchInterval)
                pause(batchInterval - elapsed);
            deliver(std::exchange(batch, {}), settled(), piece->atEnd && !caughtUp);
            sinceBatch.start();
            caughtUp = caughtUp || piece->atEnd;
            if (piece->atEnd)
                pause(pollInterval);
        }
    }

private:
    /// The summary with the lock taken into account. The owner is asked again before a run is called dead.
    RunSummary settled()
    {
        RunSummary summary = m_summary;
        summary.settleState(m_owner);
        if (summary.state != m_summary.state) {
            m_owner = RunLock::owner(m_directory);
            summary = m_summary;
            summary.settleState(m_owner);
        }
        return summary;
    }

    void pause(std::chrono::milliseconds duration) { m_wake.tryAcquire(1, static_cast<int>(duration.count())); }

    void report(const Error &error)
    {
        QMetaObject::invokeMethod(&m_follower, [this, error] { Q_EMIT m_follower.failed(error); }, Qt::QueuedConnection);
    }

    void deliver(std::vector<Decoded> items, RunSummary summary, bool first)
    {
        const bool changed = !items.empty() || summary.state != m_delivered;
        if (!changed && !first)
            return;
        while (!m_free.tryAcquire(1, 200)) {
            if (isInterruptionRequested())
                return;
        }
        m_delivered = summary.state;
        QMetaObject::invokeMethod(
            &m_follower,
            [this, first, items = std::move(items), summary = std::move(summary)] {
                m_free.release();
                shown = summary;
                const QPointer<RunFollower> follower(&m_follower); // a receiver may delete it
                if (!items.empty())
                    Q_EMIT follower->itemsArrived(items);
                if (follower)
                    Q_EMIT follower->summaryChanged(summary);
                if (follower && first)
                    Q_EMIT follower->caughtUp();
            },
            Qt::QueuedConnection);
    }

    RunFollower &m_follower;
    const QString m_path;
    const RunDirectory m_directory;
    LogTail m_log;             ///< this and what follows: reading thread only
    RunSummary m_summary;      ///< of the log alone
    RunState m_delivered = RunState::Waiting;
    std::optional<RunLock::Owner> m_owner;
    QSemaphore m_wake;
    QSemaphore m_free{batchesUnderWay};
};

RunFollower::RunFollower(const QString &runDirectory, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, runDirectory))
{
}

RunFollower::~RunFollower() = default;

void RunFollower::start()
{
    if (!d->isRunning())
        d->start();
}

QString RunFollower::runDirectory() const
{
    return d->path();
}

const RunSummary &RunFollower::summary() const
{
    return d->shown;
}

} // namespace leoclr

#include "widgets/lens/checkpointwatch.h"

#include "core/library/paths.h"
#include "core/library/whendone.h"
#include "core/runlog/sealedcheckpoints.h"

#include <QtConcurrent>

#include <chrono>

namespace leoclr {

using namespace std::chrono_literals;

namespace {

constexpr auto pause = 1s;

} // namespace

CheckpointWatch::CheckpointWatch(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &CheckpointWatch::look);
}

void CheckpointWatch::setRun(const QString &runDirectory)
{
    if (m_run == runDirectory)
        return;
    m_run = runDirectory;
    m_newest.reset();
    ++m_order; // also where there is no run to look at
    Q_EMIT newestChanged();
    look();
}

void CheckpointWatch::lookSoon()
{
    if (!m_run.isEmpty() && !m_pause.isActive())
        m_pause.start();
}

void CheckpointWatch::look()
{
    if (m_run.isEmpty())
        return;
    whenDone(QtConcurrent::run([run = m_run] {
        const auto steps = sealedCheckpoints(RunDirectory(toPath(run)));
        return steps.empty() ? std::nullopt : std::optional(steps.front());
    }), this, [this, order = ++m_order](const std::optional<std::int64_t> &newest) {
        if (order != m_order || newest == m_newest)
            return;
        m_newest = newest;
        Q_EMIT newestChanged();
    });
}

} // namespace leoclr

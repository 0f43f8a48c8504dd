#include "widgets/embedding/embedrunner.h"

#include "core/library/paths.h"
#include "core/runlog/rundirectory.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace leoclr {

namespace {

constexpr qint64 mostEmbedded = 50'000; ///< images of a larger dataset: what pans smoothly

/// Whole checkpoints of a run by step for which no embedding of this split exists.
QStringList checkpointsWithout(const RunRecord &run, const std::string &split, const std::vector<EmbeddingEntry> &entries)
{
    QStringList checkpoints;
    const QDir folder(toQString(RunDirectory(toPath(run.path)).checkpoints()));
    QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::ranges::sort(names, {}, [](const QString &name) { return name.toLongLong(); });
    for (const QString &name : names) {
        const bool embedded = std::ranges::any_of(entries, [&](const EmbeddingEntry &entry) {
            return entry.runId == run.id && entry.facts.split == split && entry.facts.step == name.toLongLong();
        });
        if (!embedded && QFileInfo::exists(folder.filePath(name) + "/manifest.json"))
            checkpoints << folder.filePath(name);
    }
    return checkpoints;
}

} // namespace

EmbedRunner::EmbedRunner(QObject *parent) : QObject(parent), m_job(new EmbeddingJob({}, this))
{
    connect(m_job, &EmbeddingJob::progressed, this, &EmbedRunner::progressed);
    connect(m_job, &EmbeddingJob::finished, this, [this](const QString &file) {
        Q_EMIT fileMade(file, m_waiting.isEmpty());
        next();
    });
    connect(m_job, &EmbeddingJob::failed, this, [this](const Error &error) {
        end();
        Q_EMIT failed(error);
    });
}

Result<EmbedRunner::Answer> EmbedRunner::start(const RunRecord &run, bool testSplit, const std::vector<EmbeddingEntry> &known)
{
    const auto config = RunDirectory(toPath(run.path)).config();
    if (!config)
        return tl::unexpected<Error>(config.error());
    m_dataset = datasetSpec(*config);
    m_otherSplit = testSplit;
    if (testSplit) {
        const auto test = testSplitOf(m_dataset);
        if (!test)
            return Answer::NoTestImages;
        m_dataset.split = test->split;
    }
    m_waiting = checkpointsWithout(run, m_dataset.split, known);
    if (m_waiting.isEmpty())
        return latestCheckpoint(RunDirectory(toPath(run.path))) ? Answer::NothingLeft : Answer::NoCheckpoint;
    next();
    return Answer::Started;
}

void EmbedRunner::cancel()
{
    m_job->cancel();
    end();
}

void EmbedRunner::next()
{
    if (m_waiting.isEmpty())
        return end();
    const QString checkpoint = m_waiting.takeFirst();
    const auto limit = qint64(m_dataset.limit);
    EmbeddingOrder order{checkpoint, {}, limit > 0 && limit < mostEmbedded ? limit : mostEmbedded, true};
    if (m_otherSplit)
        order.dataset = m_dataset;
    m_job->start(order);
    Q_EMIT stepBegun(QFileInfo(checkpoint).fileName().toLongLong());
}

void EmbedRunner::end()
{
    m_waiting.clear();
    Q_EMIT ended();
}

} // namespace leoclr

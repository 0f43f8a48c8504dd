#include "widgets/embedding/embedrunner.h"

#include "core/library/paths.h"
#include "core/runlog/sealedcheckpoints.h"

#include <QFileInfo>

#include <algorithm>

namespace leoclr {

namespace {

constexpr qint64 mostEmbedded = 50'000; ///< images of a larger dataset: what pans smoothly

/// Checkpoints of a run by step, oldest first, for which no embedding of this split exists.
QStringList checkpointsWithout(const RunRecord &run, const std::string &split, const std::vector<EmbeddingEntry> &entries)
{
    QStringList checkpoints;
    const RunDirectory directory(toPath(run.path));
    for (const std::int64_t step : sealedCheckpoints(directory)) {
        const bool embedded = std::ranges::any_of(entries, [&](const EmbeddingEntry &entry) {
            return entry.runId == run.id && entry.facts.split == split && entry.facts.step == step;
        });
        if (!embedded)
            checkpoints.prepend(toQString(checkpointFolder(directory, step)));
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
        return sealedCheckpoints(RunDirectory(toPath(run.path))).empty() ? Answer::NoCheckpoint : Answer::NothingLeft;
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

#pragma once

#include "core/launch/embeddingjob.h"
#include "core/library/runlibrary.h"
#include "widgets/embedding/embeddinglist.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace leoclr {

/// Embeds the checkpoints of a run one after the other, those that have no embedding of the split yet. GUI thread.
class EmbedRunner : public QObject
{
    Q_OBJECT
public:
    /// What came of the wish to embed.
    enum class Answer { Started, NoTestImages, NoCheckpoint, NothingLeft };

    explicit EmbedRunner(QObject *parent = nullptr);

    /// @param testSplit the test images of the run's dataset instead of those it trains on
    /// @param known embeddings that exist
    [[nodiscard]] Result<Answer> start(const RunRecord &run, bool testSplit, const std::vector<EmbeddingEntry> &known);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job->isRunning(); }

Q_SIGNALS:
    void stepBegun(qint64 step);
    void progressed(qint64 done, qint64 of);
    void fileMade(const QString &file, bool isLast);
    void ended(); ///< after the last file, after a failure, or cancelled
    void failed(const leoclr::Error &error);

private:
    void next();
    void end();

    EmbeddingJob *m_job;
    QStringList m_waiting; ///< checkpoints that are still to be embedded
    DatasetSpec m_dataset; ///< of the run
    bool m_otherSplit = false;
};

} // namespace leoclr

#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/launch/serviceprocess.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace leoclr {

/// What to embed, and under which checkpoint.
struct EmbeddingOrder
{
    QString checkpoint;                 ///< folder of a run or checkpoint, or a model.safetensors
    std::optional<DatasetSpec> dataset; ///< unset: the run's own
    qint64 limit = 0;                   ///< images at most; 0: all
    bool crops = true;                  ///< also the crops that the run draws
};

/// One `leoclr-engine embed` with progress: a process of its own, so that questions of the lens need not wait behind it.
/// It ends with this object and leaves no half file behind.
class EmbeddingJob : public QObject
{
    Q_OBJECT
public:
    /// @param program empty: findEngine()
    explicit EmbeddingJob(QString program = {}, QObject *parent = nullptr);
    ~EmbeddingJob() override;

    /// Starts; exactly one of finished() and failed() follows, never from within this call, unless cancel() comes first.
    void start(const EmbeddingOrder &order);
    /// Ends the work; no signal comes any more.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_process != nullptr; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 of);
    void finished(const QString &file);
    void failed(const leoclr::Error &error);

private:
    void hear(const QByteArray &line);
    void end();

    QString m_program;
    std::unique_ptr<ServiceProcess> m_process;
};

} // namespace leoclr

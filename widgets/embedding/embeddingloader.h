#pragma once

#include "widgets/embedding/loadedembedding.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <list>
#include <memory>
#include <stop_token>

namespace leoclr {

/// Reads embedding files in the background and keeps the last ones, so that a slider goes back and forth at once.
/// GUI thread.
class EmbeddingLoader : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t kept = 8;

    explicit EmbeddingLoader(QObject *parent = nullptr);
    ~EmbeddingLoader() override;

    /// loaded() or failed() follows, never from within this call.
    void load(const QString &file);
    /// What is at hand.
    [[nodiscard]] std::shared_ptr<const LoadedEmbedding> find(const QString &file) const;

Q_SIGNALS:
    void loaded(const QString &file, const std::shared_ptr<const leoclr::LoadedEmbedding> &embedding);
    void failed(const QString &file, const leoclr::Error &error);

private:
    void take(const QString &file, const Result<std::shared_ptr<const LoadedEmbedding>> &result);

    QThreadPool m_pool;
    std::stop_source m_stop;
    QSet<QString> m_loading;
    std::list<std::shared_ptr<const LoadedEmbedding>> m_kept; ///< last used first
};

} // namespace leoclr

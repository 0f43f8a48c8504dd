#include "widgets/embedding/embeddingloader.h"

#include <algorithm>

namespace leoclr {

EmbeddingLoader::EmbeddingLoader(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

EmbeddingLoader::~EmbeddingLoader()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void EmbeddingLoader::load(const QString &file)
{
    if (const auto known = find(file)) {
        m_kept.remove(known);
        m_kept.push_front(known);
        QMetaObject::invokeMethod(this, [this, file, known] { Q_EMIT loaded(file, known); }, Qt::QueuedConnection);
        return;
    }
    if (m_loading.contains(file))
        return;
    m_loading.insert(file);
    m_pool.start([this, file, stop = m_stop.get_token()] {
        auto result = loadEmbedding(file, stop);
        QMetaObject::invokeMethod(this, [this, file, result = std::move(result)] { take(file, result); },
                                  Qt::QueuedConnection);
    });
}

std::shared_ptr<const LoadedEmbedding> EmbeddingLoader::find(const QString &file) const
{
    const auto found = std::ranges::find_if(m_kept, [&file](const auto &one) { return one->file == file; });
    return found == m_kept.end() ? nullptr : *found;
}

void EmbeddingLoader::take(const QString &file, const Result<std::shared_ptr<const LoadedEmbedding>> &result)
{
    m_loading.remove(file);
    if (!result) {
        Q_EMIT failed(file, result.error());
        return;
    }
    m_kept.push_front(*result);
    if (m_kept.size() > kept)
        m_kept.pop_back();
    Q_EMIT loaded(file, *result);
}

} // namespace leoclr

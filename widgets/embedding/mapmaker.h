#pragma once

#include "core/base/result.h"
#include "core/projection/plane.h"
#include "widgets/embedding/loadedembedding.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <stop_token>

namespace leoclr {

/// Makes maps by UMAP in a thread of its own. Only the map that was asked for last is told of. GUI thread.
class MapMaker : public QObject
{
    Q_OBJECT
public:
    explicit MapMaker(QObject *parent = nullptr);
    ~MapMaker() override; ///< gives the work up and waits for the thread to notice

    /// @param start where points begin: one for each image and crop
    void make(std::shared_ptr<const LoadedEmbedding> embedding, MapPoints start);
    void cancel();
    [[nodiscard]] bool isWorking() const { return m_working; }

Q_SIGNALS:
    void progressed(double share);
    void shown(const leoclr::MapPoints &points); ///< on the way
    void made(const QString &file, const leoclr::MapPoints &points);
    void failed(const leoclr::Error &error);

private:
    QThreadPool m_pool;
    std::stop_source m_stop;
    quint64 m_order = 0;
    bool m_working = false;
};

} // namespace leoclr

#include "widgets/embedding/mapmaker.h"

#include "core/projection/umap.h"

#include <QElapsedTimer>

namespace leoclr {

namespace {

constexpr qint64 tellEvery = 60; ///< milliseconds

} // namespace

MapMaker::MapMaker(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

MapMaker::~MapMaker()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void MapMaker::make(std::shared_ptr<const LoadedEmbedding> embedding, MapPoints start)
{
    cancel();
    m_stop = {};
    m_working = true;
    const quint64 order = ++m_order;
    const auto tell = [this, order](auto what) {
        QMetaObject::invokeMethod(this, [this, order, what] {
            if (order == m_order && m_working)
                what();
        }, Qt::QueuedConnection);
    };
    m_pool.start([this, embedding = std::move(embedding), start = std::move(start), stop = m_stop.get_token(), tell] {
        QElapsedTimer told;
        UmapOptions options;
        options.start = start;
        auto map = umapPlane(embedding->all(), options, stop,
            [&](double share) {
                if (told.isValid() && told.elapsed() < tellEvery)
                    return;
                told.start();
                tell([this, share] { Q_EMIT progressed(share); });
            },
            [&](const MapPoints &points) { tell([this, points] { Q_EMIT shown(points); }); });
        tell([this, file = embedding->file, map = std::move(map)] {
            m_working = false;
            if (map)
                Q_EMIT made(file, *map);
            else
                Q_EMIT failed(map.error());
        });
    });
}

void MapMaker::cancel()
{
    m_stop.request_stop();
    ++m_order;
    m_working = false;
}

} // namespace leoclr

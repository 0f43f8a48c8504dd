#include "widgets/datasets/thumbnailloader.h"

#include "core/language/errortext.h"
#include "widgets/datasets/imageconversion.h"

#include <QMutex>
#include <QMutexLocker>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <deque>

namespace leoclr {

namespace {

/// Apart from the pool that everybody shares: a thousand thumbnails must not keep the lens waiting.
QThreadPool &pool()
{
    static QThreadPool threads;
    static const bool once = [] {
        threads.setMaxThreadCount(std::max(2, QThread::idealThreadCount() - 1)); // one may wait for the disk
        threads.setThreadPriority(QThread::LowPriority);
        return true;
    }();
    Q_UNUSED(once);
    return threads;
}

/// Boxes in shares of the picture; its size is asked for only where there are some.
std::vector<ThumbnailBox> boxesOf(const Dataset &dataset, std::size_t index)
{
    std::vector<ThumbnailBox> boxes;
    if (!dataset.hasObjects())
        return boxes;
    const std::vector<ObjectAnnotation> objects = dataset.boxes(index);
    const Result<cv::Size> size = objects.empty() ? Result<cv::Size>() : dataset.imageSize(index);
    if (!size || size->empty())
        return boxes;
    for (const ObjectAnnotation &object : objects)
        boxes.push_back({QRectF(object.box.x / size->width, object.box.y / size->height, object.box.width / size->width,
                                object.box.height / size->height),
                         object.label, object.difficult || object.crowd});
    return boxes;
}

Thumbnail load(const Dataset &dataset, std::size_t index, int side)
{
    const Result<cv::Mat> pixels = dataset.smallerImage(index, side);
    if (!pixels)
        return {index, {}, describe(pixels.error()), {}};
    return {index, thumbnail(*pixels, side), {}, boxesOf(dataset, index)};
}

} // namespace

/// Shared with the workers, which may outlive the loader.
struct ThumbnailLoader::State
{
    QMutex mutex;
    ThumbnailLoader *owner = nullptr;   ///< null once the loader is gone
    std::shared_ptr<const Dataset> dataset;
    int side = 96;
    std::uint64_t generation = 0;       ///< counts sources; answers for an older one are thrown away
    std::deque<std::size_t> queue;      ///< newest at the back
    std::vector<Thumbnail> done;
    int workers = 0;
    bool deliveryPending = false;
};

ThumbnailLoader::ThumbnailLoader(QObject *parent) : QObject(parent), m_state(std::make_shared<State>())
{
    m_state->owner = this;
}

ThumbnailLoader::~ThumbnailLoader()
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->owner = nullptr;
    m_state->queue.clear();
}

void ThumbnailLoader::setSource(std::shared_ptr<const Dataset> dataset, int side)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->dataset = std::move(dataset);
    m_state->side = side;
    ++m_state->generation;
    m_state->queue.clear();
    m_state->done.clear();
}

void ThumbnailLoader::request(std::size_t index)
{
    std::vector<std::size_t> forgotten;
    {
        const QMutexLocker lock(&m_state->mutex);
        if (!m_state->dataset)
            return;
        auto &queue = m_state->queue;
        if (const auto waiting = std::find(queue.begin(), queue.end(), index); waiting != queue.end())
            queue.erase(waiting);
        queue.push_back(index);
        for (; queue.size() > longestQueue; queue.pop_front())
            forgotten.push_back(queue.front());
        if (m_state->workers < pool().maxThreadCount()) {
            ++m_state->workers;
            pool().start([state = m_state] { work(state); });
        }
    }
    if (!forgotten.empty())
        Q_EMIT dropped(forgotten);
}

void ThumbnailLoader::keep(const std::function<bool(std::size_t)> &wanted)
{
    std::vector<std::size_t> forgotten;
    {
        const QMutexLocker lock(&m_state->mutex);
        std::erase_if(m_state->queue, [&](std::size_t index) {
            if (!wanted(index))
                forgotten.push_back(index);
            return !wanted(index);
        });
    }
    if (!forgotten.empty())
        Q_EMIT dropped(forgotten);
}

void ThumbnailLoader::work(const std::shared_ptr<State> &state)
{
    QMutexLocker lock(&state->mutex);
    while (!state->queue.empty()) {
        const std::size_t index = state->queue.back();
        state->queue.pop_back();
        const auto dataset = state->dataset;
        const int side = state->side;
        const std::uint64_t generation = state->generation;
        lock.unlock();
        Thumbnail made = load(*dataset, index, side);
        lock.relock();
        if (!state->owner || generation != state->generation)
            continue;
        state->done.push_back(std::move(made));
        if (std::exchange(state->deliveryPending, true))
            continue;
        QMetaObject::invokeMethod(state->owner, [state] {
            std::vector<Thumbnail> batch;
            ThumbnailLoader *owner = nullptr;
            {
                const QMutexLocker deliveryLock(&state->mutex);
                state->deliveryPending = false;
                batch.swap(state->done);
                owner = state->owner;
            }
            if (owner && !batch.empty())
                Q_EMIT owner->loaded(batch);
        }, Qt::QueuedConnection);
    }
    --state->workers;
}

} // namespace leoclr

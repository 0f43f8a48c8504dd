#include "widgets/lens/lensloader.h"

#include "core/library/whendone.h"

#include <QMutex>
#include <QMutexLocker>
#include <QtConcurrent>

#include <exception>
#include <list>
#include <utility>

namespace leoclr {

namespace {

constexpr std::size_t keptImages = 5;

} // namespace

/// Decoded images by index, the most recently used first; read and written by the workers.
struct LensLoader::Cache
{
    QMutex mutex;
    std::list<std::pair<std::size_t, LensImage>> images;

    [[nodiscard]] Result<LensImage> get(const Dataset &dataset, std::size_t index)
    {
        {
            const QMutexLocker lock(&mutex);
            for (auto entry = images.begin(); entry != images.end(); ++entry) {
                if (entry->first == index) {
                    images.splice(images.begin(), images, entry);
                    return images.front().second;
                }
            }
        }
        Result<LensImage> image = readLensImage(dataset, index);
        if (!image)
            return image;
        const QMutexLocker lock(&mutex);
        images.emplace_front(index, *image);
        if (images.size() > keptImages)
            images.pop_back();
        return image;
    }
};

/// Whatever happens in here, an answer comes: a lens that waits for ever would be worse than an error.
Result<LensContent> LensLoader::makeContent(Cache &cache, const LensRequest &request)
{
    try {
        const Result<LensImage> image = cache.get(*request.dataset, request.image);
        if (!image)
            return tl::unexpected(image.error());
        return makeLensContent(request, *image);
    } catch (const std::exception &exception) {
        return fail(ErrorCode::Internal, std::string("drawing the views failed: ") + exception.what(),
                    request.dataset->name(request.image));
    }
}

struct LensLoader::Outcome
{
    LensRequest request;
    std::uint64_t generation = 0;
    Result<LensContent> content;
    QElapsedTimer since;
};

LensLoader::LensLoader(QObject *parent) : QObject(parent), m_cache(std::make_shared<Cache>())
{
    m_threads.setMaxThreadCount(2); // one answers, one reads ahead
}

LensLoader::~LensLoader()
{
    m_threads.clear();
    m_threads.waitForDone();
}

void LensLoader::reset()
{
    ++m_generation;
    m_waiting.reset();
    m_cache = std::make_shared<Cache>();
}

void LensLoader::request(const LensRequest &request)
{
    Wish wish{request, {}};
    wish.since.start();
    if (m_atWork)
        m_waiting = wish;
    else
        start(wish);
}

void LensLoader::start(const Wish &wish)
{
    m_atWork = true;
    whenDone(QtConcurrent::run(&m_threads, [request = wish.request, since = wish.since, cache = m_cache,
                                   generation = m_generation] {
        Result<LensContent> content = makeContent(*cache, request);
        return Outcome{request, generation, std::move(content), since};
    }), this, [this](const Outcome &outcome) { finish(outcome); });
}

void LensLoader::finish(const Outcome &outcome)
{
    // Told before the next one starts: a future that is ready at once calls back at once.
    if (outcome.generation == m_generation) {
        if (outcome.content)
            Q_EMIT ready(*outcome.content, double(outcome.since.nsecsElapsed()) / 1e6);
        else
            Q_EMIT failed(outcome.request.image, outcome.content.error());
    }
    m_atWork = false;
    if (const std::optional<Wish> next = std::exchange(m_waiting, std::nullopt))
        start(*next);
    else if (outcome.generation == m_generation)
        readAhead(outcome.request);
}

void LensLoader::readAhead(const LensRequest &request)
{
    m_threads.start([dataset = request.dataset, image = request.image, cache = m_cache] {
        if (image + 1 < dataset->size())
            (void)cache->get(*dataset, image + 1); // an unreadable neighbour is told once it is asked for
    });
}

} // namespace leoclr

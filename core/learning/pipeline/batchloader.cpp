#include "core/learning/pipeline/batchloader.h"

#include "core/config/checks.h"
#include "core/learning/watching/machine.h"
#include "core/views/render.h"

#include <algorithm>

namespace leoclr::learning {

namespace {

/// Bytes of one picture of a view.
std::size_t bytesOf(int side)
{
    return static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 3;
}

} // namespace

BatchLoader::BatchLoader(std::shared_ptr<ImageSource> source, const ExperimentConfig &config, std::int64_t firstStep,
                         std::int64_t lastStep, int threads)
    : BatchLoader(std::move(source), config, {.batch = config.batchSize}, firstStep, lastStep, threads)
{
}

BatchLoader::BatchLoader(std::shared_ptr<ImageSource> source, const ExperimentConfig &config, const BatchShare &share,
                         std::int64_t firstStep, std::int64_t lastStep, int threads)
    : m_source(std::move(source))
    , m_config(config)
    , m_share(share)
    , m_stepsPerEpoch(static_cast<std::int64_t>(stepsPerEpoch(config, m_source->dataset().size())))
    , m_lastStep(lastStep)
    , m_sides(viewSides(config))
    , m_nextSlot(firstStep)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this](std::stop_token stop) { work(stop); });
}

BatchLoader::~BatchLoader()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop();
}

std::unique_ptr<BatchLoader::Slot> BatchLoader::openSlot(std::int64_t step)
{
    auto slot = std::make_unique<Slot>();
    const auto count = static_cast<std::size_t>(m_share.own());
    slot->batch.step = step;
    slot->batch.epoch = step / m_stepsPerEpoch;
    slot->batch.samples.resize(count);
    slot->batch.sides = m_sides;
    for (const int side : m_sides) {
        const auto spare = std::find_if(m_spare.begin(), m_spare.end(), [&](const std::vector<std::uint8_t> &pixels) {
            return pixels.size() == count * bytesOf(side);
        });
        if (spare == m_spare.end()) {
            slot->batch.views.emplace_back(count * bytesOf(side));
        } else {
            slot->batch.views.push_back(std::move(*spare));
            m_spare.erase(spare);
        }
    }
    slot->unfinished = count;
    return slot;
}

BatchLoader::Slot *BatchLoader::slotWithWork()
{
    for (const auto &slot : m_slots)
        if (slot->nextSample < slot->batch.samples.size())
            return slot.get();
    if (m_nextSlot >= m_lastStep || static_cast<std::int64_t>(m_slots.size()) >= ahead)
        return nullptr;
    m_slots.push_back(openSlot(m_nextSlot++));
    m_changed.notify_all(); // other threads can take samples of it
    return m_slots.back().get();
}

void BatchLoader::work(std::stop_token stop)
{
    constexpr std::size_t chunk = 4; // samples taken at once, so that threads seldom meet
    std::unique_lock lock(m_mutex);
    while (true) {
        Slot *slot = nullptr;
        m_changed.wait(lock, stop, [&] { return (slot = slotWithWork()) != nullptr; });
        if (stop.stop_requested())
            return;
        const std::size_t begin = slot->nextSample;
        const std::size_t end = std::min(begin + chunk, slot->batch.samples.size());
        slot->nextSample = end;
        lock.unlock();
        Result<> done;
        std::size_t position = begin;
        for (; position < end && done; ++position)
            done = fill(slot->batch, position);
        lock.lock();
        if (!done && (!slot->error || position - 1 < slot->errorSample)) { // the first in order, whoever met it
            slot->error = done.error();
            slot->errorSample = position - 1;
        }
        slot->unfinished -= end - begin;
        if (slot->unfinished == 0)
            m_changed.notify_all();
    }
}

Result<> BatchLoader::fill(Batch &batch, std::size_t position)
{
    const std::int64_t inEpoch =
        batch.step % m_stepsPerEpoch * m_config.batchSize + m_share.position(static_cast<std::int64_t>(position));
    const std::size_t index = imageAt(m_config, m_source->dataset().size(), batch.epoch, inEpoch);

    BatchSample &sample = batch.samples[position];
    cv::Mat image;
    if (m_config.brokenImages == "refuse") {
        Result<cv::Mat> whole = m_source->image(index);
        if (!whole)
            return tl::unexpected<Error>(whole.error());
        image = *whole;
        sample.index = index;
    } else {
        Result<StandIn> stand = m_source->imageOrNext(index);
        if (!stand)
            return tl::unexpected<Error>(stand.error());
        image = stand->image;
        sample.index = stand->index;
        sample.broken = std::move(stand->broken);
    }
    sample.size = image.size();
    sample.recipes = drawViewsOf(m_config, m_source->dataset(), batch.epoch, sample.index, image.size());
    for (std::size_t view = 0; view < sample.recipes.size(); ++view)
        render(image, sample.recipes[view], batch.views[view].data() + position * bytesOf(m_sides[view]));
    return {};
}

Result<Batch> BatchLoader::next(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, std::move(stop), [&] { return !m_slots.empty() && m_slots.front()->unfinished == 0; }))
        return fail(ErrorCode::Cancelled, "nobody waits for this batch any more");
    const std::unique_ptr<Slot> slot = std::move(m_slots.front());
    m_slots.pop_front();
    m_changed.notify_all();
    if (slot->error)
        return tl::unexpected<Error>(*slot->error);
    return std::move(slot->batch);
}

void BatchLoader::recycle(Batch &&batch)
{
    const std::scoped_lock lock(m_mutex);
    for (auto &pixels : batch.views)
        m_spare.push_back(std::move(pixels));
}

int loaderThreads(const ExperimentConfig &config, bool accelerator, int processesHere)
{
    if (config.loaderThreads > 0)
        return static_cast<int>(config.loaderThreads);
    const int cores = usableCores() / processesHere;
    return std::max(1, accelerator ? cores : cores / 2);
}

} // namespace leoclr::learning

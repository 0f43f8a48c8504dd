#include "core/learning/pipeline/imagesource.h"

#include "core/learning/watching/machine.h"

#include <algorithm>

namespace leoclr::learning {

ImageSource::ImageSource(std::shared_ptr<const Dataset> dataset, std::size_t budget)
    : m_dataset(std::move(dataset))
    , m_budget(static_cast<std::int64_t>(budget))
    , m_room(m_budget)
    , m_kept(m_dataset->size())
{
}

Result<cv::Mat> ImageSource::image(std::size_t index)
{
    Shard &shard = m_shards[index % shards];
    m_asked.fetch_add(1, std::memory_order_relaxed);
    {
        const std::scoped_lock lock(shard.mutex);
        if (!m_kept[index].empty()) {
            m_hits.fetch_add(1, std::memory_order_relaxed);
            return m_kept[index];
        }
        if (const auto known = shard.broken.find(index); known != shard.broken.end())
            return tl::unexpected<Error>(known->second);
    }
    Result<cv::Mat> image = m_dataset->image(index);
    const std::scoped_lock lock(shard.mutex);
    if (!image) {
        shard.broken.emplace(index, image.error());
        return image;
    }
    const auto bytes = static_cast<std::int64_t>(image->total() * image->elemSize());
    if (!m_kept[index].empty())
        return image;
    if (m_room.fetch_sub(bytes) >= bytes)
        m_kept[index] = *image;
    else
        m_room.fetch_add(bytes);
    return image;
}

Result<StandIn> ImageSource::imageOrNext(std::size_t index)
{
    return leoclr::imageOrNext(index, m_dataset->size(), [this](std::size_t i) { return image(i); });
}

ImageSource::Use ImageSource::use() const
{
    return {m_asked, m_hits, static_cast<std::uint64_t>(std::max<std::int64_t>(0, m_budget - m_room))};
}

std::size_t ImageSource::budget(const ExperimentConfig &config, int processesHere)
{
    const auto allowed = static_cast<std::uint64_t>(config.imageCache) << 20;
    return static_cast<std::size_t>(std::min(allowed, availableMemory() / 2) / static_cast<std::uint64_t>(processesHere));
}

} // namespace leoclr::learning

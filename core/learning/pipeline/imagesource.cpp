#include "core/learning/pipeline/imagesource.h"

#include "core/learning/watching/machine.h"

#include <algorithm>

namespace leoclr::learning {

ImageSource::ImageSource(std::shared_ptr<const Dataset> dataset, std::size_t budget)
    : m_dataset(std::move(dataset))
    , m_budget(static_cast<std::int64_t>(budget))
    , m_kept(m_dataset->size())
{
}

Result<cv::Mat> ImageSource::image(std::size_t index)
{
    Shard &shard = m_shards[index % shards];
    {
        const std::scoped_lock lock(shard.mutex);
        if (!m_kept[index].empty())
            return m_kept[index];
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
    if (m_kept[index].empty() && m_budget.fetch_sub(bytes) >= bytes)
        m_kept[index] = *image;
    else
        m_budget.fetch_add(bytes);
    return image;
}

Result<ImageSource::Stand> ImageSource::imageOrNext(std::size_t index)
{
    Stand stand;
    const std::size_t size = m_dataset->size();
    for (std::size_t tried = 0; tried < size; ++tried) {
        stand.index = (index + tried) % size;
        Result<cv::Mat> image = this->image(stand.index);
        if (image) {
            stand.image = *image;
            return stand;
        }
        stand.broken.emplace_back(stand.index, image.error());
    }
    return fail(ErrorCode::Empty, "none of the " + std::to_string(size) + " images can be read",
                stand.broken.empty() ? std::string{} : stand.broken.front().second.place,
                "Check that the dataset is complete and readable.");
}

std::size_t ImageSource::defaultBudget()
{
    return static_cast<std::size_t>(std::min<std::uint64_t>(availableMemory() / 4, std::uint64_t{4} << 30));
}

} // namespace leoclr::learning

#include "core/data/readers/subset.h"

#include "core/base/hash.h"
#include "core/base/random.h"

#include <algorithm>
#include <utility>

namespace leoclr {

SubsetDataset::SubsetDataset(std::unique_ptr<Dataset> whole, std::size_t limit, std::uint64_t seed)
    : m_whole(std::move(whole))
{
    m_classNames = m_whole->classNames();
    m_skipped = m_whole->skipped();
    const auto size = static_cast<std::uint32_t>(m_whole->size());
    const Permutation permutation(seed, Purpose::Subset, 0, size);
    const auto taken = static_cast<std::uint32_t>(std::min<std::size_t>(limit, size));
    m_indices.reserve(taken);
    for (std::uint32_t position = 0; position < taken; ++position)
        m_indices.push_back(permutation(position));
    std::sort(m_indices.begin(), m_indices.end());
}

Result<cv::Mat> SubsetDataset::image(std::size_t index) const
{
    if (index >= size())
        return fail(ErrorCode::OutOfRange, "there is no image " + std::to_string(index) +
                                               "; the subset has " + std::to_string(size()));
    return m_whole->image(m_indices[index]);
}

Result<cv::Mat> SubsetDataset::largerImage(std::size_t index, int longSide) const
{
    return m_whole->largerImage(m_indices.at(index), longSide);
}

int SubsetDataset::label(std::size_t index) const { return m_whole->label(m_indices.at(index)); }

std::string SubsetDataset::name(std::size_t index) const
{
    return m_whole->name(m_indices.at(index));
}

std::vector<ObjectAnnotation> SubsetDataset::objects(std::size_t index) const
{
    return m_whole->objects(m_indices.at(index));
}

bool SubsetDataset::hasObjects() const { return m_whole->hasObjects(); }

Result<cv::Size> SubsetDataset::imageSize(std::size_t index) const
{
    return m_whole->imageSize(m_indices.at(index));
}

std::string SubsetDataset::fingerprint() const
{
    Hasher hasher;
    hasher.add(m_whole->fingerprint());
    hasher.add(m_indices.data(), m_indices.size() * sizeof(std::uint32_t));
    return hasher.result();
}

} // namespace leoclr

#include "core/data/readers/subset.h"

#include "core/base/hash.h"
#include "core/base/random.h"

#include <algorithm>
#include <utility>

namespace leoclr {

namespace {

std::vector<std::uint32_t> drawn(std::size_t size, std::size_t limit, std::uint64_t seed)
{
    const Permutation permutation(seed, Purpose::Subset, 0, static_cast<std::uint32_t>(size));
    const auto taken = static_cast<std::uint32_t>(std::min(limit, size));
    std::vector<std::uint32_t> indices;
    indices.reserve(taken);
    for (std::uint32_t position = 0; position < taken; ++position)
        indices.push_back(permutation(position));
    return indices;
}

} // namespace

SubsetDataset::SubsetDataset(std::unique_ptr<Dataset> whole, std::size_t limit, std::uint64_t seed)
    : SubsetDataset(std::move(whole), std::vector<std::uint32_t>())
{
    m_indices = drawn(m_whole->size(), limit, seed);
    std::sort(m_indices.begin(), m_indices.end());
}

SubsetDataset::SubsetDataset(std::unique_ptr<Dataset> whole, std::vector<std::uint32_t> indices)
    : m_whole(std::move(whole)), m_indices(std::move(indices))
{
    m_classNames = m_whole->classNames();
    m_classGroups = m_whole->classGroups();
    m_skipped = m_whole->skipped();
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

Result<cv::Mat> SubsetDataset::smallerImage(std::size_t index, int longSide) const
{
    return m_whole->smallerImage(m_indices.at(index), longSide);
}

Result<std::string> SubsetDataset::storedBytes(std::size_t index) const
{
    return m_whole->storedBytes(m_indices.at(index));
}

std::string SubsetDataset::place(std::size_t index) const
{
    return m_whole->place(m_indices.at(index));
}

std::vector<ObjectAnnotation> SubsetDataset::boxes(std::size_t index) const
{
    return m_whole->boxes(m_indices.at(index));
}

Result<> SubsetDataset::checkAnnotations(std::size_t index) const
{
    return m_whole->checkAnnotations(m_indices.at(index));
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

#pragma once

#include "core/data/dataset.h"

namespace leoclr {

/// Some images of another dataset, in the order of the whole.
class SubsetDataset final : public Dataset
{
public:
    /// `limit` images chosen by the keyed permutation of Purpose::Subset.
    SubsetDataset(std::unique_ptr<Dataset> whole, std::size_t limit, std::uint64_t seed);
    /// The images of these indices; each has to exist.
    SubsetDataset(std::unique_ptr<Dataset> whole, std::vector<std::uint32_t> indices);

    [[nodiscard]] std::size_t size() const override { return m_indices.size(); }
    [[nodiscard]] Result<cv::Mat> image(std::size_t index) const override;
    [[nodiscard]] Result<cv::Mat> largerImage(std::size_t index, int longSide) const override;
    [[nodiscard]] Result<cv::Mat> smallerImage(std::size_t index, int longSide) const override;
    [[nodiscard]] Result<std::string> storedBytes(std::size_t index) const override;
    [[nodiscard]] std::string place(std::size_t index) const override;
    [[nodiscard]] int label(std::size_t index) const override;
    [[nodiscard]] std::string name(std::size_t index) const override;
    [[nodiscard]] std::vector<ObjectAnnotation> objects(std::size_t index) const override;
    [[nodiscard]] std::vector<ObjectAnnotation> boxes(std::size_t index) const override;
    [[nodiscard]] Result<> checkAnnotations(std::size_t index) const override;
    [[nodiscard]] bool hasObjects() const override;
    [[nodiscard]] Result<cv::Size> imageSize(std::size_t index) const override;
    [[nodiscard]] std::string fingerprint() const override;

private:
    std::unique_ptr<Dataset> m_whole;
    std::vector<std::uint32_t> m_indices; ///< ascending
};

} // namespace leoclr

#pragma once

#include "core/data/dataset.h"
#include "core/data/mappedfile.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace leoclr {

/// How one picture lies in a record file: three planes (red, green, blue) of side x side bytes.
struct RecordLayout
{
    int side = 32;
    std::size_t labelBytes = 0; ///< bytes before the pixels
    bool columnMajor = false;   ///< a plane is stored column by column

    [[nodiscard]] std::size_t pixelBytes() const
    {
        return 3 * std::size_t(side) * std::size_t(side);
    }
    [[nodiscard]] std::size_t recordBytes() const { return labelBytes + pixelBytes(); }
};

/// Pictures of equal size in files of fixed-size records, memory-mapped. CIFAR and STL-10 are made
/// of it.
class RecordDataset final : public Dataset
{
public:
    RecordDataset(RecordLayout layout, std::vector<std::string> classNames);

    /// Appends a file that holds whole records; @param labels one for each record, -1 for none.
    void addFile(std::shared_ptr<const MappedFile> file, const std::vector<int> &labels);
    void setClassGroups(ClassGroups groups) { m_classGroups = std::move(groups); }

    [[nodiscard]] std::size_t size() const override { return m_labels.size(); }
    [[nodiscard]] Result<cv::Mat> image(std::size_t index) const override;
    [[nodiscard]] Result<cv::Mat> smallerImage(std::size_t index, int) const override { return image(index); }
    /// The pixels of the record, without its label.
    [[nodiscard]] Result<std::string> storedBytes(std::size_t index) const override;
    [[nodiscard]] int label(std::size_t index) const override { return m_labels.at(index); }
    [[nodiscard]] std::string name(std::size_t index) const override;
    [[nodiscard]] Result<cv::Size> imageSize(std::size_t index) const override;
    [[nodiscard]] std::string fingerprint() const override;

private:
    struct Part
    {
        std::shared_ptr<const MappedFile> file;
        std::size_t first = 0; ///< index of its first record
    };
    [[nodiscard]] Result<> checkIndex(std::size_t index) const;
    [[nodiscard]] const Part &partOf(std::size_t index) const;

    RecordLayout m_layout;
    std::vector<Part> m_parts;
    std::vector<int> m_labels;
    mutable std::once_flag m_fingerprintOnce;
    mutable std::string m_fingerprint;
};

/// Opens `file` and checks that it holds whole records, at least one. Damaged tells actual and
/// expected bytes.
/// @param official records of the published file, for the sentence
[[nodiscard]] Result<std::shared_ptr<const MappedFile>>
openRecordFile(const std::filesystem::path &file, std::size_t recordBytes, std::size_t official);
/// One class name a line; a missing file gives `builtIn`, another number of names is Inconsistent.
[[nodiscard]] Result<std::vector<std::string>> readClassNames(const std::filesystem::path &file,
                                                              std::vector<std::string> builtIn);

} // namespace leoclr

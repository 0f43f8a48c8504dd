#pragma once

#include "core/data/readers/folderscan.h"
#include "core/data/readers/objecttable.h"

#include <mutex>
#include <unordered_map>
#include <unordered_set>

namespace leoclr::readers {

/// What the reader of a dataset of picture files found.
struct FileContent
{
    std::filesystem::path root;
    FileList files; ///< names relative to root
    std::vector<std::string> classNames;
    ClassGroups groups;
    std::vector<SkippedFile> skipped;
    ObjectTable objects; ///< one entry for each file, or none at all
};

/// Pictures in files below one folder: every reader but those of records and shards makes one. Subclasses add masks.
class FileDataset : public Dataset
{
public:
    explicit FileDataset(FileContent content);

    [[nodiscard]] std::size_t size() const override { return m_content.files.size(); }
    [[nodiscard]] Result<cv::Mat> image(std::size_t index) const override;
    [[nodiscard]] Result<std::string> storedBytes(std::size_t index) const override;
    [[nodiscard]] int label(std::size_t index) const override { return m_content.files.label(index); }
    [[nodiscard]] std::string name(std::size_t index) const override { return std::string(m_content.files.name(index)); }
    [[nodiscard]] std::string place(std::size_t index) const override { return fileOf(index).string(); }
    [[nodiscard]] Result<cv::Size> imageSize(std::size_t index) const override;
    [[nodiscard]] std::vector<ObjectAnnotation> objects(std::size_t index) const override { return boxes(index); }
    [[nodiscard]] std::vector<ObjectAnnotation> boxes(std::size_t index) const override { return m_content.objects.of(index); }
    [[nodiscard]] bool hasObjects() const override { return m_content.objects.images() > 0; }
    /// Over names, labels, sizes of the files and boxes; examines every file once.
    [[nodiscard]] std::string fingerprint() const override;

protected:
    [[nodiscard]] const FileContent &content() const { return m_content; }
    [[nodiscard]] std::filesystem::path fileOf(std::size_t index) const { return m_content.root / m_content.files.name(index); }

private:
    [[nodiscard]] Result<> checkIndex(std::size_t index) const;

    FileContent m_content;
    mutable std::once_flag m_fingerprintOnce;
    mutable std::string m_fingerprint;
};

/// Files listed by a dataset, looked for in its folder: those that are there are added with their label, the others
/// noted as skipped. Millions of names cost one listing of each folder, not one question each.
class ListedFiles
{
public:
    /// @param list the file that names them, for the sentence about a missing one
    ListedFiles(std::filesystem::path root, std::filesystem::path list);
    /// @return whether it is there and was added to `content`
    bool add(FileContent &content, const std::string &name, int label);
    [[nodiscard]] std::size_t missing() const { return m_missing; }

private:
    std::filesystem::path m_root;
    std::filesystem::path m_list;
    std::unordered_map<std::string, std::unordered_set<std::string>> m_present; ///< files of each folder asked about
    std::size_t m_missing = 0;
};

} // namespace leoclr::readers

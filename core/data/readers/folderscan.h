#pragma once

#include "core/data/dataset.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace leoclr::readers {

/// Names and labels of millions of files in one block of memory.
class FileList
{
public:
    void add(std::string_view name, int label);
    void append(const FileList &other);
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] std::string_view name(std::size_t index) const;
    [[nodiscard]] int label(std::size_t index) const { return m_entries.at(index).label; }

private:
    struct Entry
    {
        std::size_t end = 0; ///< of the name in m_names; it begins where the one before ends
        int label = -1;
    };
    std::string m_names;
    std::vector<Entry> m_entries;
};

/// What a scan found: images in byte order of their names, and what was left out.
struct FolderScan
{
    FileList files; ///< names relative to the root of the dataset
    std::vector<SkippedFile> skipped;
};

/// Folders in `folder` in byte order, without hidden ones: the classes.
[[nodiscard]] std::vector<std::string> classFolders(const std::filesystem::path &folder);

/// Adds the images of `folder`: those of its class folders at any depth (label = index in `classes`), or, where
/// `classes` is empty, all at any depth without a label. Hidden entries are passed over in silence; other files and
/// classes without an image are noted. Links are followed; of each class every folder is visited once, and no class
/// enters the folder of another. Class folders are read by several threads. Names alone are read, no file
/// is examined: a million files take a second, on a network disk as well. What is empty or broken shows when decoded.
[[nodiscard]] Result<> scanFolder(const std::filesystem::path &root,
                                  const std::filesystem::path &folder,
                                  const std::vector<std::string> &classes, FolderScan &scan,
                                  const std::stop_token &stop,
                                  const std::function<void(std::size_t)> &progress);

/// Bytes of each file, asked for by several threads; 0 for one that cannot be examined.
[[nodiscard]] std::vector<std::uint64_t> fileSizes(const std::filesystem::path &root, const FileList &files);

} // namespace leoclr::readers

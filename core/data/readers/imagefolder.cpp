#include "core/base/hash.h"
#include "core/data/decode.h"
#include "core/data/numbers.h"
#include "core/data/readers/folderscan.h"
#include "core/data/readers/readers.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace leoclr::readers {

namespace {

namespace fs = std::filesystem;

class ImageFolder final : public Dataset
{
public:
    ImageFolder(fs::path root, FolderScan scan, std::vector<std::string> classNames)
        : m_root(std::move(root)), m_scan(std::move(scan))
    {
        m_classNames = std::move(classNames);
        m_skipped = std::move(m_scan.skipped);
    }

    [[nodiscard]] std::size_t size() const override { return m_scan.files.size(); }

    [[nodiscard]] Result<cv::Mat> image(std::size_t index) const override
    {
        if (index >= size())
            return fail(ErrorCode::OutOfRange,
                        "there is no image " + grouped(index) + "; the folder has " +
                            grouped(size()),
                        m_root.string());
        return decodeImageFile(m_root / m_scan.files.name(index));
    }

    [[nodiscard]] int label(std::size_t index) const override { return m_scan.files.label(index); }
    [[nodiscard]] std::string name(std::size_t index) const override
    {
        return std::string(m_scan.files.name(index));
    }

    [[nodiscard]] Result<cv::Size> imageSize(std::size_t index) const override
    {
        return imageSizeOfFile(m_root / m_scan.files.name(index));
    }

    [[nodiscard]] std::string fingerprint() const override
    {
        std::call_once(m_fingerprintOnce, [this] {
            Hasher hasher;
            for (std::size_t i = 0; i < size(); ++i) {
                const std::uint64_t numbers[2] = {static_cast<std::uint64_t>(label(i) + 1),
                                                  m_scan.files.bytes(i)};
                hasher.add(m_scan.files.name(i));
                hasher.add(numbers, sizeof numbers);
            }
            m_fingerprint = hasher.result();
        });
        return m_fingerprint;
    }

private:
    fs::path m_root;
    FolderScan m_scan;
    mutable std::once_flag m_fingerprintOnce;
    mutable std::string m_fingerprint;
};

bool isFolder(const fs::path &path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

/// The folder of a split: root/train, root/val or root/test, root/unlabeled; the root itself where
/// nothing is split.
Result<fs::path> splitFolder(const fs::path &root, const std::string &split)
{
    if (split == "test") {
        const fs::path folder = testFolderOf(root);
        if (folder.empty())
            return fail(ErrorCode::NotFound,
                        "there is neither a folder val nor a folder test in this dataset",
                        root.string(), "Put the test images into " + (root / "val").string() + ".");
        return folder;
    }
    if (isFolder(root / split))
        return root / split;
    if (split == "unlabeled")
        return fail(ErrorCode::NotFound, "there is no folder unlabeled in this dataset",
                    root.string());
    if (!testFolderOf(root).empty())
        return fail(ErrorCode::NotFound,
                    "there is a folder " + testFolderOf(root).filename().string() +
                        " in this dataset, but no folder train",
                    root.string(),
                    "Put the training images into " + (root / "train").string() + ".");
    return root;
}

/// Classes of the test images must be classes of training, in the order of training.
Result<std::vector<std::string>> classesOf(const fs::path &root, const fs::path &folder,
                                           const std::vector<std::string> &found)
{
    if (folder != testFolderOf(root) || !isFolder(root / "train"))
        return found;
    std::vector<std::string> trained = classFolders(root / "train");
    for (const std::string &name : found)
        if (!std::binary_search(trained.begin(), trained.end(), name))
            return fail(ErrorCode::Inconsistent,
                        folder.filename().string() + " has a class " + name +
                            " that train lacks; train has " +
                            counted(trained.size(), "class", "classes") + ", " +
                            folder.filename().string() + " has " + grouped(found.size()),
                        (folder / name).string(), "Give both folders the same class folders.");
    return trained;
}

} // namespace

fs::path testFolderOf(const fs::path &root)
{
    for (const char *name : {"val", "test"})
        if (isFolder(root / name))
            return root / name;
    return {};
}

Opened openImageFolder(const DatasetSpec &spec, std::stop_token stop, const Progress &progress)
{
    fs::path root = spec.path;
    if (!isFolder(root))
        root = root.parent_path(); // one of the images was named
    std::vector<std::string> splits{spec.split};
    if (spec.split == "train+unlabeled")
        splits = {"train", "unlabeled"};

    FolderScan scan;
    std::vector<std::string> classNames;
    for (const std::string &split : splits) {
        const Result<fs::path> folder = splitFolder(root, split);
        if (!folder)
            return tl::unexpected(folder.error());
        const bool labelled = split != "unlabeled";
        const std::vector<std::string> found =
            labelled ? classFolders(*folder) : std::vector<std::string>();
        auto classes = classesOf(root, *folder, found);
        if (!classes)
            return tl::unexpected(classes.error());
        if (auto scanned =
                scanFolder(root, *folder, labelled ? *classes : found, scan, stop, progress);
            !scanned)
            return tl::unexpected(scanned.error());
        if (labelled)
            classNames = std::move(*classes);
    }
    if (scan.files.size() == 0)
        return fail(ErrorCode::Empty,
                    "this folder holds no image" +
                        (scan.skipped.empty() ? std::string()
                                              : "; " +
                                                    counted(scan.skipped.size(), "other entry was",
                                                            "other entries were") +
                                                    " left out"),
                    root.string(), "Choose a folder of images, or of one folder for each class.");
    return std::make_unique<ImageFolder>(root, std::move(scan), std::move(classNames));
}

} // namespace leoclr::readers

#include "core/data/decode.h"
#include "core/data/numbers.h"
#include "core/data/readers/filedataset.h"
#include "core/data/readers/readers.h"
#include "core/data/readers/synsetwords.h"

#include <algorithm>
#include <utility>

namespace leoclr::readers {

namespace {

namespace fs = std::filesystem;

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

bool holdsImage(const fs::path &folder, int depth)
{
    std::error_code error;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder, error)) {
        if (entry.is_directory(error) ? depth > 0 && holdsImage(entry.path(), depth - 1)
                                      : looksLikeImage(entry.path()))
            return true;
    }
    return false;
}

} // namespace

bool isImageFolder(const std::string &path)
{
    return isFolder(path) ? holdsImage(path, 3) : looksLikeImage(path);
}

bool hasImageFolderTest(const DatasetSpec &spec) { return !testFolderOf(spec.path).empty(); }

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
    FileContent content;
    content.root = root;
    content.files = std::move(scan.files);
    content.skipped = std::move(scan.skipped);
    content.classNames = wordsOfClasses(root, std::move(classNames));
    return std::make_unique<FileDataset>(std::move(content));
}

} // namespace leoclr::readers

#include "core/data/dataset.h"

#include "core/base/text.h"
#include "core/data/decode.h"
#include "core/data/readers/readers.h"
#include "core/data/readers/subset.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <string>
#include <utility>

namespace leoclr {

namespace {

namespace fs = std::filesystem;

bool isThere(const fs::path &path)
{
    std::error_code ignored;
    return fs::exists(path, ignored);
}

/// "demo, cifar10, cifar100"
std::string listed(const std::vector<std::string_view> &words)
{
    std::string text;
    for (const std::string_view word : words)
        text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

std::string didYouMean(std::string_view word, const std::vector<std::string_view> &known)
{
    const std::string_view near = nearest(word, known);
    return near.empty() ? "Choose one of " + listed(known) + "."
                        : "Did you mean " + std::string(near) + "?";
}

Result<const DatasetReader *> findReader(std::string_view name)
{
    std::vector<std::string_view> known;
    for (const DatasetReader &reader : datasetReaders()) {
        if (reader.name == name)
            return &reader;
        known.push_back(reader.name);
    }
    return fail(ErrorCode::Unknown, "there is no dataset reader \"" + std::string(name) + "\"",
                "data.reader", didYouMean(name, known));
}

Result<> checkPlace(const DatasetReader &reader, const DatasetSpec &spec)
{
    if (std::find(reader.splits.begin(), reader.splits.end(), spec.split) == reader.splits.end())
        return fail(ErrorCode::Unknown,
                    std::string(reader.title) + " has no split \"" + spec.split + "\"",
                    "data.split", "Choose one of " + listed(reader.splits) + ".");
    if (reader.name == "demo")
        return {};
    if (spec.path.empty())
        return fail(ErrorCode::NotFound, "no folder is named for " + std::string(reader.title),
                    "data.path", "Name it in data.path. " + std::string(reader.layout));
    if (!isThere(spec.path))
        return fail(ErrorCode::NotFound, "there is no dataset at this place", spec.path,
                    "Check data.path, and that the drive is there. " + std::string(reader.layout));
    return {};
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

Result<cv::Size> Dataset::imageSize(std::size_t index) const
{
    return image(index).map([](const cv::Mat &pixels) { return pixels.size(); });
}

Result<cv::Mat> Dataset::largerImage(std::size_t index, int) const { return image(index); }

DatasetSpec datasetSpec(const ExperimentConfig &config)
{
    DatasetSpec spec;
    spec.reader = config.dataReader;
    spec.path = config.dataPath;
    spec.split = config.dataSplit;
    spec.limit = static_cast<std::size_t>(std::max<std::int64_t>(config.dataLimit, 0));
    spec.seed = static_cast<std::uint64_t>(config.seed);
    spec.demoImages = static_cast<std::size_t>(std::max<std::int64_t>(config.demoImages, 0));
    spec.demoSize = static_cast<int>(config.demoSize);
    return spec;
}

std::optional<DatasetSpec> testSplitOf(const DatasetSpec &spec)
{
    if (spec.split == "test")
        return std::nullopt; // trained on it already
    DatasetSpec test = spec;
    test.split = "test";
    test.limit = 0;
    if (spec.reader == "demo") {
        test.demoImages = std::max<std::size_t>(200, spec.demoImages / 4);
        return test;
    }
    const bool there =
        spec.reader == "cifar10"
            ? isThere(readers::recordFolder(spec.path, "cifar-10-batches-bin") / "test_batch.bin")
        : spec.reader == "cifar100"
            ? isThere(readers::recordFolder(spec.path, "cifar-100-binary") / "test.bin")
        : spec.reader == "stl10"
            ? isThere(readers::recordFolder(spec.path, "stl10_binary") / "test_X.bin")
            : !readers::testFolderOf(spec.path).empty();
    return there ? std::optional(test) : std::nullopt;
}

Result<std::unique_ptr<Dataset>> openDataset(const DatasetSpec &spec, std::stop_token stop,
                                             const std::function<void(std::size_t)> &progress)
{
    const Result<const DatasetReader *> reader = findReader(spec.reader);
    if (!reader)
        return tl::unexpected(reader.error());
    if (auto place = checkPlace(**reader, spec); !place)
        return tl::unexpected(place.error());
    try {
        auto whole = (*reader)->open(spec, stop, progress);
        if (!whole)
            return whole;
        if ((*whole)->size() == 0)
            return fail(ErrorCode::Empty, "this dataset has no image", spec.path);
        if ((*whole)->size() > std::numeric_limits<std::uint32_t>::max())
            return fail(ErrorCode::OutOfRange, "this dataset has more than four billion images",
                        spec.path);
        if (spec.limit > 0 && spec.limit < (*whole)->size())
            return std::make_unique<SubsetDataset>(std::move(*whole), spec.limit, spec.seed);
        return whole;
    } catch (const std::exception &e) {
        return fail(ErrorCode::NotReadable, std::string("the dataset cannot be read: ") + e.what(),
                    spec.path);
    }
}

Result<std::string> guessReader(const std::string &path)
{
    const fs::path place = path;
    std::error_code error;
    if (!isThere(place))
        return fail(ErrorCode::NotFound, "there is nothing at this place", path);
    if (!fs::is_directory(place, error) && looksLikeImage(place))
        return "folder";
    const auto holds = [&](std::string_view usual, std::initializer_list<const char *> names) {
        const fs::path folder = readers::recordFolder(place, usual);
        return std::any_of(names.begin(), names.end(),
                           [&](const char *name) { return isThere(folder / name); });
    };
    if (holds("cifar-10-batches-bin", {"data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin",
                                       "data_batch_4.bin", "data_batch_5.bin", "test_batch.bin"}))
        return "cifar10";
    if (holds("stl10_binary", {"train_X.bin", "test_X.bin", "unlabeled_X.bin"}))
        return "stl10";
    if (holds("cifar-100-binary", {"fine_label_names.txt", "train.bin", "test.bin"}))
        return "cifar100";
    if (!fs::is_directory(place, error))
        return fail(ErrorCode::WrongFormat, "this file belongs to no dataset that is known here",
                    path, "Choose the folder of a dataset.");
    if (!holdsImage(place, 3))
        return fail(ErrorCode::Empty,
                    "there is no image in this folder, nor a file of CIFAR or STL-10", path,
                    "Choose a folder of images, or of one folder for each class.");
    return "folder";
}

namespace readers {

fs::path recordFolder(const fs::path &path, std::string_view usual)
{
    std::error_code error;
    if (!fs::is_directory(path, error))
        return path.parent_path();
    return fs::is_directory(path / usual, error) ? path / usual : path;
}

} // namespace readers

} // namespace leoclr

#include "core/data/dataset.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/data/reduceddecode.h"
#include "core/data/readers/readers.h"
#include "core/data/readers/shardnames.h"
#include "core/data/readers/subset.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <string>
#include <utility>

namespace leoclr {

namespace {

namespace fs = std::filesystem;

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
    if (!isThere(spec.path) && !readers::isShardPattern(spec.path))
        return fail(ErrorCode::NotFound, "there is no dataset at this place", spec.path,
                    "Check data.path, and that the drive is there. " + std::string(reader.layout));
    return {};
}

} // namespace

Result<cv::Size> Dataset::imageSize(std::size_t index) const
{
    return image(index).map([](const cv::Mat &pixels) { return pixels.size(); });
}

Result<cv::Mat> Dataset::largerImage(std::size_t index, int) const { return image(index); }

Result<cv::Mat> Dataset::smallerImage(std::size_t index, int longSide) const
{
    const Result<std::string> bytes = storedBytes(index);
    if (!bytes && bytes.error().code == ErrorCode::Unsupported)
        return image(index);
    return bytes.and_then(
        [&](const std::string &content) { return decodeReduced(content, place(index), longSide); });
}

Result<std::string> Dataset::storedBytes(std::size_t) const
{
    return fail(ErrorCode::Unsupported, "the pictures of this dataset are drawn, not stored");
}

std::vector<ObjectAnnotation> Dataset::boxes(std::size_t index) const
{
    std::vector<ObjectAnnotation> plain = objects(index);
    for (ObjectAnnotation &object : plain)
        object.mask.release();
    return plain;
}

DatasetSpec datasetSpec(const ExperimentConfig &config)
{
    DatasetSpec spec;
    spec.reader = config.dataReader;
    spec.path = config.dataPath;
    spec.split = config.dataSplit;
    if (spec.reader == "stl10" && spec.split == "train")
        spec.fold = static_cast<int>(std::clamp<std::int64_t>(config.dataFold, 0, 10));
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
    test.fold = 0;
    if (spec.reader == "demo")
        test.demoImages = std::max<std::size_t>(200, spec.demoImages / 4);
    const Result<const DatasetReader *> reader = findReader(spec.reader);
    return reader && (*reader)->hasTestSplit(spec) ? std::optional(test) : std::nullopt;
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
    std::error_code error;
    if (!isThere(path))
        return fail(ErrorCode::NotFound, "there is nothing at this place", path);
    for (const DatasetReader &reader : datasetReaders())
        if (reader.recognises(path))
            return std::string(reader.name);
    if (!fs::is_directory(path, error))
        return fail(ErrorCode::WrongFormat, "this file belongs to no dataset that is known here",
                    path, "Choose the folder of a dataset.");
    return fail(ErrorCode::Empty,
                "there is no image in this folder, nor a file of a dataset that is known here", path,
                "Choose a folder of images, or of one folder for each class.");
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

#include "core/base/files.h"
#include "core/data/numbers.h"
#include "core/data/readers/readers.h"
#include "core/data/readers/records.h"
#include "core/data/readers/subset.h"
#include "core/data/readers/textlines.h"

#include <string>
#include <utility>

namespace leoclr::readers {

namespace {

namespace fs = std::filesystem;

const RecordLayout layout{96, 0, true};

Result<std::vector<int>> readLabels(const fs::path &file, std::size_t images, std::size_t classes)
{
    const auto mapped = MappedFile::open(file);
    if (!mapped)
        return tl::unexpected(mapped.error());
    const std::string_view bytes = (*mapped)->bytes();
    if (bytes.size() != images)
        return fail(ErrorCode::Inconsistent,
                    file.filename().string() + " has " + counted(bytes.size(), "label", "labels") +
                        " for " + counted(images, "image", "images"),
                    file.string(), "Unpack both files of this split again.");
    std::vector<int> labels(images);
    for (std::size_t i = 0; i < images; ++i) {
        const auto stored = static_cast<std::uint8_t>(bytes[i]);
        if (stored < 1 || stored > classes)
            return fail(ErrorCode::Inconsistent,
                        "record " + grouped(i) + " of " + file.filename().string() + " has label " +
                            std::to_string(stored) + "; the labels of STL-10 are 1 to " +
                            std::to_string(classes),
                        file.string(), "Unpack the file again.");
        labels[i] = stored - 1;
    }
    return labels;
}

Result<> addSplit(RecordDataset &dataset, const fs::path &folder, const std::string &split)
{
    const fs::path pixels = folder / (split + "_X.bin");
    if (!isThere(pixels))
        return fail(
            ErrorCode::NotFound, "there is no " + pixels.filename().string() + " in this folder",
            folder.string(), "Choose the folder stl10_binary of the binary version of STL-10.");
    const bool labelled = split != "unlabeled";
    const std::size_t official = !labelled ? 100000 : split == "train" ? 5000 : 8000;
    const auto mapped = openRecordFile(pixels, layout.recordBytes(), official);
    if (!mapped)
        return tl::unexpected(mapped.error());
    const std::size_t images = (*mapped)->bytes().size() / layout.recordBytes();
    auto labels = labelled
                      ? readLabels(folder / (split + "_y.bin"), images, dataset.classNames().size())
                      : Result<std::vector<int>>(std::vector<int>(images, -1));
    if (!labels)
        return tl::unexpected(labels.error());
    dataset.addFile(*mapped, *labels);
    return {};
}

/// One line of fold_indices.txt: the zero-based numbers of 1,000 training images.
Result<std::vector<std::uint32_t>> readFold(const fs::path &file, int fold, std::size_t images)
{
    const auto lines = TextLines::read(file);
    if (!lines)
        return tl::unexpected(lines.error());
    if (lines->size() < static_cast<std::size_t>(fold))
        return fail(ErrorCode::Inconsistent,
                    file.filename().string() + " has " + counted(lines->size(), "line", "lines") +
                        ", so there is no fold " + std::to_string(fold),
                    file.string(), "Put back the published file with ten lines.");
    std::vector<std::uint32_t> indices;
    for (const std::string_view word : splitWords((*lines)[static_cast<std::size_t>(fold) - 1])) {
        const auto number = wholeNumber(word);
        if (!number || *number < 0 || static_cast<std::size_t>(*number) >= images)
            return fail(ErrorCode::Inconsistent,
                        "\"" + std::string(word.substr(0, 40)) + "\" is no number of a training image; these are 0 to " +
                            grouped(images - 1),
                        file.string() + ':' + std::to_string(fold), "Put back the published file.");
        indices.push_back(static_cast<std::uint32_t>(*number));
    }
    if (indices.empty())
        return fail(ErrorCode::Empty, "this line names no image of fold " + std::to_string(fold),
                    file.string() + ':' + std::to_string(fold), "Put back the published file.");
    return indices;
}

bool holdsFile(const std::string &path, const char *name)
{
    return isThere(recordFolder(path, "stl10_binary") / name);
}

} // namespace

bool isStl10(const std::string &path)
{
    return holdsFile(path, "train_X.bin") || holdsFile(path, "test_X.bin") || holdsFile(path, "unlabeled_X.bin");
}

bool hasStl10Test(const DatasetSpec &spec) { return holdsFile(spec.path, "test_X.bin"); }

Opened openStl10(const DatasetSpec &spec, std::stop_token stop, const Progress &progress)
{
    const fs::path folder = recordFolder(spec.path, "stl10_binary");
    auto names =
        readClassNames(folder / "class_names.txt", {"airplane", "bird", "car", "cat", "deer", "dog",
                                                    "horse", "monkey", "ship", "truck"});
    if (!names)
        return tl::unexpected(names.error());
    auto dataset = std::make_unique<RecordDataset>(layout, std::move(*names));
    const std::vector<std::string> splits = spec.split == "train+unlabeled"
                                                ? std::vector<std::string>{"train", "unlabeled"}
                                                : std::vector<std::string>{spec.split};
    for (const std::string &split : splits) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "opening the dataset was stopped", spec.path);
        if (auto added = addSplit(*dataset, folder, split); !added)
            return tl::unexpected(added.error());
        if (progress)
            progress(dataset->size());
    }
    if (spec.fold == 0 || spec.split != "train")
        return dataset;
    return readFold(folder / "fold_indices.txt", spec.fold, dataset->size())
        .map([&](std::vector<std::uint32_t> indices) -> std::unique_ptr<Dataset> {
            return std::make_unique<SubsetDataset>(std::move(dataset), std::move(indices));
        });
}

} // namespace leoclr::readers

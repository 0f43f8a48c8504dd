#include "core/base/files.h"
#include "core/data/decode.h"
#include "core/data/numbers.h"
#include "core/data/readers/filedataset.h"
#include "core/data/readers/matfile.h"
#include "core/data/readers/readers.h"
#include "core/data/readers/synsetwords.h"
#include "core/data/readers/textlines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace leoclr::readers {

namespace fs = std::filesystem;

namespace {

const char *const unpackDevkit = "Unpack ILSVRC2012_devkit_t12.tar.gz again.";

bool isFolder(const fs::path &path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

/// Where the parts of ImageNet lie: the plain layout, or that of the competition at Kaggle.
struct ImageNetPlace
{
    fs::path root;     ///< the folder that was named
    fs::path pictures; ///< holds train and val
    fs::path devkit;   ///< holds data/meta.mat; may be empty
};

ImageNetPlace findPlace(const fs::path &path)
{
    ImageNetPlace place;
    for (const fs::path &pictures : {path, path / "ILSVRC" / "Data" / "CLS-LOC", path / "Data" / "CLS-LOC"})
        if (isFolder(pictures / "train") || isFolder(pictures / "val"))
            place.pictures = pictures;
    if (place.pictures.empty())
        return {};
    place.root = path;
    for (const fs::path &devkit : {path / "ILSVRC2012_devkit_t12", path / "devkit", path})
        if (isThere(devkit / "data" / "meta.mat"))
            place.devkit = devkit;
    return place;
}

/// Classes by position of their wnid in sorted order, their words, and the wnid of each number that the devkit gives.
struct Synsets
{
    std::vector<std::string> wnids; ///< sorted
    SynsetWords words;
    std::map<int, std::string> byNumber; ///< ILSVRC2012_ID, 1 to 1000, the leaves alone
};

Result<Synsets> readDevkit(const fs::path &meta)
{
    const auto mat = MatFile::open(meta);
    if (!mat)
        return tl::unexpected(mat.error());
    const auto rows = mat->rows("synsets", {"ILSVRC2012_ID", "WNID", "words", "num_children"});
    if (!rows)
        return tl::unexpected(rows.error());
    Synsets synsets;
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const auto &row = (*rows)[i];
        const double number = row[0].number;
        if (!isSynset(row[1].text) || !(number >= 1 && number <= 1e6))
            return fail(ErrorCode::WrongFormat, "this synset has no wnid or no number",
                        meta.string() + ":synsets(" + std::to_string(i + 1) + ')', unpackDevkit);
        synsets.words.emplace(row[1].text, row[2].text);
        if (row[3].number != 0)
            continue; // a group of classes
        synsets.byNumber.emplace(static_cast<int>(number), row[1].text);
        synsets.wnids.push_back(row[1].text);
    }
    std::sort(synsets.wnids.begin(), synsets.wnids.end());
    return synsets;
}

/// The devkit, else the file of words, else the class folders of train alone.
Result<Synsets> findSynsets(const ImageNetPlace &place)
{
    if (!place.devkit.empty())
        return readDevkit(place.devkit / "data" / "meta.mat");
    Synsets synsets;
    for (const fs::path &folder : {place.root, place.pictures})
        for (const char *name : {"LOC_synset_mapping.txt", "words.txt"})
            if (synsets.words.empty() && isThere(folder / name))
                synsets.words = readSynsetWords(folder / name);
    for (const char *split : {"train", "val"})
        if (synsets.wnids.empty())
            for (std::string &name : classFolders(place.pictures / split))
                if (isSynset(name))
                    synsets.wnids.push_back(std::move(name));
    if (synsets.wnids.empty()) // a flat val alone: the file of words names the classes
        for (const auto &[wnid, words] : synsets.words)
            synsets.wnids.push_back(wnid);
    return synsets;
}

int labelOf(const Synsets &synsets, const std::string &wnid)
{
    const auto found = std::lower_bound(synsets.wnids.begin(), synsets.wnids.end(), wnid);
    return found != synsets.wnids.end() && *found == wnid ? static_cast<int>(found - synsets.wnids.begin()) : -1;
}

/// Number of a flat image: 48 of "ILSVRC2012_val_00000048.JPEG".
std::optional<std::size_t> numberOf(const std::string &name)
{
    const std::size_t start = name.rfind('_'), end = name.rfind('.');
    if (start == std::string::npos || end == std::string::npos || end < start)
        return std::nullopt;
    const auto number = wholeNumber(std::string_view(name).substr(start + 1, end - start - 1));
    return number && *number > 0 ? std::optional(static_cast<std::size_t>(*number)) : std::nullopt;
}

/// Label of each image of a flat val by its number, counted from 1; from the devkit's ground truth, or from Kaggle's
/// solution.
Result<std::vector<int>> labelsByNumber(const ImageNetPlace &place, const Synsets &synsets)
{
    std::vector<int> labels;
    const fs::path truth = place.devkit / "data" / "ILSVRC2012_validation_ground_truth.txt";
    const fs::path solution = place.root / "LOC_val_solution.csv";
    const bool official = !place.devkit.empty() && isThere(truth);
    if (!official && !isThere(solution))
        return fail(ErrorCode::NotFound,
                    "the validation images lie in one folder, and there is nothing that names their classes",
                    (place.pictures / "val").string(),
                    "Put the folder ILSVRC2012_devkit_t12 (or LOC_val_solution.csv) beside val, or sort the images "
                    "into class folders.");
    const auto lines = TextLines::read(official ? truth : solution);
    if (!lines)
        return tl::unexpected(lines.error());
    for (std::size_t i = 0; i < lines->size(); ++i) {
        const auto wrong = [&](const std::string &detail) {
            return fail(ErrorCode::WrongFormat, detail,
                        (official ? truth : solution).string() + ':' + std::to_string(i + 1), unpackDevkit);
        };
        if (official) {
            const auto number = wholeNumber((*lines)[i]);
            const auto found = synsets.byNumber.find(number ? static_cast<int>(*number) : 0);
            if (found == synsets.byNumber.end())
                return wrong("this line is no number of a class of meta.mat");
            labels.push_back(labelOf(synsets, found->second));
        } else if (i > 0) {
            const auto fields = splitFields((*lines)[i], ',');
            const auto number = numberOf(std::string(fields[0]) + '.');
            const auto words = fields.size() > 1 ? splitWords(fields[1]) : std::vector<std::string_view>();
            if (!number || *number > 10'000'000 || words.empty() || labelOf(synsets, std::string(words[0])) < 0)
                return wrong("this line does not give an image its class");
            labels.resize(std::max(labels.size(), *number), -1);
            labels[*number - 1] = labelOf(synsets, std::string(words[0]));
        }
    }
    return labels;
}

/// Gives the images of a flat val their labels; one that has none is noted and left out.
Result<> addFlat(const ImageNetPlace &place, const Synsets &synsets, FolderScan &scan, const std::stop_token &stop,
                 const Progress &progress)
{
    FolderScan found;
    if (auto scanned = scanFolder(place.pictures, place.pictures / "val", {}, found, stop, progress); !scanned)
        return scanned;
    const auto labels = labelsByNumber(place, synsets);
    if (!labels)
        return tl::unexpected(labels.error());
    scan.skipped = std::move(found.skipped);
    for (std::size_t i = 0; i < found.files.size(); ++i) {
        const std::string name(found.files.name(i));
        const auto number = numberOf(name);
        if (number && *number <= labels->size() && (*labels)[*number - 1] >= 0)
            scan.files.add(name, (*labels)[*number - 1]);
        else
            scan.skipped.push_back({name,
                                    {ErrorCode::Inconsistent, "there is no class for an image of this name",
                                     (place.pictures / name).string(), {}}});
    }
    return {};
}

} // namespace

/// Only where it is told apart from a folder of classes: by the devkit, by Kaggle's files, or by train with wnids.
bool isImageNet(const std::string &path)
{
    const ImageNetPlace place = findPlace(path);
    if (place.root.empty())
        return false;
    if (!place.devkit.empty() || isThere(place.root / "LOC_synset_mapping.txt"))
        return true;
    const std::vector<std::string> classes = classFolders(place.pictures / "train");
    return classes.size() == 1000 && std::all_of(classes.begin(), classes.end(), isSynset);
}

bool hasImageNetTest(const DatasetSpec &spec)
{
    const ImageNetPlace place = findPlace(spec.path);
    return !place.root.empty() && isFolder(place.pictures / "val");
}

Opened openImageNet(const DatasetSpec &spec, std::stop_token stop, const Progress &progress)
{
    const ImageNetPlace place = findPlace(spec.path);
    const std::string split = spec.split == "test" ? "val" : spec.split;
    if (place.root.empty() || !isFolder(place.pictures / split))
        return fail(ErrorCode::NotFound, "there is no folder " + split + " of ImageNet here", spec.path,
                    "ILSVRC2012_img_train.tar unpacks to train/<wnid>, ILSVRC2012_img_val.tar to val.");
    const Result<Synsets> synsets = findSynsets(place);
    if (!synsets)
        return tl::unexpected(synsets.error());
    FolderScan scan;
    const bool flat = split == "val" && classFolders(place.pictures / "val").empty();
    if (auto scanned = flat ? addFlat(place, *synsets, scan, stop, progress)
                            : scanFolder(place.pictures, place.pictures / split, synsets->wnids, scan, stop, progress);
        !scanned)
        return tl::unexpected(scanned.error());
    FileContent content;
    content.root = place.pictures;
    content.files = std::move(scan.files);
    content.skipped = std::move(scan.skipped);
    content.classNames = named(synsets->wnids, synsets->words);
    return std::make_unique<FileDataset>(std::move(content));
}

} // namespace leoclr::readers

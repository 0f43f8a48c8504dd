#include "core/base/files.h"
#include "core/data/numbers.h"
#include "core/data/readers/readers.h"
#include "core/data/readers/records.h"

#include <algorithm>
#include <string>
#include <utility>

namespace leoclr::readers {

namespace {

namespace fs = std::filesystem;

/// What tells CIFAR-10 and CIFAR-100 apart.
struct CifarVariant
{
    std::string title;
    std::string folder; ///< as the published archive unpacks
    std::vector<std::string> trainFiles;
    std::string testFile;
    std::string namesFile;
    std::size_t labelBytes = 1;   ///< the last one counts; CIFAR-100 puts the coarse label first
    std::size_t trainRecords = 0; ///< in each published training file
    std::vector<std::string> classNames;
    std::string groupsFile;
    std::vector<std::string> groupNames; ///< of the coarse labels, where there are some
};

CifarVariant cifar10()
{
    return {
        "CIFAR-10",
        "cifar-10-batches-bin",
        {"data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin",
         "data_batch_5.bin"},
        "test_batch.bin",
        "batches.meta.txt",
        1,
        10000,
        {"airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"},
        {},
        {}};
}

CifarVariant cifar100()
{
    return {
        "CIFAR-100",
        "cifar-100-binary",
        {"train.bin"},
        "test.bin",
        "fine_label_names.txt",
        2,
        50000,
        {"apple",       "aquarium_fish", "baby",      "bear",       "beaver",       "bed",
         "bee",         "beetle",        "bicycle",   "bottle",     "bowl",         "boy",
         "bridge",      "bus",           "butterfly", "camel",      "can",          "castle",
         "caterpillar", "cattle",        "chair",     "chimpanzee", "clock",        "cloud",
         "cockroach",   "couch",         "crab",      "crocodile",  "cup",          "dinosaur",
         "dolphin",     "elephant",      "flatfish",  "forest",     "fox",          "girl",
         "hamster",     "house",         "kangaroo",  "keyboard",   "lamp",         "lawn_mower",
         "leopard",     "lion",          "lizard",    "lobster",    "man",          "maple_tree",
         "motorcycle",  "mountain",      "mouse",     "mushroom",   "oak_tree",     "orange",
         "orchid",      "otter",         "palm_tree", "pear",       "pickup_truck", "pine_tree",
         "plain",       "plate",         "poppy",     "porcupine",  "possum",       "rabbit",
         "raccoon",     "ray",           "road",      "rocket",     "rose",         "sea",
         "seal",        "shark",         "shrew",     "skunk",      "skyscraper",   "snail",
         "snake",       "spider",        "squirrel",  "streetcar",  "sunflower",    "sweet_pepper",
         "table",       "tank",          "telephone", "television", "tiger",        "tractor",
         "train",       "trout",         "tulip",     "turtle",     "wardrobe",     "whale",
         "willow_tree", "wolf",          "woman",     "worm"},
        "coarse_label_names.txt",
        {"aquatic_mammals", "fish", "flowers", "food_containers", "fruit_and_vegetables",
         "household_electrical_devices", "household_furniture", "insects", "large_carnivores",
         "large_man-made_outdoor_things", "large_natural_outdoor_scenes",
         "large_omnivores_and_herbivores", "medium_mammals", "non-insect_invertebrates", "people",
         "reptiles", "small_mammals", "trees", "vehicles_1", "vehicles_2"}};
}

Result<std::vector<int>> labelsOf(const MappedFile &file, const CifarVariant &variant,
                                  const RecordLayout &layout)
{
    const std::string_view bytes = file.bytes();
    std::vector<int> labels(bytes.size() / layout.recordBytes());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const int label =
            static_cast<std::uint8_t>(bytes[i * layout.recordBytes() + layout.labelBytes - 1]);
        if (static_cast<std::size_t>(label) >= variant.classNames.size())
            return fail(ErrorCode::Inconsistent,
                        "record " + grouped(i) + " of " + file.path().filename().string() +
                            " has label " + std::to_string(label) + "; the labels of " +
                            variant.title + " are 0 to " +
                            std::to_string(variant.classNames.size() - 1),
                        file.path().string(),
                        "Check that this is a " + variant.title + " file, and unpack it again.");
        labels[i] = label;
    }
    return labels;
}

/// Notes the coarse label of each class, and checks that a class has one alone.
Result<> readGroups(const MappedFile &file, const CifarVariant &variant, const RecordLayout &layout,
                    const std::vector<int> &labels, ClassGroups &groups)
{
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const int group = static_cast<std::uint8_t>(file.bytes()[i * layout.recordBytes()]);
        int &known = groups.ofClass[static_cast<std::size_t>(labels[i])];
        const std::string &name = variant.classNames[static_cast<std::size_t>(labels[i])];
        const std::string where = "record " + grouped(i) + " of " + file.path().filename().string();
        if (static_cast<std::size_t>(group) >= groups.names.size())
            return fail(ErrorCode::Inconsistent,
                        where + " has coarse label " + std::to_string(group) +
                            "; the coarse labels of " + variant.title + " are 0 to " +
                            std::to_string(groups.names.size() - 1),
                        file.path().string(), "Unpack the file again.");
        if (known >= 0 && known != group)
            return fail(ErrorCode::Inconsistent,
                        where + " puts class " + name + " into group " +
                            std::to_string(group) + ", an earlier one into " + std::to_string(known),
                        file.path().string(), "Unpack the file again.");
        known = group;
    }
    return {};
}

Opened openCifar(const CifarVariant &variant, const DatasetSpec &spec, const std::stop_token &stop,
                 const Progress &progress)
{
    const fs::path folder = recordFolder(spec.path, variant.folder);
    const RecordLayout layout{32, variant.labelBytes, false};
    const bool test = spec.split == "test";
    const std::vector<std::string> files =
        test ? std::vector<std::string>{variant.testFile} : variant.trainFiles;

    auto names = readClassNames(folder / variant.namesFile, variant.classNames);
    if (!names)
        return tl::unexpected(names.error());
    ClassGroups groups;
    if (!variant.groupsFile.empty()) {
        auto groupNames = readClassNames(folder / variant.groupsFile, variant.groupNames);
        if (!groupNames)
            return tl::unexpected(groupNames.error());
        groups = {std::move(*groupNames), std::vector<int>(names->size(), -1)};
    }
    auto dataset = std::make_unique<RecordDataset>(layout, std::move(*names));
    for (const std::string &name : files) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "opening the dataset was stopped", spec.path);
        if (!isThere(folder / name))
            continue; // some of the five batches are enough
        const auto mapped = openRecordFile(folder / name, layout.recordBytes(),
                                           test ? 10000 : variant.trainRecords);
        if (!mapped)
            return tl::unexpected(mapped.error());
        const auto labels = labelsOf(**mapped, variant, layout);
        if (!labels)
            return tl::unexpected(labels.error());
        if (!groups.names.empty())
            if (auto read = readGroups(**mapped, variant, layout, *labels, groups); !read)
                return tl::unexpected(read.error());
        dataset->addFile(*mapped, *labels);
        if (progress)
            progress(dataset->size());
    }
    if (dataset->size() == 0)
        return fail(ErrorCode::NotFound, "there is no " + files.front() + " in this folder",
                    folder.string(),
                    "Choose the folder " + variant.folder + " of the binary version of " +
                        variant.title + ".");
    dataset->setClassGroups(std::move(groups));
    return dataset;
}

bool holdsFile(const fs::path &folder, const std::string &name)
{
    return isThere(folder / name);
}

bool isCifar(const CifarVariant &variant, const std::string &path)
{
    const fs::path folder = recordFolder(path, variant.folder);
    return holdsFile(folder, variant.testFile) ||
           std::any_of(variant.trainFiles.begin(), variant.trainFiles.end(),
                       [&](const std::string &name) { return holdsFile(folder, name); });
}

} // namespace

bool isCifar10(const std::string &path) { return isCifar(cifar10(), path); }
bool isCifar100(const std::string &path) { return isCifar(cifar100(), path); }

bool hasCifar10Test(const DatasetSpec &spec)
{
    return holdsFile(recordFolder(spec.path, cifar10().folder), cifar10().testFile);
}

bool hasCifar100Test(const DatasetSpec &spec)
{
    return holdsFile(recordFolder(spec.path, cifar100().folder), cifar100().testFile);
}

Opened openCifar10(const DatasetSpec &spec, std::stop_token stop, const Progress &progress)
{
    return openCifar(cifar10(), spec, stop, progress);
}

Opened openCifar100(const DatasetSpec &spec, std::stop_token stop, const Progress &progress)
{
    return openCifar(cifar100(), spec, stop, progress);
}

} // namespace leoclr::readers

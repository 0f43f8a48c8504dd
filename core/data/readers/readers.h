#pragma once

#include "core/data/dataset.h"

#include <filesystem>

namespace leoclr::readers {

using Progress = std::function<void(std::size_t)>;
using Opened = Result<std::unique_ptr<Dataset>>;

// Three functions a reader, listed in registry.cpp: one opens the whole split (fold and limit of the specification are
// applied by openDataset() or by the reader of STL-10), one tells whether a place looks like the layout, one whether
// there are test images.

[[nodiscard]] Opened openDemo(const DatasetSpec &spec, std::stop_token stop, const Progress &progress);
[[nodiscard]] bool isDemo(const std::string &path);
[[nodiscard]] bool hasDemoTest(const DatasetSpec &spec);

[[nodiscard]] Opened openCifar10(const DatasetSpec &spec, std::stop_token stop, const Progress &progress);
[[nodiscard]] bool isCifar10(const std::string &path);
[[nodiscard]] bool hasCifar10Test(const DatasetSpec &spec);

[[nodiscard]] Opened openCifar100(const DatasetSpec &spec, std::stop_token stop, const Progress &progress);
[[nodiscard]] bool isCifar100(const std::string &path);
[[nodiscard]] bool hasCifar100Test(const DatasetSpec &spec);

[[nodiscard]] Opened openStl10(const DatasetSpec &spec, std::stop_token stop, const Progress &progress);
[[nodiscard]] bool isStl10(const std::string &path);
[[nodiscard]] bool hasStl10Test(const DatasetSpec &spec);

[[nodiscard]] Opened openVoc(const DatasetSpec &spec, std::stop_token stop, const Progress &progress);
[[nodiscard]] bool isVoc(const std::string &path);
[[nodiscard]] bool hasVocTest(const DatasetSpec &spec);

[[nodiscard]] Opened openCoco(const DatasetSpec &spec, std::stop_token stop, const Progress &progress);
[[nodiscard]] bool isCoco(const std::string &path);
[[nodiscard]] bool hasCocoTest(const DatasetSpec &spec);

[[nodiscard]] Opened openPets(const DatasetSpec &spec, std::stop_token stop, const Progress &progress);
[[nodiscard]] bool isPets(const std::string &path);
[[nodiscard]] bool hasPetsTest(const DatasetSpec &spec);

[[nodiscard]] Opened openCars(const DatasetSpec &spec, std::stop_token stop, const Progress &progress);
[[nodiscard]] bool isCars(const std::string &path);
[[nodiscard]] bool hasCarsTest(const DatasetSpec &spec);

[[nodiscard]] Opened openBirdsnap(const DatasetSpec &spec, std::stop_token stop, const Progress &progress);
[[nodiscard]] bool isBirdsnap(const std::string &path);
[[nodiscard]] bool hasBirdsnapTest(const DatasetSpec &spec);

[[nodiscard]] Opened openImageNet(const DatasetSpec &spec, std::stop_token stop, const Progress &progress);
[[nodiscard]] bool isImageNet(const std::string &path);
[[nodiscard]] bool hasImageNetTest(const DatasetSpec &spec);

[[nodiscard]] Opened openWebDataset(const DatasetSpec &spec, std::stop_token stop, const Progress &progress);
[[nodiscard]] bool isWebDataset(const std::string &path);
[[nodiscard]] bool hasWebDatasetTest(const DatasetSpec &spec);

[[nodiscard]] Opened openImageFolder(const DatasetSpec &spec, std::stop_token stop, const Progress &progress);
[[nodiscard]] bool isImageFolder(const std::string &path);
[[nodiscard]] bool hasImageFolderTest(const DatasetSpec &spec);

/// The folder with the files of a record dataset: `path`, or the folder `usual` in it; the folder
/// of a file in it.
[[nodiscard]] std::filesystem::path recordFolder(const std::filesystem::path &path,
                                                 std::string_view usual);
/// Folder of the test images in an image folder (val before test); empty where there is none.
[[nodiscard]] std::filesystem::path testFolderOf(const std::filesystem::path &root);

} // namespace leoclr::readers

#pragma once

#include "core/data/dataset.h"

#include <filesystem>

namespace leoclr::readers {

using Progress = std::function<void(std::size_t)>;
using Opened = Result<std::unique_ptr<Dataset>>;

// One function a reader, listed in registry.cpp. Each opens the whole split; DatasetSpec::limit is
// applied afterwards.

[[nodiscard]] Opened openCifar10(const DatasetSpec &spec, std::stop_token stop,
                                 const Progress &progress);
[[nodiscard]] Opened openCifar100(const DatasetSpec &spec, std::stop_token stop,
                                  const Progress &progress);
[[nodiscard]] Opened openStl10(const DatasetSpec &spec, std::stop_token stop,
                               const Progress &progress);
[[nodiscard]] Opened openImageFolder(const DatasetSpec &spec, std::stop_token stop,
                                     const Progress &progress);
[[nodiscard]] Opened openDemo(const DatasetSpec &spec, std::stop_token stop,
                              const Progress &progress);

/// The folder with the files of a record dataset: `path`, or the folder `usual` in it; the folder
/// of a file in it.
[[nodiscard]] std::filesystem::path recordFolder(const std::filesystem::path &path,
                                                 std::string_view usual);
/// Folder of the test images in an image folder (val before test); empty where there is none.
[[nodiscard]] std::filesystem::path testFolderOf(const std::filesystem::path &root);

} // namespace leoclr::readers

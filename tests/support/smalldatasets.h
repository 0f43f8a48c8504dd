#pragma once

#include <filesystem>
#include <string>

namespace leoclr::testing {

/// Writes the smallest dataset of a reader ("voc", "coco" …) that uses all of its files. "demo" and unknown names: nothing.
void putSmallDataset(const std::string &reader, const std::filesystem::path &root);

} // namespace leoclr::testing

#pragma once

#include "core/data/catalogue.h"

#include <filesystem>
#include <functional>
#include <stop_token>

namespace leoclr {

/// Compares a file with what the catalogue knows of it: its size, and the strongest checksum there is (SHA-256, SHA-1,
/// MD5). Reads the whole file: call it off the window's thread. A file of which nothing is known passes.
/// @param progress bytes looked at so far
/// Errors: Damaged with the expected and the actual value, NotFound, NotReadable, Cancelled.
[[nodiscard]] Result<> verifyFile(const std::filesystem::path &file, const CatalogueFile &expected,
                                  const std::stop_token &stop = {},
                                  const std::function<void(std::uint64_t)> &progress = {});

} // namespace leoclr

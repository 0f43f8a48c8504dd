#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>

namespace leoclr {

/// True for a name that unpackArchive() takes: .tar, .tar.gz, .tgz, .tar.xz, .tar.bz2, .zip.
[[nodiscard]] bool isArchive(const std::filesystem::path &file);

/// Unpacks an archive into a folder (library libarchive). Nothing leaves the folder: absolute names, names with "..",
/// links that point out of it, devices and pipes are refused, with the archive and the entry in the error's place.
/// What is unpacked may not fill the disk: 256 MiB stay free. Call it off the window's thread.
/// @param progress bytes of the archive used so far
/// Errors: Damaged (an archive that is cut short or nonsense), WrongFormat (an entry that is refused), DiskFull,
/// NotWritable, Cancelled. What was unpacked before the error stays.
[[nodiscard]] Result<> unpackArchive(const std::filesystem::path &archive, const std::filesystem::path &folder,
                                     const std::stop_token &stop = {},
                                     const std::function<void(std::uint64_t)> &progress = {});

} // namespace leoclr

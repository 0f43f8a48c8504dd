#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace leoclr {

/// Whether a file or folder is there; false too where that cannot be found out.
[[nodiscard]] bool isThere(const std::filesystem::path &path);

/// Whole content of a file.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path &file);

/// Writes a file whole: temporary name in the same folder, fsync, rename, fsync of the folder.
/// Either the old or the new content is there afterwards, never a mixture. DiskFull and NotWritable are told apart.
[[nodiscard]] Result<> writeFileAtomically(const std::filesystem::path &file, std::string_view content);

/// Makes the renames in a folder durable.
[[nodiscard]] Result<> syncFolder(const std::filesystem::path &folder);

/// Creates a folder and its parents; NotWritable or DiskFull with the path otherwise.
[[nodiscard]] Result<> makeFolder(const std::filesystem::path &folder);

/// Bytes that an ordinary user can still write where `path` is (or would be). 0 if unknown.
[[nodiscard]] std::uint64_t freeBytes(const std::filesystem::path &path);

/// Error for a failed system call on `path`: ENOENT is NotFound, EACCES/EPERM/EROFS NotWritable or NotReadable,
/// ENOSPC/EDQUOT DiskFull, and so on.
/// @param writing whether the call wanted to write
[[nodiscard]] Error systemError(int errorNumber, std::string what, const std::filesystem::path &path, bool writing);

} // namespace leoclr

#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string_view>

/// Files that only grow at their end: events.jsonl and control.jsonl.
namespace leoclr::appendfile {

/// Opens a file for reading and appending, and makes it if need be. NotWritable, DiskFull or NotFound otherwise.
/// @return a descriptor that the caller closes
[[nodiscard]] Result<int> open(const std::filesystem::path &file);

/// Hands `bytes` to the kernel in one write. If not all of them find room, the file is cut back to what it was.
/// @param durable whether to return only once the bytes are on the disk
[[nodiscard]] Result<> append(int descriptor, std::string_view bytes, bool durable, const std::filesystem::path &file);

/// Byte behind the last newline; 0 if there is none.
[[nodiscard]] Result<std::uint64_t> endOfLastLine(int descriptor, const std::filesystem::path &file);

/// Bytes from `offset`, at most `count`; fewer at the end of the file.
[[nodiscard]] Result<std::string> read(int descriptor, std::uint64_t offset, std::size_t count,
                                       const std::filesystem::path &file);

} // namespace leoclr::appendfile

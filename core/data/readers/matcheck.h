#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string_view>

namespace leoclr::readers {

/// Whether a MATLAB file of version 5 is what it says: every element lies inside of the one around it, arrays have as
/// many values as their dimensions, cells and structs as many members, names end. Compressed variables are unpacked for
/// it, up to 64 MiB in all. matio believes these numbers and takes the memory they name, so it sees a file only after this.
/// Damaged, WrongFormat and OutOfRange name file and byte; of a compressed variable, the byte it begins at.
[[nodiscard]] Result<> checkMatStructure(std::string_view bytes, const std::filesystem::path &file);

} // namespace leoclr::readers

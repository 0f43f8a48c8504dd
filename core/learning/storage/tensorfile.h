#pragma once

#include "core/base/result.h"
#include "core/learning/networks/tensortable.h"

#include <filesystem>
#include <map>
#include <string>

namespace leoclr::learning {

/// Writes tensors (any device, any memory order) under their names as safetensors.
[[nodiscard]] Result<> saveTensors(const std::filesystem::path &file, const NamedTensors &tensors,
                                   const std::map<std::string, std::string> &metadata);

/// Every tensor of a file, row-major, on the CPU, in order of their names.
[[nodiscard]] Result<NamedTensors> readTensors(const std::filesystem::path &file);

/// Fills existing tensors from a file, bit for bit. Every tensor must be there with equal type and shape
/// (Inconsistent names the first that is not); more in the file does no harm. Untouched on failure.
[[nodiscard]] Result<> loadTensors(const std::filesystem::path &file, const NamedTensors &tensors);

/// The type that safetensors calls "F32" and so on; Undefined for a name that is not known.
[[nodiscard]] at::ScalarType scalarTypeOf(std::string_view name);

} // namespace leoclr::learning

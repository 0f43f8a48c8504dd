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

/// Fills existing tensors from a file, bit for bit. Every tensor must be there with equal type and shape
/// (Inconsistent names the first that is not); more in the file does no harm. Untouched on failure.
[[nodiscard]] Result<> loadTensors(const std::filesystem::path &file, const NamedTensors &tensors);

} // namespace leoclr::learning

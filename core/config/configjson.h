#pragma once

#include "core/base/result.h"
#include "core/config/experimentconfig.h"

#include <nlohmann/json.hpp>

#include <string_view>

/// For the readers of JSON files in std-only folders; whoever includes it links the JSON library.
namespace leoclr {

/// Damaged names place and line, WrongFormat a text that is no object.
[[nodiscard]] Result<nlohmann::ordered_json> parseObject(std::string_view text, std::string_view place);
/// Sets the fields that the object names; errors carry the place and the field.
[[nodiscard]] Result<> applyObject(const nlohmann::ordered_json &object, std::string_view place,
                                   ExperimentConfig &config);

} // namespace leoclr

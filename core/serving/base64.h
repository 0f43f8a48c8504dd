#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace leoclr {

/// Base64 of RFC 4648 with padding. No library at hand offers it to both programs.
[[nodiscard]] std::string toBase64(std::string_view bytes);
/// Nothing for text that is no base64.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

} // namespace leoclr

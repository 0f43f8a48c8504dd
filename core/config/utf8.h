#pragma once

#include <string_view>

namespace leoclr {

/// @return whether the bytes are well-formed UTF-8 (no overlong forms, no surrogates) without NUL, as JSON needs them
[[nodiscard]] bool isUtf8(std::string_view bytes);

} // namespace leoclr

#pragma once

#include <string_view>

namespace leoclr::learning {

/// Version of the project, from the root CMakeLists.txt.
inline constexpr std::string_view engineVersion = LEOCLR_VERSION;

} // namespace leoclr::learning

#pragma once

#include <string_view>

namespace leoclr::learning {

/// Version of the project, from the root CMakeLists.txt.
extern const std::string_view engineVersion;

} // namespace leoclr::learning

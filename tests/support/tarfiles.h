#pragma once

#include <string>

namespace leoclr::testing {

/// One member of a ustar archive, written from the format's definition.
[[nodiscard]] std::string tarMember(const std::string &name, const std::string &content, char kind = '0');
/// What an archive ends with.
inline const std::string tarEnd(1024, '\0');

} // namespace leoclr::testing

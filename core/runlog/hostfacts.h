#pragma once

#include <string>

namespace leoclr {

/// Name of this computer in the network; "unknown" if it has none.
[[nodiscard]] std::string hostName();
/// Identity of the time since the computer was started; empty if the system does not tell.
[[nodiscard]] std::string bootId();

} // namespace leoclr

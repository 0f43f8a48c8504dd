#pragma once

#include <cstdint>
#include <string>

namespace leoclr::learning {

/// Cores that this process may use.
[[nodiscard]] int usableCores();
/// Bytes of memory that a new allocation could get, and all there is. 0 if unknown.
[[nodiscard]] std::uint64_t availableMemory();
[[nodiscard]] std::uint64_t totalMemory();
/// Bytes of memory that this process holds now, and the most that it held.
[[nodiscard]] std::uint64_t residentMemory();
[[nodiscard]] std::uint64_t peakResidentMemory();
[[nodiscard]] std::string hostName();
/// "Debian GNU/Linux 12 (bookworm), Linux 6.1.0".
[[nodiscard]] std::string operatingSystem();
/// Model name of the processor.
[[nodiscard]] std::string processorName();

} // namespace leoclr::learning

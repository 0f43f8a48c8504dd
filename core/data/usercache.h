#pragma once

#include <filesystem>

namespace leoclr {

/// Where this program may keep what it can make again: XDG_CACHE_HOME or ~/.cache, with leoclr-workbench below it.
/// Empty where there is no home. The folder need not exist.
[[nodiscard]] std::filesystem::path userCacheFolder();

} // namespace leoclr

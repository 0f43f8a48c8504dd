#include "core/data/usercache.h"

#include <cstdlib>

namespace leoclr {

std::filesystem::path userCacheFolder()
{
    if (const char *cache = std::getenv("XDG_CACHE_HOME"); cache && *cache == '/')
        return std::filesystem::path(cache) / "leoclr-workbench";
    if (const char *home = std::getenv("HOME"); home && *home == '/')
        return std::filesystem::path(home) / ".cache" / "leoclr-workbench";
    return {};
}

} // namespace leoclr

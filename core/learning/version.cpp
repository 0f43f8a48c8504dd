#include "core/learning/version.h"

namespace leoclr::learning {

const std::string_view engineVersion = LEOCLR_VERSION;

} // namespace leoclr::learning

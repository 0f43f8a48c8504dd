#pragma once

#include "core/runlog/events.h"

#include <string>
#include <string_view>

namespace leoclr {

/// The event of one line without its newline, or the reason why it is damaged.
/// Thread-safe: each thread keeps its own parser.
[[nodiscard]] std::variant<Event, std::string> parseEvent(std::string_view line);

} // namespace leoclr

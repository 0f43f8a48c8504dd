#pragma once

#include <span>
#include <string_view>

namespace leoclr {

/// The descriptions of all presets once more, where the translators' tool finds them (context "Preset"). A test holds
/// them equal to resources/presets.
[[nodiscard]] std::span<const std::string_view> presetTexts();

} // namespace leoclr

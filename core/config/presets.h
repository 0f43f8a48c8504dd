#pragma once

#include "core/config/experimentconfig.h"

#include <span>
#include <string_view>
#include <vector>

namespace leoclr {

/// A named set of differences from the defaults. The JSON files of resources/presets are compiled in.
struct Preset
{
    std::string_view name;        ///< "leoclr-cifar10"
    std::string_view description; ///< one English sentence; translated in the context "Preset"
    ExperimentConfig config;      ///< resolved
};

/// All presets: leoclr-demo first.
[[nodiscard]] std::span<const Preset> presets();
/// Unknown names the nearest preset.
[[nodiscard]] Result<const Preset *> findPreset(std::string_view name);

} // namespace leoclr

#pragma once

#include "core/runlog/rundirectory.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace leoclr {

/// The folder of a checkpoint, whether it is there or not.
[[nodiscard]] std::filesystem::path checkpointFolder(const RunDirectory &directory, std::int64_t step);

/// Steps of the checkpoints that have a manifest, newest first. Lists a folder and reads no file: whether a checkpoint is
/// whole is not known before verifyCheckpoint(), which reads all of it.
[[nodiscard]] std::vector<std::int64_t> sealedCheckpoints(const RunDirectory &directory);

} // namespace leoclr

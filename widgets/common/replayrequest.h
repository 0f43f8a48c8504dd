#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace leoclr {

class Workspace;

/// A wish of another room: the lens is to show what a run saw of one image.
struct ReplayRequest
{
    QString runDirectory;
    std::int64_t epoch = 0; ///< from 0
    std::int64_t image = 0; ///< index in the run's dataset
};

/// Leaves the wish and shows the lens.
void requestReplay(Workspace &workspace, const ReplayRequest &request);
/// The wish that is left, once.
[[nodiscard]] std::optional<ReplayRequest> takeReplayRequest(Workspace &workspace);

} // namespace leoclr

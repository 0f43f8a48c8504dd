#pragma once

#include <QString>

namespace leoclr {

/// Where runs live: LEOCLR_RUNS, else what the user chose in the window (workbench.ini), else
/// "<Documents or home>/LeOCLR runs". Both programs and every page agree on it.
[[nodiscard]] QString chosenRunsFolder();

/// The index file of a runs folder: below the user's local data, never on the disk of the runs, which may be a network
/// disk that SQLite must not trust. One file a folder.
[[nodiscard]] QString indexFileFor(const QString &runsFolder);

} // namespace leoclr

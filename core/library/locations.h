#pragma once

#include <QString>

namespace leoclr {

/// Where runs live: LEOCLR_RUNS, else what the user chose in the window (workbench.ini), else
/// "<Documents or home>/LeOCLR runs". Both programs and every page agree on it.
[[nodiscard]] QString chosenRunsFolder();

/// The index file of a runs folder: hidden in it, so that every program that opens the folder finds the same.
[[nodiscard]] QString indexFileFor(const QString &runsFolder);

} // namespace leoclr

#pragma once

#include <QString>

class QSettings;

namespace leoclr {

/// Where runs live: LEOCLR_RUNS, else what the user chose in the window (workbench.ini), else
/// "<Documents or home>/LeOCLR runs". Both programs and every page agree on it.
[[nodiscard]] QString chosenRunsFolder();
/// The same, of settings in another file.
[[nodiscard]] QString chosenRunsFolder(const QSettings &settings);

/// Key of the user's choice in the settings.
inline constexpr auto runsFolderKey = "runs/folder";
/// The file that holds what the user chose in the window.
[[nodiscard]] QString settingsFile();

/// The index file of a runs folder: hidden in it, so that every program that opens the folder finds the same.
[[nodiscard]] QString indexFileFor(const QString &runsFolder);

} // namespace leoclr

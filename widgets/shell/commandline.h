#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace leoclr {

/// What the command line asks the window for.
struct CommandLine
{
    QString runsFolder; ///< empty: that of the settings
    QString preset;
    QString room;
    QStringList runs;   ///< ids, names or folders to select
    bool start = false;
    bool demo = false;  ///< train the demo experiment, or show it if it is there
    bool help = false;
    bool version = false;
};

/// Errors (Unknown, WrongFormat) are mistakes of usage: exit code 2.
/// @param arguments with the program's name first
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);
[[nodiscard]] QString commandLineHelp();

} // namespace leoclr

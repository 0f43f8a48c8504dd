#pragma once

namespace leoclr {

/// The system's font where a desktop names one. Where none does (a bare X server), the generic "Sans" that is left is
/// replaced by a screen font if one is installed. Needs a QApplication.
void chooseApplicationFont();

/// The window program: command line, fonts, language, theme, library, launcher, window, event loop.
/// @return exit code: 2 for a mistake of usage, 1 if the program cannot work, else that of the event loop
int runWorkbench(int argc, char **argv);

} // namespace leoclr

#pragma once

namespace leoclr {

/// The window program: command line, fonts, language, theme, library, launcher, window, event loop.
/// @return exit code: 2 for a mistake of usage, 1 if the program cannot work, else that of the event loop
int runWorkbench(int argc, char **argv);

} // namespace leoclr

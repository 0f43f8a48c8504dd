#pragma once

namespace leoclr {

/// leoclr-workbench --headless …: the actions of the window from the command line, without a display. Makes its own
/// QGuiApplication (offscreen). What it prints is English, for people and scripts alike.
/// @return exit code: 0 done, 1 failure, 2 wrong usage; each error is one sentence on stderr
[[nodiscard]] int runHeadless(int argc, char **argv);

} // namespace leoclr

#pragma once

#include "core/base/result.h"
#include "core/learning/commands/commandline.h"

#include <filesystem>
#include <string>
#include <vector>

namespace leoclr::learning {

struct TrainOptions
{
    std::string preset;                   ///< empty: none
    std::string configFile;               ///< JSON of settings; empty: none
    std::vector<std::string> assignments; ///< key=value
    std::string run;                      ///< folder
    bool progress = false;                ///< also where err is no terminal
};
/// Creates the run where a preset, a file or assignments are given, and trains it.
[[nodiscard]] int trainCommand(const TrainOptions &options, const Console &console);
[[nodiscard]] int resumeCommand(const std::string &run, bool progress, const Console &console);

/// What this computer can do for the engine, and whether it works. Fails if something that training needs is missing.
[[nodiscard]] int doctorCommand(bool json, const std::filesystem::path &place, const Console &console);

[[nodiscard]] int presetsCommand(bool json, const Console &console);
[[nodiscard]] int fieldsCommand(bool json, const std::string &preset, const Console &console);

/// Prints "leoclr-engine: error: ..." and gives the exit code.
int complain(const Error &error, int exitCode, const Console &console);

} // namespace leoclr::learning

#include "core/learning/commands/commands.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/config/fieldtable.h"
#include "core/config/presets.h"
#include "core/learning/commands/interruption.h"
#include "core/learning/commands/progress.h"
#include "core/learning/training/attempt.h"
#include "core/learning/version.h"
#include "core/runlog/rundirectory.h"

#include <ostream>

namespace leoclr::learning {

namespace {

Result<ExperimentConfig> resolveConfig(const TrainOptions &options)
{
    ExperimentConfig config;
    if (!options.preset.empty()) {
        const Result<const Preset *> preset = findPreset(options.preset);
        if (!preset)
            return tl::unexpected<Error>(preset.error());
        config = (*preset)->config;
    }
    if (!options.configFile.empty()) {
        const Result<ExperimentConfig> read = readFile(options.configFile).and_then([&](const std::string &json) {
            return configFromJson(json, options.configFile, config);
        });
        if (!read)
            return read;
        config = *read;
    }
    for (const std::string &assignment : options.assignments)
        if (const Result<> applied = applyAssignment(config, assignment); !applied)
            return tl::unexpected<Error>(applied.error());
    return config;
}

Result<> createRun(const RunDirectory &directory, const ExperimentConfig &config, const std::string &preset)
{
    const SystemClock clock;
    const std::string folder = directory.path().lexically_normal().filename().string();
    RunIdentity identity;
    identity.id = newId();
    identity.name = config.runName.empty() ? (folder.empty() ? config.method : folder) : config.runName;
    identity.created = toIso8601(clock.now());
    identity.seed = config.seed;
    identity.preset = preset;
    identity.program = "leoclr-engine " + std::string(engineVersion);
    return directory.create(identity, config);
}

int attempt(const RunDirectory &directory, bool resume, bool progress, const Console &console)
{
    const SystemClock clock;
    const Interruption interruption;
    Progress shown(directory, console, progress, clock);
    const AttemptOptions options{.resume = resume,
                                 .interrupted = [&] { return interruption.wanted(); },
                                 .listener = [&](const EventBody &event) { shown.tell(event); }};
    const Result<AttemptEnd> end = runAttempt(directory, options, clock);
    shown.close();
    return end ? exitSuccess : complain(end.error(), exitFailure, console);
}

} // namespace

int trainCommand(const TrainOptions &options, const Console &console)
{
    const RunDirectory directory{std::filesystem::path(options.run)};
    const bool create = !options.preset.empty() || !options.configFile.empty() || !options.assignments.empty();
    if (create) {
        const Result<ExperimentConfig> config = resolveConfig(options);
        if (!config)
            return complain(config.error(), exitUsage, console);
        if (const Result<> created = createRun(directory, *config, options.preset); !created)
            return complain(created.error(), exitFailure, console);
    } else if (!directory.isRun()) {
        return complain({ErrorCode::NotFound, "there is no run here, and no preset to make one from", options.run,
                         "Add --preset NAME; `leoclr-engine presets` lists the names."},
                        exitFailure, console);
    }
    return attempt(directory, false, options.progress, console);
}

int resumeCommand(const std::string &run, bool progress, const Console &console)
{
    return attempt(RunDirectory{std::filesystem::path(run)}, true, progress, console);
}

} // namespace leoclr::learning

#include "core/learning/commands/commands.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/config/fieldtable.h"
#include "core/config/presets.h"
#include "core/learning/commands/interruption.h"
#include "core/learning/commands/progress.h"
#include "core/learning/distributed/company.h"
#include "core/learning/training/attempt.h"
#include "core/learning/training/rankattempt.h"
#include "core/learning/version.h"
#include "core/runlog/rundirectory.h"

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>

namespace leoclr::learning {

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

namespace {

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

/// Settings of the computer: whatever they are, a run goes on as it would have.
constexpr std::array computerFields{"training.processes", "training.device", "training.compute_threads",
                                    "training.loader_threads", "training.image_cache"};

Result<> checkAssignments(const std::vector<std::string> &assignments)
{
    std::string known;
    for (const char *field : computerFields)
        known += (known.empty() ? "" : ", ") + std::string(field);
    for (const std::string &assignment : assignments) {
        const std::string key = assignment.substr(0, assignment.find('='));
        if (std::ranges::find(computerFields, key) == computerFields.end())
            return fail(ErrorCode::Inconsistent, key + " cannot change in the middle of a run", key,
                        "Settings that may: " + known + ".");
    }
    return {};
}

/// Opens the company of processes that share a run: those of torchrun, or as many as are asked for, started from here.
/// Null: one process.
Result<std::unique_ptr<Company>> openCompany(const RunDirectory &directory, const std::optional<RankPlace> &place,
                                             const std::vector<std::string> &assignments,
                                             const std::function<bool()> &interrupted)
{
    if (place && place->size > 1)
        return Company::open(*place, Company::Others::StartedElsewhere, interrupted);
    if (place)
        return nullptr;
    Result<ExperimentConfig> config = directory.config();
    if (!config)
        return nullptr; // the attempt says what is wrong
    for (const std::string &assignment : assignments)
        if (const Result<> applied = applyAssignment(*config, assignment); !applied)
            return tl::unexpected<Error>(applied.error());
    if (config->processes <= 1)
        return nullptr;
    return Company::open({.size = static_cast<int>(config->processes)}, Company::Others::StartedHere, interrupted);
}

/// This process as rank 0, or alone.
int attempt(const TrainOptions &options, bool resume, const std::optional<RankPlace> &place, const Console &console)
{
    const RunDirectory directory{std::filesystem::path(options.run)};
    const SystemClock clock;
    const Interruption interruption;
    const auto interrupted = [&] { return interruption.wanted(); };
    std::vector<std::string> assignments = resume ? options.assignments : std::vector<std::string>{};
    if (options.processes > 0)
        assignments.push_back("training.processes=" + std::to_string(options.processes));
    const Result<std::unique_ptr<Company>> company = openCompany(directory, place, assignments, interrupted);
    if (!company)
        return complain(company.error(), exitFailure, console);
    Progress shown(directory, console, options.progress, clock);
    const AttemptOptions attempt{.resume = resume,
                                 .interrupted = interrupted,
                                 .listener = [&](const EventBody &event) { shown.tell(event); },
                                 .assignments = assignments,
                                 .company = company->get(),
                                 .lastWords = [&](const Error &error) {
                                     shown.close();
                                     complain(error, exitFailure, console);
                                 }};
    const Result<AttemptEnd> end = runAttempt(directory, attempt, clock);
    if (!end && *company)
        (*company)->tellFailure(end.error());
    if (*company)
        (*company)->end();
    shown.close();
    return end ? exitSuccess : complain(end.error(), exitFailure, console);
}

/// This process as another rank.
int joinRun(const RankPlace &place, const Console &console)
{
    const SystemClock clock;
    const Interruption interruption;
    const auto interrupted = [&] { return interruption.wanted(); };
    const Result<std::unique_ptr<Company>> company =
        Company::open(place, Company::Others::StartedElsewhere, interrupted);
    if (!company)
        return complain(company.error(), exitFailure, console);
    const Result<AttemptEnd> end = runRank(**company, interrupted, clock);
    return end || end.error().code == ErrorCode::Cancelled ? exitSuccess : exitFailure; // rank 0 says what went wrong
}

} // namespace

int trainCommand(const TrainOptions &options, const Console &console)
{
    const Result<std::optional<RankPlace>> place = rankPlaceOfEnvironment();
    if (!place)
        return complain(place.error(), exitUsage, console);
    if (*place && (*place)->rank > 0)
        return joinRun(**place, console);
    const RunDirectory directory{std::filesystem::path(options.run)};
    const bool create = !options.preset.empty() || !options.configFile.empty() || !options.assignments.empty();
    if (create) {
        TrainOptions all = options;
        if (options.processes > 0)
            all.assignments.push_back("training.processes=" + std::to_string(options.processes));
        const Result<ExperimentConfig> config = resolveConfig(all);
        if (!config)
            return complain(config.error(), exitUsage, console);
        if (const Result<> created = createRun(directory, *config, options.preset); !created)
            return complain(created.error(), exitFailure, console);
    } else if (!directory.isRun()) {
        return complain({ErrorCode::NotFound, "there is no run here, and no preset to make one from", options.run,
                         "Add --preset NAME; `leoclr-engine presets` lists the names."},
                        exitFailure, console);
    }
    return attempt(options, false, *place, console);
}

int resumeCommand(const TrainOptions &options, const Console &console)
{
    const Result<std::optional<RankPlace>> place = rankPlaceOfEnvironment();
    if (!place)
        return complain(place.error(), exitUsage, console);
    if (const Result<> allowed = checkAssignments(options.assignments); !allowed)
        return complain(allowed.error(), exitUsage, console);
    if (*place && (*place)->rank > 0)
        return joinRun(**place, console);
    return attempt(options, true, *place, console);
}

} // namespace leoclr::learning

#include "core/learning/commands/bench.h"

#include "core/base/files.h"
#include "core/config/fieldtable.h"
#include "core/learning/commands/commands.h"
#include "core/learning/training/device.h"
#include "core/learning/training/runfacts.h"

#include <ostream>

namespace leoclr::learning {

namespace {

Result<BenchReport> run(const std::string &what, const BenchJob &job)
{
    if (what == "views" || what == "decode")
        return benchViews(job, what == "views");
    if (what == "step")
        return benchStep(job);
    return what == "data" ? benchData(job) : benchMemory(job);
}

} // namespace

int benchCommand(const BenchOptions &options, const Console &console)
{
    const Result<ExperimentConfig> config =
        resolveConfig({.preset = options.preset, .configFile = options.configFile, .assignments = options.assignments});
    if (!config)
        return complain(config.error(), exitUsage, console);
    const Result<at::Device> device = chooseDevice(*config);
    if (!device)
        return complain(device.error(), exitFailure, console);
    applyComputeThreads(*config);
    Result<BenchReport> report = run(options.what, {*config, options.rounds, options.perRound, options.threads});
    if (!report)
        return complain(report.error(), exitFailure, console);
    report->machine = environmentFacts(*config, describe(*device));
    report->settings = leoclr::toJson(*config);
    print(*report, console.out);
    if (!options.json.empty())
        if (const Result<> written = writeFileAtomically(options.json, toJson(*report)); !written)
            return complain(written.error(), exitFailure, console);
    return exitSuccess;
}

} // namespace leoclr::learning

#include "core/learning/commands/commands.h"

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/learning/commands/interruption.h"
#include "core/learning/serving/datasetembedding.h"
#include "core/learning/serving/loadedcheckpoint.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <ostream>

namespace leoclr::learning {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

/// The run's own dataset, and what the command line says instead. Another place or reader is taken whole.
DatasetSpec specOf(const EmbedOptions &options, const ExperimentConfig &config)
{
    DatasetSpec spec = datasetSpec(config);
    const bool other = !options.reader.empty() || !options.path.empty();
    if (other && !options.reader.empty() && options.reader != spec.reader)
        spec.path.clear();
    if (!options.reader.empty())
        spec.reader = options.reader;
    if (!options.path.empty())
        spec.path = options.path;
    if (!options.split.empty()) {
        spec.split = options.split;
        spec.fold = 0;
    }
    if (other || !options.split.empty())
        spec.limit = 0;
    if (options.limit)
        spec.limit = *options.limit;
    return spec;
}

/// Progress at most five times a second: a line that is redrawn, or JSON lines for programs.
class Teller
{
public:
    Teller(const Console &console, bool json) : m_console(console), m_json(json) {}

    void tell(std::size_t done, std::size_t of)
    {
        const auto now = std::chrono::steady_clock::now();
        if (of == 0 || (done < of && now - m_last < std::chrono::milliseconds(200)))
            return;
        m_last = now;
        if (m_json)
            m_console.out << Json{{"done", done}, {"of", of}}.dump() << std::endl;
        else if (m_console.terminal)
            m_console.err << "\r" << done << " of " << of << " images" << (done == of ? "\n" : "") << std::flush;
    }

private:
    const Console &m_console;
    bool m_json;
    std::chrono::steady_clock::time_point m_last;
};

Result<fs::path> embed(const EmbedOptions &options, const Console &console)
{
    const Result<CheckpointPlace> place = findCheckpoint(options.checkpoint);
    if (!place)
        return tl::unexpected<Error>(place.error());
    const RunDirectory run(place->run);
    const Result<RunIdentity> identity = run.identity();
    if (!identity)
        return tl::unexpected<Error>(identity.error());
    const Result<std::unique_ptr<LoadedCheckpoint>> loaded = LoadedCheckpoint::load(*place);
    if (!loaded)
        return tl::unexpected<Error>(loaded.error());

    const Interruption interruption;
    Teller teller(console, options.json);
    const EmbeddingOptions work{.dataset = specOf(options, (*loaded)->config()), .crops = options.crops};
    Result<EmbeddingSet> set = embedDataset(**loaded, work, [&](std::size_t done, std::size_t of) {
        teller.tell(done, of);
        return !interruption.wanted();
    });
    if (!set)
        return tl::unexpected<Error>(set.error());
    set->facts.runId = identity->id;
    set->facts.runName = identity->name;
    set->facts.created = toIso8601(SystemClock().now());
    const fs::path file = options.output.empty() ? embeddingFolder(run) / (set->facts.id + ".safetensors")
                                                 : fs::path(options.output);
    if (set->facts.skipped > 0)
        console.err << "leoclr-engine: " << set->facts.skipped << " images could not be read and are left out" << std::endl;
    return makeFolder(fs::absolute(file).parent_path())
        .and_then([&]() { return writeEmbedding(fs::absolute(file), *set); })
        .map([&]() { return fs::absolute(file); });
}

} // namespace

int embedCommand(const EmbedOptions &options, const Console &console)
{
    const Result<fs::path> file = embed(options, console);
    if (!file)
        return complain(file.error(), exitFailure, console);
    if (options.json)
        console.out << Json{{"file", file->string()}}.dump() << std::endl;
    else
        console.out << file->string() << std::endl;
    return exitSuccess;
}

} // namespace leoclr::learning

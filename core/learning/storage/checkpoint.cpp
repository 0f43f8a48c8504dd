#include "core/learning/storage/checkpoint.h"

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/learning/methods/method.h"
#include "core/learning/optimisers/optimiser.h"
#include "core/learning/storage/tensorfile.h"

namespace leoclr::learning {

namespace fs = std::filesystem;

namespace {

const std::vector<std::string> fileNames{"model.safetensors", "optimizer.safetensors", "state.json"};

} // namespace

Result<> CheckpointStore::writeFiles(const fs::path &folder, const TrainerState &state, const Method &method,
                                     const Optimiser &optimiser) const
{
    const std::map<std::string, std::string> metadata{{"format", "pt"}, {"step", std::to_string(state.step)}};
    return makeFolder(folder)
        .and_then([&]() { return saveTensors(folder / fileNames[0], method.state(), metadata); })
        .and_then([&]() { return saveTensors(folder / fileNames[1], optimiser.state(), metadata); })
        .and_then([&]() { return writeFileAtomically(folder / fileNames[2], toJson(state)); });
}

Result<CheckpointEvent> CheckpointStore::save(const TrainerState &state, std::int64_t epoch, const Method &method,
                                              const Optimiser &optimiser) const
{
    const std::string name = std::to_string(state.step);
    const fs::path folder = m_directory.checkpoints() / name;
    Result<CheckpointManifest> manifest = verifyCheckpoint(folder);
    if (!manifest) {
        manifest = writeFiles(folder, state, method, optimiser).and_then([&]() {
            return sealCheckpoint(folder, state.step, epoch, fileNames);
        });
        if (!manifest) {
            std::error_code ignored; // what failed is told; nothing half-made stays behind
            fs::remove_all(folder, ignored);
            return tl::unexpected<Error>(manifest.error());
        }
    }
    CheckpointEvent event{.step = state.step, .epoch = epoch, .path = "checkpoints/" + name};
    for (const CheckpointFile &file : manifest->files)
        event.bytes += file.bytes;
    const Result<std::string> hash = hashOfFile(folder / "manifest.json");
    if (!hash)
        return tl::unexpected<Error>(hash.error());
    event.hash = *hash;
    if (const Result<> pruned = pruneCheckpoints(m_directory, m_kept); !pruned)
        return tl::unexpected<Error>(pruned.error());
    return event;
}

Result<> CheckpointStore::load(TrainerState &state, const Method &method, const Optimiser &optimiser) const
{
    const Result<fs::path> folder = latestCheckpoint(m_directory);
    if (!folder)
        return tl::unexpected<Error>(folder.error());
    const fs::path stateFile = *folder / fileNames[2];
    const Result<TrainerState> loaded = readFile(stateFile).and_then(
        [&](const std::string &text) { return trainerStateFromJson(text, stateFile.string()); });
    if (!loaded)
        return tl::unexpected<Error>(loaded.error());
    return loadTensors(*folder / fileNames[0], method.state())
        .and_then([&]() { return loadTensors(*folder / fileNames[1], optimiser.state()); })
        .map([&]() { state = *loaded; });
}

} // namespace leoclr::learning

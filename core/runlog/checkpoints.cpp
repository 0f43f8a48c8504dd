#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/config/configjson.h"
#include "core/runlog/rundirectory.h"
#include "core/runlog/sealedcheckpoints.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace leoclr {

namespace {

namespace fs = std::filesystem;

constexpr const char *manifestName = "manifest.json";

Result<> syncFile(const fs::path &file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return tl::unexpected<Error>(
            systemError(errno, "cannot open the file of the checkpoint", file, false));
    const bool synced = ::fsync(descriptor) == 0;
    const int problem = errno;
    ::close(descriptor);
    if (!synced)
        return tl::unexpected<Error>(
            systemError(problem, "cannot write the file of the checkpoint", file, true));
    return {};
}

/// Size and hash of a file as they are now.
Result<CheckpointFile> measure(const fs::path &folder, const std::string &name)
{
    std::error_code problem;
    const std::uintmax_t bytes = fs::file_size(folder / name, problem);
    if (problem)
        return tl::unexpected<Error>(systemError(
            problem.value(), "cannot read the file of the checkpoint", folder / name, false));
    Result<std::string> hash = hashOfFile(folder / name);
    if (!hash)
        return tl::unexpected<Error>(hash.error());
    return CheckpointFile{name, static_cast<std::int64_t>(bytes), std::move(*hash)};
}

/// A manifest may only name files beside it.
bool isPlainName(const std::string &name)
{
    return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos;
}

Result<CheckpointManifest> readManifest(const fs::path &folder)
{
    const fs::path file = folder / manifestName;
    if (!isThere(file))
        return fail(ErrorCode::Damaged,
                    "this checkpoint was never completed: it has no manifest.json",
                    folder.string());
    const Result<std::string> text = readFile(file);
    if (!text)
        return tl::unexpected<Error>(text.error());
    const Result<nlohmann::ordered_json> json = parseObject(*text, file.string());
    if (!json)
        return tl::unexpected<Error>(json.error());
    try {
        CheckpointManifest manifest;
        manifest.format = json->at("format").get<int>();
        if (manifest.format > runFormatVersion)
            return fail(ErrorCode::NewerVersion,
                        "this checkpoint has format " + std::to_string(manifest.format) +
                            ", but this program knows formats up to " +
                            std::to_string(runFormatVersion),
                        folder.string());
        manifest.step = json->at("step").get<std::int64_t>();
        manifest.epoch = json->at("epoch").get<std::int64_t>();
        for (const auto &entry : json->at("files"))
            manifest.files.push_back({entry.at("name").get<std::string>(),
                                      entry.at("bytes").get<std::int64_t>(),
                                      entry.at("hash").get<std::string>()});
        return manifest;
    } catch (const nlohmann::json::exception &) {
        return fail(ErrorCode::Damaged, "the manifest of this checkpoint is incomplete",
                    file.string());
    }
}

struct NumberedFolder
{
    std::int64_t step = 0;
    fs::path path;
};

/// The folders checkpoints/<step>, newest first. Others are none of ours.
std::vector<NumberedFolder> checkpointFolders(const RunDirectory &directory)
{
    std::vector<NumberedFolder> folders;
    std::error_code problem;
    for (fs::directory_iterator entry(directory.checkpoints(), problem), end;
         !problem && entry != end; entry.increment(problem)) {
        const std::string name = entry->path().filename().string();
        std::int64_t step = 0;
        const auto [last, error] = std::from_chars(name.data(), name.data() + name.size(), step);
        std::error_code ignored;
        if (error == std::errc() && last == name.data() + name.size() && step >= 0 &&
            entry->is_directory(ignored))
            folders.push_back({step, entry->path()});
    }
    std::sort(folders.begin(), folders.end(),
              [](const NumberedFolder &a, const NumberedFolder &b) { return a.step > b.step; });
    return folders;
}

/// The manifest goes first, so that a folder that is removed by half does not count any more.
Result<> removeCheckpoint(const fs::path &folder)
{
    std::error_code problem;
    fs::remove(folder / manifestName, problem);
    if (!problem)
        fs::remove_all(folder, problem);
    if (problem)
        return tl::unexpected<Error>(
            systemError(problem.value(), "cannot remove the old checkpoint", folder, true));
    return {};
}

} // namespace

Result<CheckpointManifest> sealCheckpoint(const fs::path &folder, std::int64_t step,
                                          std::int64_t epoch, const std::vector<std::string> &files)
{
    CheckpointManifest manifest;
    manifest.step = step;
    manifest.epoch = epoch;
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const std::string &name : files) {
        if (!isPlainName(name))
            return fail(ErrorCode::Internal,
                        "\"" + name + "\" is no name of a file of a checkpoint", folder.string());
        if (const Result<> synced = syncFile(folder / name); !synced)
            return tl::unexpected<Error>(synced.error());
        const Result<CheckpointFile> file = measure(folder, name);
        if (!file)
            return tl::unexpected<Error>(file.error());
        list.push_back({{"name", file->name}, {"bytes", file->bytes}, {"hash", file->hash}});
        manifest.files.push_back(*file);
    }
    if (const Result<> synced = syncFolder(folder); !synced)
        return tl::unexpected<Error>(synced.error());
    const nlohmann::ordered_json json = {
        {"format", manifest.format}, {"step", step}, {"epoch", epoch}, {"files", std::move(list)}};
    if (const Result<> written = writeFileAtomically(folder / manifestName, json.dump(2) + '\n');
        !written)
        return tl::unexpected<Error>(written.error());
    if (const Result<> synced = syncFolder(folder.parent_path()); !synced)
        return tl::unexpected<Error>(synced.error());
    return manifest;
}

Result<CheckpointManifest> verifyCheckpoint(const fs::path &folder)
{
    const Result<CheckpointManifest> manifest = readManifest(folder);
    if (!manifest)
        return manifest;
    for (const CheckpointFile &promised : manifest->files) {
        if (!isPlainName(promised.name))
            return fail(ErrorCode::Damaged,
                        "the manifest names \"" + promised.name + "\", which is no file beside it",
                        folder.string());
        const Result<CheckpointFile> found = measure(folder, promised.name);
        if (!found)
            return fail(ErrorCode::Damaged, "a file of this checkpoint is missing or unreadable",
                        (folder / promised.name).string());
        if (found->bytes != promised.bytes)
            return fail(ErrorCode::Damaged,
                        "this file of a checkpoint has " + std::to_string(found->bytes) +
                            " bytes instead of " + std::to_string(promised.bytes),
                        (folder / promised.name).string());
        if (found->hash != promised.hash)
            return fail(ErrorCode::Damaged,
                        "this file of a checkpoint was changed: its hash does not fit",
                        (folder / promised.name).string());
    }
    return manifest;
}

fs::path checkpointFolder(const RunDirectory &directory, std::int64_t step)
{
    return directory.checkpoints() / std::to_string(step);
}

std::vector<std::int64_t> sealedCheckpoints(const RunDirectory &directory)
{
    std::vector<std::int64_t> steps;
    for (const NumberedFolder &folder : checkpointFolders(directory)) {
        if (isThere(folder.path / manifestName))
            steps.push_back(folder.step);
    }
    return steps;
}

Result<fs::path> latestCheckpoint(const RunDirectory &directory)
{
    for (const NumberedFolder &folder : checkpointFolders(directory)) {
        if (verifyCheckpoint(folder.path))
            return folder.path;
    }
    return fail(ErrorCode::NotFound, "there is no whole checkpoint",
                directory.checkpoints().string(), "Start the run anew.");
}

Result<> pruneCheckpoints(const RunDirectory &directory, int kept)
{
    int whole = 0;
    for (const NumberedFolder &folder : checkpointFolders(directory)) {
        if (whole >= std::max(1, kept)) {
            if (const Result<> removed = removeCheckpoint(folder.path); !removed)
                return removed;
        } else if (verifyCheckpoint(folder.path)) {
            ++whole;
        }
    }
    return {};
}

} // namespace leoclr

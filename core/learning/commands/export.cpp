#include "core/learning/commands/commands.h"

#include "core/base/files.h"
#include "core/base/safetensors.h"
#include "core/learning/storage/tensorfile.h"
#include "core/runlog/rundirectory.h"

#include <algorithm>
#include <array>
#include <ostream>

namespace leoclr::learning {

namespace {

namespace fs = std::filesystem;

/// model.safetensors of a run (its newest checkpoint), of a checkpoint, or the file itself. A checkpoint's hashes are
/// held to its manifest.
Result<fs::path> modelFile(const fs::path &given)
{
    if (given.extension() == ".safetensors")
        return given;
    if (fs::exists(given / "manifest.json"))
        return verifyCheckpoint(given).map([&](const CheckpointManifest &) { return given / "model.safetensors"; });
    if (RunDirectory(given).isRun())
        return latestCheckpoint(RunDirectory(given)).map([](const fs::path &folder) { return folder / "model.safetensors"; });
    return fail(ErrorCode::NotFound, "this is neither a run nor a checkpoint nor a safetensors file", given.string());
}

bool isBackbone(std::string_view name)
{
    constexpr std::array<std::string_view, 6> parts{"conv1.", "bn1.", "layer1.", "layer2.", "layer3.", "layer4."};
    return std::ranges::any_of(parts, [&](std::string_view part) { return name.starts_with(part); });
}

/// The name that a tensor of model.safetensors gets; empty if it is left out.
std::string exportedName(std::string_view name, const ExportOptions &options)
{
    const std::string_view own = options.encoder == "key" ? "key." : "";
    if (!name.starts_with(own))
        return {};
    name.remove_prefix(own.size());
    if (isBackbone(name))
        return (options.format == "moco" ? "module.encoder_q." : "") + std::string(name);
    if (options.format != "moco")
        return {};
    const std::string_view head = own.empty() ? "head.fc" : "fc";
    if (!name.starts_with(head))
        return {};
    return "module.encoder_q.fc" + std::string(name.substr(head.size()));
}

} // namespace

int exportCommand(const ExportOptions &options, const Console &console)
{
    const Result<fs::path> source = modelFile(options.source);
    if (!source)
        return complain(source.error(), exitFailure, console);
    Result<NamedTensors> tensors = readTensors(*source);
    if (!tensors)
        return complain(tensors.error(), exitFailure, console);
    NamedTensors chosen;
    for (auto &[name, tensor] : *tensors)
        if (std::string newName = exportedName(name, options); !newName.empty())
            chosen.emplace_back(std::move(newName), tensor);
    if (chosen.empty())
        return complain({ErrorCode::Empty, "there is no " + options.encoder + " encoder in the file", source->string(), {}},
                        exitFailure, console);
    const fs::path target = fs::absolute(options.output);
    const Result<> saved = makeFolder(target.parent_path()).and_then([&]() {
        return saveTensors(target, chosen, {{"format", "pt"}, {"exported_by", "leoclr-engine"}});
    });
    if (!saved)
        return complain(saved.error(), exitFailure, console);
    console.out << "wrote " << chosen.size() << " tensors to " << options.output.string() << "\n";
    return exitSuccess;
}

} // namespace leoclr::learning

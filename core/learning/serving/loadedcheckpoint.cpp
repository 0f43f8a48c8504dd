#include "core/learning/serving/loadedcheckpoint.h"

#include "core/base/safetensors.h"
#include "core/learning/storage/tensorfile.h"
#include "core/learning/training/device.h"
#include "core/runlog/rundirectory.h"

#include <cstring>

namespace leoclr::learning {

namespace fs = std::filesystem;

namespace {

constexpr const char *modelName = "model.safetensors";

/// The tensors of an encoder under the names of model.safetensors (checkpoint.h).
NamedTensors namedAs(const Encoder &encoder, const std::string &prefix)
{
    NamedTensors named;
    for (const auto &[name, tensor] : encoder.state())
        named.emplace_back(prefix.empty() && name.starts_with("fc.") ? "head." + name : prefix + name, tensor);
    return named;
}

/// [C, K] of the file's queue; undefined where it has none.
Result<at::Tensor> readQueue(const SafetensorsFile &file)
{
    const auto found = file.tensors().find("queue");
    if (found == file.tensors().end())
        return at::Tensor();
    const StoredTensor &stored = found->second;
    if (stored.type != "F32" || stored.shape.size() != 2)
        return fail(ErrorCode::WrongFormat, "the queue is no matrix of float32", file.path().string());
    at::Tensor queue = at::empty(stored.shape, at::TensorOptions().dtype(at::kFloat));
    return file.read(stored, std::span(static_cast<std::byte *>(queue.mutable_data_ptr()), queue.nbytes()))
        .map([&]() { return queue; });
}

} // namespace

fs::path folderMeantBy(const fs::path &path)
{
    fs::path folder = fs::absolute(path).lexically_normal();
    return folder.filename() == modelName || !folder.has_filename() ? folder.parent_path() : folder;
}

Result<CheckpointPlace> findCheckpoint(const fs::path &path)
{
    fs::path folder = folderMeantBy(path);
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        return fail(ErrorCode::NotFound, "there is no checkpoint or run at this place", path.string(),
                    "Give the folder of a run, or a model.safetensors of one.");
    if (const RunDirectory run(folder); run.isRun()) {
        const Result<fs::path> newest = latestCheckpoint(run);
        if (!newest)
            return tl::unexpected<Error>(newest.error());
        folder = *newest;
    }
    CheckpointPlace place{.run = folder.parent_path().parent_path(), .model = folder / modelName};
    if (!RunDirectory(place.run).isRun())
        return fail(ErrorCode::NotFound, "these weights lie in no run, so that their network is not known", path.string(),
                    "Give the folder of a run, or a model.safetensors in the checkpoints of one.");
    const Result<CheckpointManifest> manifest = verifyCheckpoint(folder);
    if (!manifest)
        return tl::unexpected<Error>(manifest.error());
    place.step = manifest->step;
    place.epoch = manifest->epoch;
    return place;
}

LoadedCheckpoint::LoadedCheckpoint(CheckpointPlace place, ExperimentConfig config, at::Device device)
    : m_place(std::move(place))
    , m_config(std::move(config))
    , m_device(device)
    , m_normalise(m_config.normalise, device)
    , m_query(std::make_unique<Encoder>(m_config))
{
}

Result<std::unique_ptr<LoadedCheckpoint>> LoadedCheckpoint::load(const CheckpointPlace &place)
{
    Result<ExperimentConfig> config = RunDirectory(place.run).config();
    if (!config)
        return tl::unexpected<Error>(config.error());
    Result<at::Device> device = chooseDevice(*config);
    if (!device) { // trained on another computer: looking is possible on this one's
        config->device = "auto";
        device = chooseDevice(*config);
    }
    if (!device)
        return tl::unexpected<Error>(device.error());
    applyComputeThreads(*config);
    std::unique_ptr<LoadedCheckpoint> loaded(new LoadedCheckpoint(place, *config, *device));
    if (const Result<> filled = loadTensors(place.model, namedAs(*loaded->m_query, "")); !filled)
        return tl::unexpected<Error>(filled.error());

    const Result<SafetensorsFile> file = SafetensorsFile::open(place.model);
    if (!file)
        return tl::unexpected<Error>(file.error());
    if (file->tensors().contains("key.conv1.weight")) {
        loaded->m_key = std::make_unique<Encoder>(*config, *loaded->m_query);
        if (const Result<> filled = loadTensors(place.model, namedAs(*loaded->m_key, "key.")); !filled)
            return tl::unexpected<Error>(filled.error());
        loaded->m_key->tensors().setRequiresGrad(false);
        loaded->m_key->tensors().moveTo(*device);
    }
    const Result<at::Tensor> queue = readQueue(*file);
    if (!queue)
        return tl::unexpected<Error>(queue.error());
    if (queue->defined())
        loaded->m_queue = queue->to(*device);
    loaded->m_query->tensors().setRequiresGrad(false);
    loaded->m_query->tensors().moveTo(*device);
    return loaded;
}

ViewRecipe LoadedCheckpoint::completed(ViewRecipe recipe, cv::Size image) const
{
    if (recipe.size == 0)
        recipe.size = static_cast<int>(m_config.viewSize);
    if (recipe.box.empty())
        recipe.box = cv::Rect({0, 0}, image);
    return recipe;
}

at::Tensor LoadedCheckpoint::input(const std::vector<cv::Mat> &views) const
{
    const auto side = static_cast<std::size_t>(views.front().rows);
    const std::size_t row = side * 3;
    std::vector<std::uint8_t> pixels(views.size() * side * row);
    std::uint8_t *target = pixels.data();
    for (const cv::Mat &view : views)
        for (int y = 0; y < view.rows; ++y, target += row)
            std::memcpy(target, view.ptr(y), row);
    return m_normalise(pixels, static_cast<std::int64_t>(views.size()), static_cast<std::int64_t>(side));
}

} // namespace leoclr::learning

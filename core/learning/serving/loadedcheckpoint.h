#pragma once

#include "core/base/result.h"
#include "core/config/experimentconfig.h"
#include "core/learning/networks/encoder.h"
#include "core/learning/pipeline/normaliser.h"
#include "core/views/recipe.h"

#include <filesystem>
#include <memory>

namespace leoclr::learning {

/// Where a checkpoint's files are.
struct CheckpointPlace
{
    std::filesystem::path run;   ///< folder with run.json and config.json
    std::filesystem::path model; ///< model.safetensors
    std::int64_t step = 0;
    std::int64_t epoch = 0;
    bool operator==(const CheckpointPlace &) const = default;
};
/// The folder that a path is about: that of the weights where it names them; absolute, without "." and a slash at its end.
/// Asks no disk.
[[nodiscard]] std::filesystem::path folderMeantBy(const std::filesystem::path &path);
/// @param path folder of a run (its newest whole checkpoint), checkpoints/<step> of a run, or a model.safetensors in one.
/// NotFound where there is none; Damaged where its files are not what its manifest says.
[[nodiscard]] Result<CheckpointPlace> findCheckpoint(const std::filesystem::path &path);

/// A checkpoint's networks in memory, ready to look at pictures with their running statistics. Not thread-safe.
class LoadedCheckpoint
{
public:
    /// Unsupported where its device is not there; Inconsistent where the tensors do not fit the run's settings.
    [[nodiscard]] static Result<std::unique_ptr<LoadedCheckpoint>> load(const CheckpointPlace &place);

    [[nodiscard]] const CheckpointPlace &place() const { return m_place; }
    [[nodiscard]] const ExperimentConfig &config() const { return m_config; }
    [[nodiscard]] at::Device device() const { return m_device; }
    [[nodiscard]] const Encoder &query() const { return *m_query; }
    /// The momentum encoder, or the query encoder where the method has none.
    [[nodiscard]] const Encoder &key() const { return m_key ? *m_key : *m_query; }
    [[nodiscard]] bool hasKeyEncoder() const { return m_key != nullptr; }
    /// [C, K] float32, unit columns; undefined without a queue.
    [[nodiscard]] const at::Tensor &queue() const { return m_queue; }

    /// Completes a recipe (messages.h: size 0, empty box) for an image.
    [[nodiscard]] ViewRecipe completed(ViewRecipe recipe, cv::Size image) const;
    /// Network input of views of one size: [N, 3, S, S].
    [[nodiscard]] at::Tensor input(const std::vector<cv::Mat> &views) const;

private:
    LoadedCheckpoint(CheckpointPlace place, ExperimentConfig config, at::Device device);

    CheckpointPlace m_place;
    ExperimentConfig m_config;
    at::Device m_device;
    Normaliser m_normalise;
    std::unique_ptr<Encoder> m_query;
    std::unique_ptr<Encoder> m_key;
    at::Tensor m_queue;
};

/// How networks are run outside of training.
inline constexpr ForwardMode lookingMode{.training = false};

} // namespace leoclr::learning

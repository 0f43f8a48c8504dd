#pragma once

#include "core/base/result.h"
#include "core/config/experimentconfig.h"
#include "core/learning/commands/commandline.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace leoclr::learning {

struct TrainOptions
{
    std::string preset;                   ///< empty: none
    std::string configFile;               ///< JSON of settings; empty: none
    std::vector<std::string> assignments; ///< key=value
    std::string run;                      ///< folder
    int processes = 0;                    ///< that share the run; 0: as training.processes says
    bool progress = false;                ///< also where err is no terminal
};
/// Creates the run where a preset, a file or assignments are given, and trains it. As one of several processes, which
/// torchrun or another engine has started, it takes its part in the run of rank 0.
[[nodiscard]] int trainCommand(const TrainOptions &options, const Console &console);
/// Goes on with a run. Assignments hold for this attempt, and only settings that results do not depend on may be given.
[[nodiscard]] int resumeCommand(const TrainOptions &options, const Console &console);

/// The configuration that preset, file and assignments make, in this order.
[[nodiscard]] Result<ExperimentConfig> resolveConfig(const TrainOptions &options);

struct BenchOptions
{
    std::string what;         ///< views, decode, step, data or memory
    std::string preset = {}, configFile = {};
    std::vector<std::string> assignments = {}; ///< key=value
    int rounds = 5;
    std::int64_t perRound = 0; ///< images or steps of a round; 0: chosen by the benchmark
    std::vector<int> threads = {}; ///< views and decode: measured with each; empty: 1 and all cores
    std::string json = {};    ///< file to write; empty: none
};
/// Measures how fast, or how small, a part of the engine is on this computer and prints a table.
[[nodiscard]] int benchCommand(const BenchOptions &options, const Console &console);

/// What this computer can do for the engine, and whether it works. Fails if something that training needs is missing.
[[nodiscard]] int doctorCommand(bool json, const std::filesystem::path &place, const Console &console);

struct EmbedOptions
{
    std::string checkpoint; ///< folder of a run, checkpoints/<step> of one, or a model.safetensors in one
    std::string reader, path, split; ///< empty: the run's
    std::optional<std::size_t> limit; ///< 0: all; unset: the run's where reader, path and split are the run's too
    std::string output;   ///< empty: embeddings/<id>.safetensors of the run
    bool crops = false;   ///< also the crops that the run draws of each image
    bool json = false;    ///< progress and result as JSON lines
};
/// Writes the features of a dataset under a checkpoint to a file, whole or not at all, and prints its path.
[[nodiscard]] int embedCommand(const EmbedOptions &options, const Console &console);

/// Answers questions about checkpoints on stdin and stdout until stdin ends (core/serving/PROTOCOL.md).
[[nodiscard]] int serveCommand(const Console &console);

[[nodiscard]] int presetsCommand(bool json, const Console &console);
[[nodiscard]] int fieldsCommand(bool json, const std::string &preset, const Console &console);

/// Turns a .pth file of PyTorch into safetensors without running it; `output` is a folder or a .safetensors file.
/// @param keepNames every tensor as it is, instead of a ResNet under the names of model.safetensors
[[nodiscard]] int importCommand(const std::filesystem::path &source, const std::filesystem::path &output, bool keepNames,
                                const Console &console);

struct ExportOptions
{
    std::filesystem::path source; ///< a run, a checkpoint or its model.safetensors
    std::filesystem::path output;
    std::string format = "torchvision"; ///< torchvision: the backbone; moco: with head, under module.encoder_q.
    std::string encoder = "query";      ///< query or key
};
/// Writes one encoder of a run as a safetensors file that Python programs load as it is.
[[nodiscard]] int exportCommand(const ExportOptions &options, const Console &console);

/// Computes views, a network or training steps from files, to be compared with another program (COMPARE.md).
/// @param what views, network or steps
[[nodiscard]] int compareCommand(const std::string &what, const std::filesystem::path &input,
                                 const std::filesystem::path &output, const Console &console);

struct ViewsOptions
{
    std::string run = {};    ///< folder
    std::int64_t epoch = -1; ///< 0-based; -1: that of the step
    std::int64_t step = -1;  ///< steps before it; -1: not asked for
    std::string image = {};  ///< number or name; empty: all of the step
    std::string output = {}; ///< folder
};
/// Writes the very views that the encoder saw (or will see) as PNG files, with their recipes in views.json, prints their
/// hashes and compares them with those that the run recorded. Fails where one differs.
[[nodiscard]] int viewsCommand(const ViewsOptions &options, const Console &console);

/// Prints "leoclr-engine: error: ..." and gives the exit code.
int complain(const Error &error, int exitCode, const Console &console);

} // namespace leoclr::learning

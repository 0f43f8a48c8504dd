#pragma once

#include "core/base/result.h"
#include "core/learning/watching/figuremeans.h"
#include "core/learning/watching/health.h"
#include "core/runlog/events.h"
#include "core/runlog/rundirectory.h"

#include <cstdint>
#include <filesystem>
#include <set>

namespace leoclr::learning {

class Method;
class Optimiser;

/// Where a run stands, besides its tensors: everything that coming steps and events depend on. No random generator is
/// among it, since every draw is addressed by epoch and sample.
struct TrainerState
{
    std::int64_t step = 0;         ///< steps done
    std::int64_t epochsClosed = 0; ///< epochs whose evaluation and event are done
    bool baselineDone = false;     ///< k-NN of the untrained network
    double epochSeconds = 0;       ///< of the epoch under way, over all attempts
    FigureMeans sinceMetrics;
    FigureMeans sinceEpoch;
    HealthJudge::Memory health;
    std::set<std::int64_t> warnedImages;
    std::map<std::string, double> latest; ///< last k-NN and the like, for the final event
};

/// Checkpoints of one run: checkpoints/<step>/ with
/// model.safetensors: the trained backbone under torchvision's names (conv1.weight, layer1.0.bn1.running_mean, ...), its
///   projection head as head.fc.* (numbered as PyTorch's Sequential, mlp.h), and what the method has besides: the
///   following encoder (key encoder, BYOL's target) as key.*, the prediction head as predictor.*, SwAV's prototypes as
///   prototypes.weight, the queue as queue, queue_pointer, queue_written (queue2*, queue3* for further ones);
/// optimizer.safetensors: momentum buffers as velocity.<parameter> (AdamW: mean., square., steps.); the head's parameters
///   are called fc.* here;
/// state.json: TrainerState;
/// manifest.json: sizes and hashes, written last.
class CheckpointStore
{
public:
    CheckpointStore(const RunDirectory &directory, int kept) : m_directory(directory), m_kept(kept) {}

    /// Writes and seals a checkpoint, then removes those that are too many. A whole checkpoint of the same step is kept
    /// as it is. On failure nothing of the new one stays and the old ones are untouched.
    [[nodiscard]] Result<CheckpointEvent> save(const TrainerState &state, std::int64_t epoch, const Method &method,
                                               const Optimiser &optimiser) const;
    /// Fills method, optimiser and state from the newest whole checkpoint. NotFound if there is none.
    [[nodiscard]] Result<> load(TrainerState &state, const Method &method, const Optimiser &optimiser) const;

private:
    [[nodiscard]] Result<> writeFiles(const std::filesystem::path &folder, const TrainerState &state,
                                      const Method &method, const Optimiser &optimiser) const;

    RunDirectory m_directory;
    int m_kept;
};

/// JSON of a state and back; numbers keep every bit.
[[nodiscard]] std::string toJson(const TrainerState &state);
[[nodiscard]] Result<TrainerState> trainerStateFromJson(std::string_view json, std::string_view place);

} // namespace leoclr::learning

#pragma once

#include "core/runlog/events.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace leoclr::learning {

/// What health is judged by, whenever metrics are due.
struct HealthFigures
{
    std::int64_t step = 0;
    double loss = 0;          ///< mean since the last metrics
    double embeddingStd = 0;  ///< mean over dimensions; 1/sqrt(dimension) for embeddings spread over the sphere
    double effectiveRank = 0;
    double gradientNorm = 0;
    double dataWait = 0;      ///< share of time
};

/// Judges whether a run goes well. A verdict changes only when two judgements in a row agree, so that one odd batch
/// raises no alarm. Collapse is looked for once the network had time to leave its initial state, in which all
/// embeddings are nearly equal; a rise of the loss counts from then on too, since a queue of random negatives makes the
/// first steps easy.
class HealthJudge
{
public:
    HealthJudge(std::int64_t dimension, std::int64_t batchSize, std::int64_t graceSteps)
        : m_dimension(dimension)
        , m_batchSize(batchSize)
        , m_graceSteps(graceSteps)
    {
    }

    /// An event when the verdict has changed; the first verdict is an event too.
    [[nodiscard]] std::optional<HealthEvent> judge(const HealthFigures &figures);

    /// What a checkpoint keeps.
    struct Memory
    {
        std::string state, reason;               ///< last verdict sent
        std::string pendingState, pendingReason; ///< verdict seen once
        double lowestLoss = 0;                   ///< past the grace steps; meaningful once lossSeen
        bool judged = false;
        bool lossSeen = false;
        bool operator==(const Memory &) const = default;
    };
    [[nodiscard]] const Memory &memory() const { return m_memory; }
    void restore(const Memory &memory) { m_memory = memory; }

private:
    [[nodiscard]] HealthEvent verdict(const HealthFigures &figures) const;

    std::int64_t m_dimension, m_batchSize, m_graceSteps;
    Memory m_memory;
};

} // namespace leoclr::learning

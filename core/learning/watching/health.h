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

/// Judges whether a run goes well: how it learns, which is the same in every repetition and therefore part of a
/// checkpoint, and whether it starves, which depends on the machine and is not. A verdict on single batches changes only
/// when two judgements in a row agree, so that one odd batch raises no alarm. Collapse is looked for once the network had
/// time to leave its initial state, in which all embeddings are nearly equal; a rise of the loss counts from then on too,
/// since a queue of random negatives makes the first steps easy.
class HealthJudge
{
public:
    /// k-NN evaluations in a row below that before training that make a verdict. Two are common where a run goes well
    /// in the end: the first epochs undo what an untrained network keeps of the pixels.
    static constexpr std::int64_t evaluationsBelowStart = 3;

    HealthJudge(std::int64_t dimension, std::int64_t batchSize, std::int64_t graceSteps)
        : m_dimension(dimension)
        , m_batchSize(batchSize)
        , m_graceSteps(graceSteps)
    {
    }

    /// The verdict, where it has changed, and with every judgementsPerVerdict-th judgement from the first on.
    [[nodiscard]] std::optional<HealthEvent> judge(const HealthFigures &figures);
    /// The verdict where a k-NN evaluation changes it. @param accuracy share
    [[nodiscard]] std::optional<HealthEvent> judgeNeighbours(std::int64_t step, double accuracy);

    /// What a checkpoint keeps: of the verdicts on learning.
    struct Memory
    {
        std::string state, reason;               ///< the verdict that counts
        std::string pendingState, pendingReason; ///< verdict seen once
        double lowestLoss = 0;                   ///< past the grace steps; meaningful once lossSeen
        bool judged = false;
        bool lossSeen = false;
        std::int64_t judgements = 0;
        double startRank = 0;                    ///< effective rank at the first judgement; 0: not known
        double startAccuracy = -1;               ///< k-NN before training; negative: not measured
        double accuracy = -1;                    ///< latest k-NN
        std::int64_t belowStart = 0;             ///< latest evaluations in a row that were below startAccuracy
        bool operator==(const Memory &) const = default;
    };
    [[nodiscard]] const Memory &memory() const { return m_memory; }
    /// @param starving whether the last event told of starvation
    void restore(const Memory &memory, bool starving);

private:
    using Verdict = std::pair<std::string, std::string>; ///< state and reason
    [[nodiscard]] Verdict learning(const HealthFigures &figures) const;
    /// Of all kinds, as they count now; the gravest goes first.
    [[nodiscard]] Verdict verdict() const;
    [[nodiscard]] std::map<std::string, double> evidence(const std::string &reason) const;
    [[nodiscard]] double spread() const;

    std::int64_t m_dimension, m_batchSize, m_graceSteps;
    Memory m_memory;
    HealthFigures m_latest;
    bool m_starving = false, m_starvingSeen = false;
};

} // namespace leoclr::learning

#include "core/learning/watching/health.h"

#include "core/runlog/judgement.h"

#include <algorithm>
#include <cmath>

namespace leoclr::learning {

namespace {

/// Dimensional collapse (Jing et al., ICLR 2022): the embeddings are not equal, but lie in few directions. It is told by
/// the effective rank (Roy and Vetterli, EUSIPCO 2007), which goes along with how well features serve (RankMe, Garrido et
/// al., ICML 2023), though only for runs of one method; hence a run is measured by its own beginning too.
/// The shares come from 15 runs of ten methods with ResNet-18 (CIFAR-10, 4 and 6 epochs; Imagenette, 12 epochs): of the
/// rank that batch and dimension allow, the five that ended between 5 % and 7.5 % had the lowest k-NN accuracy, four of
/// them below the untrained network; nine of the ten that ended at 13 % and more were above it. The former had lost more
/// than four fifths of their first rank; but so had some of the latter, so that one of the two signs is not enough.
constexpr double fewOfPossible = 0.1;
constexpr double fewOfStart = 0.25;

} // namespace

double HealthJudge::spread() const
{
    return m_latest.embeddingStd * std::sqrt(static_cast<double>(m_dimension));
}

HealthJudge::Verdict HealthJudge::learning(const HealthFigures &figures) const
{
    // Divergence: gradients that are no numbers, or a loss far above the best it had been.
    const double rise = m_memory.lossSeen ? figures.loss - m_memory.lowestLoss : 0;
    if (!std::isfinite(figures.gradientNorm)
        || (m_memory.lossSeen && rise > std::max(2.0, 0.5 * std::abs(m_memory.lowestLoss))))
        return {"bad", "divergence"};

    // Collapse: all embeddings (nearly) equal, or within a subspace of (nearly) one dimension.
    if (figures.step < m_graceSteps)
        return {"good", ""};
    const auto possibleRank = static_cast<double>(std::min(m_dimension, m_batchSize));
    const bool rankTells = possibleRank >= 8;
    const double rank = figures.effectiveRank;
    if (spread() < 0.05 || (rankTells && rank < 1.5))
        return {"bad", "collapse"};
    if (spread() < 0.2)
        return {"caution", "collapse"};
    if (rankTells && (rank < 3 || (rank < fewOfPossible * possibleRank && rank < fewOfStart * m_memory.startRank)))
        return {"caution", "few_dimensions"};
    return {"good", ""};
}

HealthJudge::Verdict HealthJudge::verdict() const
{
    const Verdict learnt{m_memory.state, m_memory.reason};
    if (learnt.first == "bad")
        return learnt;
    const bool fewDimensions = learnt.second == "few_dimensions";
    if (m_memory.judged && m_memory.belowStart >= evaluationsBelowStart && (learnt.first == "good" || fewDimensions))
        return {fewDimensions ? "bad" : "caution", "knn_below_start"}; // two witnesses weigh more than one
    if (m_starving && learnt.first == "good")
        return {"caution", "starvation"};
    return learnt;
}

std::map<std::string, double> HealthJudge::evidence(const std::string &reason) const
{
    std::map<std::string, double> figures;
    if (reason == "knn_below_start")
        figures = {{"knn_top1", m_memory.accuracy}, {"knn_at_start", m_memory.startAccuracy}};
    if (m_memory.startRank > 0)
        figures["rank_at_start"] = m_memory.startRank;
    if (m_latest.step == 0) // between a resume and its first metrics
        return figures;
    if (reason == "divergence")
        return {{"loss", m_latest.loss}, {"lowest_loss", m_memory.lowestLoss}, {"gradient_norm", m_latest.gradientNorm}};
    if (reason == "starvation")
        return {{"data_wait", m_latest.dataWait}};
    if (reason != "knn_below_start") {
        figures["embedding_std"] = m_latest.embeddingStd;
        figures["spread"] = spread();
    }
    if (reason.empty())
        figures["loss"] = m_latest.loss;
    figures["effective_rank"] = m_latest.effectiveRank;
    return figures;
}

void HealthJudge::restore(const Memory &memory, bool starving)
{
    m_memory = memory;
    m_starving = m_starvingSeen = starving;
}

std::optional<HealthEvent> HealthJudge::judge(const HealthFigures &figures)
{
    const Verdict before = verdict();
    m_latest = figures;
    if (!m_memory.judged && std::isfinite(figures.effectiveRank))
        m_memory.startRank = figures.effectiveRank;
    const auto [state, reason] = learning(figures);
    if (figures.step >= m_graceSteps && (!m_memory.lossSeen || figures.loss < m_memory.lowestLoss)) {
        m_memory.lowestLoss = figures.loss;
        m_memory.lossSeen = true;
    }
    if (!m_memory.judged || (state == m_memory.pendingState && reason == m_memory.pendingReason)) {
        m_memory.state = state;
        m_memory.reason = reason;
    }
    m_memory.pendingState = state;
    m_memory.pendingReason = reason;
    m_memory.judged = true;

    // The optimiser waits for views.
    const bool starves = figures.step >= m_graceSteps && figures.dataWait > 0.2;
    if (starves == m_starvingSeen)
        m_starving = starves;
    m_starvingSeen = starves;

    const bool due = m_memory.judgements++ % judgementsPerVerdict == 0;
    const Verdict after = verdict();
    if (after == before && !due)
        return std::nullopt;
    return HealthEvent{figures.step, after.first, after.second, evidence(after.second)};
}

std::optional<HealthEvent> HealthJudge::judgeNeighbours(std::int64_t step, double accuracy)
{
    const Verdict before = verdict();
    m_memory.accuracy = accuracy;
    if (step == 0)
        m_memory.startAccuracy = accuracy;
    m_memory.belowStart = accuracy < m_memory.startAccuracy ? m_memory.belowStart + 1 : 0;
    const Verdict after = verdict();
    if (after == before)
        return std::nullopt;
    return HealthEvent{step, after.first, after.second, evidence(after.second)};
}

} // namespace leoclr::learning

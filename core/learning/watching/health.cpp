#include "core/learning/watching/health.h"

#include <algorithm>
#include <cmath>

namespace leoclr::learning {

HealthEvent HealthJudge::learning(const HealthFigures &figures) const
{
    const bool pastGrace = figures.step >= m_graceSteps;

    // Divergence: gradients that are no numbers, or a loss far above the best it had been.
    const double rise = m_memory.lossSeen ? figures.loss - m_memory.lowestLoss : 0;
    const std::map<std::string, double> lossEvidence{
        {"loss", figures.loss}, {"lowest_loss", m_memory.lowestLoss}, {"gradient_norm", figures.gradientNorm}};
    if (!std::isfinite(figures.gradientNorm))
        return {figures.step, "bad", "divergence", lossEvidence};
    if (m_memory.lossSeen && rise > std::max(2.0, 0.5 * std::abs(m_memory.lowestLoss)))
        return {figures.step, "bad", "divergence", lossEvidence};

    // Collapse: all embeddings (nearly) equal, or within a subspace of (nearly) one dimension.
    const double spread = figures.embeddingStd * std::sqrt(static_cast<double>(m_dimension));
    const auto possibleRank = static_cast<double>(std::min(m_dimension, m_batchSize));
    const std::map<std::string, double> spreadEvidence{
        {"embedding_std", figures.embeddingStd}, {"effective_rank", figures.effectiveRank}, {"spread", spread}};
    if (pastGrace && (spread < 0.05 || (possibleRank >= 8 && figures.effectiveRank < 1.5)))
        return {figures.step, "bad", "collapse", spreadEvidence};
    if (pastGrace && (spread < 0.2 || (possibleRank >= 8 && figures.effectiveRank < 3)))
        return {figures.step, "caution", "collapse", spreadEvidence};

    return {figures.step, "good", "", {{"loss", figures.loss}, {"spread", spread}}};
}

std::pair<std::string, std::string> HealthJudge::stateAndReason() const
{
    if (m_starving && m_memory.state == "good")
        return {"caution", "starvation"};
    return {m_memory.state, m_memory.reason};
}

void HealthJudge::restore(const Memory &memory, bool starving)
{
    m_memory = memory;
    m_starving = m_starvingSeen = starving;
}

std::optional<HealthEvent> HealthJudge::judge(const HealthFigures &figures)
{
    const auto before = stateAndReason();
    const bool first = !m_memory.judged;
    const HealthEvent now = learning(figures);
    m_memory.judged = true;
    if (figures.step >= m_graceSteps && (!m_memory.lossSeen || figures.loss < m_memory.lowestLoss)) {
        m_memory.lowestLoss = figures.loss;
        m_memory.lossSeen = true;
    }
    if (first || (now.state == m_memory.pendingState && now.reason == m_memory.pendingReason)) {
        m_memory.state = now.state;
        m_memory.reason = now.reason;
    }
    m_memory.pendingState = now.state;
    m_memory.pendingReason = now.reason;

    // The optimiser waits for views.
    const bool starves = figures.step >= m_graceSteps && figures.dataWait > 0.2;
    if (starves == m_starvingSeen)
        m_starving = starves;
    m_starvingSeen = starves;

    const auto after = stateAndReason();
    if (after == before)
        return std::nullopt;
    if (after.second == "starvation")
        return HealthEvent{figures.step, after.first, after.second, {{"data_wait", figures.dataWait}}};
    return HealthEvent{figures.step, after.first, after.second, now.evidence};
}

} // namespace leoclr::learning

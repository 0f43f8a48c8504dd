#include "core/learning/watching/health.h"

#include <algorithm>
#include <cmath>

namespace leoclr::learning {

HealthEvent HealthJudge::verdict(const HealthFigures &figures) const
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

    // Starvation: the optimiser waits for views.
    if (pastGrace && figures.dataWait > 0.2)
        return {figures.step, "caution", "starvation", {{"data_wait", figures.dataWait}}};
    return {figures.step, "good", "", {{"loss", figures.loss}, {"spread", spread}}};
}

std::optional<HealthEvent> HealthJudge::judge(const HealthFigures &figures)
{
    const bool first = !m_memory.judged;
    const HealthEvent now = verdict(figures);
    m_memory.judged = true;
    if (figures.step >= m_graceSteps && (!m_memory.lossSeen || figures.loss < m_memory.lowestLoss)) {
        m_memory.lowestLoss = figures.loss;
        m_memory.lossSeen = true;
    }

    const bool sameAsSent = now.state == m_memory.state && now.reason == m_memory.reason;
    const bool seenBefore = now.state == m_memory.pendingState && now.reason == m_memory.pendingReason;
    m_memory.pendingState = now.state;
    m_memory.pendingReason = now.reason;
    if (sameAsSent || !(seenBefore || first))
        return std::nullopt;
    m_memory.state = now.state;
    m_memory.reason = now.reason;
    return now;
}

} // namespace leoclr::learning

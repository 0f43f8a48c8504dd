#include "core/semantics/policycomparison.h"

#include <algorithm>
#include <cmath>

namespace leoclr {

Result<std::vector<ScoreDifference>> comparePolicies(const AuditResult &a, const AuditResult &b)
{
    if (a.fingerprint != b.fingerprint || a.datasetImages != b.datasetImages)
        return fail(ErrorCode::Inconsistent, "the two audits are of different datasets",
                    a.datasetName + " and " + b.datasetName, "Audit both policies on one dataset.");
    if (a.settings.policy.seed != b.settings.policy.seed || a.settings.draws != b.settings.draws
        || a.settings.threshold != b.settings.threshold || a.source != b.source || !a.saliency.isSame(b.saliency))
        return fail(ErrorCode::Inconsistent,
                    "the two audits differ in more than the policy (seed, draws, threshold or saliency)", a.datasetName,
                    "Audit both policies with the same seed, draws and threshold.");
    const std::size_t images = std::min(a.images.size(), b.images.size());
    std::vector<ScoreDifference> differences;
    for (const Score score : allScores) {
        std::vector<double> changes;
        ScoreDifference difference{.score = score, .meanA = 0, .meanB = 0, .difference = {}};
        for (std::size_t i = 0; i < images; ++i) { // equal seeds: equal order of the images
            const double before = a.images[i].mean(score);
            const double after = b.images[i].mean(score);
            if (std::isnan(before) || std::isnan(after))
                continue;
            changes.push_back(after - before);
            difference.meanA += before;
            difference.meanB += after;
        }
        if (changes.empty())
            continue;
        difference.meanA /= static_cast<double>(changes.size());
        difference.meanB /= static_cast<double>(changes.size());
        difference.difference = bootstrapMean(changes, static_cast<std::uint64_t>(a.settings.policy.seed));
        differences.push_back(difference);
    }
    return differences;
}

} // namespace leoclr

#pragma once

#include "core/base/result.h"
#include "core/semantics/auditresult.h"

#include <vector>

namespace leoclr {

/// What policy B changes against policy A in one score: difference of the means over the images that both audits have
/// done, B - A, with the percentile interval of a paired bootstrap over images.
struct ScoreDifference
{
    Score score = Score::PulledShift;
    double meanA = 0, meanB = 0; ///< over the same images
    Interval difference;
    /// The interval does not hold 0.
    [[nodiscard]] bool isSure() const { return difference.low > 0 || difference.high < 0; }
};

/// Both policies on the same images with the same draws (epoch, image and view address the random numbers of both), so
/// that only the policy differs. Scores that neither has are left out.
/// Errors: Inconsistent where the audits are of different datasets, draws, seeds or thresholds.
[[nodiscard]] Result<std::vector<ScoreDifference>> comparePolicies(const AuditResult &a, const AuditResult &b);

} // namespace leoclr

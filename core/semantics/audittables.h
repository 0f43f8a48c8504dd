#pragma once

#include "core/semantics/auditresult.h"
#include "core/semantics/policycomparison.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace leoclr {

// Audits as tables: CSV (RFC 4180, numbers with a point, empty where there is none) and Markdown, in English.

/// Name of the image at an index of the dataset.
using ImageNames = std::function<std::string(std::size_t)>;

/// One row a score: mean over images with its 95 % interval, and the number of images behind it.
[[nodiscard]] std::string scoresCsv(const AuditResult &result);
/// One row a class.
[[nodiscard]] std::string classesCsv(const AuditResult &result);
/// One row an image, the surest losses first, images without objects last.
[[nodiscard]] std::string imagesCsv(const AuditResult &result, const ImageNames &names);
/// Counts of the fifty bins of every score over all draws.
[[nodiscard]] std::string distributionsCsv(const AuditResult &result);
/// One row a score: both means and the difference with its interval.
[[nodiscard]] std::string comparisonCsv(const std::vector<ScoreDifference> &differences);

/// What was audited, how, and which intervals are meant; one paragraph.
[[nodiscard]] std::string auditMarkdown(const AuditResult &result, const std::string &policyName);
/// Scores of several policies side by side: mean ± half of its interval.
[[nodiscard]] std::string scoresMarkdown(const std::vector<AuditResult> &results,
                                         const std::vector<std::string> &policyNames);
/// The first `rows` classes by semantic shift, and images by loss.
[[nodiscard]] std::string classesMarkdown(const AuditResult &result, std::size_t rows);
[[nodiscard]] std::string imagesMarkdown(const AuditResult &result, const ImageNames &names, std::size_t rows);
[[nodiscard]] std::string comparisonMarkdown(const std::vector<ScoreDifference> &differences, const std::string &nameA,
                                             const std::string &nameB);

/// "LeOCLR, scale 0.2–1, ratio 0.75–1.33, random": a policy in a few words.
[[nodiscard]] std::string policySummary(const ExperimentConfig &policy);
/// Name of a class, "class 7" where it has none.
[[nodiscard]] std::string className(const AuditResult &result, int label);

} // namespace leoclr

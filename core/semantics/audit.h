#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/semantics/auditresult.h"
#include "core/semantics/saliency.h"

#include <cstddef>
#include <functional>
#include <stop_token>

namespace leoclr {

/// How an audit is carried out; none of it changes a figure, but for the choice of images.
struct AuditRun
{
    std::size_t images = 0;       ///< stop after this many of the keyed order: a fair sample; 0: all
    int threads = 0;              ///< 0: one a core
    const SaliencySource *saliency = nullptr; ///< asked where the dataset has no objects
    /// Gets the images done so far, in order and without a gap; about ten times a second and at the end, from one of the
    /// working threads. Copy what is needed.
    std::function<void(const AuditResult &soFar)> progress = {};
};

/// Draws and scores the crops of every image of a dataset: only sizes, objects and saliency are read, no pixels where
/// the dataset knows the sizes. Images are taken in a keyed random order, so that whatever is done is a fair sample of
/// the whole. Equal settings and dataset give equal results on any number of threads.
/// A stop is no error: what was done comes back, and goes on from there when given as `before`. The same where the saliency
/// source fails; AuditResult::problem tells it then.
/// Errors: Inconsistent where `before` belongs to another dataset or other settings.
[[nodiscard]] Result<AuditResult> runAudit(const Dataset &dataset, const AuditSettings &settings, const AuditRun &run,
                                           std::stop_token stop = {}, const AuditResult *before = nullptr);

/// What audits and draws know of an image from the dataset: its size and its objects.
[[nodiscard]] Result<ImageFacts> imageFacts(const Dataset &dataset, std::size_t index);

} // namespace leoclr

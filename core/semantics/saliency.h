#pragma once

#include "core/base/result.h"

#include <opencv2/core.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace leoclr {

/// Which checkpoint says what is salient.
struct SaliencyOrigin
{
    std::string runId;   ///< empty: none does
    std::string runName; ///< for people; may change
    std::int64_t step = 0;
    [[nodiscard]] bool isKnown() const { return !runId.empty(); }
    /// The same checkpoint, whatever its run is called.
    [[nodiscard]] bool isSame(const SaliencyOrigin &other) const { return runId == other.runId && step == other.step; }
    /// For reports: "activation maps of run leoclr-c10, step 39000".
    [[nodiscard]] std::string text() const
    {
        return "activation maps of run " + runName + ", step " + std::to_string(step);
    }
    bool operator==(const SaliencyOrigin &) const = default;
};

/// Where something important is in images without annotations, as one checkpoint sees it. Called from several threads at
/// once.
class SaliencySource
{
public:
    virtual ~SaliencySource() = default;
    /// [h, w] CV_32F in [0, 1] of any size, stretched over the whole image; empty where this image cannot be read.
    /// Errors: the checkpoint cannot be asked any more, so that nothing is said about this or another image.
    [[nodiscard]] virtual Result<cv::Mat> map(std::size_t image) const = 0;
    [[nodiscard]] virtual SaliencyOrigin origin() const = 0;
};

/// The checkpoints of one run as sources of saliency.
struct RunSaliency
{
    SaliencyOrigin newest;
    /// By one checkpoint of the run, whichever come after it.
    std::function<std::shared_ptr<const SaliencySource>(const SaliencyOrigin &)> by;

    /// Whether both are of one run, or both are none.
    [[nodiscard]] static bool areOfOneRun(const std::optional<RunSaliency> &a, const std::optional<RunSaliency> &b)
    {
        return a && b ? a->newest.runId == b->newest.runId : a.has_value() == b.has_value();
    }
};

} // namespace leoclr

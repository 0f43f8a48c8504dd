#pragma once

#include "core/base/result.h"

#include <opencv2/core.hpp>

#include <cstddef>
#include <string>

namespace leoclr {

/// Where something important is in images without annotations: activation maps of a checkpoint, for one. Called from
/// several threads at once.
class SaliencySource
{
public:
    virtual ~SaliencySource() = default;
    /// [h, w] CV_32F in [0, 1] of any size, stretched over the whole image.
    [[nodiscard]] virtual Result<cv::Mat> map(std::size_t image) const = 0;
    /// What it is, for results and reports: "activation maps of run leoclr-c10, step 39000".
    [[nodiscard]] virtual std::string description() const = 0;
};

} // namespace leoclr

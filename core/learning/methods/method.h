#pragma once

#include "core/learning/methods/steptime.h"
#include "core/learning/networks/tensortable.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace leoclr::learning {

class Encoder;

/// What one step computes, before backward.
struct StepOutput
{
    at::Tensor loss;                 ///< scalar with graph, float32, mean over this rank's part of the batch
    std::vector<at::Tensor> terms;   ///< parts whose sum the loss is; scalars, detached
    at::Tensor embedding;            ///< [N, C] embedding of the first view, unit rows, detached
    at::Tensor contrastTop1;         ///< scalar, share of queries whose own key scores highest
    at::Tensor positiveSimilarity;   ///< scalar, mean cosine of query and own key
    at::Tensor negativeSimilarity;   ///< scalar, mean cosine of query and negatives, or other images of the batch
};

/// A self-supervised method: which network sees which view, and the loss. One file of this folder and one line of
/// registry.cpp each; which views there are is said in core/views (viewPlan).
/// With several ranks each computes the loss of its own images; losses that span the batch gather the others', such that
/// the mean over ranks of the gradients is the gradient of the loss of the whole batch.
class Method
{
public:
    virtual ~Method() = default;

    /// The forward passes and the loss of one step, or of one part of its batch; what happens once in a step happens in
    /// part 0, and a part's negatives and batch statistics are its own.
    /// @param views one [N, 3, S, S] float tensor per view of the plan, normalised, channels last
    [[nodiscard]] virtual StepOutput forward(std::span<const at::Tensor> views, const StepTime &time) = 0;
    /// Called once in a step: after the backward of the last part, before the optimiser steps.
    virtual void afterBackward() {}

    /// The encoder that is trained and evaluated.
    [[nodiscard]] virtual Encoder &query() = 0;
    /// Parameters that the optimiser steps, in a fixed order.
    [[nodiscard]] virtual NamedTensors trained() = 0;
    /// All that has to be kept to go on, under the names of model.safetensors (checkpoint.h tells them).
    [[nodiscard]] virtual NamedTensors state() const = 0;
    /// Figures that cost something, asked for when metrics are due: key_distance, queue_age.
    [[nodiscard]] virtual std::map<std::string, double> figures(std::int64_t) const { return {}; }
    virtual void moveTo(at::Device device) = 0;
};

} // namespace leoclr::learning

#pragma once

#include "core/learning/distributed/ranks.h"
#include "core/learning/methods/method.h"
#include "core/learning/optimisers/optimiser.h"
#include "core/learning/pipeline/normaliser.h"
#include "core/learning/pipeline/viewfeeder.h"
#include "core/learning/training/trainer.h"
#include "core/learning/watching/knn.h"

#include <memory>
#include <optional>
#include <vector>

namespace leoclr::learning {

/// The part of a trainer that consists of tensors.
struct Trainer::Model
{
    at::Device device;
    std::unique_ptr<Method> method;
    std::unique_ptr<Optimiser> optimiser;
    std::unique_ptr<GradientExchange> gradients;
    Normaliser normalise;
    std::optional<KnnEvaluator> knn;
    std::unique_ptr<ViewFeeder> feeder; ///< while the trainer runs
    std::vector<at::Tensor> pending;    ///< figures of steps that still are on the device
    std::vector<std::string> figureNames;
};

/// Names of the figures that figuresOf() stacks: loss, loss_1, ... (where there are several terms), contrast_top1, ...
[[nodiscard]] std::vector<std::string> figureNames(const StepOutput &output);
/// [figures] float32 on the device of the loss.
[[nodiscard]] at::Tensor figuresOf(const StepOutput &output);
/// Mean over dimensions of the standard deviation over the batch of the unit embeddings.
[[nodiscard]] double embeddingStd(const at::Tensor &embedding);
/// exp(entropy) of the singular values of the embeddings, normalised to sum 1 (Roy & Vetterli 2007; RankMe 2023).
[[nodiscard]] double effectiveRank(const at::Tensor &embedding);

} // namespace leoclr::learning

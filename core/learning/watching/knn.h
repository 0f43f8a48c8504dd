#pragma once

#include "core/config/experimentconfig.h"
#include "core/learning/pipeline/normaliser.h"
#include "core/learning/watching/knnplan.h"

#include <functional>
#include <vector>

namespace leoclr::learning {

class Encoder;

/// Weighted k-nearest-neighbour classification: cosine similarity to the features of labelled images, class score =
/// sum over the k nearest of exp(similarity / temperature). The only place of training where labels are used.
/// @param bank       [M, D] float32, unit rows
/// @param bankLabels [M] int64
/// @param queries    [N, D] float32, unit rows
/// @return [N] int64, the classes chosen
[[nodiscard]] at::Tensor knnClassify(const at::Tensor &bank, const at::Tensor &bankLabels, const at::Tensor &queries,
                                     std::int64_t classes, std::int64_t neighbours, double temperature);

struct KnnFigures
{
    double top1 = 0; ///< share
    std::int64_t bank = 0, queries = 0, neighbours = 0;
};

/// Runs k-NN on an encoder as it is: running batch statistics, pictures resized without augmentation (folders: shorter
/// side to 256/224 of the view size and the centre of it).
class KnnEvaluator
{
public:
    KnnEvaluator(KnnPlan plan, const ExperimentConfig &config, at::Device device, int threads);

    /// @param interrupted asked between batches; true ends with Cancelled
    [[nodiscard]] Result<KnnFigures> run(Encoder &encoder, const std::function<bool()> &interrupted);

private:
    struct Set
    {
        KnnImages images;
        std::vector<std::uint8_t> pixels; ///< of all images, kept where that is little memory
        std::vector<std::int64_t> labels; ///< -1 where the image cannot be read
        bool prepared = false;
    };
    [[nodiscard]] Result<at::Tensor> features(Set &set, Encoder &encoder, const std::function<bool()> &interrupted);
    void renderBatch(const Set &set, std::size_t begin, std::size_t end, std::uint8_t *target,
                     std::vector<std::uint8_t> &readable) const;

    ExperimentConfig m_config;
    Normaliser m_normalise;
    int m_threads;
    std::int64_t m_classes;
    Set m_bank, m_queries;
};

} // namespace leoclr::learning

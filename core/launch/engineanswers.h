#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/views/recipe.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace leoclr {

/// A checkpoint is named by the folder of a run (its newest whole checkpoint), by checkpoints/<step> of a run, or by a
/// model.safetensors in one; the run's config.json tells the network.
/// Views are recipes: drawn ones, or made by hand. Two members may be left to the checkpoint:
/// size 0 is the view size it was trained with, an empty box the whole image. rawCrop() and wholeImage() make such.
[[nodiscard]] inline ViewRecipe rawCrop(const cv::Rect &box)
{
    ViewRecipe recipe;
    recipe.box = box;
    recipe.size = 0;
    return recipe;
}
/// The image without crop and augmentation, as k-NN and the embedding map see it.
[[nodiscard]] inline ViewRecipe wholeImage(OriginalResize resize = OriginalResize::Squash)
{
    ViewRecipe recipe;
    recipe.isOriginal = true;
    recipe.resize = resize;
    recipe.size = 0;
    return recipe;
}

struct CheckpointFacts
{
    QString path;         ///< of model.safetensors
    std::string method;   ///< method.name of its run
    std::string backbone;
    std::int64_t step = 0, epoch = 0;
    std::int64_t viewSize = 0;   ///< pixels a side
    std::int64_t features = 0;   ///< width of the backbone's features
    std::int64_t dimension = 0;  ///< width of the projection
    bool keyEncoder = false;     ///< keys are made by a momentum encoder; otherwise by the query encoder itself
    std::int64_t negatives = 0;  ///< keys in the queue; 0: the method has none
    double temperature = 0;
    bool operator==(const CheckpointFacts &) const = default;
};

/// Which activation map.
enum class ActivationKind {
    None,
    Sum,       ///< sum of the last feature map over its channels, as ContrastiveCrop takes it
    Similarity ///< Grad-CAM of cos(q, k1): what of the query makes it similar to the first key (of a key: to the query)
};

/// Where a network looks, laid back on the image: crop and flip are undone.
struct ActivationMap
{
    cv::Rect box;       ///< pixels of the original that the map covers; the view's crop box, or what a centre crop left
    int columns = 0, rows = 0;
    std::vector<float> values; ///< [rows, columns], row-major, min-max normalised to 0..1 within the view
    [[nodiscard]] bool isEmpty() const { return values.empty(); }
    bool operator==(const ActivationMap &) const = default;
};

/// One query view and the key views that it is held against.
struct CompareRequest
{
    QString checkpoint;
    DatasetSpec dataset;
    std::size_t image = 0;          ///< index in the dataset
    ViewRecipe query;
    std::vector<ViewRecipe> keys;   ///< one or more, at most 32
    ActivationKind activation = ActivationKind::None;
};

/// Formulas: method.md 5.2 and InfoNCE. Networks run with their running statistics, so that the answer depends on the
/// views alone; a training step, which uses those of its batch, gives slightly other figures.
struct CompareAnswer
{
    std::vector<double> queryKey;  ///< cos(q, k_i)
    std::optional<double> keyKey;  ///< cos(k_1, k_2); empty with one key
    std::optional<double> gap;     ///< mean_i cos(q, k_i) - cos(k_1, k_2); > 0: the query is the better anchor
    std::vector<std::int64_t> rank; ///< 1 + negatives of the queue that score higher than k_i; empty without a queue
    std::vector<double> probability; ///< exp(q.k_i/tau) / (exp(q.k_i/tau) + sum_j exp(q.n_j/tau)); empty without a queue
    ActivationMap queryMap;
    std::vector<ActivationMap> keyMaps;
    /// Share of the query's map that lies inside the box of key i: sum(map in box) / sum(map). Empty without maps.
    std::vector<double> coverage;
    CheckpointFacts checkpoint;
};

struct EmbedRequest
{
    QString checkpoint;
    DatasetSpec dataset;
    std::size_t image = 0;
    std::vector<ViewRecipe> views; ///< at most 256
    bool byKeyEncoder = false;     ///< the momentum encoder, where the checkpoint has one
};

struct EmbedAnswer
{
    std::vector<std::vector<float>> features;   ///< [views][features], as the backbone gives them
    std::vector<std::vector<float>> projections; ///< [views][dimension], unit length
    CheckpointFacts checkpoint;
};

struct ActivationRequest
{
    QString checkpoint;
    DatasetSpec dataset;
    std::size_t image = 0;
    std::vector<ViewRecipe> views; ///< at most 256
    std::vector<cv::Rect> boxes;   ///< whose share of the first view's map is asked for; pixels of the original
};

struct ActivationAnswer
{
    std::vector<ActivationMap> maps; ///< one per view (ActivationKind::Sum)
    std::vector<double> coverage;    ///< one per box
    CheckpointFacts checkpoint;
};

} // namespace leoclr

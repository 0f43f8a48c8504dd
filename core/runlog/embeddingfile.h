#pragma once

#include "core/base/result.h"
#include "core/runlog/rundirectory.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace leoclr {

inline constexpr int embeddingFormat = 1;

/// What an embedding file says of itself: which network saw which images.
struct EmbeddingFacts
{
    int format = embeddingFormat;
    std::string id;         ///< newId()
    std::string created;    ///< ISO 8601, UTC
    std::string runId, runName, method;
    std::string checkpoint; ///< path of model.safetensors
    std::int64_t step = 0, epoch = 0;
    std::string reader, path, split; ///< of the dataset, as data.reader and so on
    std::int64_t limit = 0, fold = 0, seed = 1, demoImages = 0, demoSize = 0;
    std::string fingerprint; ///< of the dataset
    std::vector<std::string> classNames;
    std::int64_t skipped = 0; ///< images that could not be read
    bool operator==(const EmbeddingFacts &) const = default;
};

/// A dataset under a checkpoint: <run>/embeddings/<id>.safetensors. Tensors: features [N, F], projections [N, C], indices
/// [N], labels [N]; with crops crop_features [N * k, F], crop_projections [N * k, C], crop_boxes [N * k, 4] (x, y, width,
/// height in pixels of the original), where the crops of row i are rows i * k to i * k + k - 1.
struct EmbeddingSet
{
    EmbeddingFacts facts;
    std::int64_t featureWidth = 0, projectionWidth = 0;
    std::vector<float> features;    ///< row-major, as the backbone gives them
    std::vector<float> projections; ///< row-major, unit rows
    std::vector<std::int64_t> indices; ///< in the dataset
    std::vector<std::int64_t> labels;  ///< -1 where there is none
    std::int64_t crops = 0;            ///< of each image; 0: none
    std::vector<float> cropFeatures, cropProjections;
    std::vector<std::int32_t> cropBoxes;
    [[nodiscard]] std::size_t rows() const { return indices.size(); }
    bool operator==(const EmbeddingSet &) const = default;
};

/// Written whole or not at all.
[[nodiscard]] Result<> writeEmbedding(const std::filesystem::path &file, const EmbeddingSet &set);
/// Damaged or WrongFormat where the tensors do not belong together. Reads the whole file: off the window's thread.
[[nodiscard]] Result<EmbeddingSet> readEmbedding(const std::filesystem::path &file);
/// What the header alone tells.
struct EmbeddingHead
{
    EmbeddingFacts facts;
    std::int64_t images = 0;
};
[[nodiscard]] Result<EmbeddingHead> readEmbeddingHead(const std::filesystem::path &file);

/// <run>/embeddings, whether it is there or not.
[[nodiscard]] std::filesystem::path embeddingFolder(const RunDirectory &run);
/// Its *.safetensors by name, which begins with the time of its making.
[[nodiscard]] std::vector<std::filesystem::path> embeddingFiles(const RunDirectory &run);

} // namespace leoclr

#pragma once

#include "core/runlog/embeddingfile.h"

namespace leoclr::testing {

/// An embedding of `rows` demo scenes in `classes` clouds of `width` dimensions; with `crops` of each image near it.
/// @param step also turns and spreads the clouds, so that the maps of two steps differ
[[nodiscard]] EmbeddingSet makeEmbedding(std::size_t rows, int classes, std::size_t width, int crops, std::int64_t step);

} // namespace leoclr::testing

#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/runlog/embeddingfile.h"

#include <functional>

namespace leoclr::learning {

class LoadedCheckpoint;

struct EmbeddingOptions
{
    DatasetSpec dataset;
    bool crops = false; ///< also the crops that the run draws of each image in the epoch of the checkpoint
    std::size_t batch = 128;
};

/// Tells what is done, and of how many images. True: go on.
using EmbeddingProgress = std::function<bool(std::size_t, std::size_t)>;

/// Features and projections of a dataset: each image whole, resized as the run resizes originals, without augmentation.
/// The crops are the very views that the run's query and key encoders get, augmentation included; all go through the
/// query encoder. Images that cannot be read are left out and counted. Rendering of the next batch runs beside the
/// network. Cancelled once `progress` says so; Empty where no image can be read.
[[nodiscard]] Result<EmbeddingSet> embedDataset(const LoadedCheckpoint &checkpoint, const EmbeddingOptions &options,
                                                const EmbeddingProgress &progress);

} // namespace leoclr::learning

#pragma once

#include "core/base/result.h"
#include "core/config/experimentconfig.h"
#include "core/learning/pipeline/imagesource.h"

#include <memory>
#include <string>
#include <vector>

namespace leoclr::learning {

/// Labelled images that k-NN looks at.
struct KnnImages
{
    std::shared_ptr<ImageSource> source;
    std::vector<std::size_t> indices;
};

/// Which images a run is judged on by k-NN.
struct KnnPlan
{
    KnnImages bank;    ///< neighbours: from the labelled images of the training data
    KnnImages queries; ///< from the test split, or held out of the training data
    std::string note;  ///< English sentence where something is not as usual (held out, too few labels); may be empty
};
/// Chooses both sets: at most watch.knn_train_images and watch.knn_test_images, in a keyed order (Purpose::Subset), so
/// that every class is met. Where there is no test split, the first of that order are held out of the bank.
/// An empty bank or no queries means that there are no labels; the note says so.
[[nodiscard]] Result<KnnPlan> planKnn(const ExperimentConfig &config, const std::shared_ptr<ImageSource> &train);

} // namespace leoclr::learning

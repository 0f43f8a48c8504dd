#pragma once

#include "core/base/result.h"
#include "core/config/experimentconfig.h"
#include "core/data/dataset.h"
#include "core/views/recipe.h"

#include <opencv2/core.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace leoclr {

// What an encoder saw, made again. Every draw is addressed by (seed, purpose, epoch, image, view), so any view of any
// run can be made from its config and its dataset alone, before, while and after it trains, on any computer.

/// One view with the pixels that the encoder got.
struct SeenView
{
    std::uint32_t number = 0; ///< of the view in the method's ViewPlan: 0 is the original of LeOCLR
    ViewRecipe recipe;
    cv::Mat pixels;           ///< [size, size] CV_8UC3 RGB, continuous
    std::string hash;         ///< as preview events record it
};

/// One image with all its views in one epoch.
struct SeenImage
{
    std::size_t index = 0; ///< in the dataset; of the stand-in where the image cannot be read
    std::string name;
    cv::Mat original;      ///< [H, W] CV_8UC3 RGB
    std::vector<SeenView> views;
};

/// Hash of a view's bytes as preview events record it (hashOf over the pixels).
[[nodiscard]] std::string hashOfView(const cv::Mat &pixels);

/// A view from its recorded recipe. Inconsistent where the crop box lies outside of the image.
/// @param name of the image, for the message
[[nodiscard]] Result<SeenView> replayRecipe(const cv::Mat &image, const ViewRecipe &recipe, std::uint32_t number,
                                                const std::string &name);
/// The views of an image in an epoch. OutOfRange names the images that there are.
[[nodiscard]] Result<SeenImage> replayImage(const ExperimentConfig &config, const Dataset &dataset,
                                                std::int64_t epoch, std::size_t index);

/// Recipes of an image as the trainer draws them, with the objects that its crop policy asks for.
[[nodiscard]] std::vector<ViewRecipe> drawViewsOf(const ExperimentConfig &config, const Dataset &dataset,
                                                  std::int64_t epoch, std::size_t index, cv::Size image);

/// Image at a place of an epoch's order: a keyed permutation.
/// @param position step in the epoch * batch size + place in the batch
[[nodiscard]] std::size_t imageAt(const ExperimentConfig &config, std::size_t images, std::int64_t epoch,
                                  std::int64_t position);
/// Where an epoch takes an image: step of the run and place in its batch. Empty where the image falls into the last
/// incomplete batch, which is dropped.
struct TrainingPlace
{
    std::int64_t step = 0;     ///< steps before it
    std::int64_t position = 0; ///< in the batch
    bool operator==(const TrainingPlace &) const = default;
};
[[nodiscard]] std::optional<TrainingPlace> placeOf(const ExperimentConfig &config, std::size_t images,
                                                   std::int64_t epoch, std::size_t index);

/// An image that cannot be read is replaced by the next readable one behind it, round the end, so that every thread,
/// epoch and computer takes the same one.
struct StandIn
{
    std::size_t index = 0;
    cv::Mat image;
    std::vector<std::pair<std::size_t, Error>> broken; ///< those passed over
};
/// @param read gives the image at an index
/// Empty if no image can be read.
[[nodiscard]] Result<StandIn> imageOrNext(std::size_t index, std::size_t images,
                                          const std::function<Result<cv::Mat>(std::size_t)> &read);

} // namespace leoclr

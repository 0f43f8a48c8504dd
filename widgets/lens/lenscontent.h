#pragma once

#include "core/config/experimentconfig.h"
#include "core/data/dataset.h"
#include "core/semantics/scores.h"
#include "core/views/recipe.h"
#include "widgets/lens/imagepyramid.h"

#include <opencv2/core.hpp>

#include <QString>

#include <cstdint>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace leoclr {

/// What the lens is asked to show: the views that a run with `config` takes of one image in one epoch.
struct LensRequest
{
    std::shared_ptr<const Dataset> dataset;
    ExperimentConfig config;
    std::size_t image = 0;          ///< index in the dataset
    std::uint32_t epoch = 0;        ///< the draw; 0-based like the event log
    std::map<std::uint32_t, cv::Rect> handBoxes; ///< by view number; these crops were placed by hand
    std::uint32_t stepsOf = 0;      ///< view number whose steps are wanted too
    std::uint64_t serial = 0;       ///< counts requests
};

/// One step of a recipe, with the picture after it.
struct LensStep
{
    std::string name; ///< as renderSteps() calls it
    ImagePyramid picture;
};

/// One view as the network sees it.
struct LensView
{
    std::uint32_t number = 0; ///< view number: 0 original (or the query crop of the two-key control), 1, 2
    bool query = false;       ///< goes through the query encoder
    bool byHand = false;
    ViewRecipe recipe;
    ImagePyramid picture;
};

/// Everything that is shown of one draw. A value: made in the background, read in the GUI thread.
struct LensContent
{
    std::shared_ptr<const Dataset> dataset;
    std::uint64_t serial = 0;
    std::size_t image = 0;
    std::uint32_t epoch = 0;
    QString name;
    int label = -1;
    cv::Size size;
    ImagePyramid original;
    std::vector<ObjectAnnotation> objects;
    std::vector<LensView> views;        ///< in the order of the method's ViewPlan
    std::uint32_t stepsOf = 0;
    std::vector<LensStep> steps;
};

/// The scores of one pair of crops.
struct LensScores
{
    PairScores pair;
    std::vector<ObjectCoverage> coverage; ///< one an object
    ShiftScores shift;
};

/// Draws and renders. Pure but for reading `pixels`; any thread; tens of milliseconds.
/// @param pixels the decoded image
/// @param original its pyramid
[[nodiscard]] LensContent makeLensContent(const LensRequest &request, const cv::Mat &pixels,
                                          const ImagePyramid &original);

/// The recipes of a request: drawn, then with the boxes that were placed by hand.
[[nodiscard]] std::vector<LensView> drawLensViews(const LensRequest &request, cv::Size image);

/// Pairs of crops that the scores can be about, by view number. LeOCLR and MoCo-v2: 1 and 2. Two-key control: query
/// with each key, and both keys.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> cropPairs(const std::vector<LensView> &views);

/// Geometry only; quick enough for every movement of the mouse.
/// @param threshold share of an object from which a crop counts as holding it
[[nodiscard]] LensScores lensScores(const std::vector<LensView> &views, std::pair<std::uint32_t, std::uint32_t> pair,
                                    const std::vector<ObjectAnnotation> &objects, cv::Size image, double threshold);

/// The recipes with what they need to be made again: dataset, image, seed, epoch. JSON, two spaces of indentation.
[[nodiscard]] QString recipeJson(const LensContent &content, const ExperimentConfig &config);

/// Name of a class for people; "class 7" where the dataset has no name for it.
[[nodiscard]] QString lensClassName(const Dataset &dataset, int label);

} // namespace leoclr

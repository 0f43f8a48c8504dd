#pragma once

#include "core/config/experimentconfig.h"
#include "core/data/dataset.h"
#include "core/semantics/scores.h"
#include "core/views/recipe.h"
#include "widgets/lens/lensimage.h"

#include <opencv2/core.hpp>

#include <QString>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace leoclr {

/// What was changed by hand in a draw, by view number.
struct LensEdits
{
    std::map<std::uint32_t, ViewRecipe> recipes; ///< pasted: in place of the drawn ones
    std::map<std::uint32_t, cv::Rect> boxes;     ///< crop boxes that were placed by hand, on top of that
    [[nodiscard]] bool isEmpty() const { return recipes.empty() && boxes.empty(); }
    bool operator==(const LensEdits &) const = default;
};

/// What the lens is asked to show: the views that a run with `config` takes of one image in one epoch.
struct LensRequest
{
    std::shared_ptr<const Dataset> dataset;
    ExperimentConfig config;
    std::size_t image = 0;          ///< index in the dataset
    std::uint32_t epoch = 0;        ///< the draw; 0-based like the event log
    LensEdits edits;
    std::uint32_t stepsOf = 0;      ///< view number whose steps are wanted too
    std::uint64_t serial = 0;       ///< counts requests
};

/// One step of a recipe, with the picture after it.
struct LensStep
{
    std::string name; ///< as renderSteps() calls it
    ImagePyramid picture;
};

/// Which encoder a view goes through. Every: the method makes no difference between its views.
enum class ViewEncoder { Query, Key, Every };

/// One view as the network sees it.
struct LensView
{
    std::uint32_t number = 0; ///< view number: 0 original (or the query crop of the two-key control), 1, 2, ...
    ViewKind kind = ViewKind::Crop;
    ViewEncoder encoder = ViewEncoder::Every;
    bool byHand = false; ///< its crop box was placed by hand
    bool pasted = false; ///< its recipe was pasted
    ViewRecipe recipe = {};
    ImagePyramid picture = {};
    std::string hash = {}; ///< of the pixels, as preview events record it
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
    std::vector<Region> regions;        ///< of the objects, in their order
    std::vector<QPainterPath> outlines; ///< of their masks
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

/// Draws and renders. Pure; any thread; tens of milliseconds.
[[nodiscard]] LensContent makeLensContent(const LensRequest &request, const LensImage &image);

/// The views of a request: drawn as the trainer draws them, then as they were changed by hand.
[[nodiscard]] std::vector<LensView> drawLensViews(const LensRequest &request, cv::Size image,
                                                  const std::vector<ObjectAnnotation> &objects);

/// The view of a number; null if there is none.
[[nodiscard]] const LensView *viewOf(const std::vector<LensView> &views, std::uint32_t number);

/// Pairs of crops that the scores can be about, by view number: all but those of two small crops, which no method pulls
/// together.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> cropPairs(const std::vector<LensView> &views);

/// Geometry only; quick enough for every movement of the mouse.
/// @param threshold share of an object from which a crop counts as holding it
[[nodiscard]] LensScores lensScores(const std::vector<LensView> &views, std::pair<std::uint32_t, std::uint32_t> pair,
                                    const std::vector<Region> &regions, cv::Size image, double threshold);

/// In which crop of a pair an object is, at a threshold of coverage.
enum class ObjectSeen { Nowhere, FirstCrop, SecondCrop, BothCrops };
[[nodiscard]] ObjectSeen seenIn(const ObjectCoverage &object, double threshold);

/// Name of a class for people; "class 7" where the dataset has no name for it.
[[nodiscard]] QString lensClassName(const Dataset &dataset, int label);

} // namespace leoclr

#pragma once

#include "core/config/experimentconfig.h"
#include "core/semantics/distribution.h"
#include "core/semantics/score.h"
#include "core/semantics/scores.h"
#include "core/views/recipe.h"

#include <opencv2/core.hpp>

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace leoclr {

/// Two views by their positions in a method's ViewPlan.
using PlanPair = std::pair<std::size_t, std::size_t>;

/// The views that the loss of a method pulls together. LeOCLR: the original with each crop; two-key control: the query
/// crop with each key crop; multi-crop: each of the two large crops with every other view; all others: the two crops.
[[nodiscard]] std::vector<PlanPair> pulledPairs(const ExperimentConfig &config, const ViewPlan &plan);

/// What is known of one image besides its pixels.
struct ImageFacts
{
    std::uint32_t sample = 0; ///< index in the dataset
    cv::Size size;
    std::vector<Region> regions; ///< objects, or the salient part; crowds do not count
};

/// A distribution for each score, in the order of allScores.
using ScoreSink = std::array<Distribution, scoreCount>;

/// One class: over the images that have an object of it (of its label, with saliency).
struct ClassAudit
{
    int label = -1;
    std::uint64_t images = 0;
    std::uint64_t objects = 0;
    Distribution coverage;    ///< of its objects in crops
    Distribution kept;        ///< 1 where a crop holds the class, 0 where not: the mean is the share of crops
    Distribution pulledShift; ///< of pulled pairs of its images
    bool operator==(const ClassAudit &) const = default;
};

/// What many draws of one image add up to.
struct ImageTally
{
    ScoreSink scores{};
    std::vector<ClassAudit> classes; ///< those of the image's regions, by label
    std::uint32_t pulledPairs = 0;   ///< of an image that holds something
    std::uint32_t lostPairs = 0;     ///< of them without a class in common
    bool operator==(const ImageTally &) const = default;
};

/// Draws the crops of one image as a run with `config` does in its first epochs, and scores them: draw d is the very
/// pair of epoch d. Const functions may be called from several threads.
class DrawScorer
{
public:
    /// @param threshold share of an object from which a crop holds it
    DrawScorer(const ExperimentConfig &config, double threshold);

    /// What the crop policy needs of an image; made once for all of its draws.
    [[nodiscard]] CropGuide guide(const ImageFacts &image) const;
    /// What the views of one draw show, in the order of the ViewPlan, pixels of the original.
    [[nodiscard]] std::vector<cv::Rect> draw(const ImageFacts &image, const CropGuide &guide, std::uint32_t draw) const;
    /// A tally for `image` with nothing in it yet.
    [[nodiscard]] ImageTally emptyTally(const ImageFacts &image) const;
    /// Adds every score of a draw's boxes.
    void score(const ImageFacts &image, const std::vector<cv::Rect> &boxes, ImageTally &tally) const;

    [[nodiscard]] const ViewPlan &plan() const { return m_plan; }
    [[nodiscard]] double threshold() const { return m_threshold; }
    [[nodiscard]] const std::vector<std::size_t> &crops() const { return m_crops; } ///< positions in the plan
    [[nodiscard]] const std::vector<PlanPair> &cropPairs() const { return m_cropPairs; }
    [[nodiscard]] const std::vector<PlanPair> &pulled() const { return m_pulled; }

private:
    void scoreCrop(const ImageFacts &image, const cv::Rect &crop, ImageTally &tally) const;
    void scorePulled(const ImageFacts &image, const cv::Rect &box1, const cv::Rect &box2, ImageTally &tally) const;

    ViewPolicy m_policy;
    ViewPlan m_plan;
    CounterRandom m_random;
    double m_threshold;
    std::vector<std::size_t> m_crops;
    std::vector<PlanPair> m_cropPairs;
    std::vector<PlanPair> m_pulled;
};

} // namespace leoclr

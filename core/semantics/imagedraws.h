#pragma once

#include "core/config/experimentconfig.h"
#include "core/semantics/distribution.h"
#include "core/semantics/score.h"
#include "core/semantics/scores.h"
#include "core/views/recipe.h"

#include <opencv2/core.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace leoclr {

/// Positions in a method's ViewPlan of the views that its loss pulls together. LeOCLR: the original with each crop;
/// two-key control: the query crop with each key crop; multi-crop: each of the two large crops with every other view;
/// all others: the two crops.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> pulledPairs(std::string_view method,
                                                                          const ViewPlan &plan);

/// What is known of one image besides its pixels.
struct ImageFacts
{
    std::uint32_t sample = 0; ///< index in the dataset
    cv::Size size;
    std::vector<Region> regions; ///< objects, or the salient part; crowds do not count
};

/// One value of one score, as it falls out of a draw.
using ScoreSink = std::array<Distribution, scoreCount>;

/// Draws the crops of one image as a run with `config` does in its first epochs and scores them: draw d is the very
/// pair of epoch d. One object per policy; const, any number of threads.
class DrawScorer
{
public:
    /// @param threshold share of an object from which a crop holds it
    DrawScorer(const ExperimentConfig &config, double threshold);

    /// Crop boxes of one draw in the order of the ViewPlan; the whole image for an original.
    [[nodiscard]] std::vector<cv::Rect> draw(const ImageFacts &image, std::uint32_t draw) const;
    /// Adds every score of a draw's boxes to `sink`.
    void score(const ImageFacts &image, const std::vector<cv::Rect> &boxes, ScoreSink &sink) const;

    [[nodiscard]] const ViewPlan &plan() const { return m_plan; }
    [[nodiscard]] double threshold() const { return m_threshold; }
    /// Positions in the plan of the crops.
    [[nodiscard]] const std::vector<std::size_t> &crops() const { return m_crops; }
    [[nodiscard]] const std::vector<std::pair<std::size_t, std::size_t>> &pulled() const { return m_pulled; }

private:
    ExperimentConfig m_config;
    ViewPolicy m_policy;
    ViewPlan m_plan;
    double m_threshold;
    std::vector<std::size_t> m_crops;
    std::vector<std::pair<std::size_t, std::size_t>> m_pulled;
};

} // namespace leoclr

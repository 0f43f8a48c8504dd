#pragma once

#include "core/semantics/imagedraws.h"

#include <opencv2/core.hpp>

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace leoclr {

/// One pulled pair of one draw.
struct DrawnPair
{
    std::uint32_t draw = 0;     ///< the epoch in which a run with this seed trains on it
    std::uint32_t view1 = 0;    ///< view numbers as in ViewPlan; 0 is the original of LeOCLR
    std::uint32_t view2 = 0;
    cv::Rect box1, box2;        ///< pixels of the original; the whole image for an original
    PairScores pair;
    ShiftScores shift;
    std::optional<double> coverage; ///< share of the objects' area that both hold; empty without objects
};

/// Hundreds of draws of one image.
struct ManyDraws
{
    cv::Size image;
    std::uint32_t draws = 0;
    std::vector<DrawnPair> pairs; ///< in order of draws
    /// [h, w] CV_32F in [0, 1], at most `heatSide` a side, stretched over the image: how often a pixel is in a crop
    /// (of all crops), and how often in both crops of a pair (of all crop pairs).
    cv::Mat inCrop, inBoth;
    ScoreSink scores{};           ///< distribution of each score over the draws
    /// Positions in `pairs`: largest and smallest semantic shift; among equals the least and the most that both show
    /// of the objects, else of the image. Empty without pairs.
    std::optional<std::size_t> worst, best;

    static constexpr int heatSide = 512;
};

/// Draws and scores one image. Pure; equal config (seed, views, method) and image give equal results. About 1 µs a
/// draw and object, plus the two heat maps. Stops early where asked; the result then holds the draws made so far.
/// @param draws epochs 0 .. draws-1
[[nodiscard]] ManyDraws drawMany(const ExperimentConfig &config, const ImageFacts &image, std::uint32_t draws,
                                 double threshold = 0.5, std::stop_token stop = {});

} // namespace leoclr

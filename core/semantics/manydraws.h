#pragma once

#include "core/semantics/imagedraws.h"

#include <opencv2/core.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace leoclr {

/// One crop pair of one draw.
struct DrawnPair
{
    std::uint32_t draw = 0;  ///< the epoch in which a run with this seed trains on it
    std::uint32_t view1 = 0; ///< view numbers as in ViewPlan
    std::uint32_t view2 = 0;
    bool pulled = false;     ///< the method's loss pulls these two crops together
    cv::Rect crop1, crop2;   ///< pixels of the original
    PairScores pair;
    ShiftScores shift;
    double sharedCoverage = 0; ///< share of each object that both crops hold, mean over the objects; 0 without objects
};

/// Hundreds of draws of one image.
struct ManyDraws
{
    cv::Size image;
    std::uint32_t draws = 0;
    std::vector<DrawnPair> pairs; ///< in order of draws
    /// [h, w] CV_32F in [0, 1], at most `heatSide` a side, stretched over the image: how often a pixel is in a crop (of
    /// all crops), and how often in both crops of a pair (of all crop pairs).
    cv::Mat inCrop, inBoth;
    ImageTally tally;             ///< distribution of each score over the draws
    /// Positions in `pairs`. Worst: largest semantic shift, where none of both crops holds anything counts as 1; among
    /// equals the least that both show of the objects, then of each other (IoU). Best: the reverse. Empty without pairs.
    std::optional<std::size_t> worst, best;

    static constexpr int heatSide = 512;
};

/// Draws and scores one image. Pure; equal config (seed, views, method) and image give equal results. About 2 µs a
/// draw and object, plus the two heat maps. Stops early where asked; the result then holds the draws made so far.
/// @param draws epochs 0 .. draws-1
[[nodiscard]] ManyDraws drawMany(const ExperimentConfig &config, const ImageFacts &image, std::uint32_t draws,
                                 double threshold = 0.5, std::stop_token stop = {});

} // namespace leoclr

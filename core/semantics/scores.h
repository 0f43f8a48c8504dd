#pragma once

#include "core/views/region.h"

#include <opencv2/core.hpp>

#include <optional>
#include <set>
#include <vector>

namespace leoclr {

/// What two crops of one image have in common (method.md 5.2). Boxes in pixels of the original.
/// Original against crop c is pairScores(original, c, size): its IoU is the area share of c.
struct PairScores
{
    double areaShare1 = 0;   ///< area(c1) / area(O)
    double areaShare2 = 0;
    double iou = 0;          ///< inter / union of the two crops
    double overlapOfSmaller = 0; ///< inter / area of the smaller crop
    double covered = 0;      ///< area of the union of both crops / area(O)
};
[[nodiscard]] PairScores pairScores(const cv::Rect &crop1, const cv::Rect &crop2, cv::Size original);

/// How much of one object each crop holds.
struct ObjectCoverage
{
    int label = -1;
    bool counted = true; ///< false for a crowd: it is shown, but no part of what a crop holds
    double inCrop1 = 0;  ///< area(c1 ∩ B) / area(B), by mask where there is one
    double inCrop2 = 0;
    double inBoth = 0;
    double purity1 = 0;  ///< area(c1 ∩ B) / area(c1)
    double purity2 = 0;
};
/// One entry a region, in their order. Constant time a region, whatever its mask.
[[nodiscard]] std::vector<ObjectCoverage> objectCoverage(const cv::Rect &crop1, const cv::Rect &crop2,
                                                         const std::vector<Region> &regions);
/// The same from annotations. For many crops of one image make the regions once: regionsOf().
[[nodiscard]] std::vector<ObjectCoverage> objectCoverage(const cv::Rect &crop1, const cv::Rect &crop2,
                                                         const std::vector<ObjectAnnotation> &objects);

/// Semantic shift of a pair: 1 - Jaccard of the sets of classes that the crops hold at coverage >= threshold.
struct ShiftScores
{
    std::set<int> labels1, labels2, labelsOriginal;
    std::optional<double> shift;  ///< empty where both sets are empty: nothing to compare
    std::optional<double> shiftToOriginal1; ///< 1 - Jaccard(S(c1), S(O)); empty where the original holds nothing
    std::optional<double> shiftToOriginal2;
    bool falsePositivePair = false; ///< S(c1) ∩ S(c2) empty while S(O) is not
    bool falsePositiveToOriginal1 = false; ///< S(c1) ∩ S(O) empty while S(O) is not: the crop lost everything
    bool falsePositiveToOriginal2 = false;
};
[[nodiscard]] ShiftScores shiftScores(const std::vector<ObjectCoverage> &coverage, double threshold = 0.5);

} // namespace leoclr

#pragma once

#include "core/data/dataset.h"

#include <opencv2/core.hpp>

#include <optional>
#include <set>
#include <vector>

namespace leoclr {

/// What two crops of one image have in common (method.md 5.2). Boxes in pixels of the original.
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
    double inCrop1 = 0;  ///< area(c1 ∩ B) / area(B), by mask where there is one
    double inCrop2 = 0;
    double inBoth = 0;
    double purity1 = 0;  ///< area(c1 ∩ B) / area(c1)
    double purity2 = 0;
};
[[nodiscard]] std::vector<ObjectCoverage> objectCoverage(const cv::Rect &crop1, const cv::Rect &crop2,
                                                         const std::vector<ObjectAnnotation> &objects);

/// Semantic shift of a pair: 1 - Jaccard of the sets of classes that the crops hold at coverage >= threshold.
struct ShiftScores
{
    std::set<int> labels1, labels2, labelsOriginal;
    std::optional<double> shift;  ///< empty where both sets are empty: nothing to compare
    std::optional<double> shiftToOriginal1; ///< 1 - Jaccard(S(c1), S(O))
    std::optional<double> shiftToOriginal2;
    bool falsePositivePair = false; ///< S(c1) ∩ S(c2) empty while S(O) is not
};
[[nodiscard]] ShiftScores shiftScores(const std::vector<ObjectCoverage> &coverage,
                                      const std::vector<ObjectAnnotation> &objects, double threshold = 0.5);

} // namespace leoclr

#include "core/semantics/scores.h"

#include <algorithm>

namespace leoclr {

namespace {

double areaOf(const cv::Rect &box)
{
    return static_cast<double>(box.width) * box.height;
}

double share(double part, double whole)
{
    return whole > 0 ? part / whole : 0.0;
}

/// 1 - Jaccard index; empty where both sets are.
std::optional<double> distance(const std::set<int> &a, const std::set<int> &b)
{
    const auto common = static_cast<std::size_t>(
        std::count_if(a.begin(), a.end(), [&](int label) { return b.contains(label); }));
    const std::size_t all = a.size() + b.size() - common;
    if (all == 0)
        return std::nullopt;
    return 1.0 - static_cast<double>(common) / static_cast<double>(all);
}

} // namespace

PairScores pairScores(const cv::Rect &crop1, const cv::Rect &crop2, cv::Size original)
{
    const double whole = static_cast<double>(original.width) * original.height;
    const double common = areaOf(crop1 & crop2);
    const double united = areaOf(crop1) + areaOf(crop2) - common;
    PairScores scores;
    scores.areaShare1 = share(areaOf(crop1), whole);
    scores.areaShare2 = share(areaOf(crop2), whole);
    scores.iou = share(common, united);
    scores.overlapOfSmaller = share(common, std::min(areaOf(crop1), areaOf(crop2)));
    scores.covered = share(united, whole);
    return scores;
}

std::vector<ObjectCoverage> objectCoverage(const cv::Rect &crop1, const cv::Rect &crop2,
                                           const std::vector<Region> &regions)
{
    std::vector<ObjectCoverage> coverage;
    coverage.reserve(regions.size());
    for (const Region &region : regions) {
        const double inside1 = region.areaInside(crop1);
        const double inside2 = region.areaInside(crop2);
        ObjectCoverage one;
        one.label = region.label();
        one.counted = !region.isCrowd();
        one.inCrop1 = share(inside1, region.area());
        one.inCrop2 = share(inside2, region.area());
        one.inBoth = share(region.areaInside(crop1 & crop2), region.area());
        one.purity1 = share(inside1, areaOf(crop1));
        one.purity2 = share(inside2, areaOf(crop2));
        coverage.push_back(one);
    }
    return coverage;
}

std::vector<ObjectCoverage> objectCoverage(const cv::Rect &crop1, const cv::Rect &crop2,
                                           const std::vector<ObjectAnnotation> &objects)
{
    return objectCoverage(crop1, crop2, regionsOf(objects));
}

ShiftScores shiftScores(const std::vector<ObjectCoverage> &coverage, double threshold)
{
    ShiftScores scores;
    for (const ObjectCoverage &object : coverage) {
        if (!object.counted)
            continue;
        scores.labelsOriginal.insert(object.label);
        if (object.inCrop1 > 0 && object.inCrop1 >= threshold)
            scores.labels1.insert(object.label);
        if (object.inCrop2 > 0 && object.inCrop2 >= threshold)
            scores.labels2.insert(object.label);
    }
    scores.shift = distance(scores.labels1, scores.labels2);
    scores.shiftToOriginal1 = distance(scores.labels1, scores.labelsOriginal);
    scores.shiftToOriginal2 = distance(scores.labels2, scores.labelsOriginal);
    if (scores.labelsOriginal.empty())
        return scores;
    scores.falsePositivePair = std::none_of(scores.labels1.begin(), scores.labels1.end(),
                                            [&](int label) { return scores.labels2.contains(label); });
    scores.falsePositiveToOriginal1 = scores.labels1.empty(); // S(c1) is a part of S(O)
    scores.falsePositiveToOriginal2 = scores.labels2.empty();
    return scores;
}

} // namespace leoclr

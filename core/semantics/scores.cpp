#include "core/semantics/scores.h"

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

double areaOf(const cv::Rect &box)
{
    return static_cast<double>(box.width) * box.height;
}

/// Area of an object that lies in `crop`: pixels of its mask, or of its box where it has no mask.
double areaInside(const ObjectAnnotation &object, const cv::Rect &crop)
{
    if (object.mask.empty()) {
        const cv::Rect2f inside = object.box & cv::Rect2f(crop);
        return static_cast<double>(inside.width) * inside.height;
    }
    const cv::Rect inside = crop & cv::Rect({0, 0}, object.mask.size());
    return inside.empty() ? 0.0 : cv::countNonZero(object.mask(inside));
}

double areaOf(const ObjectAnnotation &object)
{
    if (object.mask.empty())
        return static_cast<double>(object.box.width) * object.box.height;
    return cv::countNonZero(object.mask);
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
                                           const std::vector<ObjectAnnotation> &objects)
{
    std::vector<ObjectCoverage> coverage;
    coverage.reserve(objects.size());
    for (const ObjectAnnotation &object : objects) {
        const double area = areaOf(object);
        const double inside1 = areaInside(object, crop1);
        const double inside2 = areaInside(object, crop2);
        ObjectCoverage one;
        one.label = object.label;
        one.inCrop1 = share(inside1, area);
        one.inCrop2 = share(inside2, area);
        one.inBoth = share(areaInside(object, crop1 & crop2), area);
        one.purity1 = share(inside1, areaOf(crop1));
        one.purity2 = share(inside2, areaOf(crop2));
        coverage.push_back(one);
    }
    return coverage;
}

ShiftScores shiftScores(const std::vector<ObjectCoverage> &coverage, const std::vector<ObjectAnnotation> &objects,
                        double threshold)
{
    ShiftScores scores;
    for (const ObjectAnnotation &object : objects)
        scores.labelsOriginal.insert(object.label);
    for (const ObjectCoverage &object : coverage) {
        if (object.inCrop1 > 0 && object.inCrop1 >= threshold)
            scores.labels1.insert(object.label);
        if (object.inCrop2 > 0 && object.inCrop2 >= threshold)
            scores.labels2.insert(object.label);
    }
    scores.shift = distance(scores.labels1, scores.labels2);
    scores.shiftToOriginal1 = distance(scores.labels1, scores.labelsOriginal);
    scores.shiftToOriginal2 = distance(scores.labels2, scores.labelsOriginal);
    const bool common = std::any_of(scores.labels1.begin(), scores.labels1.end(),
                                    [&](int label) { return scores.labels2.contains(label); });
    scores.falsePositivePair = !common && !scores.labelsOriginal.empty();
    return scores;
}

} // namespace leoclr

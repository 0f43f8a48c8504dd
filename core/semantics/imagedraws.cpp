#include "core/semantics/imagedraws.h"

#include "core/config/methodtraits.h"
#include "core/views/render.h"

#include <algorithm>

namespace leoclr {

namespace {

Distribution &of(Score score, ImageTally &tally)
{
    return tally.scores[static_cast<std::size_t>(score)];
}

bool isCounted(const Region &region)
{
    return !region.isCrowd();
}

} // namespace

std::vector<PlanPair> pulledPairs(const ExperimentConfig &config, const ViewPlan &plan)
{
    const bool oneQuery = usesOriginal(config) || config.method == "mocov2-two-keys";
    const std::size_t anchors = std::min<std::size_t>(oneQuery ? 1 : 2, plan.views.size());
    std::vector<PlanPair> pairs;
    for (std::size_t a = 0; a < anchors; ++a) {
        for (std::size_t b = a + 1; b < plan.views.size(); ++b)
            pairs.emplace_back(a, b);
    }
    return pairs;
}

DrawScorer::DrawScorer(const ExperimentConfig &config, double threshold)
    : m_policy(viewPolicy(config)), m_plan(viewPlan(config)), m_random(static_cast<std::uint64_t>(config.seed)),
      m_threshold(threshold), m_pulled(pulledPairs(config, m_plan))
{
    for (std::size_t i = 0; i < m_plan.views.size(); ++i) {
        if (m_plan.views[i].kind != ViewKind::Original)
            m_crops.push_back(i);
    }
    for (std::size_t a = 0; a < m_crops.size(); ++a) {
        for (std::size_t b = a + 1; b < m_crops.size(); ++b)
            m_cropPairs.emplace_back(m_crops[a], m_crops[b]);
    }
}

ImageTally DrawScorer::emptyTally(const ImageFacts &image) const
{
    ImageTally tally;
    for (const Region &region : image.regions) {
        if (!isCounted(region))
            continue;
        auto place = std::lower_bound(tally.classes.begin(), tally.classes.end(), region.label(),
                                      [](const ClassAudit &one, int label) { return one.label < label; });
        if (place == tally.classes.end() || place->label != region.label()) {
            place = tally.classes.insert(place, ClassAudit{});
            place->label = region.label();
            place->images = 1;
        }
        ++place->objects;
    }
    return tally;
}

void DrawScorer::score(const ImageFacts &image, const std::vector<cv::Rect> &boxes, ImageTally &tally) const
{
    for (const std::size_t crop : m_crops)
        scoreCrop(image, boxes[crop], tally);
    for (const auto &[first, second] : m_cropPairs) {
        const PairScores pair = pairScores(boxes[first], boxes[second], image.size);
        of(Score::PairIou, tally).add(pair.iou);
        of(Score::OverlapOfSmaller, tally).add(pair.overlapOfSmaller);
        of(Score::Covered, tally).add(pair.covered);
        if (tally.classes.empty())
            continue;
        const ShiftScores shift =
            shiftScores(objectCoverage(boxes[first], boxes[second], image.regions), m_threshold);
        if (shift.shift)
            of(Score::Shift, tally).add(*shift.shift);
        of(Score::FalsePositive, tally).add(shift.falsePositivePair ? 1 : 0);
    }
    if (tally.classes.empty())
        return;
    for (const auto &[first, second] : m_pulled)
        scorePulled(image, boxes[first], boxes[second], tally);
}

void DrawScorer::scoreCrop(const ImageFacts &image, const cv::Rect &crop, ImageTally &tally) const
{
    const cv::Rect whole({0, 0}, image.size);
    of(Score::AreaShare, tally).add(pairScores(whole, crop, image.size).iou);
    if (tally.classes.empty())
        return;
    const std::vector<ObjectCoverage> coverage = objectCoverage(crop, whole, image.regions);
    const ShiftScores shift = shiftScores(coverage, m_threshold);
    double purest = 0;
    for (const ObjectCoverage &object : coverage) {
        if (!object.counted)
            continue;
        of(Score::Coverage, tally).add(object.inCrop1);
        purest = std::max(purest, object.purity1);
        for (ClassAudit &one : tally.classes) {
            if (one.label == object.label)
                one.coverage.add(object.inCrop1);
        }
    }
    of(Score::Purity, tally).add(purest);
    if (shift.shiftToOriginal1)
        of(Score::ShiftToOriginal, tally).add(*shift.shiftToOriginal1);
    of(Score::FalsePositiveToOriginal, tally).add(shift.falsePositiveToOriginal1 ? 1 : 0);
    for (ClassAudit &one : tally.classes)
        one.kept.add(shift.labels1.contains(one.label) ? 1 : 0);
}

void DrawScorer::scorePulled(const ImageFacts &image, const cv::Rect &box1, const cv::Rect &box2,
                             ImageTally &tally) const
{
    const ShiftScores shift = shiftScores(objectCoverage(box1, box2, image.regions), m_threshold);
    ++tally.pulledPairs;
    tally.lostPairs += shift.falsePositivePair ? 1 : 0;
    of(Score::PulledFalsePositive, tally).add(shift.falsePositivePair ? 1 : 0);
    if (!shift.shift)
        return;
    of(Score::PulledShift, tally).add(*shift.shift);
    for (ClassAudit &one : tally.classes)
        one.pulledShift.add(*shift.shift);
}

CropGuide DrawScorer::guide(const ImageFacts &image) const
{
    return cropGuide(m_policy.cropPolicy, image.regions);
}

std::vector<cv::Rect> DrawScorer::draw(const ImageFacts &image, const CropGuide &guide, std::uint32_t draw) const
{
    std::vector<cv::Rect> boxes;
    boxes.reserve(m_plan.views.size());
    for (const auto &[number, kind] : m_plan.views) {
        if (kind == ViewKind::Original) {
            ViewRecipe recipe;
            recipe.box = cv::Rect({0, 0}, image.size);
            recipe.isOriginal = true;
            recipe.resize = m_policy.originalResize;
            recipe.size = m_policy.size;
            boxes.push_back(placementOf(recipe, image.size).box);
        } else {
            boxes.push_back(
                drawCropBox(policyOf(m_policy, kind), m_random, draw, image.sample, number, image.size, guide));
        }
    }
    return boxes;
}

} // namespace leoclr

#include "core/semantics/manydraws.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace leoclr {

namespace {

/// Counts rectangles per cell: four additions a rectangle, summed up once at the end.
class RectangleCount
{
public:
    explicit RectangleCount(cv::Size image)
        : m_scale(std::min(1.0, static_cast<double>(ManyDraws::heatSide) / std::max(image.width, image.height))),
          m_size(std::max(1, cell(image.width)), std::max(1, cell(image.height))),
          m_steps(cv::Mat::zeros(m_size.height + 1, m_size.width + 1, CV_32S))
    {
    }

    void add(const cv::Rect &box)
    {
        ++m_count;
        if (box.empty())
            return;
        const int left = cell(box.x), right = cell(box.x + box.width);
        const int top = cell(box.y), bottom = cell(box.y + box.height);
        m_steps.at<int>(top, left) += 1;
        m_steps.at<int>(top, right) -= 1;
        m_steps.at<int>(bottom, left) -= 1;
        m_steps.at<int>(bottom, right) += 1;
    }

    /// Share of the rectangles that hold each cell.
    [[nodiscard]] cv::Mat shares() const
    {
        cv::Mat shares = cv::Mat::zeros(m_size, CV_32F);
        if (m_count == 0)
            return shares;
        cv::Mat steps, sums;
        m_steps.convertTo(steps, CV_64F);
        cv::integral(steps, sums, CV_64F); // exact: whole numbers
        sums(cv::Rect({1, 1}, m_size)).convertTo(shares, CV_32F, 1.0 / m_count);
        return shares;
    }

private:
    [[nodiscard]] int cell(int pixel) const { return static_cast<int>(std::lround(pixel * m_scale)); }

    double m_scale;
    cv::Size m_size;
    cv::Mat m_steps;
    int m_count = 0;
};

double meanShared(const std::vector<ObjectCoverage> &coverage)
{
    double sum = 0;
    int counted = 0;
    for (const ObjectCoverage &object : coverage) {
        sum += object.counted ? object.inBoth : 0;
        counted += object.counted ? 1 : 0;
    }
    return counted == 0 ? 0 : sum / counted;
}

/// Larger is worse.
auto badness(const DrawnPair &pair)
{
    const double shift = pair.shift.labelsOriginal.empty() ? 0 : pair.shift.shift.value_or(1);
    return std::tuple(shift, -pair.sharedCoverage, -pair.pair.iou);
}

} // namespace

ManyDraws drawMany(const ExperimentConfig &config, const ImageFacts &image, std::uint32_t draws, double threshold,
                   std::stop_token stop)
{
    const DrawScorer scorer(config, threshold);
    ManyDraws many;
    many.image = image.size;
    many.tally = scorer.emptyTally(image);
    const CropGuide guide = scorer.guide(image);
    RectangleCount inCrop(image.size), inBoth(image.size);
    for (std::uint32_t draw = 0; draw < draws && !stop.stop_requested(); ++draw) {
        const std::vector<cv::Rect> boxes = scorer.draw(image, guide, draw);
        scorer.score(image, boxes, many.tally);
        for (const std::size_t crop : scorer.crops())
            inCrop.add(boxes[crop]);
        for (const PlanPair &positions : scorer.cropPairs()) {
            const auto &[first, second] = positions;
            DrawnPair pair{.draw = draw,
                           .view1 = scorer.plan().views[first].number,
                           .view2 = scorer.plan().views[second].number,
                           .pulled = std::count(scorer.pulled().begin(), scorer.pulled().end(), positions) > 0,
                           .crop1 = boxes[first],
                           .crop2 = boxes[second],
                           .pair = pairScores(boxes[first], boxes[second], image.size),
                           .shift = {},
                           .sharedCoverage = 0};
            const auto coverage = objectCoverage(pair.crop1, pair.crop2, image.regions);
            pair.shift = shiftScores(coverage, threshold);
            pair.sharedCoverage = meanShared(coverage);
            inBoth.add(pair.crop1 & pair.crop2);
            many.pairs.push_back(std::move(pair));
        }
        ++many.draws;
    }
    many.inCrop = inCrop.shares();
    many.inBoth = inBoth.shares();
    if (many.pairs.empty())
        return many;
    const auto [best, worst] = std::minmax_element(
        many.pairs.begin(), many.pairs.end(),
        [](const DrawnPair &a, const DrawnPair &b) { return badness(a) < badness(b); });
    many.best = static_cast<std::size_t>(best - many.pairs.begin());
    many.worst = static_cast<std::size_t>(worst - many.pairs.begin());
    return many;
}

} // namespace leoclr

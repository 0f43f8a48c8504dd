#include "core/learning/serving/activation.h"

#include "core/learning/networks/encoder.h"
#include "core/learning/serving/loadedcheckpoint.h"
#include "core/views/render.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace leoclr::learning {

namespace {

constexpr int longestSide = 64; ///< of a map that is sent: finer than any feature map, and a few kilobytes

at::Tensor normalised(const at::Tensor &maps)
{
    const at::Tensor low = maps.amin({1, 2}, true);
    const at::Tensor range = maps.amax({1, 2}, true) - low;
    return (maps - low) / range.clamp_min(1e-12);
}

} // namespace

at::Tensor channelSum(const at::Tensor &maps)
{
    return normalised(maps.sum(1));
}

at::Tensor similarityCam(const Encoder &encoder, const at::Tensor &maps, const at::Tensor &target)
{
    const at::AutoGradMode withGradient(true);
    const at::Tensor leaf = maps.detach().requires_grad_();
    const at::Tensor similarity = (encoder.project(leaf.mean({2, 3}), lookingMode) * target.detach()).sum();
    similarity.backward();
    const at::NoGradGuard noGrad;
    const at::Tensor weights = leaf.grad().mean({2, 3}, true);
    return normalised((weights * maps).sum(1).relu());
}

ActivationMap layBack(const at::Tensor &map, const ViewRecipe &recipe, cv::Size image)
{
    const at::Tensor plain = map.to(at::kCPU).contiguous();
    const cv::Mat small(static_cast<int>(plain.size(0)), static_cast<int>(plain.size(1)), CV_32F, plain.data_ptr<float>());
    const ViewPlacement placement = placementOf(recipe, image);
    if (small.total() == 1)
        return {placement.box, {}, small.size()};
    cv::Mat view;
    cv::resize(small, view, {recipe.size, recipe.size}, 0, 0, cv::INTER_LINEAR);
    if (recipe.flip)
        cv::flip(view, view, 1);
    const double scale = std::min(1.0, double(longestSide) / std::max(placement.target.width, placement.target.height));
    const cv::Size size(std::max(1, cvRound(placement.target.width * scale)),
                        std::max(1, cvRound(placement.target.height * scale)));
    cv::Mat laid;
    cv::resize(view(placement.target), laid, size, 0, 0, cv::INTER_AREA);
    return {placement.box, {laid.rows, laid.cols, std::vector<float>(laid.begin<float>(), laid.end<float>())}, small.size()};
}

double coverageOf(const ActivationMap &map, const cv::Rect &box)
{
    const double cellWidth = double(map.box.width) / double(std::max<std::int64_t>(1, map.map.columns));
    const double cellHeight = double(map.box.height) / double(std::max<std::int64_t>(1, map.map.rows));
    const auto shared = [](double begin, double length, int from, int extent) { // part of a cell inside the box
        return std::max(0.0, std::min(begin + length, double(from) + extent) - std::max(begin, double(from))) / length;
    };
    double inside = 0, all = 0;
    for (std::int64_t row = 0; row < map.map.rows; ++row) {
        const double tall = shared(map.box.y + double(row) * cellHeight, cellHeight, box.y, box.height);
        for (std::int64_t column = 0; column < map.map.columns; ++column) {
            const double value = map.map.values[static_cast<std::size_t>(row * map.map.columns + column)];
            all += value;
            inside += value * tall * shared(map.box.x + double(column) * cellWidth, cellWidth, box.x, box.width);
        }
    }
    return all > 0 ? inside / all : 0;
}

} // namespace leoclr::learning

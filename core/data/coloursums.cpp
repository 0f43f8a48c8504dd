#include "core/data/summaryparts.h"

#include <algorithm>
#include <cmath>

namespace leoclr {

void ColourSums::add(const cv::Mat &rgb)
{
    std::array<double, 3> sum{}, square{};
    for (int y = 0; y < rgb.rows; ++y) {
        std::array<std::uint64_t, 3> lineSum{}, lineSquare{};
        const auto *line = rgb.ptr<cv::Vec3b>(y);
        for (int x = 0; x < rgb.cols; ++x) {
            for (std::size_t c = 0; c < 3; ++c) {
                const std::uint64_t value = line[x][static_cast<int>(c)];
                lineSum[c] += value;
                lineSquare[c] += value * value;
            }
        }
        for (std::size_t c = 0; c < 3; ++c) {
            sum[c] += static_cast<double>(lineSum[c]);
            square[c] += static_cast<double>(lineSquare[c]);
        }
    }
    const auto pixels = static_cast<double>(rgb.total());
    for (std::size_t c = 0; c < 3; ++c) {
        values[c] += sum[c] / pixels / 255;
        squares[c] += square[c] / pixels / (255.0 * 255.0);
    }
    ++images;
}

void ColourSums::add(const ColourSums &other)
{
    for (std::size_t c = 0; c < 3; ++c) {
        values[c] += other.values[c];
        squares[c] += other.squares[c];
    }
    images += other.images;
}

void ColourSums::finish(DatasetSummary &summary) const
{
    for (std::size_t c = 0; c < 3 && images > 0; ++c) {
        const auto count = static_cast<double>(images);
        summary.mean[c] = values[c] / count;
        summary.deviation[c] = std::sqrt(std::max(0.0, squares[c] / count - summary.mean[c] * summary.mean[c]));
    }
}

} // namespace leoclr

#include "widgets/plot/labellayout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace leoclr {

namespace {

/// Labels that touch each other and are placed as one block around the mean of their wishes.
struct Block
{
    std::size_t first = 0, count = 0;
    double sum = 0; ///< of the wanted middles

    [[nodiscard]] double start(double height, double top, double bottom) const
    {
        const double size = height * static_cast<double>(count);
        return std::clamp(sum / static_cast<double>(count) - size / 2, top, std::max(top, bottom - size));
    }
};

} // namespace

std::optional<std::vector<double>> arrangeLabels(const std::vector<double> &wanted, double height, double top,
                                                 double bottom, double furthest)
{
    if (height * static_cast<double>(wanted.size()) > bottom - top)
        return std::nullopt;
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });

    std::vector<Block> blocks;
    for (std::size_t i = 0; i < order.size(); ++i) {
        blocks.push_back({i, 1, wanted[order[i]]});
        while (blocks.size() > 1) {
            const Block &last = blocks.back();
            Block &before = blocks[blocks.size() - 2];
            const double end = before.start(height, top, bottom) + height * static_cast<double>(before.count);
            if (last.start(height, top, bottom) >= end)
                break;
            before.count += last.count;
            before.sum += last.sum;
            blocks.pop_back();
        }
    }

    std::vector<double> placed(wanted.size());
    for (const Block &block : blocks) {
        const double start = block.start(height, top, bottom);
        for (std::size_t i = 0; i < block.count; ++i) {
            const std::size_t label = order[block.first + i];
            placed[label] = start + height * (static_cast<double>(i) + 0.5);
            if (std::abs(placed[label] - wanted[label]) > furthest)
                return std::nullopt;
        }
    }
    return placed;
}

} // namespace leoclr

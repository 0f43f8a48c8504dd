#include "core/data/summary.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace leoclr {

namespace {

constexpr std::uint64_t sampleSeed =
    1; ///< always the same sample, so that two summaries of one dataset agree

void countLabels(const Dataset &dataset, DatasetSummary &summary)
{
    summary.images = dataset.size();
    summary.classNames = dataset.classNames();
    summary.imagesPerClass.assign(summary.classNames.size(), 0);
    for (std::size_t i = 0; i < summary.images; ++i) {
        const int label = dataset.label(i);
        if (label >= 0 && static_cast<std::size_t>(label) < summary.imagesPerClass.size())
            ++summary.imagesPerClass[static_cast<std::size_t>(label)];
        else
            ++summary.unlabelled;
    }
}

/// Sums over images of the mean of each channel and of the mean of its square.
struct ColourSums
{
    std::array<double, 3> values{};
    std::array<double, 3> squares{};
    std::size_t images = 0;

    void add(const cv::Mat &rgb)
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
};

void noteSize(const cv::Size &size, DatasetSummary &summary)
{
    const bool first = summary.widthMax == 0;
    summary.widthMin = first ? size.width : std::min(summary.widthMin, size.width);
    summary.heightMin = first ? size.height : std::min(summary.heightMin, size.height);
    summary.widthMax = std::max(summary.widthMax, size.width);
    summary.heightMax = std::max(summary.heightMax, size.height);
}

} // namespace

Result<DatasetSummary> summarise(const Dataset &dataset, std::size_t sample, std::stop_token stop,
                                 const std::function<void(std::size_t, std::size_t)> &progress)
{
    const auto cancelled = [] {
        return fail(ErrorCode::Cancelled, "the summary of the dataset was stopped");
    };
    DatasetSummary summary;
    countLabels(dataset, summary);
    summary.skipped = dataset.skipped();
    const std::size_t wanted = sample == 0 ? summary.images : std::min(sample, summary.images);
    const Permutation order(sampleSeed, Purpose::Subset, 0,
                            static_cast<std::uint32_t>(summary.images));
    ColourSums sums;
    for (std::uint32_t i = 0; i < wanted; ++i) {
        if (stop.stop_requested())
            return cancelled();
        const std::size_t index = order(i);
        const Result<cv::Mat> picture = dataset.image(index);
        ++summary.sampled;
        if (picture) {
            noteSize(picture->size(), summary);
            sums.add(*picture);
        } else {
            ++summary.unreadable;
            if (summary.firstUnreadable.size() < 10)
                summary.firstUnreadable.push_back({dataset.name(index), picture.error()});
        }
        if (progress)
            progress(summary.sampled, wanted);
    }
    for (std::size_t c = 0; c < 3 && sums.images > 0; ++c) {
        const auto images = static_cast<double>(sums.images);
        summary.mean[c] = sums.values[c] / images;
        summary.deviation[c] =
            std::sqrt(std::max(0.0, sums.squares[c] / images - summary.mean[c] * summary.mean[c]));
    }
    if (stop.stop_requested())
        return cancelled();
    summary.fingerprint = dataset.fingerprint();
    return summary;
}

} // namespace leoclr

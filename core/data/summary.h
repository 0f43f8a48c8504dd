#pragma once

#include "core/data/dataset.h"

#include <array>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace leoclr {

/// What a dataset consists of. Counts are of the whole; sizes and colours of a sample drawn by
/// Purpose::Subset.
struct DatasetSummary
{
    std::size_t images = 0;
    std::vector<std::string> classNames;
    std::vector<std::size_t> imagesPerClass; ///< one for each class name; of images without label those that show it
    std::size_t unlabelled = 0;
    std::size_t objects = 0;                 ///< boxes in images without label (VOC, COCO)

    std::size_t sampled = 0;                  ///< images looked at
    std::size_t unreadable = 0;               ///< of these
    std::vector<SkippedFile> firstUnreadable; ///< ten at most, of an examination all
    int widthMin = 0, widthMax = 0, heightMin = 0, heightMax = 0;
    std::vector<cv::Size> sizes;       ///< of the readable ones among them, in no order
    std::array<double, 3> mean{};      ///< red, green, blue in 0..1, over the pixels of the sample
    std::array<double, 3> deviation{}; ///< standard deviation of the same

    std::vector<SkippedFile> skipped; ///< left out by the scan
    std::string fingerprint;
};

/// Looks at the whole list and at `sample` images (0: all). Long: call it off the window's thread.
/// Each image counts alike for mean and deviation, whatever its size.
/// @param progress images looked at so far, and of how many
/// Error: Cancelled when `stop` was requested.
[[nodiscard]] Result<DatasetSummary>
summarise(const Dataset &dataset, std::size_t sample = 500, std::stop_token stop = {},
          const std::function<void(std::size_t, std::size_t)> &progress = {});

} // namespace leoclr

#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"

#include <opencv2/core.hpp>

#include <array>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace leoclr::learning {

/// Decoded images of a dataset: kept in memory as far as the budget reaches, since every epoch needs them again.
/// Thread-safe; what it gives does not depend on what is kept.
class ImageSource
{
public:
    /// @param budget bytes of decoded pixels that may be kept
    ImageSource(std::shared_ptr<const Dataset> dataset, std::size_t budget);

    [[nodiscard]] const Dataset &dataset() const { return *m_dataset; }
    /// [H, W] CV_8UC3 RGB; shared, not to be written to. A failure is remembered.
    [[nodiscard]] Result<cv::Mat> image(std::size_t index);

    /// An image in place of `index`: itself if it can be read, otherwise the next readable one behind it, round the
    /// end. The same for every thread, epoch and machine.
    struct Stand
    {
        std::size_t index = 0;
        cv::Mat image;
        std::vector<std::pair<std::size_t, Error>> broken; ///< those passed over
    };
    /// Empty if no image of the dataset can be read.
    [[nodiscard]] Result<Stand> imageOrNext(std::size_t index);

    /// A quarter of the memory that is free now, at most 4 GiB.
    [[nodiscard]] static std::size_t defaultBudget();

private:
    static constexpr std::size_t shards = 64;
    struct Shard
    {
        std::mutex mutex;
        std::map<std::size_t, Error> broken;
    };

    std::shared_ptr<const Dataset> m_dataset;
    std::atomic<std::int64_t> m_budget;
    std::vector<cv::Mat> m_kept; ///< by index; empty where not kept; guarded by the index's shard
    std::array<Shard, shards> m_shards;
};

} // namespace leoclr::learning

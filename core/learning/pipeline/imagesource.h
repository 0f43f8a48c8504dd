#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/views/replay.h"

#include <opencv2/core.hpp>

#include <array>
#include <atomic>
#include <cstdint>
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

    /// The image that is trained on at `index`: see StandIn. Empty if no image of the dataset can be read.
    [[nodiscard]] Result<StandIn> imageOrNext(std::size_t index);

    /// How much the kept images helped so far.
    struct Use
    {
        std::uint64_t asked = 0; ///< images
        std::uint64_t hits = 0;  ///< of them from memory
        std::uint64_t bytes = 0; ///< kept now
    };
    [[nodiscard]] Use use() const;

    /// Bytes that training.image_cache allows to one of the processes on this computer; never more than half of the
    /// memory that is free now.
    [[nodiscard]] static std::size_t budget(const ExperimentConfig &config, int processesHere = 1);

private:
    static constexpr std::size_t shards = 64;
    struct Shard
    {
        std::mutex mutex;
        std::map<std::size_t, Error> broken;
    };

    std::shared_ptr<const Dataset> m_dataset;
    std::int64_t m_budget;
    std::atomic<std::int64_t> m_room; ///< what is left of the budget
    std::atomic<std::uint64_t> m_asked = 0, m_hits = 0;
    std::vector<cv::Mat> m_kept; ///< by index; empty where not kept; guarded by the index's shard
    std::array<Shard, shards> m_shards;
};

} // namespace leoclr::learning

#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/config/experimentconfig.h"
#include "core/learning/pipeline/batchshare.h"
#include "core/learning/pipeline/imagesource.h"
#include "core/views/recipe.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace leoclr::learning {

/// Where a view of a batch came from: enough to show and to replay it.
struct BatchSample
{
    std::size_t index = 0; ///< in the dataset; of the stand-in where the image could not be read
    cv::Size size;         ///< of the original
    std::vector<ViewRecipe> recipes;
    std::vector<std::pair<std::size_t, Error>> broken; ///< images that this one stands in for
};

/// The views that one rank needs for one optimiser step.
struct Batch
{
    std::int64_t step = 0; ///< steps before it
    std::int64_t epoch = 0;
    std::vector<int> sides;                       ///< S of each view; small crops are smaller
    std::vector<std::vector<std::uint8_t>> views; ///< per view [N, S, S, 3] RGB
    std::vector<BatchSample> samples;             ///< N
};

/// Decodes and renders the views of coming steps on threads of its own.
/// Step s of the run is batch s mod stepsPerEpoch of epoch s / stepsPerEpoch; the order of an epoch is a keyed
/// permutation, the last incomplete batch is dropped. Every batch can be computed alone, so the loader can start at
/// any step, and what it gives does not depend on the number of threads.
class BatchLoader
{
public:
    /// @param share what this rank takes of each batch
    BatchLoader(std::shared_ptr<ImageSource> source, const ExperimentConfig &config, const BatchShare &share,
                std::int64_t firstStep, std::int64_t lastStep, int threads);
    /// All of each batch.
    BatchLoader(std::shared_ptr<ImageSource> source, const ExperimentConfig &config, std::int64_t firstStep,
                std::int64_t lastStep, int threads);
    ~BatchLoader();
    BatchLoader(const BatchLoader &) = delete;
    BatchLoader &operator=(const BatchLoader &) = delete;

    /// The batch of the next step; blocks until it is there. Fails where an image cannot be read and the config says
    /// refuse, or where no image can be read. Not to be called after the last step.
    [[nodiscard]] Result<Batch> next() { return next({}); }
    /// The same; gives up with Cancelled when stopped.
    [[nodiscard]] Result<Batch> next(std::stop_token stop);
    /// Gives the memory of a used batch back for coming ones.
    void recycle(Batch &&batch);

    /// Batches that are computed ahead at most.
    static constexpr std::int64_t ahead = 4;

private:
    struct Slot
    {
        Batch batch;
        std::size_t nextSample = 0; ///< first one that no thread has taken
        std::size_t unfinished = 0;
        std::optional<Error> error;
        std::size_t errorSample = 0;
    };

    void work(std::stop_token stop);
    /// The first slot with samples that no thread has taken; opens one if there is room. Null: nothing to do now.
    [[nodiscard]] Slot *slotWithWork();
    [[nodiscard]] std::unique_ptr<Slot> openSlot(std::int64_t step);
    /// Renders sample `position` of the slot's batch; touches nothing else of the slot.
    [[nodiscard]] Result<> fill(Batch &batch, std::size_t position);

    std::shared_ptr<ImageSource> m_source;
    ExperimentConfig m_config;
    BatchShare m_share;
    std::int64_t m_stepsPerEpoch;
    std::int64_t m_lastStep;
    std::vector<int> m_sides; ///< of the views

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<std::unique_ptr<Slot>> m_slots; ///< of consecutive steps, the next one to give first
    std::int64_t m_nextSlot;                   ///< step of the slot to open next
    std::vector<std::vector<std::uint8_t>> m_spare;
    std::vector<std::jthread> m_threads; // last: they use all of the above
};

/// Threads that render views: training.loader_threads, or one per core with an accelerator and half of the cores
/// without, at least one. Processes on one computer share its cores.
[[nodiscard]] int loaderThreads(const ExperimentConfig &config, bool accelerator, int processesHere = 1);

} // namespace leoclr::learning

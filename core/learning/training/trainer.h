#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/config/experimentconfig.h"
#include "core/learning/distributed/rankplace.h"
#include "core/learning/pipeline/batchshare.h"
#include "core/learning/pipeline/imagesource.h"
#include "core/learning/storage/checkpoint.h"
#include "core/learning/training/eventsink.h"
#include "core/learning/watching/knnplan.h"

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace at {
class Tensor;
}

namespace leoclr::learning {

class Ranks;
struct Batch;

/// What a trainer works with; references outlive it.
struct TrainerSetup
{
    ExperimentConfig config;
    RunDirectory directory;              ///< for checkpoints
    std::shared_ptr<ImageSource> images; ///< of the training split
    KnnPlan knn;                         ///< without images: no k-NN
    RunReporter &reporter;
    OrderSource &orders;
    const Clock &clock;
    std::function<bool()> interrupted;   ///< true once a signal said stop; asked often
    std::shared_ptr<Ranks> ranks = {};   ///< that share the run; null: this process alone
    RankPlace place = {};                ///< of this process among them
    std::function<bool(std::int64_t)> starvedAt = {}; ///< whether the log's last verdict up to a step was starvation
};

enum class TrainingEnd { Completed, Stopped };

/// Trains one run from where it stands to its end, or until it is told to stop. Every event of the run but started,
/// resumed, finished and failed comes from here. Ends only between steps, behind a checkpoint of exactly that step.
/// With several ranks each has a trainer. All do the same steps; rank 0 decides what comes next and tells the others,
/// and it alone takes orders, evaluates, writes checkpoints and sends events.
class Trainer
{
public:
    /// Builds networks and optimiser. Inconsistent if the batch is larger than the dataset or cannot be shared.
    [[nodiscard]] static Result<std::unique_ptr<Trainer>> create(TrainerSetup setup);
    ~Trainer();

    /// Goes on from the newest checkpoint. NotFound if there is none; the trainer stands at step 0 then. Rank 0 only:
    /// the others get what it has when they run.
    [[nodiscard]] Result<> restore();
    [[nodiscard]] Result<TrainingEnd> run();

    [[nodiscard]] std::int64_t step() const { return m_state.step; }
    [[nodiscard]] std::int64_t totalSteps() const { return m_stepsPerEpoch * m_config.epochs; }
    [[nodiscard]] std::int64_t stepsPerEpoch() const { return m_stepsPerEpoch; }
    [[nodiscard]] std::string device() const;
    /// Last figures, for the final event; memory of all ranks.
    [[nodiscard]] std::map<std::string, double> latest() const;

private:
    struct Model; // what needs LibTorch: networks, optimiser, evaluator
    struct Timing // since the last metrics; of this attempt alone
    {
        double seconds = 0, waiting = 0;
        std::int64_t images = 0;
    };
    enum class Task { Step, Evaluate, CloseEpoch, SaveCheckpoint, Stop, Complete };

    Trainer(TrainerSetup setup, std::int64_t stepsPerEpoch);

    /// Every rank where rank 0 stands: weights, momentum, queue, step.
    void alignRanks();
    [[nodiscard]] Task nextTask() const;
    /// Tells the others what to do (rank 0), or is told; passes on what the last step met.
    [[nodiscard]] Result<Task> agree(Task task);
    [[nodiscard]] Result<> perform(Task task);

    [[nodiscard]] Result<> trainStep();
    /// Forward and backward of all parts of a batch.
    /// @return [N, C] embeddings of the batch of all ranks where metrics are due, otherwise empty
    [[nodiscard]] at::Tensor computeGradients(const std::vector<at::Tensor> &pixels, bool metricsDue);
    /// Takes in the figures of past steps, as means over ranks.
    [[nodiscard]] Result<> collectFigures();
    [[nodiscard]] Result<> sendMetrics(std::map<std::string, double> figures, double learningRate);
    [[nodiscard]] Result<> sendPreview(const Batch &batch);
    void noteBroken(const Batch &batch);
    [[nodiscard]] Result<> warnOfBroken(std::int64_t index);
    [[nodiscard]] Result<> closeEpoch();
    [[nodiscard]] Result<> evaluate();
    [[nodiscard]] Result<> saveCheckpoint();
    /// Speed since the last call, over all ranks.
    [[nodiscard]] std::map<std::string, double> measureSpeed();
    /// Adds up the memory of all ranks.
    void measureMemory();

    /// Takes in what came, and says whether to stop. Rank 0.
    [[nodiscard]] bool stopWanted();
    /// Obeys waiting orders; true: stop. Waits here while paused.
    [[nodiscard]] Result<bool> obeyOrders();
    [[nodiscard]] Result<> obey(const Order &order, bool &paused, bool &stopping);

    ExperimentConfig m_config;
    std::shared_ptr<ImageSource> m_images;
    RunReporter &m_reporter;
    OrderSource &m_orders;
    const Clock &m_clock;
    std::function<bool()> m_interrupted;
    CheckpointStore m_store;
    std::int64_t m_stepsPerEpoch;
    std::shared_ptr<Ranks> m_ranks;
    RankPlace m_place;
    std::function<bool(std::int64_t)> m_starvedAt;
    BatchShare m_share;
    TrainerState m_state;
    bool m_changed = true; ///< since the latest checkpoint of this attempt; the same on every rank
    HealthJudge m_health;
    Timing m_timing;
    std::map<std::string, double> m_measured; ///< last speed and memory, which are no part of the state
    std::vector<std::int64_t> m_broken;       ///< images that could not be read, not yet told
    std::deque<Order> m_waitingOrders;
    std::unique_ptr<Model> m_model;
};

} // namespace leoclr::learning

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/config/experimentconfig.h"
#include "core/learning/pipeline/batchloader.h"
#include "core/learning/storage/checkpoint.h"
#include "core/learning/training/eventsink.h"
#include "core/learning/watching/knnplan.h"

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <string>

namespace leoclr::learning {

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
};

enum class TrainingEnd { Completed, Stopped };

/// Trains one run from where it stands to its end, or until it is told to stop. Every event of the run but started,
/// resumed, finished and failed comes from here. Ends only between steps, behind a checkpoint of exactly that step.
class Trainer
{
public:
    /// Builds networks and optimiser. Inconsistent if the batch is larger than the dataset.
    [[nodiscard]] static Result<std::unique_ptr<Trainer>> create(TrainerSetup setup);
    ~Trainer();

    /// Goes on from the newest checkpoint. NotFound if there is none; the trainer stands at step 0 then.
    [[nodiscard]] Result<> restore();
    [[nodiscard]] Result<TrainingEnd> run();

    [[nodiscard]] std::int64_t step() const { return m_state.step; }
    [[nodiscard]] std::int64_t totalSteps() const { return m_stepsPerEpoch * m_config.epochs; }
    [[nodiscard]] std::int64_t stepsPerEpoch() const { return m_stepsPerEpoch; }
    [[nodiscard]] std::string device() const;
    /// Last figures, for the final event.
    [[nodiscard]] std::map<std::string, double> latest() const { return m_state.latest; }

private:
    struct Model; // what needs LibTorch: networks, optimiser, evaluator
    struct Timing // since the last metrics; of this attempt alone
    {
        double seconds = 0, waiting = 0;
        std::int64_t images = 0;
    };

    Trainer(TrainerSetup setup, std::int64_t stepsPerEpoch);

    [[nodiscard]] Result<TrainingEnd> stop();
    [[nodiscard]] Result<> trainStep();
    [[nodiscard]] Result<> collectFigures();
    [[nodiscard]] Result<> sendMetrics(std::map<std::string, double> figures, double learningRate);
    [[nodiscard]] Result<> sendPreview(const Batch &batch);
    [[nodiscard]] Result<> warnOfBroken(const Batch &batch);
    [[nodiscard]] Result<> closeEpoch();
    [[nodiscard]] Result<> evaluate();
    [[nodiscard]] Result<> saveCheckpoint();

    /// Takes in what came, and says whether to stop.
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
    TrainerState m_state;
    HealthJudge m_health;
    Timing m_timing;
    std::deque<Order> m_waitingOrders;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<BatchLoader> m_loader;
};

} // namespace leoclr::learning

#include "core/learning/training/trainer.h"

#include "core/config/checks.h"
#include "core/config/methodtraits.h"
#include "core/learning/distributed/ranks.h"
#include "core/learning/methods/registry.h"
#include "core/learning/networks/encoder.h"
#include "core/learning/training/device.h"
#include "core/learning/training/model.h"

#include <algorithm>
#include <array>

namespace leoclr::learning {

namespace {

/// Steps before health is judged: an epoch, within reason, and until the queue holds no random negatives any more.
std::int64_t graceSteps(const ExperimentConfig &config, std::int64_t stepsPerEpoch)
{
    const std::int64_t epoch = std::clamp<std::int64_t>(stepsPerEpoch, 50, 500);
    return usesQueue(config) ? std::max(epoch, 2 * config.queueSize / config.batchSize) : epoch;
}

} // namespace

Trainer::Trainer(TrainerSetup setup, std::int64_t stepsPerEpoch)
    : m_config(std::move(setup.config))
    , m_images(std::move(setup.images))
    , m_reporter(setup.reporter)
    , m_orders(setup.orders)
    , m_clock(setup.clock)
    , m_interrupted(std::move(setup.interrupted))
    , m_store(setup.directory, static_cast<int>(m_config.checkpointsKept))
    , m_stepsPerEpoch(stepsPerEpoch)
    , m_ranks(setup.ranks ? std::move(setup.ranks) : std::make_shared<Alone>())
    , m_place(setup.place)
    , m_starvedAt(std::move(setup.starvedAt))
    , m_share{m_config.batchSize, m_ranks->size(), m_ranks->rank(), m_config.accumulation}
    , m_health(m_config.dimension, m_config.batchSize, graceSteps(m_config, stepsPerEpoch))
{
}

Trainer::~Trainer() = default;

Result<std::unique_ptr<Trainer>> Trainer::create(TrainerSetup setup)
{
    const ExperimentConfig &config = setup.config;
    const auto images = static_cast<std::uint64_t>(setup.images->dataset().size());
    const auto steps = static_cast<std::int64_t>(leoclr::stepsPerEpoch(config, images));
    if (steps == 0)
        return fail(ErrorCode::Inconsistent,
                    "a batch of " + std::to_string(config.batchSize) + " is larger than the dataset of "
                        + std::to_string(images) + " images",
                    "training.batch_size", "Choose a batch size of at most the number of images.");
    const RankPlace place = setup.place;
    if (const Result<> shared = checkShares(config.batchSize, place.size, config.accumulation); !shared)
        return tl::unexpected<Error>(shared.error());
    const Result<at::Device> device = chooseDevice(config, place.localRank, place.localSize);
    if (!device)
        return tl::unexpected<Error>(device.error());
    if (!device->is_cpu())
        at::accelerator::setDeviceIndex(device->index());
    applyComputeThreads(config, place.localSize);
    if (!setup.ranks)
        setup.ranks = std::make_shared<Alone>();
    Result<std::unique_ptr<Method>> method = makeMethod(config, setup.ranks->communicator());
    if (!method)
        return tl::unexpected<Error>(method.error());
    (*method)->moveTo(*device);

    const KnnPlan knn = setup.knn;
    std::unique_ptr<Trainer> trainer(new Trainer(std::move(setup), steps));
    const NamedTensors trained = (*method)->trained();
    auto optimiser = makeOptimiser(trainer->m_config, trained);
    trainer->m_model = std::unique_ptr<Model>(new Model{
        .device = *device,
        .method = std::move(*method),
        .optimiser = std::move(optimiser),
        .gradients = trainer->m_ranks->exchangeGradients(trained),
        .normalise = Normaliser(trainer->m_config.normalise, *device),
    });
    if (!knn.bank.indices.empty() && trainer->m_config.knnEveryEpochs > 0)
        trainer->m_model->knn.emplace(knn, trainer->m_config, *device,
                                      loaderThreads(trainer->m_config, !device->is_cpu(), place.localSize));
    return trainer;
}

std::string Trainer::device() const
{
    return describe(m_model->device);
}

Result<> Trainer::restore()
{
    const Result<> loaded = m_store.load(m_state, *m_model->method, *m_model->optimiser);
    if (!loaded)
        return loaded;
    if (m_state.step > totalSteps())
        return fail(ErrorCode::Inconsistent,
                    "the checkpoint is at step " + std::to_string(m_state.step) + ", but the run has only "
                        + std::to_string(totalSteps()) + " steps",
                    "training.epochs");
    m_health.restore(m_state.health, m_starvedAt && m_starvedAt(m_state.step));
    m_reporter.setStep(m_state.step);
    return {};
}

void Trainer::alignRanks()
{
    if (m_ranks->size() == 1)
        return;
    const std::vector<double> leader =
        m_ranks->exchange(std::array{static_cast<double>(m_state.step), static_cast<double>(m_state.epochsClosed)})[0];
    m_state.step = static_cast<std::int64_t>(leader[0]);
    m_state.epochsClosed = static_cast<std::int64_t>(leader[1]);
    m_reporter.setStep(m_state.step);
    const std::shared_ptr<Communicator> all = m_ranks->communicator();
    for (const NamedTensors &tensors : {m_model->method->state(), m_model->optimiser->state()})
        for (const auto &[name, tensor] : tensors) {
            at::Tensor shared = tensor;
            all->broadcast(shared);
        }
}

Result<TrainingEnd> Trainer::run()
{
    m_reporter.setActivity("training");
    alignRanks();
    const bool accelerator = !m_model->device.is_cpu();
    m_model->feeder = std::make_unique<ViewFeeder>(
        std::make_unique<BatchLoader>(m_images, m_config, m_share, m_state.step, totalSteps(),
                                      loaderThreads(m_config, accelerator, m_place.localSize)),
        m_model->device);
    while (true) {
        Task task = Task::Stop;
        if (m_ranks->leads()) {
            const Result<bool> stopping = obeyOrders();
            if (!stopping)
                return tl::unexpected<Error>(stopping.error());
            task = *stopping ? Task::Stop : nextTask();
        }
        const Result<Task> agreed = agree(task);
        if (!agreed)
            return tl::unexpected<Error>(agreed.error());
        const Result<> done = perform(*agreed);
        if (!done && done.error().code != ErrorCode::Cancelled) // cancelled: the next round obeys and stops
            return tl::unexpected<Error>(done.error());
        if (*agreed == Task::Stop)
            return TrainingEnd::Stopped;
        if (*agreed == Task::Complete)
            return TrainingEnd::Completed;
    }
}

Trainer::Task Trainer::nextTask() const
{
    if (!m_state.baselineDone)
        return Task::Evaluate;
    if (m_state.step / m_stepsPerEpoch > m_state.epochsClosed)
        return Task::CloseEpoch;
    return m_state.step < totalSteps() ? Task::Step : Task::Complete;
}

Result<> Trainer::perform(Task task)
{
    m_changed |= task == Task::Step || task == Task::Evaluate || task == Task::CloseEpoch;
    switch (task) {
    case Task::Step:
        return trainStep();
    case Task::Evaluate:
        return evaluate().map([&]() { m_state.baselineDone = true; });
    case Task::CloseEpoch:
        return closeEpoch();
    case Task::SaveCheckpoint:
        return saveCheckpoint();
    case Task::Stop:
        measureMemory();
        return m_changed ? saveCheckpoint() : Result<>{};
    case Task::Complete:
        measureMemory();
        return {};
    }
    return {};
}

Result<> Trainer::closeEpoch()
{
    const std::int64_t epoch = m_state.epochsClosed;
    if (const Result<> collected = collectFigures(); !collected)
        return collected;
    EpochEvent event{.epoch = epoch, .step = m_state.step, .seconds = m_state.epochSeconds,
                     .values = m_state.sinceEpoch.means()};
    const bool last = epoch + 1 == m_config.epochs;
    const bool knnDue = m_model->knn && (last || (epoch + 1) % m_config.knnEveryEpochs == 0);
    if (knnDue) {
        if (const Result<> evaluated = evaluate(); !evaluated)
            return evaluated;
        if (const auto found = m_state.latest.find("knn_top1"); found != m_state.latest.end())
            event.values["knn_top1"] = found->second;
    }
    m_state.sinceEpoch.clear();
    m_state.epochSeconds = 0;
    m_state.epochsClosed = epoch + 1;
    if (const Result<> sent = m_reporter.send(event); !sent)
        return sent;
    const bool checkpointDue = last
        || (m_config.checkpointEveryEpochs > 0 && (epoch + 1) % m_config.checkpointEveryEpochs == 0);
    return checkpointDue ? saveCheckpoint() : Result<>{};
}

Result<> Trainer::saveCheckpoint()
{
    if (const Result<> collected = collectFigures(); !collected)
        return collected;
    m_changed = false;
    if (!m_ranks->leads())
        return {};
    m_reporter.setActivity("saving");
    m_state.health = m_health.memory();
    const std::int64_t epoch = std::min(m_state.step / m_stepsPerEpoch, m_config.epochs - 1);
    const Result<CheckpointEvent> saved = m_store.save(m_state, epoch, *m_model->method, *m_model->optimiser);
    if (!saved)
        return tl::unexpected<Error>(saved.error());
    m_reporter.setActivity("training");
    return m_reporter.send(*saved);
}

} // namespace leoclr::learning

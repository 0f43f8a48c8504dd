#include "core/learning/training/trainer.h"

#include "core/config/checks.h"
#include "core/config/methodtraits.h"
#include "core/learning/methods/registry.h"
#include "core/learning/networks/encoder.h"
#include "core/learning/optimisers/schedule.h"
#include "core/learning/training/device.h"
#include "core/learning/training/model.h"

#include <algorithm>
#include <cmath>

namespace leoclr::learning {

namespace {

double secondsBetween(std::chrono::steady_clock::time_point begin, std::chrono::steady_clock::time_point end)
{
    return std::chrono::duration<double>(end - begin).count();
}

/// Steps before health is judged: an epoch, within reason, and until the queue holds no random negatives any more.
std::int64_t graceSteps(const ExperimentConfig &config, std::int64_t stepsPerEpoch)
{
    const std::int64_t epoch = std::clamp<std::int64_t>(stepsPerEpoch, 50, 500);
    return usesQueue(config) ? std::max(epoch, 2 * config.queueSize / config.batchSize) : epoch;
}

bool isDue(std::int64_t step, std::int64_t every)
{
    return every > 0 && (step == 1 || step % every == 0);
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
    const Result<at::Device> device = chooseDevice(config);
    if (!device)
        return tl::unexpected<Error>(device.error());
    applyComputeThreads(config);
    Result<std::unique_ptr<Method>> method = makeMethod(config);
    if (!method)
        return tl::unexpected<Error>(method.error());
    (*method)->moveTo(*device);

    const KnnPlan knn = setup.knn;
    std::unique_ptr<Trainer> trainer(new Trainer(std::move(setup), steps));
    auto optimiser = makeOptimiser(trainer->m_config, (*method)->trained());
    trainer->m_model = std::unique_ptr<Model>(new Model{
        .device = *device,
        .method = std::move(*method),
        .optimiser = std::move(optimiser),
        .normalise = Normaliser(trainer->m_config.normalise, *device),
    });
    if (!knn.bank.indices.empty() && trainer->m_config.knnEveryEpochs > 0)
        trainer->m_model->knn.emplace(knn, trainer->m_config, *device,
                                      loaderThreads(trainer->m_config, !device->is_cpu()));
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
    m_health.restore(m_state.health);
    m_reporter.setStep(m_state.step);
    return {};
}

Result<TrainingEnd> Trainer::run()
{
    m_reporter.setActivity("training");
    m_loader = std::make_unique<BatchLoader>(m_images, m_config, m_state.step, totalSteps(),
                                             loaderThreads(m_config, !m_model->device.is_cpu()));
    while (true) {
        const Result<bool> stopping = obeyOrders();
        if (!stopping)
            return tl::unexpected<Error>(stopping.error());
        if (*stopping)
            return stop();
        Result<> done;
        const bool epochDone = m_state.step / m_stepsPerEpoch > m_state.epochsClosed;
        if (!m_state.baselineDone)
            done = evaluate().map([&]() { m_state.baselineDone = true; });
        else if (epochDone)
            done = closeEpoch();
        else if (m_state.step < totalSteps())
            done = trainStep();
        else
            return TrainingEnd::Completed;
        if (!done && done.error().code != ErrorCode::Cancelled) // cancelled: the next round obeys and stops
            return tl::unexpected<Error>(done.error());
    }
}

Result<TrainingEnd> Trainer::stop()
{
    return saveCheckpoint().map([]() { return TrainingEnd::Stopped; });
}

Result<> Trainer::trainStep()
{
    const auto begin = m_clock.steadyNow();
    Result<Batch> batch = m_loader->next();
    if (!batch)
        return tl::unexpected<Error>(batch.error());
    m_timing.waiting += secondsBetween(begin, m_clock.steadyNow());

    std::vector<at::Tensor> views;
    for (std::size_t i = 0; i < batch->views.size(); ++i)
        views.push_back(m_model->normalise(batch->views[i], m_config.batchSize, batch->sides[i]));
    const double learningRate = learningRateAt(m_config, m_state.step, m_stepsPerEpoch);
    Method &method = *m_model->method;
    const StepOutput output = method.forward(views, m_state.step);
    if (m_model->figureNames.empty())
        m_model->figureNames = figureNames(output);
    m_model->pending.push_back(figuresOf(output));
    if (m_model->device.is_cpu()) // elsewhere this would wait for the device at every step
        if (const Result<> collected = collectFigures(); !collected)
            return collected;
    output.loss.backward();
    method.afterBackward();

    const std::int64_t stepsDone = m_state.step + 1;
    const bool metricsDue = isDue(stepsDone, m_config.metricsEverySteps);
    std::map<std::string, double> figures;
    if (metricsDue)
        figures["gradient_norm"] = gradientNorm(method.trained());
    m_model->optimiser->step(learningRate);
    m_state.step = stepsDone;
    m_reporter.setStep(stepsDone);

    Result<> sent = warnOfBroken(*batch);
    if (sent && isDue(stepsDone, m_config.previewEverySteps))
        sent = sendPreview(*batch);
    m_loader->recycle(std::move(*batch));
    if (sent && metricsDue)
        sent = collectFigures();
    const double seconds = secondsBetween(begin, m_clock.steadyNow());
    m_timing.seconds += seconds;
    m_timing.images += m_config.batchSize;
    m_state.epochSeconds += seconds;
    if (!sent || !metricsDue)
        return sent;

    figures["embedding_std"] = embeddingStd(output.embedding);
    figures["effective_rank"] = effectiveRank(output.embedding);
    for (const auto &[name, value] : method.figures(stepsDone))
        figures[name] = value;
    return sendMetrics(std::move(figures), learningRate);
}

Result<> Trainer::collectFigures()
{
    for (const at::Tensor &figures : m_model->pending) {
        const at::Tensor values = figures.to(at::kCPU).to(at::kDouble);
        std::map<std::string, double> named;
        for (std::size_t i = 0; i < m_model->figureNames.size(); ++i)
            named[m_model->figureNames[i]] = values.const_data_ptr<double>()[i];
        if (!std::isfinite(named["loss"])) {
            m_model->pending.clear();
            return fail(ErrorCode::Diverged, "the loss is no longer a number",
                        "step " + std::to_string(m_state.step) + ", epoch "
                            + std::to_string(m_state.step / m_stepsPerEpoch),
                        "Lower optimiser.learning_rate or add warm-up epochs, and resume from the last checkpoint.");
        }
        m_state.sinceMetrics.add(named);
        m_state.sinceEpoch.add(named);
    }
    m_model->pending.clear();
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

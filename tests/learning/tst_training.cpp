// Whole runs of a small network on a few demo scenes.

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/dataset.h"
#include "core/learning/training/attempt.h"
#include "core/learning/training/trainer.h"
#include "core/runlog/runsummary.h"
#include "core/views/render.h"
#include "tests/learning/fakedataset.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace leoclr;
using namespace leoclr::learning;
using leoclr::testing::FakeDataset;

namespace {

/// Two epochs of three steps.
ExperimentConfig tinyConfig()
{
    ExperimentConfig config;
    config.demoImages = 26;
    config.demoSize = 32;
    config.viewSize = 32;
    config.backbone = "resnet18";
    config.stem = "imagenet";
    config.queueSize = 32;
    config.batchSize = 8;
    config.epochs = 2;
    config.keyMomentum = 0.9;
    config.metricsEverySteps = 2;
    config.previewEverySteps = 3;
    config.previewImages = 2;
    config.knnNeighbours = 5;
    config.knnTestImages = 10;
    config.computeThreads = 2;
    config.loaderThreads = 1;
    return config;
}

template<typename T>
std::vector<T> eventsOf(const std::vector<EventBody> &bodies)
{
    std::vector<T> found;
    for (const EventBody &body : bodies)
        if (const auto *event = std::get_if<T>(&body))
            found.push_back(*event);
    return found;
}

/// Figures that depend on the clock and the machine.
void dropTimings(std::map<std::string, double> &values)
{
    for (const char *name : {"images_per_second", "data_wait", "memory", "peak_memory"})
        values.erase(name);
}

} // namespace

class TestTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_whole = newRun("whole", tinyConfig());
        QCOMPARE(attempt(m_whole), AttemptEnd::Completed);
    }

    void eventsTellTheRun()
    {
        const auto bodies = bodiesOf(m_whole);
        const auto started = std::get<StartedEvent>(bodies.front());
        QCOMPARE(started.totalSteps, std::int64_t(6));
        QCOMPARE(started.stepsPerEpoch, std::int64_t(3));
        QCOMPARE(started.images, std::int64_t(26));
        QCOMPARE(started.device, std::string("cpu"));
        const auto finished = std::get<FinishedEvent>(bodies.back());
        QCOMPARE(finished.reason, std::string("completed"));
        QCOMPARE(finished.step, std::int64_t(6));
        QVERIFY(finished.values.contains("peak_memory") && finished.values.contains("knn_top1"));

        std::vector<std::int64_t> steps;
        for (const MetricsEvent &metrics : eventsOf<MetricsEvent>(bodies))
            if (metrics.values.contains("loss")) {
                steps.push_back(metrics.step);
                for (const char *name :
                     {"loss_1", "loss_2", "learning_rate", "contrast_top1", "positive_similarity", "negative_similarity",
                      "embedding_std", "effective_rank", "gradient_norm", "key_distance", "queue_age",
                      "images_per_second", "data_wait", "memory"})
                    QVERIFY2(metrics.values.contains(name) && std::isfinite(metrics.values.at(name)), name);
                QVERIFY(std::abs(metrics.values.at("loss") - metrics.values.at("loss_1") - metrics.values.at("loss_2")) < 1e-4);
            }
        QCOMPARE(steps, (std::vector<std::int64_t>{1, 2, 4, 6}));

        const auto epochs = eventsOf<EpochEvent>(bodies);
        QCOMPARE(epochs.size(), std::size_t(2));
        QCOMPARE(epochs[1].epoch, std::int64_t(1));
        QCOMPARE(epochs[1].step, std::int64_t(6));
        QVERIFY(epochs[1].values.contains("knn_top1") && epochs[1].values.contains("loss"));
        const auto evaluations = eventsOf<EvaluationEvent>(bodies);
        QCOMPARE(evaluations.size(), std::size_t(3)); // before training and after each epoch
        QCOMPARE(evaluations[0].step, std::int64_t(0));
        QCOMPARE(eventsOf<HealthEvent>(bodies).front().state, std::string("good"));
        QCOMPARE(eventsOf<CheckpointEvent>(bodies).size(), std::size_t(2));
        QVERIFY(eventsOf<FailedEvent>(bodies).empty());
    }

    void filesAreThere()
    {
        const auto dataset = m_whole.dataset();
        QVERIFY_RESULT(dataset);
        QCOMPARE(dataset->images, std::int64_t(26));
        QCOMPARE(dataset->classNames.size(), dataset->imagesPerClass.size());
        std::int64_t sum = 0;
        for (const std::int64_t count : dataset->imagesPerClass)
            sum += count;
        QCOMPARE(sum, std::int64_t(26));
        QVERIFY(dataset->testImages > 0);
        QVERIFY_RESULT(m_whole.environment());
        const auto checkpoint = latestCheckpoint(m_whole);
        QVERIFY_RESULT(checkpoint);
        QCOMPARE(checkpoint->filename().string(), std::string("6"));
        QVERIFY_RESULT(verifyCheckpoint(*checkpoint));
        const auto kept = std::distance(std::filesystem::directory_iterator(m_whole.checkpoints()), {});
        QCOMPARE(int(kept), 1);
    }

    // Any view of a preview can be drawn again: same recipe, same bytes.
    void previewsCanBeReplayed()
    {
        const ExperimentConfig config = tinyConfig();
        const auto dataset = openDataset(datasetSpec(config));
        QVERIFY_RESULT(dataset);
        const auto previews = eventsOf<PreviewEvent>(bodiesOf(m_whole));
        QCOMPARE(previews.size(), std::size_t(3)); // steps 1, 3, 6
        for (const PreviewEvent &preview : previews) {
            QCOMPARE(preview.samples.size(), std::size_t(2));
            for (const PreviewSample &sample : preview.samples) {
                const cv::Mat image = (*dataset)->image(std::size_t(sample.index)).value();
                QCOMPARE(cv::Size(sample.width, sample.height), image.size());
                QCOMPARE(sample.name, (*dataset)->name(std::size_t(sample.index)));
                const auto recipes = drawViews(config, std::uint32_t(preview.epoch), std::uint32_t(sample.index), image.size());
                QCOMPARE(sample.views.size(), recipes.size());
                for (std::size_t i = 0; i < recipes.size(); ++i) {
                    QVERIFY(recipeFromJson(sample.views[i].recipe).value() == recipes[i]);
                    const cv::Mat pixels = render(image, recipes[i]).clone();
                    QCOMPARE(sample.views[i].hash, hashOf(pixels.data, pixels.total() * 3));
                }
            }
        }
    }

    void trainingTwiceGivesEqualBytes()
    {
        ExperimentConfig config = tinyConfig();
        config.loaderThreads = 3;
        const RunDirectory other = newRun("twice", config);
        QCOMPARE(attempt(other), AttemptEnd::Completed);
        compareRuns(other);
    }

    // Stopped in the middle of an epoch, twice, and resumed: the same weights and figures as never having stopped.
    void stopAndResumeChangeNothing()
    {
        const RunDirectory run = newRun("stopped", tinyConfig());
        const auto stopAt = [&](std::int64_t step) {
            return AttemptOptions{.resume = step > 2, .listener = [this, &run, step](const EventBody &body) {
                if (const auto *metrics = std::get_if<MetricsEvent>(&body); metrics && metrics->step == step)
                    (void)sendOrder(run, OrderType::Stop);
            }};
        };
        QCOMPARE(attempt(run, stopAt(2)), AttemptEnd::Stopped);
        auto bodies = bodiesOf(run);
        QCOMPARE(std::get<FinishedEvent>(bodies.back()).reason, std::string("stopped"));
        QCOMPARE(std::get<FinishedEvent>(bodies.back()).step, std::int64_t(2));
        QCOMPARE(eventsOf<AcknowledgedEvent>(bodies).size(), std::size_t(1));
        QCOMPARE(eventsOf<CheckpointEvent>(bodies).back().step, std::int64_t(2));
        QCOMPARE(attempt(run, stopAt(4)), AttemptEnd::Stopped);
        QCOMPARE(attempt(run, {.resume = true}), AttemptEnd::Completed);
        const auto resumed = eventsOf<ResumedEvent>(bodiesOf(run));
        QCOMPARE(resumed.size(), std::size_t(2));
        QCOMPARE(resumed[1].step, std::int64_t(4));
        compareRuns(run);
    }

    // A signal in the middle; then the process is as good as killed: what was done past the checkpoint is done again.
    void killedRunGoesOnFromItsCheckpoint()
    {
        ExperimentConfig config = tinyConfig();
        const RunDirectory run = newRun("killed", config);
        bool interrupted = false;
        const AttemptOptions options{.interrupted = [&] { return interrupted; },
                                     .listener = [&](const EventBody &body) {
                                         if (const auto *metrics = std::get_if<MetricsEvent>(&body))
                                             interrupted = interrupted || metrics->step == 4;
                                     }};
        QCOMPARE(attempt(run, options), AttemptEnd::Stopped);
        // Forget the last checkpoint's manifest, as a kill in the middle of saving would leave it.
        std::filesystem::remove(run.checkpoints() / "4" / "manifest.json");
        QCOMPARE(attempt(run, {.resume = true}), AttemptEnd::Completed);
        QCOMPARE(eventsOf<ResumedEvent>(bodiesOf(run)).front().step, std::int64_t(0)); // nothing else was kept
        compareRuns(run);
    }

    void ordersAreAnswered()
    {
        const RunDirectory run = newRun("orders", tinyConfig());
        std::vector<std::string> activities;
        const AttemptOptions options{.listener = [&](const EventBody &body) {
            if (const auto *metrics = std::get_if<MetricsEvent>(&body); metrics && metrics->step == 1) {
                (void)sendOrder(run, OrderType::Continue); // not paused: refused
                (void)sendOrder(run, OrderType::Checkpoint);
                (void)sendOrder(run, OrderType::Pause);
            }
            if (const auto *answer = std::get_if<AcknowledgedEvent>(&body); answer && answer->type == "pause")
                (void)sendOrder(run, OrderType::Continue);
        }};
        QCOMPARE(attempt(run, options), AttemptEnd::Completed);
        const auto bodies = bodiesOf(run);
        const auto answers = eventsOf<AcknowledgedEvent>(bodies);
        QCOMPARE(answers.size(), std::size_t(4));
        QCOMPARE(answers[0].accepted, false);
        QCOMPARE(answers[1].type, std::string("checkpoint"));
        QVERIFY(answers[1].accepted && answers[2].accepted && answers[3].accepted);
        QCOMPARE(answers[3].type, std::string("continue"));
        QCOMPARE(eventsOf<CheckpointEvent>(bodies).front().step, std::int64_t(1));
        std::vector<std::string> states;
        for (const HeartbeatEvent &beat : eventsOf<HeartbeatEvent>(bodies))
            if (states.empty() || states.back() != beat.state) // a slow computer beats once more
                states.push_back(beat.state);
        QCOMPARE(states, (std::vector<std::string>{"paused", "training"}));
        compareRuns(run); // a pause and a checkpoint change nothing either
    }

    void divergenceFailsWithItsStep()
    {
        ExperimentConfig config = tinyConfig();
        config.learningRate = 100;
        config.weightDecay = 1;
        config.epochs = 20;
        config.knnEveryEpochs = 0;
        const RunDirectory run = newRun("diverged", config);
        const auto end = runAttempt(run, withDefaults({}), m_clock);
        QVERIFY(!end);
        QCOMPARE(end.error().code, ErrorCode::Diverged);
        QVERIFY(end.error().place.find("step") != std::string::npos);
        const auto bodies = bodiesOf(run);
        QCOMPARE(std::get<FailedEvent>(bodies.back()).error.code, ErrorCode::Diverged);
        QVERIFY(eventsOf<FinishedEvent>(bodies).empty());
    }

    void secondEngineIsRefused()
    {
        const RunDirectory run = newRun("locked", tinyConfig());
        const auto lock = RunLock::acquire(run);
        QVERIFY_RESULT(lock);
        const auto end = runAttempt(run, withDefaults({}), m_clock);
        QCOMPARE(end.error().code, ErrorCode::Locked);
        QVERIFY(!std::filesystem::exists(run.events())); // untouched
    }

    void attemptsThatMakeNoSense()
    {
        QCOMPARE(runAttempt(m_whole, withDefaults({}), m_clock).error().code, ErrorCode::Inconsistent);
        QCOMPARE(runAttempt(m_whole, withDefaults({.resume = true}), m_clock).error().code, ErrorCode::Inconsistent);
        const RunDirectory nothing{m_folder.path().toStdString() + "/nothing"};
        QCOMPARE(runAttempt(nothing, withDefaults({}), m_clock).error().code, ErrorCode::NotFound);
    }

    void badDatasetsFailWithOneEvent_data()
    {
        QTest::addColumn<QString>("reader");
        QTest::addColumn<int>("batch");
        QTest::addColumn<int>("code");
        QTest::newRow("missing folder") << "folder" << 8 << int(ErrorCode::NotFound);
        QTest::newRow("batch larger than the data") << "demo" << 100 << int(ErrorCode::Inconsistent);
    }
    void badDatasetsFailWithOneEvent()
    {
        QFETCH(QString, reader);
        QFETCH(int, batch);
        QFETCH(int, code);
        ExperimentConfig config = tinyConfig();
        config.dataReader = reader.toStdString();
        config.dataPath = "/nonexistent/pictures";
        config.batchSize = batch;
        const RunDirectory run = newRun("bad" + std::to_string(batch), config);
        const auto end = runAttempt(run, withDefaults({}), m_clock);
        QVERIFY(!end);
        QCOMPARE(int(end.error().code), code);
        const auto failed = eventsOf<FailedEvent>(bodiesOf(run));
        QCOMPARE(failed.size(), std::size_t(1));
        QCOMPARE(failed[0].error, end.error());
    }

    void interruptedScanIsStopped()
    {
        const RunDirectory run = newRun("early", tinyConfig());
        QCOMPARE(attempt(run, {.interrupted = [] { return true; }}), AttemptEnd::Stopped);
        QCOMPARE(std::get<FinishedEvent>(bodiesOf(run).back()).reason, std::string("stopped"));
        QCOMPARE(attempt(run, {.resume = true}), AttemptEnd::Completed);
        compareRuns(run);
    }

private:
    RunDirectory newRun(const std::string &name, const ExperimentConfig &config)
    {
        const RunDirectory run{std::filesystem::path(m_folder.path().toStdString()) / name};
        RunIdentity identity;
        identity.id = name;
        identity.name = name;
        const auto created = run.create(identity, config);
        if (!created)
            qFatal("%s", created.error().message().c_str());
        return run;
    }

    static AttemptOptions withDefaults(AttemptOptions options)
    {
        if (!options.interrupted)
            options.interrupted = [] { return false; };
        return options;
    }

    AttemptEnd attempt(const RunDirectory &run, const AttemptOptions &options = {})
    {
        const auto end = runAttempt(run, withDefaults(options), m_clock);
        if (!end)
            qFatal("%s", end.error().message().c_str());
        return *end;
    }

    static std::vector<EventBody> bodiesOf(const RunDirectory &run)
    {
        std::vector<EventBody> bodies;
        const auto read = run.readEvents();
        for (const Decoded &item : read.value().items)
            bodies.push_back(std::get<Event>(item).body);
        return bodies;
    }

    /// Weights and momentum bit for bit those of the undisturbed run, and the last figures of every step.
    void compareRuns(const RunDirectory &other)
    {
        for (const char *name : {"model.safetensors", "optimizer.safetensors"}) {
            const auto expected = readFile(m_whole.checkpoints() / "6" / name);
            const auto found = readFile(other.checkpoints() / "6" / name);
            QVERIFY_RESULT(expected);
            QVERIFY_RESULT(found);
            QVERIFY2(*expected == *found, name);
        }
        using Figures = std::map<std::int64_t, std::map<std::string, double>>;
        const auto figuresOf = [](const RunDirectory &run) {
            Figures figures;
            for (MetricsEvent &metrics : eventsOf<MetricsEvent>(bodiesOf(run)))
                for (dropTimings(metrics.values); const auto &[name, value] : metrics.values)
                    figures[metrics.step][name] = value;
            for (EpochEvent &epoch : eventsOf<EpochEvent>(bodiesOf(run)))
                for (const auto &[name, value] : epoch.values)
                    figures[1000 + epoch.epoch][name] = value;
            return figures;
        };
        QVERIFY(figuresOf(m_whole) == figuresOf(other));
    }

    QTemporaryDir m_folder;
    RunDirectory m_whole{{}};
    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(TestTraining)
#include "tst_training.moc"

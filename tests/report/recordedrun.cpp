#include "tests/report/recordedrun.h"

#include "core/base/hash.h"
#include "core/config/presets.h"
#include "core/data/dataset.h"
#include "core/library/paths.h"
#include "core/views/render.h"

#include <QTest>

#include <cmath>

namespace leoclr::testing {

namespace {

using namespace std::chrono_literals;

class Recorder
{
public:
    Recorder(const RecordedRun &run, const RunDirectory &directory, ExperimentConfig config)
        : m_run(run), m_directory(directory), m_config(std::move(config)),
          m_writer(EventWriter::open(directory, m_clock).value())
    {
        if (auto dataset = openDataset(datasetSpec(m_config)))
            m_dataset = std::move(*dataset);
    }

    void record()
    {
        append(StartedEvent{.engineVersion = "0.1.0", .pid = 4711, .host = "bench", .totalSteps = m_run.epochs * m_run.stepsPerEpoch,
                            .stepsPerEpoch = m_run.stepsPerEpoch, .epochs = m_run.epochs, .images = 640, .device = "cpu"});
        if (m_run.resumed) {
            train(0, 3 * m_run.stepsPerEpoch + 10, 0.0);
            append(ResumedEvent{.step = 3 * m_run.stepsPerEpoch, .pid = 4712, .host = "bench", .engineVersion = "0.1.0", .device = "cpu"});
            train(3 * m_run.stepsPerEpoch, m_run.epochs * m_run.stepsPerEpoch, 0.0625);
        } else {
            train(0, m_run.epochs * m_run.stepsPerEpoch, 0.0);
        }
        if (m_run.finished)
            append(FinishedEvent{.step = m_run.epochs * m_run.stepsPerEpoch, .reason = "completed", .seconds = 90});
    }

private:
    void append(EventBody body)
    {
        m_clock.time += 500ms;
        const auto written = m_writer->append(std::move(body));
        QVERIFY2(written.has_value(), written ? "" : written.error().message().c_str());
    }

    void train(int from, int to, double offset)
    {
        for (int step = from + 1; step <= to; ++step) {
            const double progress = double(step) / (m_run.epochs * m_run.stepsPerEpoch);
            const double noise = .15 * std::sin(step * 12.9898) * std::cos(step * 4.1414);
            const int epoch = (step - 1) / m_run.stepsPerEpoch;
            append(MetricsEvent{step, epoch,
                                {{"loss", m_run.startLoss * std::exp(-2 * progress) + 1 + noise + offset},
                                 {"learning_rate", .03 * .5 * (1 + std::cos(3.14159 * epoch / m_run.epochs))},
                                 {"contrast_top1", .9 * progress},
                                 {"positive_similarity", .4 + .4 * progress},
                                 {"negative_similarity", .05 + noise * .1},
                                 {"embedding_std", .05 + .03 * progress},
                                 {"images_per_second", 410 + 40 * noise}}});
            if (step % m_run.stepsPerEpoch == 1)
                preview(step, epoch);
            if (step % m_run.stepsPerEpoch == 0)
                endEpoch(step, epoch, progress);
        }
    }

    void endEpoch(int step, int epoch, double progress)
    {
        append(EpochEvent{epoch, step, 14.5,
                          {{"loss", m_run.startLoss * std::exp(-2 * progress) + 1}, {"knn_top1", .1 + .4 * progress}}});
        append(CheckpointEvent{step, epoch, "checkpoints/" + std::to_string(step), 44900000, hashOf(std::to_string(step))});
    }

    void preview(int step, int epoch)
    {
        PreviewEvent event{step, epoch, {}};
        for (const std::uint32_t index : {3U, 17U}) {
            PreviewSample sample{index, "scene " + std::to_string(index), 64, 64, {}};
            const cv::Mat image = m_dataset ? m_dataset->image(index).value() : cv::Mat(64, 64, CV_8UC3, cv::Scalar(9, 9, 9));
            sample.name = m_dataset ? m_dataset->name(index) : sample.name;
            sample.width = image.cols;
            sample.height = image.rows;
            for (const ViewRecipe &recipe : drawViews(m_config, static_cast<std::uint32_t>(epoch), index, image.size())) {
                const cv::Mat pixels = render(image, recipe);
                sample.views.push_back({toJson(recipe), m_run.wrongHashes ? "0123" : hashOf(pixels.data, pixels.total() * 3)});
            }
            event.samples.push_back(std::move(sample));
        }
        append(std::move(event));
    }

    const RecordedRun &m_run;
    const RunDirectory &m_directory;
    ExperimentConfig m_config;
    StandingClock m_clock;
    std::unique_ptr<EventWriter> m_writer;
    std::unique_ptr<Dataset> m_dataset;
};

} // namespace

QString RecordedRun::write(const QString &folder) const
{
    ExperimentConfig config = findPreset(preset) ? (*findPreset(preset))->config : ExperimentConfig{};
    config.method = method;
    config.epochs = epochs;
    config.dataReader = reader;
    config.dataPath = path;
    if (change)
        change(config);
    const QString path = folder + '/' + QString(name).replace(' ', '-');
    const RunDirectory directory(toPath(path));
    const RunIdentity identity{.id = "20260301-120000-" + name.toStdString(), .name = name.toStdString(),
                               .created = "2026-03-01T12:00:00Z", .preset = preset, .program = "leoclr-workbench 0.1.0"};
    const auto created = directory.create(identity, config);
    if (!created)
        qFatal("%s", created.error().message().c_str());
    (void)directory.writeEnvironment({{"host", "bench"}, {"operating system", "Debian GNU/Linux 12"}, {"processor", "2 cores"}});
    DatasetFacts facts;
    facts.reader = reader;
    facts.split = "train";
    facts.images = 640;
    facts.fingerprint = "8d2f0c5b7a1e4f6390b1c2d3e4f5a6b7";
    (void)directory.writeDataset(facts);
    Recorder(*this, directory, config).record();
    return path;
}

} // namespace leoclr::testing

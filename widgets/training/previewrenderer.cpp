#include "widgets/training/previewrenderer.h"

#include "core/library/paths.h"
#include "core/runlog/rundirectory.h"
#include "core/views/replay.h"

#include <QMetaObject>

#include <algorithm>
#include <chrono>

namespace leoclr {

namespace {

QImage toImage(const cv::Mat &pixels)
{
    return QImage(pixels.data, pixels.cols, pixels.rows, static_cast<qsizetype>(pixels.step), QImage::Format_RGB888).copy();
}

} // namespace

bool ReplayedSample::matches() const
{
    return !error && !views.empty()
        && std::all_of(views.begin(), views.end(), [](const ReplayedView &view) { return view.matches; });
}

ReplayedSample replay(const Dataset &dataset, const PreviewSample &sample, const std::vector<std::uint32_t> &numbers)
{
    ReplayedSample result;
    result.name = QString::fromStdString(sample.name);
    result.size = QSize(sample.width, sample.height);
    const auto index = static_cast<std::size_t>(sample.index);
    if (sample.index < 0 || index >= dataset.size()) {
        result.error = Error{ErrorCode::Inconsistent,
                             "the dataset has " + std::to_string(dataset.size()) + " images now, the run used number "
                                 + std::to_string(sample.index),
                             sample.name, {}};
        return result;
    }
    const int label = dataset.label(index);
    if (label >= 0 && static_cast<std::size_t>(label) < dataset.classNames().size())
        result.label = QString::fromStdString(dataset.classNames()[static_cast<std::size_t>(label)]);
    const Result<cv::Mat> image = dataset.image(index);
    if (!image) {
        result.error = image.error();
        return result;
    }
    result.original = toImage(*image);
    result.size = result.original.size();
    for (std::size_t i = 0; i < sample.views.size(); ++i) {
        const Result<ViewRecipe> recipe = recipeFromJson(sample.views[i].recipe);
        if (!recipe) {
            result.error = recipe.error();
            return result;
        }
        const auto number = i < numbers.size() ? numbers[i] : static_cast<std::uint32_t>(i);
        const Result<SeenView> seen = replayRecipe(*image, *recipe, number, sample.name);
        if (!seen) {
            result.error = seen.error();
            return result;
        }
        ReplayedView view;
        view.recipe = *recipe;
        view.number = static_cast<int>(number);
        view.matches = seen->hash == sample.views[i].hash;
        view.pixels = toImage(seen->pixels);
        result.views.push_back(std::move(view));
    }
    return result;
}

struct PreviewRenderer::Source
{
    QString run;
    // The working thread alone touches what follows, one request after the other.
    std::optional<ExperimentConfig> config;
    DatasetSpec spec;
    std::shared_ptr<const Dataset> dataset;
    // Offered by the window before a request.
    DatasetSpec offeredSpec;
    std::shared_ptr<const Dataset> offered;

    [[nodiscard]] Result<> open(std::stop_token stop, const std::function<void(std::size_t)> &progress,
                                const DatasetSpec &otherSpec, const std::shared_ptr<const Dataset> &other)
    {
        if (dataset)
            return {};
        const auto read = RunDirectory(toPath(run)).config();
        if (!read)
            return tl::unexpected(read.error());
        config = *read;
        spec = datasetSpec(*config);
        if (other && otherSpec == spec) {
            dataset = other;
            return {};
        }
        auto opened = openDataset(spec, stop, progress);
        if (!opened)
            return tl::unexpected(opened.error());
        dataset = std::move(*opened);
        return {};
    }
};

PreviewRenderer::PreviewRenderer(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

PreviewRenderer::~PreviewRenderer()
{
    cancel();
    m_pool.waitForDone();
}

void PreviewRenderer::cancel()
{
    m_stop.request_stop();
    m_pool.clear();
    ++m_request;
}

void PreviewRenderer::setRun(const QString &runDirectory)
{
    if (m_source && m_source->run == runDirectory)
        return;
    cancel();
    const auto before = m_source;
    m_source = std::make_shared<Source>();
    m_source->run = runDirectory;
    if (before) {
        m_source->offeredSpec = before->offeredSpec;
        m_source->offered = before->offered;
    }
}

void PreviewRenderer::offer(const DatasetSpec &spec, std::shared_ptr<const Dataset> dataset)
{
    if (!m_source)
        m_source = std::make_shared<Source>();
    m_source->offeredSpec = spec;
    m_source->offered = std::move(dataset);
}

void PreviewRenderer::render(const PreviewEvent &preview)
{
    if (!m_source || m_source->run.isEmpty())
        return;
    cancel();
    m_stop = std::stop_source();
    const quint64 request = m_request;
    const auto answer = [this, request](auto emitIt) {
        QMetaObject::invokeMethod(this, [this, request, emitIt = std::move(emitIt)] {
            if (request == m_request)
                emitIt();
        });
    };
    m_pool.start([this, answer, preview, source = m_source, stop = m_stop.get_token(),
                  otherSpec = m_source->offeredSpec, other = m_source->offered] {
        auto told = std::chrono::steady_clock::now();
        const auto progress = [&](std::size_t entries) {
            const auto now = std::chrono::steady_clock::now();
            if (now - told < std::chrono::milliseconds(100))
                return;
            told = now;
            answer([this, entries] { Q_EMIT opening(static_cast<qint64>(entries)); });
        };
        const Result<> opened = source->open(stop, progress, otherSpec, other);
        if (stop.stop_requested())
            return;
        if (!opened) {
            answer([this, error = opened.error()] { Q_EMIT failed(error); });
            return;
        }
        std::vector<ReplayedSample> samples;
        std::vector<std::uint32_t> numbers;
        for (const PlannedView &view : viewPlan(*source->config).views)
            numbers.push_back(view.number);
        for (const PreviewSample &sample : preview.samples) {
            if (stop.stop_requested())
                return;
            samples.push_back(replay(*source->dataset, sample, numbers));
        }
        answer([this, step = preview.step, samples = std::move(samples)] { Q_EMIT rendered(step, samples); });
    });
}

} // namespace leoclr

#include "core/learning/serving/datasetembedding.h"

#include "core/base/text.h"
#include "core/learning/pipeline/batchloader.h"
#include "core/learning/serving/loadedcheckpoint.h"
#include "core/serving/messages.h"
#include "core/views/render.h"

#include <algorithm>
#include <future>
#include <thread>

namespace leoclr::learning {

namespace {

/// The views of one image: the whole first, then its crops. Empty where it could not be read.
struct Rendered
{
    std::vector<cv::Mat> views;
    std::vector<cv::Rect> boxes;
};

class Embedder
{
public:
    Embedder(const LoadedCheckpoint &checkpoint, const EmbeddingOptions &options, const Dataset &dataset)
        : m_checkpoint(checkpoint)
        , m_options(options)
        , m_dataset(dataset)
        , m_original(wholeImage(viewPolicy(checkpoint.config()).originalResize))
        , m_threads(static_cast<std::size_t>(loaderThreads(checkpoint.config(), !checkpoint.device().is_cpu())))
    {
        for (const ViewRecipe &view : cropsOf(0, {64, 64}))
            m_crops += static_cast<std::size_t>(!view.isOriginal);
    }

    Result<EmbeddingSet> run(const EmbeddingProgress &progress)
    {
        const std::size_t size = m_dataset.size();
        m_set.crops = static_cast<std::int64_t>(m_crops);
        auto next = renderLater(0);
        for (std::size_t begin = 0; begin < size; begin += m_options.batch) {
            if (!progress(begin, size))
                return fail(ErrorCode::Cancelled, "the embedding was given up");
            const std::vector<Rendered> batch = next.get();
            if (begin + m_options.batch < size)
                next = renderLater(begin + m_options.batch);
            add(batch, begin);
        }
        if (m_set.rows() == 0)
            return fail(ErrorCode::Empty, "none of the " + std::to_string(size) + " images can be read",
                        m_options.dataset.path, "Check that the dataset is complete and readable.");
        (void)progress(size, size);
        return std::move(m_set);
    }

private:
    /// What the run draws of an image in the epoch of the checkpoint.
    [[nodiscard]] std::vector<ViewRecipe> cropsOf(std::size_t index, cv::Size image) const
    {
        if (!m_options.crops)
            return {};
        std::vector<ViewRecipe> crops = drawViews(m_checkpoint.config(), static_cast<std::uint32_t>(m_checkpoint.place().epoch),
                                                  static_cast<std::uint32_t>(index), image);
        const auto size = static_cast<int>(m_checkpoint.config().viewSize);
        std::erase_if(crops, [size](const ViewRecipe &view) { return view.isOriginal || view.size != size; });
        return crops;
    }

    [[nodiscard]] Rendered render(std::size_t index) const
    {
        const Result<cv::Mat> image = m_dataset.image(index);
        if (!image)
            return {};
        Rendered rendered;
        rendered.views.push_back(leoclr::render(*image, m_checkpoint.completed(m_original, image->size())));
        for (const ViewRecipe &crop : cropsOf(index, image->size())) {
            rendered.views.push_back(leoclr::render(*image, crop));
            rendered.boxes.push_back(crop.box);
        }
        return rendered;
    }

    [[nodiscard]] std::future<std::vector<Rendered>> renderLater(std::size_t begin) const
    {
        return std::async(std::launch::async, [this, begin] {
            const std::size_t count = std::min(m_options.batch, m_dataset.size() - begin);
            std::vector<Rendered> batch(count);
            const auto part = [&](std::size_t first) {
                for (std::size_t i = first; i < count; i += m_threads)
                    batch[i] = render(begin + i);
            };
            std::vector<std::jthread> helpers;
            for (std::size_t i = 1; i < m_threads; ++i)
                helpers.emplace_back(part, i);
            part(0);
            helpers.clear();
            return batch;
        });
    }

    void add(const std::vector<Rendered> &batch, std::size_t begin)
    {
        std::vector<cv::Mat> originals, crops;
        for (std::size_t i = 0; i < batch.size(); ++i) {
            if (batch[i].views.empty()) {
                ++m_set.facts.skipped;
                continue;
            }
            originals.push_back(batch[i].views.front());
            crops.insert(crops.end(), batch[i].views.begin() + 1, batch[i].views.end());
            m_set.indices.push_back(static_cast<std::int64_t>(begin + i));
            m_set.labels.push_back(m_dataset.label(begin + i));
            for (const cv::Rect &box : batch[i].boxes)
                m_set.cropBoxes.insert(m_set.cropBoxes.end(), {box.x, box.y, box.width, box.height});
        }
        addRows(originals, m_set.features, m_set.projections);
        addRows(crops, m_set.cropFeatures, m_set.cropProjections);
    }

    void addRows(const std::vector<cv::Mat> &views, std::vector<float> &features, std::vector<float> &projections)
    {
        if (views.empty())
            return;
        const at::NoGradGuard noGrad;
        const at::Tensor x = m_checkpoint.query().features(m_checkpoint.input(views), lookingMode);
        const auto append = [](const at::Tensor &rows, std::vector<float> &values) {
            const at::Tensor plain = rows.to(at::kCPU).contiguous();
            values.insert(values.end(), plain.data_ptr<float>(), plain.data_ptr<float>() + plain.numel());
            return plain.size(1);
        };
        m_set.featureWidth = append(x, features);
        m_set.projectionWidth = append(m_checkpoint.query().project(x, lookingMode), projections);
    }

    const LoadedCheckpoint &m_checkpoint;
    const EmbeddingOptions &m_options;
    const Dataset &m_dataset;
    const ViewRecipe m_original;
    const std::size_t m_threads;
    std::size_t m_crops = 0;
    EmbeddingSet m_set;
};

} // namespace

Result<EmbeddingSet> embedDataset(const LoadedCheckpoint &checkpoint, const EmbeddingOptions &options,
                                  const EmbeddingProgress &progress)
{
    std::stop_source stop;
    const Result<std::unique_ptr<Dataset>> dataset = openDataset(options.dataset, stop.get_token(), [&](std::size_t) {
        if (!progress(0, 0))
            stop.request_stop();
    });
    if (!dataset)
        return tl::unexpected<Error>(dataset.error());
    Result<EmbeddingSet> set = Embedder(checkpoint, options, **dataset).run(progress);
    if (!set)
        return set;
    const DatasetSpec &spec = options.dataset;
    const ExperimentConfig &config = checkpoint.config();
    EmbeddingFacts &facts = set->facts;
    facts.id = newId();
    facts.method = config.method;
    facts.checkpoint = checkpoint.place().model.string();
    facts.step = checkpoint.place().step;
    facts.epoch = checkpoint.place().epoch;
    facts.reader = spec.reader;
    facts.path = spec.path;
    facts.split = spec.split;
    facts.limit = static_cast<std::int64_t>(spec.limit);
    facts.fold = spec.fold;
    facts.seed = static_cast<std::int64_t>(spec.seed);
    facts.demoImages = static_cast<std::int64_t>(spec.demoImages);
    facts.demoSize = spec.demoSize;
    facts.fingerprint = (*dataset)->fingerprint();
    facts.classNames = (*dataset)->classNames();
    return set;
}

} // namespace leoclr::learning

#include "core/learning/watching/knn.h"

#include "core/learning/networks/encoder.h"
#include "core/views/render.h"

#include <algorithm>
#include <cstring>
#include <future>

namespace leoclr::learning {

namespace {

constexpr std::size_t batchSize = 250;
constexpr std::size_t keptBytes = std::size_t{256} << 20;

/// How a picture is brought to the view size for evaluation. Folders hold pictures of any shape: shorter side to
/// 256/224 of the size, then the centre, in one step. Record files and scenes are square already.
ViewRecipe testRecipe(const ExperimentConfig &config, cv::Size image)
{
    ViewRecipe recipe;
    recipe.size = static_cast<int>(config.viewSize);
    recipe.isOriginal = true;
    recipe.resize = OriginalResize::Squash;
    recipe.box = cv::Rect({0, 0}, image);
    if (config.dataReader == "folder") {
        const int side = std::max(1, cvRound(std::min(image.width, image.height) * 224.0 / 256.0));
        recipe.isOriginal = false;
        recipe.box = {(image.width - side) / 2, (image.height - side) / 2, side, side};
    }
    return recipe;
}

} // namespace

at::Tensor knnClassify(const at::Tensor &bank, const at::Tensor &bankLabels, const at::Tensor &queries,
                       std::int64_t classes, std::int64_t neighbours, double temperature)
{
    const at::NoGradGuard noGrad;
    const std::int64_t k = std::min(neighbours, bank.size(0));
    std::vector<at::Tensor> chosen;
    for (const at::Tensor &part : queries.split(256, 0)) {
        const auto [similarity, index] = part.matmul(bank.t()).topk(k, 1);
        const at::Tensor labels = bankLabels.index_select(0, index.flatten()).view_as(index);
        const at::Tensor weights = similarity.sub(1).div_(temperature).exp_(); // a common factor changes no argmax
        const at::Tensor scores = at::zeros({part.size(0), classes}, part.options()).scatter_add_(1, labels, weights);
        chosen.push_back(scores.argmax(1));
    }
    return at::cat(chosen);
}

KnnEvaluator::KnnEvaluator(KnnPlan plan, const ExperimentConfig &config, at::Device device, int threads)
    : m_config(config)
    , m_normalise(config.normalise, device)
    , m_threads(threads)
    , m_classes(static_cast<std::int64_t>(plan.bank.source->dataset().classNames().size()))
    , m_bank{.images = std::move(plan.bank)}
    , m_queries{.images = std::move(plan.queries)}
{
    for (const Set *set : {&m_bank, &m_queries}) // labels without names still count as classes
        for (const std::size_t index : set->images.indices)
            m_classes = std::max<std::int64_t>(m_classes, set->images.source->dataset().label(index) + 1);
}

void KnnEvaluator::renderBatch(const Set &set, std::size_t begin, std::size_t end, std::uint8_t *target,
                               std::vector<std::uint8_t> &readable) const
{
    const std::size_t bytes = static_cast<std::size_t>(m_config.viewSize * m_config.viewSize) * 3;
    const auto renderPart = [&](std::size_t first) {
        for (std::size_t i = begin + first; i < end; i += static_cast<std::size_t>(m_threads)) {
            const Result<cv::Mat> image = set.images.source->image(set.images.indices[i]);
            std::uint8_t *const place = target + (i - begin) * bytes;
            readable[i - begin] = image.has_value();
            if (!image) {
                std::memset(place, 0, bytes);
                continue;
            }
            const cv::Mat pixels = render(*image, testRecipe(m_config, image->size()));
            const std::size_t row = static_cast<std::size_t>(pixels.cols) * 3;
            for (int y = 0; y < pixels.rows; ++y)
                std::memcpy(place + static_cast<std::size_t>(y) * row, pixels.ptr(y), row);
        }
    };
    std::vector<std::jthread> threads;
    for (int i = 1; i < m_threads; ++i)
        threads.emplace_back(renderPart, static_cast<std::size_t>(i));
    renderPart(0);
}

Result<at::Tensor> KnnEvaluator::features(Set &set, Encoder &encoder, const std::function<bool()> &interrupted)
{
    const at::NoGradGuard noGrad;
    const ForwardMode mode{.training = false};
    const std::size_t count = set.images.indices.size();
    const std::size_t bytes = static_cast<std::size_t>(m_config.viewSize * m_config.viewSize) * 3;
    const bool keep = count * bytes <= keptBytes;
    if (!set.prepared)
        set.labels.assign(count, -1);
    if (keep && !set.prepared)
        set.pixels.resize(count * bytes);

    std::vector<std::uint8_t> pixels;
    std::vector<at::Tensor> parts;
    for (std::size_t begin = 0; begin < count; begin += batchSize) {
        if (interrupted())
            return fail(ErrorCode::Cancelled, "the k-NN evaluation was interrupted");
        const std::size_t end = std::min(begin + batchSize, count);
        pixels.resize((end - begin) * bytes);
        if (!keep || !set.prepared) {
            std::vector<std::uint8_t> readable(end - begin);
            renderBatch(set, begin, end, pixels.data(), readable);
            for (std::size_t i = begin; i < end; ++i)
                set.labels[i] = readable[i - begin] ? set.images.source->dataset().label(set.images.indices[i]) : -1;
            if (keep)
                std::memcpy(set.pixels.data() + begin * bytes, pixels.data(), pixels.size());
        } else {
            std::memcpy(pixels.data(), set.pixels.data() + begin * bytes, pixels.size());
        }
        const at::Tensor x = m_normalise(pixels, static_cast<std::int64_t>(end - begin), m_config.viewSize);
        const at::Tensor y = m_config.knnFeatures == "embedding" ? encoder.embed(x, mode)
                                                                 : unitRows(encoder.features(x, mode));
        parts.push_back(y);
    }
    set.prepared = true;
    return at::cat(parts);
}

Result<KnnFigures> KnnEvaluator::run(Encoder &encoder, const std::function<bool()> &interrupted)
{
    const Result<at::Tensor> bank = features(m_bank, encoder, interrupted);
    if (!bank)
        return tl::unexpected<Error>(bank.error());
    const Result<at::Tensor> queries = features(m_queries, encoder, interrupted);
    if (!queries)
        return tl::unexpected<Error>(queries.error());

    const auto labelsOf = [&](const Set &set) {
        return at::tensor(at::ArrayRef<std::int64_t>(set.labels)).to(bank->device());
    };
    const at::Tensor bankLabels = labelsOf(m_bank), queryLabels = labelsOf(m_queries);
    const at::Tensor bankRows = bankLabels.ge(0).nonzero().flatten();
    const at::Tensor queryRows = queryLabels.ge(0).nonzero().flatten();
    KnnFigures figures{.bank = bankRows.size(0), .queries = queryRows.size(0)};
    if (figures.bank == 0 || figures.queries == 0)
        return fail(ErrorCode::Empty, "no image for k-NN can be read", m_config.dataPath);
    figures.neighbours = std::min(m_config.knnNeighbours, figures.bank);
    const at::Tensor chosen =
        knnClassify(bank->index_select(0, bankRows), bankLabels.index_select(0, bankRows),
                    queries->index_select(0, queryRows), m_classes, m_config.knnNeighbours, m_config.knnTemperature);
    figures.top1 = chosen.eq(queryLabels.index_select(0, queryRows)).to(at::kDouble).mean().item<double>();
    return figures;
}

} // namespace leoclr::learning

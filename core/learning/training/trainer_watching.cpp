// What a trainer tells about its run, and one rank the others: metrics, health, previews, warnings, k-NN.

#include "core/base/hash.h"
#include "core/learning/networks/encoder.h"
#include "core/learning/training/device.h"
#include "core/learning/training/model.h"
#include "core/learning/watching/machine.h"

#include <algorithm>
#include <array>
#include <set>

namespace leoclr::learning {

std::map<std::string, double> Trainer::measureSpeed()
{
    const double seconds = std::max(m_timing.seconds, 1e-9);
    const auto ranks = m_ranks->exchange(std::array{m_timing.waiting / seconds, m_model->gradients->takeWaiting() / seconds,
                                                    static_cast<double>(residentMemory()), deviceMemory(m_model->device)});
    std::map<std::string, double> figures{{"images_per_second", static_cast<double>(m_timing.images) / seconds}};
    for (const std::vector<double> &rank : ranks) {
        figures["data_wait"] = std::max(figures["data_wait"], rank[0]); // the others wait for the slowest
        if (ranks.size() > 1)
            figures["gradient_wait_share"] += rank[1] / static_cast<double>(ranks.size());
        figures["memory"] += rank[2];
        if (!m_model->device.is_cpu())
            figures["gpu_memory"] = std::max(figures["gpu_memory"], rank[3]);
    }
    m_timing = {};
    for (const char *name : {"images_per_second", "gradient_wait_share"})
        if (const auto found = figures.find(name); found != figures.end())
            m_measured[name] = found->second;
    return figures;
}

void Trainer::measureMemory()
{
    const auto ranks = m_ranks->exchange(
        std::array{static_cast<double>(peakResidentMemory()), peakDeviceMemory(m_model->device)});
    m_measured["peak_memory"] = 0;
    for (const std::vector<double> &rank : ranks) {
        m_measured["peak_memory"] += rank[0];
        if (!m_model->device.is_cpu())
            m_measured["peak_gpu_memory"] = std::max(m_measured["peak_gpu_memory"], rank[1]);
    }
}

std::map<std::string, double> Trainer::latest() const
{
    std::map<std::string, double> all = m_state.latest;
    all.insert(m_measured.begin(), m_measured.end());
    return all;
}

Result<> Trainer::sendMetrics(std::map<std::string, double> figures, double learningRate)
{
    const std::map<std::string, double> means = m_state.sinceMetrics.means();
    figures.insert(means.begin(), means.end());
    m_state.sinceMetrics.clear();
    figures["learning_rate"] = learningRate;
    m_state.latest["loss"] = figures["loss"];
    for (const auto &[name, value] : measureSpeed())
        figures[name] = value;

    const HealthFigures health{.step = m_state.step,
                               .loss = figures["loss"],
                               .embeddingStd = figures["embedding_std"],
                               .effectiveRank = figures["effective_rank"],
                               .gradientNorm = figures["gradient_norm"],
                               .dataWait = figures["data_wait"]};
    const std::int64_t epoch = (m_state.step - 1) / m_stepsPerEpoch;
    if (const Result<> sent = m_reporter.send(MetricsEvent{m_state.step, epoch, std::move(figures)}); !sent)
        return sent;
    if (const std::optional<HealthEvent> verdict = m_health.judge(health))
        return m_reporter.send(*verdict);
    return {};
}

Result<> Trainer::sendPreview(const Batch &batch)
{
    PreviewEvent event{.step = m_state.step, .epoch = batch.epoch, .samples = {}};
    const std::size_t count = std::min(batch.samples.size(), static_cast<std::size_t>(m_config.previewImages));
    for (std::size_t i = 0; i < count; ++i) {
        const BatchSample &sample = batch.samples[i];
        PreviewSample shown{.index = static_cast<std::int64_t>(sample.index),
                            .name = m_images->dataset().name(sample.index),
                            .width = sample.size.width,
                            .height = sample.size.height,
                            .views = {}};
        for (std::size_t view = 0; view < sample.recipes.size(); ++view) {
            const auto side = static_cast<std::size_t>(batch.sides[view]);
            const std::size_t bytes = side * side * 3;
            shown.views.push_back({toJson(sample.recipes[view]), hashOf(batch.views[view].data() + i * bytes, bytes)});
        }
        event.samples.push_back(std::move(shown));
    }
    return m_reporter.send(std::move(event));
}

void Trainer::noteBroken(const Batch &batch)
{
    for (const BatchSample &sample : batch.samples)
        for (const auto &[index, error] : sample.broken)
            if (m_state.warnedImages.insert(static_cast<std::int64_t>(index)).second)
                m_broken.push_back(static_cast<std::int64_t>(index));
}

Result<> Trainer::warnOfBroken(std::int64_t index)
{
    const Result<cv::Mat> image = m_images->image(static_cast<std::size_t>(index)); // its failure is remembered
    const std::string detail = m_images->dataset().name(static_cast<std::size_t>(index))
        + " is left out and another image takes its place: "
        + (image ? "another process cannot read it" : image.error().detail);
    return m_reporter.send(WarningEvent{"file_skipped", detail});
}

Result<Trainer::Task> Trainer::agree(Task task)
{
    const auto ranks = m_ranks->exchange(std::array{static_cast<double>(task), static_cast<double>(m_broken.size())});
    std::size_t most = 0;
    for (const std::vector<double> &rank : ranks)
        most = std::max(most, static_cast<std::size_t>(rank[1]));
    if (most > 0) {
        std::vector<double> own(m_broken.begin(), m_broken.end());
        own.resize(most, -1);
        std::set<std::int64_t> told;
        for (const std::vector<double> &rank : m_ranks->exchange(own))
            for (const double index : rank)
                if (index >= 0)
                    told.insert(static_cast<std::int64_t>(index));
        m_broken.clear();
        m_state.warnedImages.insert(told.begin(), told.end());
        if (m_ranks->leads())
            for (const std::int64_t index : told)
                if (const Result<> sent = warnOfBroken(index); !sent)
                    return tl::unexpected<Error>(sent.error());
    }
    return static_cast<Task>(static_cast<int>(ranks[0][0]));
}

Result<> Trainer::evaluate()
{
    if (!m_model->knn)
        return {};
    m_reporter.setActivity("evaluating");
    const Result<KnnFigures> figures = m_model->knn->run(m_model->method->query(), [this] { return stopWanted(); });
    m_reporter.setActivity("training");
    if (!figures)
        return tl::unexpected<Error>(figures.error());
    m_state.latest["knn_top1"] = figures->top1;
    const EvaluationEvent event{.id = "knn-" + std::to_string(m_state.step),
                                .protocol = "knn",
                                .step = m_state.step,
                                .values = {{"knn_top1", figures->top1},
                                           {"neighbours", static_cast<double>(figures->neighbours)},
                                           {"train_images", static_cast<double>(figures->bank)},
                                           {"test_images", static_cast<double>(figures->queries)}}};
    if (const Result<> sent = m_reporter.send(event); !sent)
        return sent;
    const std::int64_t epoch = m_state.step == 0 ? 0 : (m_state.step - 1) / m_stepsPerEpoch;
    if (const Result<> sent = m_reporter.send(MetricsEvent{m_state.step, epoch, {{"knn_top1", figures->top1}}}); !sent)
        return sent;
    const std::optional<HealthEvent> verdict = m_health.judgeNeighbours(m_state.step, figures->top1);
    return verdict ? m_reporter.send(*verdict) : Result<>{};
}

} // namespace leoclr::learning

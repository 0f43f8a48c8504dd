// What a trainer tells about its run: metrics, health, previews, warnings, k-NN.

#include "core/base/hash.h"
#include "core/learning/networks/encoder.h"
#include "core/learning/training/device.h"
#include "core/learning/training/model.h"
#include "core/learning/watching/machine.h"

#include <algorithm>

namespace leoclr::learning {

Result<> Trainer::sendMetrics(std::map<std::string, double> figures, double learningRate)
{
    const std::map<std::string, double> means = m_state.sinceMetrics.means();
    figures.insert(means.begin(), means.end());
    m_state.sinceMetrics.clear();
    figures["learning_rate"] = learningRate;
    figures["memory"] = static_cast<double>(residentMemory());
    if (!m_model->device.is_cpu())
        figures["gpu_memory"] = deviceMemory(m_model->device);
    if (m_timing.seconds > 0) {
        figures["images_per_second"] = static_cast<double>(m_timing.images) / m_timing.seconds;
        figures["data_wait"] = m_timing.waiting / m_timing.seconds;
    }
    m_timing = {};
    for (const char *name : {"loss", "images_per_second"})
        if (const auto found = figures.find(name); found != figures.end())
            m_state.latest[name] = found->second;

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

Result<> Trainer::warnOfBroken(const Batch &batch)
{
    for (const BatchSample &sample : batch.samples)
        for (const auto &[index, error] : sample.broken) {
            if (!m_state.warnedImages.insert(static_cast<std::int64_t>(index)).second)
                continue;
            const std::string detail = m_images->dataset().name(index) + " is left out and another image takes its place: "
                + error.detail;
            if (const Result<> sent = m_reporter.send(WarningEvent{"file_skipped", detail}); !sent)
                return sent;
        }
    return {};
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
    return m_reporter.send(MetricsEvent{m_state.step, epoch, {{"knn_top1", figures->top1}}});
}

} // namespace leoclr::learning

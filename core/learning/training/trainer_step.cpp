// One step of a trainer: the parts of a batch forth and back, gradients over ranks, the optimiser, figures.

#include "core/learning/distributed/ranks.h"
#include "core/learning/optimisers/schedule.h"
#include "core/learning/training/model.h"

#include <algorithm>
#include <cmath>

namespace leoclr::learning {

namespace {

double secondsBetween(std::chrono::steady_clock::time_point begin, std::chrono::steady_clock::time_point end)
{
    return std::chrono::duration<double>(end - begin).count();
}

bool isDue(std::int64_t step, std::int64_t every)
{
    return every > 0 && (step == 1 || step % every == 0);
}

} // namespace

Result<> Trainer::trainStep()
{
    const auto begin = m_clock.steadyNow();
    Result<FedBatch> fed = m_model->feeder->next();
    if (!fed)
        return tl::unexpected<Error>(fed.error());
    m_timing.waiting += secondsBetween(begin, m_clock.steadyNow());

    Method &method = *m_model->method;
    const std::int64_t stepsDone = m_state.step + 1;
    const double learningRate = learningRateAt(m_config, m_state.step, m_stepsPerEpoch);
    const bool metricsDue = isDue(stepsDone, m_config.metricsEverySteps);
    const at::Tensor embedding = computeGradients(fed->pixels, metricsDue);
    if (m_model->device.is_cpu()) // elsewhere this would wait for the device at every step
        if (const Result<> collected = collectFigures(); !collected)
            return collected;
    method.afterBackward();
    std::map<std::string, double> figures;
    if (metricsDue)
        figures["gradient_norm"] = gradientNorm(method.trained());
    m_model->optimiser->step(learningRate);
    m_state.step = stepsDone;
    m_reporter.setStep(stepsDone);

    noteBroken(fed->batch);
    Result<> sent;
    if (m_ranks->leads() && isDue(stepsDone, m_config.previewEverySteps))
        sent = sendPreview(fed->batch);
    m_model->feeder->recycle(std::move(*fed));
    if (sent && metricsDue)
        sent = collectFigures();
    const double seconds = secondsBetween(begin, m_clock.steadyNow());
    m_timing.seconds += seconds;
    m_timing.images += m_config.batchSize;
    m_state.epochSeconds += seconds;
    if (!sent || !metricsDue)
        return sent;

    figures["embedding_std"] = embeddingStd(embedding);
    figures["effective_rank"] = effectiveRank(embedding);
    for (const auto &[name, value] : method.figures(stepsDone))
        figures[name] = value;
    return sendMetrics(std::move(figures), learningRate);
}

at::Tensor Trainer::computeGradients(const std::vector<at::Tensor> &pixels, bool metricsDue)
{
    StepTime time(m_state.step, m_stepsPerEpoch, totalSteps());
    std::vector<at::Tensor> figures, embeddings;
    for (std::int64_t part = 0; part < m_share.parts; ++part) {
        std::vector<at::Tensor> views;
        for (const at::Tensor &view : pixels)
            views.push_back(m_model->normalise(view.narrow(0, part * m_share.ownOfPart(), m_share.ownOfPart())));
        time.part = static_cast<int>(part);
        const StepOutput output = m_model->method->forward(views, time);
        if (m_model->figureNames.empty())
            m_model->figureNames = figureNames(output);
        figures.push_back(figuresOf(output));
        if (metricsDue)
            embeddings.push_back(m_ranks->communicator()->gather(output.embedding));
        const bool last = part + 1 == m_share.parts;
        if (last)
            m_model->gradients->expect();
        (m_share.parts > 1 ? output.loss / static_cast<double>(m_share.parts) : output.loss).backward();
        if (last)
            m_model->gradients->finish();
    }
    m_model->pending.push_back(figures.size() > 1 ? at::stack(figures).mean(0) : figures.front());
    return embeddings.empty() ? at::Tensor() : at::cat(embeddings);
}

Result<> Trainer::collectFigures()
{
    if (m_model->pending.empty())
        return {};
    const at::Tensor own = at::stack(m_model->pending).to(at::kCPU).to(at::kDouble).contiguous(); // [steps, figures]
    m_model->pending.clear();
    const auto count = static_cast<std::size_t>(own.size(1));
    const auto ranks = m_ranks->exchange({own.const_data_ptr<double>(), static_cast<std::size_t>(own.numel())});
    for (std::size_t first = 0; first < ranks[0].size(); first += count) {
        std::map<std::string, double> named;
        for (std::size_t i = 0; i < count; ++i) {
            double sum = 0;
            for (const std::vector<double> &rank : ranks)
                sum += rank[first + i];
            named[m_model->figureNames[i]] = sum / static_cast<double>(ranks.size());
        }
        if (!std::isfinite(named["loss"]))
            return fail(ErrorCode::Diverged, "the loss is no longer a number",
                        "step " + std::to_string(m_state.step) + ", epoch "
                            + std::to_string(m_state.step / m_stepsPerEpoch),
                        "Lower optimiser.learning_rate or add warm-up epochs, and resume from the last checkpoint.");
        m_state.sinceMetrics.add(named);
        m_state.sinceEpoch.add(named);
    }
    return {};
}

} // namespace leoclr::learning

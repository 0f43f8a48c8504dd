#include "core/learning/methods/nnclr.h"

#include "core/learning/methods/inbatch.h"

namespace leoclr::learning {

NnClr::NnClr(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks)
    : PredictorMethod(config, std::move(ranks))
    , m_queue(config.dimension, config.queueSize, static_cast<std::uint64_t>(config.seed), 0)
{
}

at::Tensor nearestNeighbours(const at::Tensor &z, const at::Tensor &queue)
{
    const at::NoGradGuard noGrad;
    return queue.index_select(1, z.matmul(queue).argmax(1)).t();
}

StepOutput NnClr::forward(std::span<const at::Tensor> views, const StepTime &time)
{
    std::vector<at::Tensor> embeddings, predictions;
    for (const at::Tensor &view : views) {
        const at::Tensor projection = m_query.projection(view, training());
        embeddings.push_back(unitRows(projection.detach()));
        predictions.push_back(unitRows(m_predictor(projection, training())));
    }
    const std::int64_t firstRow = m_ranks->rank() * views[0].size(0);
    const auto direction = [&](const at::Tensor &embedding, const at::Tensor &prediction) {
        return batchCrossEntropy(nearestNeighbours(embedding, m_queue.columns()),
                                 m_ranks->gatherWithGradient(prediction), firstRow, m_config.temperature) / 2;
    };
    const at::Tensor first = direction(embeddings[0], predictions[1]);
    const at::Tensor second = direction(embeddings[1], predictions[0]);
    m_newKeys.push_back(m_ranks->gather(embeddings[0]));
    m_step = time.step;

    StepOutput output;
    output.loss = first + second;
    output.terms = {first.detach(), second.detach()};
    output.embedding = embeddings[0];
    addPairFigures(output, predictions[0].detach(), embeddings[1]);
    return output;
}

void NnClr::afterBackward()
{
    m_queue.enqueue(at::cat(m_newKeys, 0), m_step + 1);
    m_newKeys.clear();
}

NamedTensors NnClr::state() const
{
    NamedTensors all = PredictorMethod::state();
    const NamedTensors queue = m_queue.state("queue");
    all.insert(all.end(), queue.begin(), queue.end());
    return all;
}

std::map<std::string, double> NnClr::figures(std::int64_t step) const
{
    return {{"queue_age", m_queue.meanAge(step)}};
}

void NnClr::moveTo(at::Device device)
{
    PredictorMethod::moveTo(device);
    m_queue.moveTo(device);
}

std::unique_ptr<Method> makeNnClr(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks)
{
    return std::make_unique<NnClr>(config, std::move(ranks));
}

} // namespace leoclr::learning

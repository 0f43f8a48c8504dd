#include "core/learning/methods/swav.h"

#include "core/config/methodtraits.h"
#include "core/learning/methods/sinkhorn.h"

#include <cmath>

namespace leoclr::learning {

namespace {
constexpr std::size_t largeCrops = 2; ///< that give codes
}

SwAv::SwAv(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks)
    : EncoderMethod(config, std::move(ranks))
    , m_weight(m_prototypes.addParameter("prototypes.weight", {config.prototypes, config.dimension},
                                         {InitialValues::Rule::Uniform, 1 / std::sqrt(double(config.dimension))}))
    , m_newKeys(largeCrops)
{
    m_prototypes.initialise(static_cast<std::uint64_t>(config.seed), WeightStream::Prototypes);
    for (std::uint32_t i = 0; usesQueue(config) && i < largeCrops; ++i)
        m_queues.emplace_back(config.dimension, config.queueSize, static_cast<std::uint64_t>(config.seed), i);
}

at::Tensor SwAv::embedAll(std::span<const at::Tensor> views) const
{
    std::vector<at::Tensor> features;
    for (std::size_t begin = 0, end = 0; begin < views.size(); begin = end) {
        while (end < views.size() && views[end].size(2) == views[begin].size(2))
            ++end;
        const at::Tensor together = at::cat(at::TensorList(&views[begin], end - begin), 0);
        features.push_back(m_query.features(together, training()));
    }
    return unitRows(m_query.head(at::cat(features, 0), training()));
}

at::Tensor SwAv::codesOf(const at::Tensor &scores, std::size_t crop) const
{
    const at::NoGradGuard noGrad;
    const std::int64_t count = scores.size(0);
    at::Tensor all = scores.detach();
    if (!m_queues.empty() && m_queues[crop].isFull()) { // each rank brings in its share
        const std::int64_t share = m_config.queueSize / m_ranks->size();
        const at::Tensor own = m_queues[crop].columns().narrow(1, m_ranks->rank() * share, share);
        all = at::cat({all, own.t().matmul(m_weight.t())}, 0);
    }
    return sinkhornCodes(all, m_config.sinkhornEpsilon, m_config.sinkhornIterations, *m_ranks).narrow(0, 0, count);
}

StepOutput SwAv::forward(std::span<const at::Tensor> views, const StepTime &time)
{
    m_time = time;
    if (time.part == 0) {
        const at::NoGradGuard noGrad;
        m_weight.copy_(unitRows(m_weight));
    }
    const std::int64_t count = views[0].size(0);
    const at::Tensor embeddings = embedAll(views);
    const at::Tensor scores = embeddings.matmul(m_weight.t());
    const auto of = [&](const at::Tensor &rows, std::size_t view) {
        return rows.narrow(0, static_cast<std::int64_t>(view) * count, count);
    };

    StepOutput output;
    const double share = 1.0 / static_cast<double>(largeCrops * (views.size() - 1));
    for (std::size_t crop = 0; crop < largeCrops; ++crop) {
        const at::Tensor codes = codesOf(of(scores, crop), crop);
        at::Tensor term;
        for (std::size_t view = 0; view < views.size(); ++view) {
            if (view == crop)
                continue;
            const at::Tensor part = codeCrossEntropy(codes, of(scores, view), m_config.temperature) * share;
            term = term.defined() ? term + part : part;
        }
        output.loss = crop == 0 ? term : output.loss + term;
        output.terms.push_back(term.detach());
        if (!m_queues.empty() && time.epoch() >= m_config.queueFromEpoch)
            m_newKeys[crop].push_back(m_ranks->gather(of(embeddings, crop).detach()));
    }
    output.embedding = of(embeddings, 0).detach();
    addPairFigures(output, output.embedding, of(embeddings, 1).detach());
    return output;
}

void SwAv::afterBackward()
{
    if (m_time.step < m_config.prototypesFrozenSteps)
        m_weight.mutable_grad().reset();
    for (std::size_t crop = 0; crop < m_queues.size(); ++crop) {
        if (!m_newKeys[crop].empty())
            m_queues[crop].enqueue(at::cat(m_newKeys[crop], 0), m_time.step + 1);
        m_newKeys[crop].clear();
    }
}

at::Tensor codeCrossEntropy(const at::Tensor &codes, const at::Tensor &scores, double temperature)
{
    return -(codes * (scores / temperature).log_softmax(1)).sum(1).mean();
}

NamedTensors SwAv::trained()
{
    NamedTensors all = EncoderMethod::trained();
    all.emplace_back("prototypes.weight", m_weight);
    return all;
}

NamedTensors SwAv::state() const
{
    NamedTensors all = EncoderMethod::state();
    all.emplace_back("prototypes.weight", m_weight);
    for (std::size_t i = 0; i < m_queues.size(); ++i)
        for (const auto &entry : m_queues[i].state(i == 0 ? "queue" : "queue2"))
            all.push_back(entry);
    return all;
}

std::map<std::string, double> SwAv::figures(std::int64_t step) const
{
    if (m_queues.empty())
        return {};
    return {{"queue_age", (m_queues[0].meanAge(step) + m_queues[1].meanAge(step)) / 2}};
}

void SwAv::moveTo(at::Device device)
{
    EncoderMethod::moveTo(device);
    m_prototypes.moveTo(device);
    for (KeyQueue &queue : m_queues)
        queue.moveTo(device);
}

std::unique_ptr<Method> makeSwAv(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks)
{
    return std::make_unique<SwAv>(config, std::move(ranks));
}

} // namespace leoclr::learning

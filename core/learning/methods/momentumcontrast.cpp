#include "core/learning/methods/momentumcontrast.h"

#include "core/base/random.h"
#include "core/learning/methods/infonce.h"

namespace leoclr::learning {

MomentumContrast::MomentumContrast(const ExperimentConfig &config, int keyViews)
    : m_config(config)
    , m_keyViews(keyViews)
    , m_query(config)
    , m_key(config, m_query)
{
    m_key.tensors().setRequiresGrad(false);
    const std::uint32_t queues = keyViews > 1 && config.queuePolicy == "two_queues" ? 2 : 1;
    for (std::uint32_t i = 0; i < queues; ++i)
        m_queues.emplace_back(config.dimension, config.queueSize, static_cast<std::uint64_t>(config.seed), i);
}

void MomentumContrast::follow()
{
    const at::NoGradGuard noGrad;
    at::_foreach_lerp_(m_key.tensors().parameterTensors(), m_query.tensors().parameterTensors(),
                       1.0 - m_config.keyMomentum);
}

at::Tensor MomentumContrast::keyForward(const at::Tensor &view, std::int64_t step, std::uint32_t number)
{
    const at::NoGradGuard noGrad;
    if (m_config.batchNorm == "ordinary")
        return m_key.embed(view, {});
    // Shuffled, so that the groups of batch norm hold other images than the query's neighbours in the batch.
    const std::int64_t count = view.size(0);
    const DrawAddress place{.purpose = Purpose::BatchShuffle};
    const std::uint64_t seed = CounterRandom(static_cast<std::uint64_t>(m_config.seed)).block(place, number)[0];
    const Permutation order(seed, Purpose::BatchShuffle, static_cast<std::uint32_t>(step), static_cast<std::uint32_t>(count));
    const at::Tensor forth = at::empty({count}, at::kLong);
    const at::Tensor back = at::empty({count}, at::kLong);
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t from = order(static_cast<std::uint32_t>(i));
        forth.data_ptr<std::int64_t>()[i] = from;
        back.data_ptr<std::int64_t>()[from] = i;
    }
    const ForwardMode mode{true, m_config.batchNorm == "split" ? static_cast<int>(m_config.batchNormGroups) : 1};
    const at::Tensor shuffled = view.index_select(0, forth.to(view.device())).contiguous(at::MemoryFormat::ChannelsLast);
    return m_key.embed(shuffled, mode).index_select(0, back.to(view.device()));
}

StepOutput MomentumContrast::forward(std::span<const at::Tensor> views, std::int64_t step)
{
    const double temperature = m_config.temperature;
    const at::Tensor query = m_query.embed(views[0], {});
    follow();
    m_step = step;
    m_newKeys.clear();
    for (std::size_t i = 0; i < static_cast<std::size_t>(m_keyViews); ++i)
        m_newKeys.push_back(keyForward(views[i + 1], step, static_cast<std::uint32_t>(i)));

    StepOutput output;
    output.embedding = query.detach();
    std::vector<at::Tensor> positives, corrects, negativeMeans;
    NegativeScores negatives;
    for (std::size_t i = 0; i < m_newKeys.size(); ++i) {
        if (i == 0 || m_queues.size() > 1) { // one queue: its scores serve every term
            negatives = negativeScores(query, queueOf(i).columns(), temperature);
            negativeMeans.push_back(negatives.mean);
        }
        const ContrastTerm term = infoNce(query, m_newKeys[i], negatives, temperature);
        output.loss = i == 0 ? term.loss : output.loss + term.loss;
        output.terms.push_back(term.loss.detach());
        positives.push_back(term.positive);
        corrects.push_back(term.correct);
    }
    output.contrastTop1 = at::stack(corrects).mean();
    output.positiveSimilarity = at::stack(positives).mean() * temperature;
    output.negativeSimilarity = at::stack(negativeMeans).mean() * temperature;
    return output;
}

void MomentumContrast::afterBackward()
{
    for (std::size_t i = 0; i < m_newKeys.size(); ++i) {
        if (i > 0 && m_config.queuePolicy == "first_key")
            break;
        m_queues[m_queues.size() > 1 ? i : 0].enqueue(m_newKeys[i], m_step + 1);
    }
    m_newKeys.clear();
}

NamedTensors MomentumContrast::state() const
{
    NamedTensors all;
    for (const auto &[name, tensor] : m_query.state())
        all.emplace_back(name.starts_with("fc.") ? "head." + name : name, tensor);
    for (const auto &[name, tensor] : m_key.state())
        all.emplace_back("key." + name, tensor);
    for (std::size_t i = 0; i < m_queues.size(); ++i)
        for (const auto &entry : m_queues[i].state(i == 0 ? "queue" : "queue2"))
            all.push_back(entry);
    return all;
}

std::map<std::string, double> MomentumContrast::figures(std::int64_t step) const
{
    const at::NoGradGuard noGrad;
    const auto query = m_query.tensors().parameterTensors();
    const auto difference = at::_foreach_norm(at::_foreach_sub(m_key.tensors().parameterTensors(), query));
    const double distance = at::stack(difference).norm().item<double>();
    const double length = at::stack(at::_foreach_norm(query)).norm().item<double>();
    double age = 0;
    for (const KeyQueue &queue : m_queues)
        age += queue.meanAge(step) / static_cast<double>(m_queues.size());
    return {{"key_distance", length > 0 ? distance / length : 0}, {"queue_age", age}};
}

void MomentumContrast::moveTo(at::Device device)
{
    m_query.tensors().moveTo(device);
    m_key.tensors().moveTo(device);
    for (KeyQueue &queue : m_queues)
        queue.moveTo(device);
}

} // namespace leoclr::learning

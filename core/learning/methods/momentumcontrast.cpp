#include "core/learning/methods/momentumcontrast.h"

#include "core/base/random.h"
#include "core/learning/methods/infonce.h"

namespace leoclr::learning {

MomentumContrast::MomentumContrast(const ExperimentConfig &config, int keyViews, std::shared_ptr<Communicator> ranks)
    : EncoderMethod(config, std::move(ranks))
    , m_keyViews(static_cast<std::size_t>(keyViews))
    , m_key(config, m_query)
    , m_newKeys(m_keyViews)
{
    const std::size_t queues = keyViews > 1 && config.queuePolicy == "two_queues" ? m_keyViews : 1;
    for (std::uint32_t i = 0; i < queues; ++i)
        m_queues.emplace_back(config.dimension, config.queueSize, static_cast<std::uint64_t>(config.seed), i);
}

at::Tensor MomentumContrast::keyForward(const at::Tensor &view, const StepTime &time, std::uint32_t number)
{
    const at::NoGradGuard noGrad;
    if (m_config.batchNorm == "ordinary" || m_config.batchNorm == "synchronised")
        return m_ranks->gather(key().embed(view, training()));
    // Shuffled over all ranks, so that the groups of batch norm, of which a rank is one or several, hold other images
    // than the query's neighbours in the batch.
    const std::int64_t own = view.size(0), count = own * m_ranks->size();
    const DrawAddress place{.purpose = Purpose::BatchShuffle};
    const std::uint32_t draw = number + 256 * static_cast<std::uint32_t>(time.part);
    const std::uint64_t seed = CounterRandom(static_cast<std::uint64_t>(m_config.seed)).block(place, draw)[0];
    const Permutation order(seed, Purpose::BatchShuffle, static_cast<std::uint32_t>(time.step),
                            static_cast<std::uint32_t>(count));
    const at::Tensor forth = at::empty({count}, at::kLong);
    const at::Tensor back = at::empty({count}, at::kLong);
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t from = order(static_cast<std::uint32_t>(i));
        forth.data_ptr<std::int64_t>()[i] = from;
        back.data_ptr<std::int64_t>()[from] = i;
    }
    const std::int64_t groups = m_config.batchNormGroups / (m_ranks->size() * m_config.accumulation);
    const ForwardMode mode{true, m_config.batchNorm == "split" ? static_cast<int>(groups) : 1};
    const at::Tensor mine = forth.narrow(0, m_ranks->rank() * own, own).to(view.device());
    const at::Tensor shuffled = m_ranks->gather(view).index_select(0, mine).contiguous(at::MemoryFormat::ChannelsLast);
    return m_ranks->gather(key().embed(shuffled, mode)).index_select(0, back.to(view.device()));
}

StepOutput MomentumContrast::forward(std::span<const at::Tensor> views, const StepTime &time)
{
    const double temperature = m_config.temperature;
    const at::Tensor query = m_query.embed(views[0], training());
    if (time.part == 0)
        m_key.follow(m_query, keyMomentumAt(m_config, time.step, time.totalSteps));
    m_step = time.step;
    std::vector<at::Tensor> keys;
    for (std::size_t i = 0; i < m_keyViews; ++i) {
        m_newKeys[i].push_back(keyForward(views[i + 1], time, static_cast<std::uint32_t>(i)));
        keys.push_back(m_newKeys[i].back().narrow(0, m_ranks->rank() * query.size(0), query.size(0)));
    }

    StepOutput output;
    output.embedding = query.detach();
    std::vector<at::Tensor> positives, corrects, negativeMeans;
    NegativeScores negatives;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i == 0 || m_queues.size() > 1) { // one queue: its scores serve every term
            negatives = negativeScores(query, queueOf(i).columns(), temperature);
            negativeMeans.push_back(negatives.mean);
        }
        const ContrastTerm term = infoNce(query, keys[i], negatives, temperature);
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
    for (std::size_t i = 0; i < m_keyViews; ++i) {
        if (i == 0 || m_config.queuePolicy != "first_key")
            m_queues[m_queues.size() > 1 ? i : 0].enqueue(at::cat(m_newKeys[i], 0), m_step + 1);
        m_newKeys[i].clear();
    }
}

NamedTensors MomentumContrast::state() const
{
    NamedTensors all = EncoderMethod::state();
    for (const auto &[name, tensor] : m_key.encoder().state())
        all.emplace_back("key." + name, tensor);
    for (std::size_t i = 0; i < m_queues.size(); ++i)
        for (const auto &entry : m_queues[i].state(i == 0 ? "queue" : "queue" + std::to_string(i + 1)))
            all.push_back(entry);
    return all;
}

std::map<std::string, double> MomentumContrast::figures(std::int64_t step) const
{
    double age = 0;
    for (const KeyQueue &queue : m_queues)
        age += queue.meanAge(step) / static_cast<double>(m_queues.size());
    return {{"key_distance", m_key.distanceFrom(m_query)}, {"queue_age", age}};
}

void MomentumContrast::moveTo(at::Device device)
{
    EncoderMethod::moveTo(device);
    key().tensors().moveTo(device);
    for (KeyQueue &queue : m_queues)
        queue.moveTo(device);
}

} // namespace leoclr::learning

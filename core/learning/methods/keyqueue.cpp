#include "core/learning/methods/keyqueue.h"

#include "core/base/random.h"

#include <algorithm>

namespace leoclr::learning {

KeyQueue::KeyQueue(std::int64_t dimension, std::int64_t size, std::uint64_t seed, std::uint32_t number)
    : m_pointer(at::zeros({1}, at::kLong))
    , m_written(at::zeros({size}, at::kLong))
{
    const CounterRandom random(seed);
    const at::Tensor rows = at::empty({size, dimension}, at::TensorOptions().dtype(at::kFloat));
    float *const data = rows.data_ptr<float>();
    at::parallel_for(0, size, 64, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t column = begin; column < end; ++column) {
            const DrawAddress address{.purpose = Purpose::Queue, .sample = static_cast<std::uint32_t>(column),
                                      .view = number};
            for (std::int64_t i = 0; i < dimension; ++i)
                data[column * dimension + i] = static_cast<float>(random.normal(address, static_cast<std::uint32_t>(i)));
        }
    });
    m_columns = (rows / rows.norm(2, 1, true)).t().contiguous();
}

void KeyQueue::enqueue(const at::Tensor &keys, std::int64_t step)
{
    const at::NoGradGuard noGrad;
    const std::int64_t size = m_columns.size(1);
    const std::int64_t skipped = std::max<std::int64_t>(0, keys.size(0) - size);
    std::int64_t *const pointer = m_pointer.data_ptr<std::int64_t>();
    std::int64_t from = skipped;
    std::int64_t to = (*pointer + skipped) % size;
    while (from < keys.size(0)) {
        const std::int64_t count = std::min(keys.size(0) - from, size - to);
        m_columns.narrow(1, to, count).copy_(keys.narrow(0, from, count).t());
        m_written.narrow(0, to, count).fill_(step);
        from += count;
        to = (to + count) % size;
    }
    *pointer = to;
}

std::int64_t KeyQueue::pointer() const
{
    return m_pointer.item<std::int64_t>();
}

double KeyQueue::meanAge(std::int64_t step) const
{
    return static_cast<double>(step) - m_written.to(at::kDouble).mean().item<double>();
}

bool KeyQueue::isFull() const
{
    return m_written.min().item<std::int64_t>() > 0; // enqueue() is told steps from 1
}

void KeyQueue::moveTo(at::Device device)
{
    m_columns = m_columns.to(device);
}

NamedTensors KeyQueue::state(const std::string &prefix) const
{
    return {{prefix, m_columns}, {prefix + "_pointer", m_pointer}, {prefix + "_written", m_written}};
}

} // namespace leoclr::learning

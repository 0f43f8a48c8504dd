#include "core/learning/distributed/gradientexchange.h"

#include <c10/core/Event.h>
#include <torch/csrc/distributed/c10d/reducer.hpp>

#include <deque>

namespace leoclr::learning {

namespace {

using Time = std::chrono::steady_clock::time_point;

using Group = c10::intrusive_ptr<c10d::ProcessGroup>;

/// Sends a bucket on its way, to come back as the mean over ranks. Notes when the last one sets out: it holds the
/// gradients that are computed last.
class MeanHook final : public c10d::CppCommHookInterface<Group>
{
public:
    MeanHook(const Group &group, std::function<void()> lastSetsOut)
        : CppCommHookInterface(group)
        , m_lastSetsOut(std::move(lastSetsOut))
    {
    }
    c10::intrusive_ptr<c10::ivalue::Future> runHook(c10d::GradBucket &bucket) override
    {
        if (bucket.isLast())
            m_lastSetsOut();
        std::vector<at::Tensor> gradients{bucket.getBufferRef().div_(state_->getSize())};
        return state_->allreduce(gradients)->getFuture();
    }

private:
    std::function<void()> m_lastSetsOut;
};

/// Measures the time between two places of a program: where tensors are computed by the program itself, with its clock;
/// on an accelerator, which runs behind the program, with events in its stream.
class Waiting
{
public:
    explicit Waiting(at::Device device) : m_device(device) {}

    void begin()
    {
        m_begin = std::chrono::steady_clock::now();
        if (!m_device.is_cpu())
            record(m_events.emplace_back(newEvent(), newEvent()).first);
    }
    void end()
    {
        if (m_device.is_cpu())
            m_seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
        else if (!m_events.empty())
            record(m_events.back().second);
    }
    [[nodiscard]] double take()
    {
        for (const auto &[begin, end] : m_events) {
            end.synchronize();
            m_seconds += begin.elapsedTime(end) / 1000;
        }
        m_events.clear();
        return std::exchange(m_seconds, 0);
    }

private:
    [[nodiscard]] c10::Event newEvent() const { return {m_device.type(), c10::EventFlag::BACKEND_DEFAULT}; }
    void record(c10::Event &event) const { event.record(at::accelerator::getCurrentStream(m_device.index())); }

    at::Device m_device;
    Time m_begin;
    std::deque<std::pair<c10::Event, c10::Event>> m_events;
    double m_seconds = 0;
};

std::vector<std::vector<std::size_t>> bucketsOf(const std::vector<at::Tensor> &parameters)
{
    auto buckets = std::get<0>(c10d::compute_bucket_assignment_by_size(
        parameters, {static_cast<std::size_t>(c10d::kDefaultFirstBucketBytes), std::size_t{8} << 20}));
    std::ranges::reverse(buckets); // backward reaches the last layers first
    return buckets;
}

std::vector<at::Tensor> tensorsOf(const NamedTensors &named)
{
    std::vector<at::Tensor> tensors;
    for (const auto &[name, tensor] : named)
        tensors.push_back(tensor);
    return tensors;
}

class ReducerExchange final : public GradientExchange
{
public:
    ReducerExchange(const std::vector<at::Tensor> &parameters, const Group &group)
        : m_waiting(parameters.front().device())
        , m_reducer(std::make_unique<c10d::Reducer>(
              parameters, bucketsOf(parameters), group, std::vector<bool>(parameters.size(), false),
              c10d::kDefaultBucketBytesCap, /*find_unused_parameters=*/false, /*gradient_as_bucket_view=*/true,
              std::unordered_map<std::size_t, std::string>{}, c10d::kDefaultFirstBucketBytes,
              /*skip_all_reduce_unused_params=*/false, /*use_python_reducer=*/false, std::vector<std::int64_t>{}))
    {
        m_reducer->register_comm_hook(std::make_unique<MeanHook>(group, [this] { m_waiting.begin(); }));
    }

    void expect() override { m_reducer->prepare_for_backward({}); }
    void finish() override { m_waiting.end(); }
    [[nodiscard]] double takeWaiting() override { return m_waiting.take(); }

private:
    Waiting m_waiting;
    std::unique_ptr<c10d::Reducer> m_reducer;
};

} // namespace

std::unique_ptr<GradientExchange> makeGradientExchange(const NamedTensors &trained,
                                                       c10::intrusive_ptr<c10d::ProcessGroup> group)
{
    return std::make_unique<ReducerExchange>(tensorsOf(trained), group);
}

} // namespace leoclr::learning

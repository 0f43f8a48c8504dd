#include "core/learning/networks/tensortable.h"

#include "core/base/random.h"

namespace leoclr::learning {

at::Tensor TensorTable::addParameter(std::string name, at::IntArrayRef shape, InitialValues initial)
{
    const auto format = shape.size() == 4 ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous;
    at::Tensor parameter = at::empty(shape, at::TensorOptions().dtype(at::kFloat), format);
    parameter.set_requires_grad(true);
    m_parameters.emplace_back(std::move(name), parameter);
    m_initial.push_back(initial);
    return parameter;
}

at::Tensor TensorTable::addBuffer(std::string name, at::Tensor value)
{
    m_buffers.emplace_back(std::move(name), value);
    return value;
}

std::vector<at::Tensor> TensorTable::parameterTensors() const
{
    std::vector<at::Tensor> tensors;
    tensors.reserve(m_parameters.size());
    for (const auto &[name, tensor] : m_parameters)
        tensors.push_back(tensor);
    return tensors;
}

void TensorTable::initialise(std::uint64_t seed)
{
    const at::NoGradGuard noGrad;
    const CounterRandom random(seed);
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        at::Tensor &parameter = m_parameters[i].second;
        const InitialValues initial = m_initial[i];
        if (initial.rule == InitialValues::Rule::Constant) {
            parameter.fill_(initial.amount);
            continue;
        }
        const DrawAddress address{.purpose = Purpose::Weights, .sample = static_cast<std::uint32_t>(i)};
        const at::Tensor values = at::empty(parameter.sizes(), at::TensorOptions().dtype(at::kFloat));
        float *const data = values.data_ptr<float>();
        at::parallel_for(0, values.numel(), 4096, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t j = begin; j < end; ++j) {
                const auto draw = static_cast<std::uint32_t>(j);
                const double value = initial.rule == InitialValues::Rule::Normal
                    ? initial.amount * random.normal(address, draw)
                    : random.uniform(address, draw, -initial.amount, initial.amount);
                data[j] = static_cast<float>(value);
            }
        });
        parameter.copy_(values);
    }
}

void TensorTable::copyParametersFrom(const TensorTable &other)
{
    const at::NoGradGuard noGrad;
    for (std::size_t i = 0; i < m_parameters.size(); ++i)
        m_parameters[i].second.copy_(other.m_parameters[i].second);
}

void TensorTable::moveTo(at::Device device)
{
    const at::NoGradGuard noGrad;
    for (NamedTensors *list : {&m_parameters, &m_buffers})
        for (auto &[name, tensor] : *list)
            if (tensor.device() != device)
                tensor.set_data(tensor.to(device));
}

void TensorTable::setRequiresGrad(bool required)
{
    for (auto &[name, tensor] : m_parameters)
        tensor.set_requires_grad(required);
}

} // namespace leoclr::learning

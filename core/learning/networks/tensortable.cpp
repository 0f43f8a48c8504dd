#include "core/learning/networks/tensortable.h"

#include "core/base/random.h"

#include <cmath>
#include <numbers>

namespace leoclr::learning {

namespace {

/// CounterRandom::normal of draws `begin` to `end`, two for each block of bits instead of two blocks for each.
void drawNormals(const CounterRandom &random, const DrawAddress &address, double deviation, std::int64_t begin,
                 std::int64_t end, float *values)
{
    const auto uniform = [](std::uint32_t bits) { return (bits >> 8) * 0x1p-24; };
    for (std::int64_t pair = begin / 2; 2 * pair < end; ++pair) {
        const auto bits = random.block(address, static_cast<std::uint32_t>(pair));
        for (std::int64_t i = 0; i < 2; ++i) {
            const std::int64_t draw = 2 * pair + i;
            if (draw < begin || draw >= end)
                continue;
            const double length = std::sqrt(-2.0 * std::log(1.0 - uniform(bits[static_cast<std::size_t>(2 * i)])));
            const double angle = 2.0 * std::numbers::pi * uniform(bits[static_cast<std::size_t>(2 * i + 1)]);
            values[draw] = static_cast<float>(deviation * (length * std::cos(angle)));
        }
    }
}

} // namespace

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

void TensorTable::initialise(std::uint64_t seed, WeightStream stream)
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
        const DrawAddress address{.purpose = Purpose::Weights, .sample = static_cast<std::uint32_t>(i),
                                  .view = static_cast<std::uint32_t>(stream)};
        const at::Tensor values = at::empty(parameter.sizes(), at::TensorOptions().dtype(at::kFloat));
        float *const data = values.data_ptr<float>();
        at::parallel_for(0, values.numel(), 4096, [&](std::int64_t begin, std::int64_t end) {
            if (initial.rule == InitialValues::Rule::Normal)
                return drawNormals(random, address, initial.amount, begin, end, data);
            for (std::int64_t j = begin; j < end; ++j)
                data[j] = static_cast<float>(
                    random.uniform(address, static_cast<std::uint32_t>(j), -initial.amount, initial.amount));
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

at::Tensor fullPrecision(const at::Tensor &x)
{
    return x.scalar_type() == at::kDouble ? x : x.to(at::kFloat);
}

void widen(const NamedTensors &tensors)
{
    const at::NoGradGuard noGrad;
    for (const auto &[name, tensor] : tensors)
        if (tensor.is_floating_point())
            tensor.set_data(tensor.to(at::kDouble));
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

NamedTensors TensorTable::state() const
{
    NamedTensors all = m_parameters;
    all.insert(all.end(), m_buffers.begin(), m_buffers.end());
    return all;
}

} // namespace leoclr::learning

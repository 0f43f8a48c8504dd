#include "core/learning/networks/layers.h"

#include <cmath>

namespace leoclr::learning {

namespace {
constexpr double statisticsMomentum = 0.1;
constexpr double epsilon = 1e-5;
} // namespace

Convolution::Convolution(TensorTable &table, const std::string &name, int inputs, int outputs, int kernel, int stride,
                         int padding)
    : m_weight(table.addParameter(name + ".weight", {outputs, inputs, kernel, kernel},
                                  {InitialValues::Rule::Normal, std::sqrt(2.0 / (outputs * kernel * kernel))}))
    , m_stride(stride)
    , m_padding(padding)
{
}

at::Tensor Convolution::operator()(const at::Tensor &x) const
{
    return at::conv2d(x, m_weight, {}, {m_stride, m_stride}, {m_padding, m_padding});
}

BatchNorm::BatchNorm(TensorTable &table, const std::string &name, int channels)
    : m_weight(table.addParameter(name + ".weight", {channels}, {InitialValues::Rule::Constant, 1.0}))
    , m_bias(table.addParameter(name + ".bias", {channels}, {InitialValues::Rule::Constant, 0.0}))
    , m_runningMean(table.addBuffer(name + ".running_mean", at::zeros({channels})))
    , m_runningVariance(table.addBuffer(name + ".running_var", at::ones({channels})))
    , m_batches(table.addBuffer(name + ".num_batches_tracked", at::zeros({}, at::kLong)))
{
}

at::Tensor BatchNorm::operator()(const at::Tensor &x, const ForwardMode &mode) const
{
    if (mode.training) {
        m_batches.add_(1);
        if (mode.batchNormGroups > 1)
            return split(x, mode.batchNormGroups);
    }
    return at::batch_norm(x, m_weight, m_bias, m_runningMean, m_runningVariance, mode.training, statisticsMomentum,
                          epsilon, true);
}

at::Tensor BatchNorm::split(const at::Tensor &x, int groups) const
{
    const at::Tensor oldMean = m_runningMean.clone();
    const at::Tensor oldVariance = m_runningVariance.clone();
    const at::Tensor meanSum = at::zeros_like(oldMean);
    const at::Tensor varianceSum = at::zeros_like(oldVariance);
    std::vector<at::Tensor> parts;
    for (const at::Tensor &group : x.chunk(groups, 0)) {
        const at::Tensor mean = oldMean.clone();
        const at::Tensor variance = oldVariance.clone();
        parts.push_back(
            at::batch_norm(group, m_weight, m_bias, mean, variance, true, statisticsMomentum, epsilon, true));
        meanSum.add_(mean);
        varianceSum.add_(variance);
    }
    m_runningMean.copy_(meanSum.div_(static_cast<double>(parts.size())));
    m_runningVariance.copy_(varianceSum.div_(static_cast<double>(parts.size())));
    return at::cat(parts, 0);
}

Linear::Linear(TensorTable &table, const std::string &name, int inputs, int outputs)
    : m_weight(table.addParameter(name + ".weight", {outputs, inputs},
                                  {InitialValues::Rule::Uniform, 1.0 / std::sqrt(inputs)}))
    , m_bias(table.addParameter(name + ".bias", {outputs}, {InitialValues::Rule::Uniform, 1.0 / std::sqrt(inputs)}))
{
}

at::Tensor Linear::operator()(const at::Tensor &x) const
{
    return at::linear(x, m_weight, m_bias);
}

} // namespace leoclr::learning

#include "core/learning/networks/layers.h"

#include "core/learning/distributed/communicator.h"
#include "core/learning/networks/winograd.h"

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
    if (m_stride == 1 && m_padding == 1 && winogradServes(x, m_weight))
        return winogradConvolution(x, m_weight);
    return at::conv2d(x, m_weight, {}, {m_stride, m_stride}, {m_padding, m_padding});
}

BatchNorm::BatchNorm(TensorTable &table, const std::string &name, int channels, const BatchNormStart &start)
{
    if (start.affine) {
        m_weight = table.addParameter(name + ".weight", {channels}, {InitialValues::Rule::Constant, start.scale});
        m_bias = table.addParameter(name + ".bias", {channels}, {InitialValues::Rule::Constant, 0.0});
    }
    m_runningMean = table.addBuffer(name + ".running_mean", at::zeros({channels}));
    m_runningVariance = table.addBuffer(name + ".running_var", at::ones({channels}));
    m_batches = table.addBuffer(name + ".num_batches_tracked", at::zeros({}, at::kLong));
}

at::Tensor BatchNorm::operator()(const at::Tensor &x, const ForwardMode &mode) const
{
    if (mode.training) {
        m_batches.add_(1);
        if (mode.batchNormGroups > 1)
            return split(x, mode.batchNormGroups);
        if (mode.synchronised && mode.synchronised->size() > 1)
            return synchronised(x, *mode.synchronised);
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

at::Tensor BatchNorm::synchronised(const at::Tensor &x, Communicator &ranks) const
{
    const at::Tensor plain = fullPrecision(x);
    std::vector<std::int64_t> others{0}; // all dimensions but the channels
    std::vector<std::int64_t> shape(static_cast<std::size_t>(x.dim()), 1);
    for (std::int64_t i = 2; i < x.dim(); ++i)
        others.push_back(i);
    shape[1] = x.size(1);
    const double count = static_cast<double>(ranks.size()) * static_cast<double>(x.numel() / x.size(1));
    const double own = count / ranks.size();

    // Each rank's mean and squares around it, joined: no difference of large sums, and one message.
    const at::Tensor ownMean = plain.mean(others);
    const at::Tensor ownSquares = (plain - ownMean.view(shape)).square().sum(others);
    const at::Tensor all = ranks.gatherWithGradient(at::stack({ownMean, ownSquares}).unsqueeze(0)); // [ranks, 2, C]
    const at::Tensor means = all.select(1, 0);
    const at::Tensor mean = means.mean(0);
    const at::Tensor squares = all.select(1, 1).sum(0) + (means - mean).square().sum(0) * own;
    const at::Tensor variance = squares / count;
    {
        const at::NoGradGuard noGrad;
        m_runningMean.lerp_(mean.detach(), statisticsMomentum);
        m_runningVariance.lerp_(squares.detach() / (count - 1), statisticsMomentum);
    }
    at::Tensor scale = (variance + epsilon).rsqrt();
    if (m_weight.defined())
        scale = scale * m_weight;
    at::Tensor y = (plain - mean.view(shape)) * scale.view(shape);
    if (m_bias.defined())
        y = y + m_bias.view(shape);
    return y.to(x.scalar_type());
}

Linear::Linear(TensorTable &table, const std::string &name, int inputs, int outputs, bool bias)
    : m_weight(table.addParameter(name + ".weight", {outputs, inputs},
                                  {InitialValues::Rule::Uniform, 1.0 / std::sqrt(inputs)}))
{
    if (bias)
        m_bias = table.addParameter(name + ".bias", {outputs}, {InitialValues::Rule::Uniform, 1.0 / std::sqrt(inputs)});
}

at::Tensor Linear::operator()(const at::Tensor &x) const
{
    return at::linear(x, m_weight, m_bias);
}

} // namespace leoclr::learning

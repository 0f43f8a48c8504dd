#include "core/learning/optimisers/optimiser.h"

#include "core/config/experimentconfig.h"

namespace leoclr::learning {

namespace {

/// The fused kernels walk through memory, so a gradient must lie as its parameter does.
at::Tensor matchingGradient(const at::Tensor &parameter)
{
    at::Tensor gradient = parameter.grad();
    if (gradient.strides() == parameter.strides())
        return gradient;
    return at::empty_like(parameter).copy_(gradient);
}

struct Lists
{
    std::vector<at::Tensor> parameters, gradients;
    std::vector<std::size_t> indices;
};

Lists withGradient(const NamedTensors &all)
{
    Lists lists;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].second.grad().defined())
            continue;
        lists.parameters.push_back(all[i].second);
        lists.gradients.push_back(matchingGradient(all[i].second));
        lists.indices.push_back(i);
    }
    return lists;
}

void dropGradients(const NamedTensors &all)
{
    for (const auto &[name, tensor] : all)
        tensor.mutable_grad().reset();
}

NamedTensors zerosLike(const NamedTensors &all, const std::string &prefix)
{
    NamedTensors zeros;
    for (const auto &[name, tensor] : all)
        zeros.emplace_back(prefix + name, at::zeros_like(tensor.detach()));
    return zeros;
}

std::vector<at::Tensor> chosen(const NamedTensors &all, const std::vector<std::size_t> &indices)
{
    std::vector<at::Tensor> tensors;
    for (const std::size_t i : indices)
        tensors.push_back(all[i].second);
    return tensors;
}

/// PyTorch's SGD: v <- momentum v + g + decay w; w <- w - rate v. Zero buffers make its first step v = g + decay w.
class Sgd final : public Optimiser
{
public:
    Sgd(const ExperimentConfig &config, const NamedTensors &parameters)
        : m_parameters(parameters)
        , m_momentum(config.sgdMomentum)
        , m_decay(config.weightDecay)
    {
        if (m_momentum > 0)
            m_velocity = zerosLike(parameters, "velocity.");
    }

    void step(double learningRate) override
    {
        const at::NoGradGuard noGrad;
        const Lists lists = withGradient(m_parameters);
        const auto velocity = m_momentum > 0 ? chosen(m_velocity, lists.indices) : std::vector<at::Tensor>{};
        at::_fused_sgd_(lists.parameters, lists.gradients, velocity, m_decay, m_momentum, learningRate,
                        /*dampening=*/0.0, /*nesterov=*/false, /*maximize=*/false, /*is_first_step=*/false);
        dropGradients(m_parameters);
    }

    [[nodiscard]] NamedTensors state() const override { return m_velocity; }

private:
    NamedTensors m_parameters;
    NamedTensors m_velocity;
    double m_momentum;
    double m_decay;
};

class AdamW final : public Optimiser
{
public:
    AdamW(const ExperimentConfig &config, const NamedTensors &parameters)
        : m_parameters(parameters)
        , m_mean(zerosLike(parameters, "mean."))
        , m_square(zerosLike(parameters, "square."))
        , m_decay(config.weightDecay)
    {
        for (const auto &[name, tensor] : parameters)
            m_steps.emplace_back("steps." + name, at::zeros({}, tensor.options().requires_grad(false)));
    }

    void step(double learningRate) override
    {
        const at::NoGradGuard noGrad;
        const Lists lists = withGradient(m_parameters);
        const auto steps = chosen(m_steps, lists.indices);
        for (const at::Tensor &count : steps)
            count.add_(1);
        at::_fused_adamw_(lists.parameters, lists.gradients, chosen(m_mean, lists.indices),
                          chosen(m_square, lists.indices), {}, steps, learningRate, 0.9, 0.999, m_decay, 1e-8,
                          /*amsgrad=*/false, /*maximize=*/false);
        dropGradients(m_parameters);
    }

    [[nodiscard]] NamedTensors state() const override
    {
        NamedTensors all = m_mean;
        all.insert(all.end(), m_square.begin(), m_square.end());
        all.insert(all.end(), m_steps.begin(), m_steps.end());
        return all;
    }

private:
    NamedTensors m_parameters, m_mean, m_square, m_steps;
    double m_decay;
};

} // namespace

std::unique_ptr<Optimiser> makeOptimiser(const ExperimentConfig &config, const NamedTensors &parameters)
{
    if (config.optimiser == "adamw")
        return std::make_unique<AdamW>(config, parameters);
    return std::make_unique<Sgd>(config, parameters);
}

double gradientNorm(const NamedTensors &parameters)
{
    const at::NoGradGuard noGrad;
    const std::vector<at::Tensor> gradients = withGradient(parameters).gradients;
    return gradients.empty() ? 0.0 : at::stack(at::_foreach_norm(gradients)).norm().item<double>();
}

} // namespace leoclr::learning

#include "core/learning/optimisers/optimiser.h"

#include "core/config/experimentconfig.h"
#include "core/learning/optimisers/parametergroups.h"

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

/// Those of the parameters at `indices` that have a gradient.
Lists withGradient(const NamedTensors &all, const std::vector<std::size_t> &indices)
{
    Lists lists;
    for (const std::size_t i : indices) {
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

/// Steps one group of parameters after the other.
class GroupedOptimiser : public Optimiser
{
public:
    GroupedOptimiser(const ExperimentConfig &config, const NamedTensors &parameters)
        : m_parameters(parameters)
        , m_groups(parameterGroups(config, parameters))
        , m_decay(config.weightDecay)
        , m_firstRate(config.learningRate)
    {
    }

    void step(double learningRate) final
    {
        const at::NoGradGuard noGrad;
        for (const ParameterGroup &group : m_groups) {
            const Lists lists = withGradient(m_parameters, group.indices);
            if (!lists.parameters.empty())
                stepGroup(lists, (group.fixedRate ? m_firstRate : learningRate) * group.rateShare, group.decays);
        }
        dropGradients(m_parameters);
    }

protected:
    /// @param decays whether the group decays, and LARS adapts its steps
    virtual void stepGroup(const Lists &lists, double rate, bool decays) = 0;
    [[nodiscard]] double decayOf(bool decays) const { return decays ? m_decay : 0.0; }

private:
    NamedTensors m_parameters;
    std::vector<ParameterGroup> m_groups;
    double m_decay;
    double m_firstRate;
};

/// PyTorch's SGD: v <- momentum v + g + decay w; w <- w - rate v. Zero buffers make its first step v = g + decay w.
class Sgd final : public GroupedOptimiser
{
public:
    Sgd(const ExperimentConfig &config, const NamedTensors &parameters)
        : GroupedOptimiser(config, parameters)
        , m_momentum(config.sgdMomentum)
    {
        if (m_momentum > 0)
            m_velocity = zerosLike(parameters, "velocity.");
    }

    [[nodiscard]] NamedTensors state() const override { return m_velocity; }

private:
    void stepGroup(const Lists &lists, double rate, bool decays) override
    {
        const auto velocity = m_momentum > 0 ? chosen(m_velocity, lists.indices) : std::vector<at::Tensor>{};
        at::_fused_sgd_(lists.parameters, lists.gradients, velocity, decayOf(decays), m_momentum, rate,
                        /*dampening=*/0.0, /*nesterov=*/false, /*maximize=*/false, /*is_first_step=*/false);
    }

    NamedTensors m_velocity;
    double m_momentum;
};

/// LARS as in the official code of Barlow Twins and VICReg: d = g + decay w; d <- d coefficient |w| / |d| for each
/// parameter that decays (1 where a length is 0); v <- momentum v + d; w <- w - rate v.
class Lars final : public GroupedOptimiser
{
public:
    Lars(const ExperimentConfig &config, const NamedTensors &parameters)
        : GroupedOptimiser(config, parameters)
        , m_velocity(zerosLike(parameters, "velocity."))
        , m_momentum(config.sgdMomentum)
        , m_coefficient(config.larsCoefficient)
    {
    }

    [[nodiscard]] NamedTensors state() const override { return m_velocity; }

private:
    void stepGroup(const Lists &lists, double rate, bool decays) override
    {
        std::vector<at::Tensor> direction = at::_foreach_add(lists.gradients, lists.parameters, decayOf(decays));
        if (decays) {
            const at::Tensor lengths = at::stack(at::_foreach_norm(lists.parameters));
            const at::Tensor steps = at::stack(at::_foreach_norm(direction));
            const at::Tensor trust = at::where(lengths.gt(0).logical_and(steps.gt(0)), lengths / steps * m_coefficient,
                                               at::ones_like(lengths));
            for (std::size_t i = 0; i < direction.size(); ++i)
                direction[i].mul_(trust[static_cast<std::int64_t>(i)]);
        }
        const auto velocity = chosen(m_velocity, lists.indices);
        at::_foreach_mul_(velocity, m_momentum);
        at::_foreach_add_(velocity, direction);
        at::_foreach_add_(lists.parameters, velocity, -rate);
    }

    NamedTensors m_velocity;
    double m_momentum;
    double m_coefficient;
};

class AdamW final : public GroupedOptimiser
{
public:
    AdamW(const ExperimentConfig &config, const NamedTensors &parameters)
        : GroupedOptimiser(config, parameters)
        , m_mean(zerosLike(parameters, "mean."))
        , m_square(zerosLike(parameters, "square."))
    {
        for (const auto &[name, tensor] : parameters)
            m_steps.emplace_back("steps." + name, at::zeros({}, tensor.options().requires_grad(false)));
    }

    [[nodiscard]] NamedTensors state() const override
    {
        NamedTensors all = m_mean;
        all.insert(all.end(), m_square.begin(), m_square.end());
        all.insert(all.end(), m_steps.begin(), m_steps.end());
        return all;
    }

private:
    void stepGroup(const Lists &lists, double rate, bool decays) override
    {
        const auto steps = chosen(m_steps, lists.indices);
        for (const at::Tensor &count : steps)
            count.add_(1);
        at::_fused_adamw_(lists.parameters, lists.gradients, chosen(m_mean, lists.indices),
                          chosen(m_square, lists.indices), {}, steps, rate, 0.9, 0.999, decayOf(decays), 1e-8,
                          /*amsgrad=*/false, /*maximize=*/false);
    }

    NamedTensors m_mean, m_square, m_steps;
};

} // namespace

std::unique_ptr<Optimiser> makeOptimiser(const ExperimentConfig &config, const NamedTensors &parameters)
{
    if (config.optimiser == "lars")
        return std::make_unique<Lars>(config, parameters);
    if (config.optimiser == "adamw")
        return std::make_unique<AdamW>(config, parameters);
    return std::make_unique<Sgd>(config, parameters);
}

double gradientNorm(const NamedTensors &parameters)
{
    const at::NoGradGuard noGrad;
    std::vector<at::Tensor> gradients;
    for (const auto &[name, tensor] : parameters)
        if (tensor.grad().defined())
            gradients.push_back(tensor.grad());
    return gradients.empty() ? 0.0 : at::stack(at::_foreach_norm(gradients)).norm().item<double>();
}

} // namespace leoclr::learning

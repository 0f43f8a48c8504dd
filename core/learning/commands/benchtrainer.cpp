#include "core/learning/commands/benchtrainer.h"

#include "core/learning/methods/registry.h"
#include "core/learning/networks/encoder.h"
#include "core/learning/training/device.h"

namespace leoclr::learning {

BenchTrainer::BenchTrainer(const ExperimentConfig &config, at::Device device, std::unique_ptr<Method> method)
    : m_config(config)
    , m_device(device)
    , m_method(std::move(method))
    , m_optimiser(makeOptimiser(config, m_method->trained()))
    , m_normalise(config.normalise, device)
{
}

Result<BenchTrainer> BenchTrainer::create(const ExperimentConfig &config)
{
    const Result<at::Device> device = chooseDevice(config);
    if (!device)
        return tl::unexpected<Error>(device.error());
    Result<std::unique_ptr<Method>> method = makeMethod(config);
    if (!method)
        return tl::unexpected<Error>(method.error());
    (*method)->moveTo(*device);
    return BenchTrainer(config, *device, std::move(*method));
}

void BenchTrainer::step(std::span<const at::Tensor> pixels)
{
    std::vector<at::Tensor> views;
    for (const at::Tensor &view : pixels)
        views.push_back(m_normalise(view));
    const StepOutput output = m_method->forward(views, StepTime(m_steps++));
    output.loss.backward();
    m_method->afterBackward();
    m_optimiser->step(m_config.learningRate);
}

void BenchTrainer::wait() const
{
    if (!m_device.is_cpu())
        at::accelerator::synchronizeDevice(m_device.index());
}

} // namespace leoclr::learning

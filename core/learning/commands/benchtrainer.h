#pragma once

#include "core/base/result.h"
#include "core/config/experimentconfig.h"
#include "core/learning/methods/method.h"
#include "core/learning/optimisers/optimiser.h"
#include "core/learning/pipeline/normaliser.h"

#include <memory>
#include <span>

namespace leoclr::learning {

/// The tensors of a trainer and its step, without loader, log and figures.
class BenchTrainer
{
public:
    [[nodiscard]] static Result<BenchTrainer> create(const ExperimentConfig &config);

    /// One optimiser step. @param pixels one [N, S, S, 3] uint8 tensor per view
    void step(std::span<const at::Tensor> pixels);
    /// Until all work is done: an accelerator computes behind the program's back.
    void wait() const;

private:
    BenchTrainer(const ExperimentConfig &config, at::Device device, std::unique_ptr<Method> method);

    ExperimentConfig m_config;
    at::Device m_device;
    std::unique_ptr<Method> m_method;
    std::unique_ptr<Optimiser> m_optimiser;
    Normaliser m_normalise;
    std::int64_t m_steps = 0;
};

} // namespace leoclr::learning

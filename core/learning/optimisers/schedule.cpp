#include "core/learning/optimisers/schedule.h"

#include "core/config/experimentconfig.h"

#include <cmath>
#include <numbers>

namespace leoclr::learning {

double learningRateAt(const ExperimentConfig &config, std::int64_t step, std::int64_t stepsPerEpoch)
{
    const bool perEpoch = config.scheduleUnit == "epoch";
    const auto wholeEpochs = static_cast<double>(step / stepsPerEpoch);
    const double time = perEpoch ? wholeEpochs : static_cast<double>(step) / static_cast<double>(stepsPerEpoch);
    const auto warmup = static_cast<double>(config.warmupEpochs);
    const auto epochs = static_cast<double>(config.epochs);

    if (time < warmup) {
        const double steps = perEpoch ? warmup : warmup * static_cast<double>(stepsPerEpoch);
        const double done = perEpoch ? time : static_cast<double>(step);
        if (config.warmupStart == 0)
            return config.learningRate * ((done + 1) / steps);
        const double part = steps > 1 ? done / (steps - 1) : 1.0;
        return config.warmupStart + (config.learningRate - config.warmupStart) * part;
    }
    if (config.schedule == "cosine") {
        const double part = epochs > warmup ? (time - warmup) / (epochs - warmup) : 0.0;
        const double last = config.learningRate * config.finalRateShare;
        return last + (config.learningRate - last) * 0.5 * (1 + std::cos(std::numbers::pi * part));
    }
    if (config.schedule == "step")
        return config.learningRate * (time >= 0.8 * epochs ? 0.01 : time >= 0.6 * epochs ? 0.1 : 1.0);
    return config.learningRate;
}

} // namespace leoclr::learning

#include "core/learning/methods/mocov2.h"

#include "core/learning/methods/momentumcontrast.h"

namespace leoclr::learning {

std::unique_ptr<Method> makeMocoV2(const ExperimentConfig &config)
{
    return std::make_unique<MomentumContrast>(config, 1);
}

std::unique_ptr<Method> makeMocoV2TwoKeys(const ExperimentConfig &config)
{
    return std::make_unique<MomentumContrast>(config, 2);
}

} // namespace leoclr::learning

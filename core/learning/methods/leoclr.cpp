#include "core/learning/methods/leoclr.h"

#include "core/learning/methods/momentumcontrast.h"

namespace leoclr::learning {

std::unique_ptr<Method> makeLeoclr(const ExperimentConfig &config)
{
    return std::make_unique<MomentumContrast>(config, 2);
}

} // namespace leoclr::learning

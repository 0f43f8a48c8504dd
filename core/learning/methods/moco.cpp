#include "core/learning/methods/moco.h"

#include "core/learning/methods/momentumcontrast.h"

namespace leoclr::learning {

std::unique_ptr<Method> makeMoco(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks)
{
    return std::make_unique<MomentumContrast>(config, 1, std::move(ranks));
}

std::unique_ptr<Method> makeMocoV2TwoKeys(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks)
{
    return std::make_unique<MomentumContrast>(config, 2, std::move(ranks));
}

} // namespace leoclr::learning

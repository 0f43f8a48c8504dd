#include "core/learning/methods/leoclr.h"

#include "core/config/methodtraits.h"
#include "core/learning/methods/momentumcontrast.h"

namespace leoclr::learning {

std::unique_ptr<Method> makeLeoclr(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks)
{
    return std::make_unique<MomentumContrast>(config, keyViews(config), std::move(ranks));
}

} // namespace leoclr::learning

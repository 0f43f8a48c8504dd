#pragma once

#include "core/base/result.h"
#include "core/config/experimentconfig.h"
#include "core/learning/distributed/communicator.h"

#include <memory>
#include <string_view>
#include <vector>

namespace leoclr::learning {

class Method;

struct MethodEntry
{
    std::string_view name; ///< method.name
    std::unique_ptr<Method> (*make)(const ExperimentConfig &, std::shared_ptr<Communicator>);
};

[[nodiscard]] const std::vector<MethodEntry> &methodRegistry();
/// Unknown names the methods there are; Inconsistent if batch and groups of split batch norm do not go together, or the
/// queue cannot take the keys of a step.
/// @param ranks the processes that share each batch
[[nodiscard]] Result<std::unique_ptr<Method>> makeMethod(
    const ExperimentConfig &config, std::shared_ptr<Communicator> ranks = std::make_shared<SingleProcess>());

} // namespace leoclr::learning

#pragma once

#include "core/base/result.h"
#include "core/config/experimentconfig.h"

#include <memory>
#include <string_view>
#include <vector>

namespace leoclr::learning {

class Method;

struct MethodEntry
{
    std::string_view name; ///< method.name
    std::unique_ptr<Method> (*make)(const ExperimentConfig &);
};

[[nodiscard]] const std::vector<MethodEntry> &methodRegistry();
/// Unknown names the methods there are; Inconsistent if batch and groups of split batch norm do not go together.
[[nodiscard]] Result<std::unique_ptr<Method>> makeMethod(const ExperimentConfig &config);

} // namespace leoclr::learning

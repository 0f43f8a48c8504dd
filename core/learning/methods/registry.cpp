#include "core/learning/methods/registry.h"

#include "core/learning/methods/leoclr.h"
#include "core/learning/methods/method.h"
#include "core/learning/methods/mocov2.h"

namespace leoclr::learning {

const std::vector<MethodEntry> &methodRegistry()
{
    static const std::vector<MethodEntry> entries{
        {"leoclr", makeLeoclr},
        {"mocov2", makeMocoV2},
        {"mocov2-two-keys", makeMocoV2TwoKeys},
    };
    return entries;
}

Result<std::unique_ptr<Method>> makeMethod(const ExperimentConfig &config)
{
    if (config.batchNorm == "split" && config.batchSize % config.batchNormGroups != 0)
        return fail(ErrorCode::Inconsistent,
                    "a batch of " + std::to_string(config.batchSize) + " cannot be split into "
                        + std::to_string(config.batchNormGroups) + " equal groups for batch norm",
                    "method.batch_norm_groups", "Choose a number of groups that divides training.batch_size.");
    std::string known;
    for (const MethodEntry &entry : methodRegistry()) {
        if (entry.name == config.method)
            return entry.make(config);
        known += (known.empty() ? "" : ", ") + std::string(entry.name);
    }
    return fail(ErrorCode::Unknown, "there is no method '" + config.method + "'; known are " + known, "method.name");
}

} // namespace leoclr::learning

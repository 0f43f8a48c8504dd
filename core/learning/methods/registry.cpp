#include "core/learning/methods/registry.h"

#include "core/config/methodtraits.h"
#include "core/learning/methods/barlowtwins.h"
#include "core/learning/methods/byol.h"
#include "core/learning/methods/leoclr.h"
#include "core/learning/methods/method.h"
#include "core/learning/methods/moco.h"
#include "core/learning/methods/nnclr.h"
#include "core/learning/methods/simclr.h"
#include "core/learning/methods/simsiam.h"
#include "core/learning/methods/swav.h"
#include "core/learning/methods/vicreg.h"

namespace leoclr::learning {

const std::vector<MethodEntry> &methodRegistry()
{
    static const std::vector<MethodEntry> entries{
        {"leoclr", makeLeoclr},
        {"mocov1", makeMoco},
        {"mocov2", makeMoco},
        {"mocov2-two-keys", makeMocoV2TwoKeys},
        {"simclr", makeSimClr},
        {"byol", makeByol},
        {"simsiam", makeSimSiam},
        {"barlow-twins", makeBarlowTwins},
        {"vicreg", makeVicReg},
        {"nnclr", makeNnClr},
        {"swav", makeSwAv},
    };
    return entries;
}

Result<std::unique_ptr<Method>> makeMethod(const ExperimentConfig &config, std::shared_ptr<Communicator> ranks)
{
    if (config.batchNorm == "split" && config.batchSize % config.batchNormGroups != 0)
        return fail(ErrorCode::Inconsistent,
                    "a batch of " + std::to_string(config.batchSize) + " cannot be split into "
                        + std::to_string(config.batchNormGroups) + " equal groups for batch norm",
                    "method.batch_norm_groups", "Choose a number of groups that divides training.batch_size.");
    const std::int64_t shares = ranks->size() * config.accumulation;
    if (config.batchNorm == "split" && config.batchNormGroups % shares != 0)
        return fail(ErrorCode::Inconsistent,
                    std::to_string(config.batchNormGroups) + " groups of batch norm cannot be shared equally by "
                        + std::to_string(shares) + " parts of a batch",
                    "method.batch_norm_groups",
                    "Choose a number of groups that the number of processes times training.accumulation divides.");
    if (mayUseQueue(config) && config.method != "swav" && config.queueSize < 1)
        return fail(ErrorCode::Inconsistent, "this method cannot do without its queue", "method.queue_size",
                    "Choose a queue of at least a batch.");
    std::string known;
    for (const MethodEntry &entry : methodRegistry()) {
        if (entry.name == config.method)
            return entry.make(config, std::move(ranks));
        known += (known.empty() ? "" : ", ") + std::string(entry.name);
    }
    return fail(ErrorCode::Unknown, "there is no method '" + config.method + "'; known are " + known, "method.name");
}

} // namespace leoclr::learning

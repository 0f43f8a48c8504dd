#include "core/learning/optimisers/parametergroups.h"

#include "core/config/experimentconfig.h"

#include <algorithm>

namespace leoclr::learning {

std::vector<ParameterGroup> parameterGroups(const ExperimentConfig &config, const NamedTensors &parameters)
{
    std::vector<ParameterGroup> groups;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const auto &[name, tensor] = parameters[i];
        const bool weight = tensor.dim() > 1;
        ParameterGroup own{.indices = {},
                           .decays = weight || config.decayed == "all",
                           .rateShare = weight || config.biasLearningRate == 0
                               ? 1.0
                               : config.biasLearningRate / config.learningRate,
                           .fixedRate = config.predictorRateFixed && name.starts_with("predictor.")};
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const ParameterGroup &group) {
            return group.decays == own.decays && group.rateShare == own.rateShare && group.fixedRate == own.fixedRate;
        });
        if (same != groups.end()) {
            same->indices.push_back(i);
        } else {
            own.indices = {i};
            groups.push_back(std::move(own));
        }
    }
    return groups;
}

} // namespace leoclr::learning

#pragma once

#include "core/config/experimentconfig.h"
#include "core/data/dataset.h"
#include "core/learning/distributed/rankplace.h"
#include "core/learning/watching/knnplan.h"
#include "core/runlog/rundirectory.h"

#include <string>

namespace leoclr::learning {

/// What environment.json says: host, system, processor, memory, accelerators, versions, processes and the threads of each.
[[nodiscard]] EnvironmentFacts environmentFacts(const ExperimentConfig &config, const std::string &device,
                                                const RankPlace &place = {});

/// What dataset.json says.
[[nodiscard]] DatasetFacts datasetFacts(const ExperimentConfig &config, const Dataset &dataset, const KnnPlan &knn);

/// Versions of the libraries that results can depend on.
[[nodiscard]] EnvironmentFacts libraryVersions();

} // namespace leoclr::learning

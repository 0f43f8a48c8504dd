#include "core/learning/training/runfacts.h"

#include "core/learning/pipeline/batchloader.h"
#include "core/learning/torch.h"
#include "core/learning/version.h"
#include "core/learning/watching/accelerators.h"
#include "core/learning/watching/machine.h"
#include "core/views/render.h"

#include <opencv2/core/version.hpp>

namespace leoclr::learning {

EnvironmentFacts libraryVersions()
{
    return {{"engine", std::string(engineVersion)},
            {"libtorch", TORCH_VERSION},
            {"opencv", CV_VERSION},
            {"compiler", "GCC-compatible " __VERSION__},
            {"cpu_capability", at::get_cpu_capability()}};
}

EnvironmentFacts environmentFacts(const ExperimentConfig &config, const std::string &device, const RankPlace &place)
{
    EnvironmentFacts facts{
        {"host", hostName()},
        {"system", operatingSystem()},
        {"processor", processorName()},
        {"cores", std::to_string(usableCores())},
        {"memory_bytes", std::to_string(totalMemory())},
        {"device", device},
    };
    const auto accelerators = acceleratorNames();
    for (std::size_t i = 0; i < accelerators.size(); ++i)
        facts.emplace_back("gpu_" + std::to_string(i), accelerators[i]);
    if (const std::string driver = acceleratorDriver(); !driver.empty())
        facts.emplace_back("gpu_driver", driver);
    for (auto &fact : libraryVersions())
        facts.push_back(std::move(fact));
    facts.emplace_back("processes", std::to_string(place.size));
    facts.emplace_back("view_version", std::to_string(viewVersion));
    facts.emplace_back("compute_threads", std::to_string(at::get_num_threads()));
    facts.emplace_back("loader_threads", std::to_string(loaderThreads(config, device != "cpu", place.localSize)));
    facts.emplace_back("precision", config.precision);
    return facts;
}

DatasetFacts datasetFacts(const ExperimentConfig &config, const Dataset &dataset, const KnnPlan &knn)
{
    DatasetFacts facts{.reader = config.dataReader,
                       .path = config.dataPath,
                       .split = config.dataSplit,
                       .fingerprint = dataset.fingerprint(),
                       .images = static_cast<std::int64_t>(dataset.size()),
                       .classNames = dataset.classNames()};
    facts.imagesPerClass.resize(facts.classNames.size());
    for (std::size_t i = 0; i < dataset.size(); ++i) {
        const int label = dataset.label(i);
        if (label >= 0 && static_cast<std::size_t>(label) < facts.imagesPerClass.size())
            ++facts.imagesPerClass[static_cast<std::size_t>(label)];
    }
    if (knn.queries.source && knn.queries.source != knn.bank.source) {
        facts.testImages = static_cast<std::int64_t>(knn.queries.source->dataset().size());
        if (const auto test = testSplitOf(datasetSpec(config)))
            facts.testSplit = test->split;
    }
    facts.skippedCount = static_cast<std::int64_t>(dataset.skipped().size());
    for (const SkippedFile &file : dataset.skipped()) {
        if (facts.skipped.size() == 1000)
            break;
        facts.skipped.emplace_back(file.name, file.error.detail);
    }
    return facts;
}

} // namespace leoclr::learning

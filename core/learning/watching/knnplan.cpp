#include "core/learning/watching/knnplan.h"

#include "core/base/random.h"

#include <algorithm>

namespace leoclr::learning {

namespace {

/// The first `count` (0: all) labelled images of the keyed order, skipping the first `skip` of them.
std::vector<std::size_t> labelledImages(const Dataset &dataset, std::uint64_t seed, std::int64_t skip, std::int64_t count)
{
    const auto size = static_cast<std::uint32_t>(dataset.size());
    const Permutation order(seed, Purpose::Subset, 0, size);
    std::vector<std::size_t> indices;
    for (std::uint32_t position = 0; position < size; ++position) {
        const std::uint32_t index = order(position);
        if (dataset.label(index) < 0)
            continue;
        if (skip > 0) {
            --skip;
            continue;
        }
        if (count > 0 && static_cast<std::int64_t>(indices.size()) == count)
            break;
        indices.push_back(index);
    }
    return indices;
}

bool hasLabels(const Dataset &dataset)
{
    for (std::size_t i = 0; i < dataset.size(); ++i)
        if (dataset.label(i) >= 0)
            return true;
    return false;
}

std::shared_ptr<ImageSource> opened(const DatasetSpec &spec)
{
    Result<std::unique_ptr<Dataset>> dataset = openDataset(spec);
    if (!dataset)
        return nullptr;
    return std::make_shared<ImageSource>(std::move(*dataset), std::size_t{0}); // the evaluator keeps what it rendered
}

} // namespace

Result<KnnPlan> planKnn(const ExperimentConfig &config, const std::shared_ptr<ImageSource> &train)
{
    KnnPlan plan;
    const auto seed = static_cast<std::uint64_t>(config.seed);
    const DatasetSpec spec = datasetSpec(config);
    plan.bank.source = train;
    if (!hasLabels(train->dataset()) && spec.split.find("unlabeled") != std::string::npos) {
        DatasetSpec labelled = spec;
        labelled.split = "train";
        labelled.limit = 0;
        if (auto source = opened(labelled))
            plan.bank.source = std::move(source);
    }
    if (!hasLabels(plan.bank.source->dataset())) {
        plan.note = "the dataset has no labels, so k-NN accuracy is not measured";
        return plan;
    }

    std::int64_t heldOut = 0;
    if (const std::optional<DatasetSpec> test = testSplitOf(spec)) {
        if (auto source = opened(*test); source && hasLabels(source->dataset())) {
            const std::size_t classes = plan.bank.source->dataset().classNames().size();
            if (source->dataset().classNames().size() == classes)
                plan.queries = {source, labelledImages(source->dataset(), seed, 0, config.knnTestImages)};
        }
    }
    if (plan.queries.indices.empty()) {
        const auto labelled =
            static_cast<std::int64_t>(labelledImages(plan.bank.source->dataset(), seed, 0, 0).size());
        const std::int64_t wanted = config.knnTestImages > 0 ? config.knnTestImages : 1000;
        heldOut = std::min(wanted, labelled / 5);
        plan.queries = {plan.bank.source, labelledImages(plan.bank.source->dataset(), seed, 0, std::max<std::int64_t>(heldOut, 1))};
        plan.note = "there is no test split: k-NN holds " + std::to_string(heldOut)
            + " images of the training data out of its neighbours and tests on them; they are still trained on, without labels";
    }
    plan.bank.indices = labelledImages(plan.bank.source->dataset(), seed, heldOut, config.knnTrainImages);
    if (plan.bank.indices.size() < 2 || (heldOut == 0 && plan.queries.source == plan.bank.source))
        return KnnPlan{{}, {}, "there are too few labelled images to measure k-NN accuracy"};
    return plan;
}

} // namespace leoclr::learning

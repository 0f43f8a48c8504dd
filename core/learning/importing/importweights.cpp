#include "core/learning/importing/importweights.h"

#include "core/learning/importing/torchtensors.h"
#include "core/learning/importing/weightnames.h"
#include "core/learning/networks/resnet.h"
#include "core/learning/storage/tensorfile.h"

#include <algorithm>

namespace leoclr::learning {

namespace {

at::Tensor *find(NamedTensors &tensors, std::string_view name)
{
    const auto found = std::ranges::find(tensors, name, [](const auto &entry) -> const std::string & { return entry.first; });
    return found == tensors.end() ? nullptr : &found->second;
}

/// Which ResNet of this engine these tensors belong to, by what tells them apart.
void recognise(NamedTensors &tensors, ImportReport &report)
{
    const at::Tensor *const stem = find(tensors, "conv1.weight");
    report.stem = stem && stem->dim() == 4 && stem->size(2) == 3 ? "cifar" : "imagenet";
    const bool bottleneck = find(tensors, "layer1.0.conv3.weight") != nullptr;
    const bool deep = find(tensors, "layer3.2.conv1.weight") != nullptr;
    report.backbone = bottleneck ? "resnet50" : deep ? "resnet34" : "resnet18";
}

/// Holds the tensors to the network's names and shapes. Counters of batches, which old files lack, start at zero.
Result<> complete(NamedTensors &tensors, const ImportReport &report, const std::string &place)
{
    TensorTable table;
    const ResNet network(table, report.backbone, report.stem);
    NamedTensors wanted = table.parameters();
    wanted.insert(wanted.end(), table.buffers().begin(), table.buffers().end());
    const auto isForeign = [&](const auto &entry) { return entry.first.starts_with("layer") && !find(wanted, entry.first); };
    if (const auto foreign = std::ranges::find_if(tensors, isForeign); foreign != tensors.end())
        return fail(ErrorCode::Inconsistent,
                    "these are not the weights of a ResNet-18, 34 or 50: a " + report.backbone + " has no '"
                        + foreign->first + "'",
                    place);
    for (const auto &[name, tensor] : wanted) {
        const at::Tensor *const got = find(tensors, name);
        if (!got && name.ends_with(".num_batches_tracked")) {
            tensors.emplace_back(name, at::zeros({}, at::kLong));
            continue;
        }
        if (!got || got->sizes() != tensor.sizes())
            return fail(ErrorCode::Inconsistent,
                        "these are not the weights of a " + report.backbone + ": '" + name + "' is missing or has another shape",
                        place);
    }
    return {};
}

} // namespace

Result<ImportReport> importWeights(const std::filesystem::path &source, const std::filesystem::path &target,
                                   ImportNames names)
{
    const Result<std::unique_ptr<TorchFile>> file = TorchFile::open(source);
    if (!file)
        return tl::unexpected<Error>(file.error());
    Result<std::vector<TorchTensor>> found = tensorsOf(**file);
    if (!found)
        return tl::unexpected<Error>(found.error());

    ImportReport report;
    std::map<std::string, std::string> newNames;
    if (names == ImportNames::Engine) {
        std::vector<std::string> all;
        for (const TorchTensor &tensor : *found)
            all.push_back(tensor.name);
        WeightNames map = mapWeightNames(all);
        if (map.kept.empty())
            return fail(ErrorCode::Inconsistent, "the file holds no ResNet: there is no conv1, bn1 and layer1 in it",
                        source.string(), "Add --names keep to take every tensor as it is.");
        newNames.insert(map.kept.begin(), map.kept.end());
        std::erase_if(*found, [&](const TorchTensor &tensor) { return !newNames.contains(tensor.name); });
        report.prefix = map.backbonePrefix;
        report.leftOut = std::move(map.leftOut);
    }
    Result<NamedTensors> tensors = valuesOf(**file, *found);
    if (!tensors)
        return tl::unexpected<Error>(tensors.error());
    std::map<std::string, std::string> metadata{{"format", "pt"}, {"imported_from", plainText(source.filename().string())}};
    if (names == ImportNames::Engine) {
        for (auto &[name, tensor] : *tensors) {
            name = newNames.at(name);
            if (at::isFloatingType(tensor.scalar_type()))
                tensor = tensor.to(at::kFloat);
        }
        recognise(*tensors, report);
        if (const Result<> whole = complete(*tensors, report, source.string()); !whole)
            return tl::unexpected<Error>(whole.error());
        metadata.insert({{"backbone", report.backbone}, {"stem", report.stem}});
    }
    for (const auto &[name, tensor] : *tensors)
        report.written.push_back(name);
    return saveTensors(target, *tensors, metadata).map([&]() { return report; });
}

} // namespace leoclr::learning

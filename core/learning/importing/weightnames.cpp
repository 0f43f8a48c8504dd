#include "core/learning/importing/weightnames.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

namespace leoclr::learning {

namespace {

constexpr std::array<std::string_view, 7> partsOfResNet{"conv1.", "bn1.", "layer1.", "layer2.",
                                                        "layer3.", "layer4.", "fc."};
constexpr std::array<std::string_view, 5> followerWords{"encoder_k", "momentum", "target", "teacher", "ema"};

bool isFollower(std::string_view prefix)
{
    return std::ranges::any_of(followerWords, [&](std::string_view word) { return prefix.find(word) != prefix.npos; });
}

bool isPartOfResNet(std::string_view name)
{
    return std::ranges::any_of(partsOfResNet, [&](std::string_view part) { return name.starts_with(part); });
}

/// Prefixes under which a whole ResNet seems to be.
std::vector<std::string> resNetPrefixes(const std::set<std::string> &names)
{
    constexpr std::string_view stem = "conv1.weight";
    std::vector<std::string> prefixes;
    for (const std::string &name : names) {
        if (!name.ends_with(stem))
            continue;
        const std::string prefix = name.substr(0, name.size() - stem.size());
        if (names.contains(prefix + "bn1.weight") && names.contains(prefix + "layer1.0.conv1.weight"))
            prefixes.push_back(prefix);
    }
    return prefixes;
}

} // namespace

WeightNames mapWeightNames(const std::vector<std::string> &list)
{
    WeightNames map;
    std::optional<std::string> query, key;
    for (const std::string &prefix : resNetPrefixes({list.begin(), list.end()})) {
        std::optional<std::string> &role = isFollower(prefix) ? key : query;
        if (!role || prefix.size() < role->size())
            role = prefix;
    }
    if (!query)
        std::swap(query, key); // the file of a follower alone
    if (!query) {
        map.leftOut = list;
        return map;
    }
    map.backbonePrefix = *query;
    const bool isClassifier = query->empty() || *query == "module.";
    for (const std::string &name : list) {
        const auto under = [&](const std::string &prefix) {
            return name.starts_with(prefix) && isPartOfResNet(std::string_view(name).substr(prefix.size()));
        };
        if (key && under(*key)) {
            map.kept.emplace_back(name, "key." + name.substr(key->size()));
            map.hasKey = true;
        } else if (under(*query)) {
            const std::string rest = name.substr(query->size());
            const bool isHead = rest.starts_with("fc.") && !isClassifier;
            map.kept.emplace_back(name, isHead ? "head." + rest : rest);
            map.hasHead = map.hasHead || isHead;
        } else if (name == "queue" || name == "module.queue") {
            map.kept.emplace_back(name, "queue");
            map.hasQueue = true;
        } else if (name == "queue_ptr" || name == "module.queue_ptr") {
            map.kept.emplace_back(name, "queue_pointer");
        } else {
            map.leftOut.push_back(name);
        }
    }
    return map;
}

} // namespace leoclr::learning

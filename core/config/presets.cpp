#include "core/config/presets.h"

#include "core/base/text.h"
#include "core/config/configjson.h"
#include "core/config/presetfiles.h"

#include <array>
#include <cstdlib>
#include <iostream>
#include <map>
#include <utility>

namespace leoclr {

namespace {

/// Short names that people know from the literature.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> aliases{
    {{"leoclr-imagenet", "leoclr-imagenet-200"}, {"mocov2-imagenet", "mocov2-imagenet-200"}}};

struct PresetText
{
    std::string_view place;
    std::string name;
    std::string parent;
    std::string description;
    nlohmann::ordered_json settings;
};

Result<PresetText> read(const PresetFile &file)
{
    const Result<nlohmann::ordered_json> json = parseObject(file.text, file.place);
    if (!json)
        return tl::unexpected<Error>(json.error());
    try {
        return PresetText{file.place, json->at("name").get<std::string>(),
                          json->value("parent", std::string()),
                          json->at("description").get<std::string>(), json->at("settings")};
    } catch (const nlohmann::json::exception &) {
        return fail(ErrorCode::WrongFormat, "a preset needs name, description and settings",
                    std::string(file.place));
    }
}

/// Applies the settings of a preset on top of those of its parents.
Result<ExperimentConfig> resolve(const PresetText &preset,
                                 const std::map<std::string, PresetText> &all, int depth = 0)
{
    ExperimentConfig config;
    if (!preset.parent.empty()) {
        const auto parent = all.find(preset.parent);
        if (parent == all.end() || depth > 8)
            return fail(ErrorCode::Unknown,
                        "the parent preset \"" + preset.parent + "\" does not exist",
                        std::string(preset.place));
        const Result<ExperimentConfig> inherited = resolve(parent->second, all, depth + 1);
        if (!inherited)
            return inherited;
        config = *inherited;
    }
    if (const Result<> done = applyObject(preset.settings, preset.place, config); !done)
        return tl::unexpected<Error>(done.error());
    return config;
}

/// Owns the text that Preset looks at.
struct PresetStore
{
    std::map<std::string, PresetText> texts;
    std::vector<Preset> presets;
};

Result<PresetStore> load()
{
    PresetStore store;
    std::vector<std::string> order;
    for (const PresetFile &file : presetFiles()) {
        Result<PresetText> text = read(file);
        if (!text)
            return tl::unexpected<Error>(text.error());
        order.push_back(text->name);
        store.texts.emplace(text->name, std::move(*text));
    }
    for (const std::string &name : order) {
        const PresetText &text = store.texts.at(name);
        const Result<ExperimentConfig> config = resolve(text, store.texts);
        if (!config)
            return tl::unexpected<Error>(config.error());
        store.presets.push_back({text.name, text.description, *config});
    }
    return store;
}

const PresetStore &store()
{
    static const PresetStore loaded = [] {
        Result<PresetStore> result = load();
        if (!result) { // the files are part of the program: a mistake in them is ours, and tests
                       // find it
            std::cerr << result.error().message() << '\n';
            std::abort();
        }
        return std::move(*result);
    }();
    return loaded;
}

} // namespace

std::span<const Preset> presets() { return store().presets; }

Result<const Preset *> findPreset(std::string_view name)
{
    std::string_view wanted = name;
    for (const auto &[alias, meant] : aliases) {
        if (name == alias)
            wanted = meant;
    }
    std::vector<std::string_view> names;
    for (const Preset &preset : presets()) {
        if (preset.name == wanted)
            return &preset;
        names.push_back(preset.name);
    }
    const std::string_view near = nearest(name, names);
    std::string list;
    for (const std::string_view known : names)
        list += (list.empty() ? "" : ", ") + std::string(known);
    return fail(ErrorCode::Unknown, "there is no preset \"" + std::string(name) + "\"", {},
                (near.empty() ? std::string() : "Did you mean \"" + std::string(near) + "\"? ") +
                    "Known: " + list + ".");
}

} // namespace leoclr

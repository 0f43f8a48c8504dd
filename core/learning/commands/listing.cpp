#include "core/learning/commands/commands.h"

#include "core/config/fieldtable.h"
#include "core/config/presets.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace leoclr::learning {

using Json = nlohmann::ordered_json;

namespace {

Json valueJson(const FieldValue &value)
{
    return std::visit([](const auto &plain) { return Json(plain); }, value);
}

std::string rangeText(const Field &field, const FieldValue &value)
{
    if (std::holds_alternative<bool>(value))
        return "true, false";
    if (!field.choices.empty()) {
        std::string text;
        for (const std::string_view choice : field.choices)
            text += (text.empty() ? "" : ", ") + std::string(choice);
        return text;
    }
    if (std::holds_alternative<std::string>(value))
        return "text";
    const bool whole = std::holds_alternative<std::int64_t>(value);
    const auto bound = [whole](double number) {
        return whole ? toText(FieldValue(static_cast<std::int64_t>(number))) : toText(FieldValue(number));
    };
    return bound(field.minimum) + " to " + bound(field.maximum)
        + (field.unit.empty() ? "" : " " + std::string(field.unit));
}

} // namespace

int presetsCommand(bool json, const Console &console)
{
    Json list = Json::array();
    for (const Preset &preset : presets()) {
        if (json)
            list.push_back({{"name", preset.name},
                            {"description", preset.description},
                            {"config", Json::parse(toJson(preset.config))}});
        else
            console.out << preset.name << "\n    " << preset.description << "\n";
    }
    if (json)
        console.out << list.dump(2) << "\n";
    return exitSuccess;
}

int fieldsCommand(bool json, const std::string &presetName, const Console &console)
{
    ExperimentConfig config;
    if (!presetName.empty()) {
        const Result<const Preset *> preset = findPreset(presetName);
        if (!preset)
            return complain(preset.error(), exitUsage, console);
        config = (*preset)->config;
    }
    Json list = Json::array();
    for (const Field &field : fieldTable()) {
        const FieldValue value = valueOf(field, config);
        if (!json) {
            console.out << field.key << " = " << toText(value) << "\n    " << field.help << " ["
                        << rangeText(field, value) << "; " << nameOf(field.source)
                        << (field.evidence.empty() ? "" : ": ") << field.evidence << "]\n";
            continue;
        }
        Json entry{{"key", field.key},
                   {"value", valueJson(value)},
                   {"label", field.label},
                   {"group", nameOf(field.group)},
                   {"tier", nameOf(field.tier)},
                   {"unit", field.unit},
                   {"source", nameOf(field.source)},
                   {"evidence", field.evidence},
                   {"help", field.help}};
        if (!field.choices.empty())
            entry["choices"] = field.choices;
        else if (std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value))
            entry["range"] = {field.minimum, field.maximum};
        list.push_back(std::move(entry));
    }
    if (json)
        console.out << list.dump(2) << "\n";
    return exitSuccess;
}

} // namespace leoclr::learning

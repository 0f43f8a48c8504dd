#include "core/config/configjson.h"

#include "core/config/fieldtable.h"

#include <algorithm>

namespace leoclr {

namespace {

/// Number of the line that holds byte `position` (1-based, as the parser counts).
std::size_t lineOf(std::string_view text, std::size_t position)
{
    const std::string_view before = text.substr(0, std::min(position, text.size()));
    return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

Result<FieldValue> valueFrom(const nlohmann::ordered_json &json, std::string_view key)
{
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_number_unsigned() &&
        json.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX))
        return json.get<double>();
    if (json.is_number_integer())
        return json.get<std::int64_t>();
    if (json.is_number_float())
        return json.get<double>();
    if (json.is_string())
        return json.get<std::string>();
    return fail(ErrorCode::WrongFormat,
                std::string(key) + " is neither a number nor text nor true or false",
                std::string(key));
}

} // namespace

Result<nlohmann::ordered_json> parseObject(std::string_view text, std::string_view place)
{
    try {
        nlohmann::ordered_json json = nlohmann::ordered_json::parse(text);
        if (json.is_object())
            return json;
        return fail(ErrorCode::WrongFormat, "this is no JSON object", std::string(place));
    } catch (const nlohmann::json::parse_error &error) {
        return fail(ErrorCode::Damaged, "this is no complete JSON text",
                    std::string(place) + ":" + std::to_string(lineOf(text, error.byte)));
    } catch (const nlohmann::json::exception &) { // a number beyond every type
        return fail(ErrorCode::Damaged, "this JSON text holds a value that cannot be read",
                    std::string(place));
    }
}

Result<> applyObject(const nlohmann::ordered_json &object, std::string_view place,
                     ExperimentConfig &config)
{
    const auto inPlace = [&](Error error) {
        error.place =
            error.place.empty() ? std::string(place) : std::string(place) + ", " + error.place;
        return tl::unexpected<Error>(std::move(error));
    };
    for (const auto &[key, json] : object.items()) {
        const Result<const Field *> field = findField(key);
        if (!field)
            return inPlace(field.error());
        const Result<FieldValue> value = valueFrom(json, key);
        if (!value)
            return inPlace(value.error());
        if (const Result<> done = setValue(**field, config, *value); !done)
            return inPlace(done.error());
    }
    return {};
}

std::string toJson(const ExperimentConfig &config)
{
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const Field &field : fieldTable())
        std::visit([&](const auto &value) { object[std::string(field.key)] = value; },
                   valueOf(field, config));
    return object.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

Result<ExperimentConfig> configFromJson(std::string_view json, std::string_view place,
                                        const ExperimentConfig &base)
{
    const Result<nlohmann::ordered_json> object = parseObject(json, place);
    if (!object)
        return tl::unexpected<Error>(object.error());
    ExperimentConfig config = base;
    if (const Result<> done = applyObject(*object, place, config); !done)
        return tl::unexpected<Error>(done.error());
    return config;
}

} // namespace leoclr

#include "core/serving/base64.h"
#include "core/serving/messages.h"

#include <nlohmann/json.hpp>

#include <cstring>
#include <stdexcept>

namespace leoclr {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t largestBox = 1 << 28; ///< pixels; so that sums stay numbers

/// What is wrong with a message; becomes an Error at the edge of this file.
struct Refusal : std::runtime_error
{
    Refusal(ErrorCode kind, const std::string &what) : std::runtime_error(what), code(kind) {}
    ErrorCode code;
};

std::int64_t count(const Json &json, const char *key, std::int64_t fallback)
{
    if (!json.contains(key))
        return fallback;
    if (!json[key].is_number_integer() || json[key].get<std::int64_t>() < 0)
        throw Refusal(ErrorCode::WrongFormat, std::string("\"") + key + "\" is no whole number from 0 on");
    return json[key].get<std::int64_t>();
}

cv::Rect boxFrom(const Json &json)
{
    const auto sides = json.get<std::vector<std::int64_t>>();
    if (sides.size() != 4)
        throw Refusal(ErrorCode::WrongFormat, "a box has not four numbers");
    for (const std::int64_t side : sides)
        if (side < 0 || side > largestBox)
            throw Refusal(ErrorCode::OutOfRange, "a box has a number below 0 or far too large");
    return {int(sides[0]), int(sides[1]), int(sides[2]), int(sides[3])};
}

/// A recipe in which size and box may be missing.
ViewRecipe viewFrom(const Json &json)
{
    if (!json.is_object())
        throw Refusal(ErrorCode::WrongFormat, "a view is no JSON object");
    const bool sized = json.contains("size");
    const bool boxed = json.contains("box");
    if (boxed)
        (void)boxFrom(json["box"]);
    Json whole = json;
    if (!sized)
        whole["size"] = 1;
    if (!boxed)
        whole["box"] = {0, 0, 1, 1};
    Result<ViewRecipe> recipe = recipeFromJson(whole.dump());
    if (!recipe)
        throw Refusal(recipe.error().code, recipe.error().detail);
    if (!sized)
        recipe->size = 0;
    if (!boxed)
        recipe->box = {};
    return *recipe;
}

std::vector<ViewRecipe> viewsFrom(const Json &list, std::size_t most)
{
    if (!list.is_array() || list.empty() || list.size() > most)
        throw Refusal(ErrorCode::OutOfRange, "the views are no list of 1 to " + std::to_string(most));
    std::vector<ViewRecipe> views;
    for (const Json &view : list)
        views.push_back(viewFrom(view));
    return views;
}

ServedImage imageFrom(const Json &json)
{
    const Json &dataset = json.at("dataset");
    const DatasetSpec plain;
    ServedImage image;
    image.dataset.reader = dataset.at("reader").get<std::string>();
    image.dataset.split = dataset.value("split", plain.split);
    image.dataset.path = dataset.value("path", plain.path);
    image.dataset.limit = static_cast<std::size_t>(count(dataset, "limit", 0));
    image.dataset.fold = static_cast<int>(count(dataset, "fold", 0));
    image.dataset.seed = static_cast<std::uint64_t>(count(dataset, "seed", static_cast<std::int64_t>(plain.seed)));
    image.dataset.demoImages =
        static_cast<std::size_t>(count(dataset, "demo_images", static_cast<std::int64_t>(plain.demoImages)));
    image.dataset.demoSize = static_cast<int>(count(dataset, "demo_size", plain.demoSize));
    image.index = static_cast<std::size_t>(count(json, "image", 0));
    return image;
}

ActivationKind activationFrom(const std::string &name)
{
    for (const ActivationKind kind : {ActivationKind::None, ActivationKind::Sum, ActivationKind::Similarity})
        if (nameOf(kind) == name)
            return kind;
    throw Refusal(ErrorCode::Unknown, "there is no activation \"" + name + "\"; known are none, sum, similarity");
}

std::string idFrom(const Json &json)
{
    if (json.is_number_integer())
        return json.dump();
    if (json.is_string() && json.get_ref<const std::string &>().size() <= 64)
        return json.dump(-1, ' ', false, Json::error_handler_t::replace);
    throw Refusal(ErrorCode::WrongFormat, "an id is neither a whole number nor a text of at most 64 bytes");
}

RequestBody requestFrom(const Json &json)
{
    const auto type = json.at("type").get<std::string>();
    const auto checkpoint = [&] { return json.at("checkpoint").get<std::string>(); };
    if (type == "ping")
        return PingRequest{};
    if (type == "cancel")
        return CancelRequest{idFrom(json.at("target"))};
    if (type == "describe")
        return DescribeRequest{checkpoint()};
    if (type == "embed") {
        const auto by = json.value("by", std::string("query"));
        if (by != "query" && by != "key")
            throw Refusal(ErrorCode::Unknown, "\"by\" is neither query nor key");
        return EmbedRequest{checkpoint(), imageFrom(json), viewsFrom(json.at("views"), mostViews), by == "key"};
    }
    if (type == "compare")
        return CompareRequest{checkpoint(), imageFrom(json), viewFrom(json.at("query")),
                              viewsFrom(json.at("keys"), mostKeys),
                              activationFrom(json.value("activation", std::string("none")))};
    if (type == "activate") {
        ActivationRequest request{checkpoint(), imageFrom(json), viewsFrom(json.at("views"), mostViews), {}};
        for (const Json &box : json.value("boxes", Json::array()))
            request.boxes.push_back(boxFrom(box));
        return request;
    }
    throw Refusal(ErrorCode::Unknown, "there is no request \"" + type + "\"");
}

VectorTable tableFrom(const Json &json)
{
    const auto shape = json.at("shape").get<std::vector<std::int64_t>>();
    if (shape.size() != 2 || shape[0] < 0 || shape[1] < 0)
        throw Refusal(ErrorCode::WrongFormat, "a table has no sound shape");
    const auto bytes = fromBase64(json.at("data").get_ref<const std::string &>());
    const auto columns = static_cast<std::uint64_t>(shape[1]);
    const auto values = bytes ? bytes->size() / sizeof(float) : 0;
    if (!bytes || bytes->size() % sizeof(float) != 0 || (columns > 0 && values / columns != std::uint64_t(shape[0]))
        || (columns > 0 ? values % columns : values) != 0)
        throw Refusal(ErrorCode::Damaged, "the values of a table do not fit its shape");
    VectorTable table{shape[0], shape[1], std::vector<float>(values)};
    std::memcpy(table.values.data(), bytes->data(), bytes->size());
    return table;
}

ActivationMap mapFrom(const Json &json)
{
    ActivationMap map{boxFrom(json.at("box")), tableFrom(json.at("map")), {}};
    if (const auto cells = json.find("cells"); cells != json.end())
        map.cells = {cells->at(1).get<int>(), cells->at(0).get<int>()};
    return map;
}

std::vector<ActivationMap> mapsFrom(const Json &list)
{
    std::vector<ActivationMap> maps;
    for (const Json &map : list)
        maps.push_back(mapFrom(map));
    return maps;
}

CheckpointFacts checkpointFrom(const Json &json)
{
    return {.path = json.at("path").get<std::string>(),
            .method = json.at("method").get<std::string>(),
            .backbone = json.at("backbone").get<std::string>(),
            .step = json.at("step").get<std::int64_t>(),
            .epoch = json.at("epoch").get<std::int64_t>(),
            .viewSize = json.at("view_size").get<std::int64_t>(),
            .features = json.at("features").get<std::int64_t>(),
            .dimension = json.at("dimension").get<std::int64_t>(),
            .keyEncoder = json.at("key_encoder").get<bool>(),
            .negatives = json.at("negatives").get<std::int64_t>(),
            .temperature = json.at("temperature").get<double>(),
            .device = json.at("device").get<std::string>()};
}

std::optional<double> numberOrNull(const Json &json)
{
    return json.is_null() ? std::nullopt : std::optional(json.get<double>());
}

AnswerBody answerFrom(const Json &json)
{
    const auto type = json.at("type").get<std::string>();
    if (type == "ready")
        return ReadyAnswer{json.at("protocol").get<int>(), json.at("engine").get<std::string>()};
    if (type == "pong")
        return PongAnswer{};
    if (type == "cancelling")
        return CancellingAnswer{idFrom(json.at("target"))};
    if (type == "error") {
        const Json &error = json.at("error");
        return Error{errorCodeFrom(error.at("code").get<std::string>()), error.at("detail").get<std::string>(),
                     error.at("place").get<std::string>(), error.at("remedy").get<std::string>()};
    }
    if (type == "described")
        return checkpointFrom(json.at("checkpoint"));
    if (type == "embedded")
        return EmbedAnswer{tableFrom(json.at("features")), tableFrom(json.at("projections")),
                           checkpointFrom(json.at("checkpoint"))};
    if (type == "activated")
        return ActivationAnswer{mapsFrom(json.at("maps")), json.at("coverage").get<std::vector<double>>(),
                                checkpointFrom(json.at("checkpoint"))};
    if (type == "compared")
        return CompareAnswer{json.at("query_key").get<std::vector<double>>(), numberOrNull(json.at("key_key")),
                             numberOrNull(json.at("gap")), json.at("rank").get<std::vector<std::int64_t>>(),
                             json.at("probability").get<std::vector<double>>(), mapFrom(json.at("query_map")),
                             mapsFrom(json.at("key_maps")), json.at("coverage").get<std::vector<double>>(),
                             checkpointFrom(json.at("checkpoint"))};
    throw Refusal(ErrorCode::Unknown, "there is no answer \"" + type + "\"");
}

/// A line as an object; deep nesting ends the parse, not the stack.
Json objectFrom(std::string_view line)
{
    const auto shallow = [](int depth, Json::parse_event_t, Json &) {
        if (depth > 16)
            throw Refusal(ErrorCode::WrongFormat, "the line is nested too deeply");
        return true;
    };
    Json json = Json::parse(line, shallow);
    if (!json.is_object())
        throw Refusal(ErrorCode::WrongFormat, "the line is no JSON object");
    return json;
}

/// Runs `work`; what it refuses becomes an error.
template<typename T, typename Work>
Result<T> guarded(const Work &work)
{
    try {
        return work();
    } catch (const Refusal &refusal) {
        return fail(refusal.code, refusal.what());
    } catch (const nlohmann::json::exception &error) {
        return fail(ErrorCode::WrongFormat, std::string("the line is not as the protocol says: ") + error.what());
    }
}

} // namespace

DecodedRequest decodeRequest(std::string_view line)
{
    DecodedRequest decoded{"null", fail(ErrorCode::WrongFormat, "")};
    decoded.body = guarded<RequestBody>([&]() -> RequestBody {
        const Json json = objectFrom(line);
        decoded.id = idFrom(json.at("id"));
        return requestFrom(json);
    });
    return decoded;
}

Result<Answer> decodeAnswer(std::string_view line)
{
    return guarded<Answer>([&] {
        const Json json = objectFrom(line);
        const Json &id = json.at("id");
        return Answer{id.is_null() ? "null" : idFrom(id), answerFrom(json)};
    });
}

} // namespace leoclr

#include "core/serving/base64.h"
#include "core/serving/messages.h"

#include <nlohmann/json.hpp>

namespace leoclr {

namespace {

using Json = nlohmann::ordered_json;

Json boxJson(const cv::Rect &box)
{
    return {box.x, box.y, box.width, box.height};
}

Json viewJson(const ViewRecipe &view)
{
    Json json = Json::parse(toJson(view));
    if (view.size == 0)
        json.erase("size");
    if (view.box.empty())
        json.erase("box");
    return json;
}

Json viewsJson(const std::vector<ViewRecipe> &views)
{
    Json list = Json::array();
    for (const ViewRecipe &view : views)
        list.push_back(viewJson(view));
    return list;
}

Json datasetJson(const DatasetSpec &spec)
{
    const DatasetSpec plain;
    Json json{{"reader", spec.reader}, {"split", spec.split}};
    if (!spec.path.empty())
        json["path"] = spec.path;
    if (spec.limit != plain.limit)
        json["limit"] = spec.limit;
    if (spec.fold != plain.fold)
        json["fold"] = spec.fold;
    if (spec.seed != plain.seed)
        json["seed"] = spec.seed;
    if (spec.demoImages != plain.demoImages)
        json["demo_images"] = spec.demoImages;
    if (spec.demoSize != plain.demoSize)
        json["demo_size"] = spec.demoSize;
    return json;
}

Json tableJson(const VectorTable &table)
{
    const std::string_view bytes(reinterpret_cast<const char *>(table.values.data()), table.values.size() * sizeof(float));
    return {{"shape", {table.rows, table.columns}}, {"data", toBase64(bytes)}};
}

Json mapJson(const ActivationMap &map)
{
    return {{"box", boxJson(map.box)}, {"map", tableJson(map.map)}, {"cells", {map.cells.height, map.cells.width}}};
}

Json mapsJson(const std::vector<ActivationMap> &maps)
{
    Json list = Json::array();
    for (const ActivationMap &map : maps)
        list.push_back(mapJson(map));
    return list;
}

Json checkpointJson(const CheckpointFacts &facts)
{
    return {{"path", facts.path},          {"method", facts.method},         {"backbone", facts.backbone},
            {"step", facts.step},          {"epoch", facts.epoch},           {"view_size", facts.viewSize},
            {"features", facts.features},  {"dimension", facts.dimension},   {"key_encoder", facts.keyEncoder},
            {"negatives", facts.negatives}, {"temperature", facts.temperature}, {"device", facts.device}};
}

Json orNull(const std::optional<double> &value)
{
    return value ? Json(*value) : Json();
}

/// The members of a message besides its id.
struct Members
{
    Json operator()(const DescribeRequest &request) const
    {
        return {{"type", "describe"}, {"checkpoint", request.checkpoint}};
    }
    Json operator()(const EmbedRequest &request) const
    {
        Json json = looking("embed", request.checkpoint, request.image);
        json["views"] = viewsJson(request.views);
        if (request.byKeyEncoder)
            json["by"] = "key";
        return json;
    }
    Json operator()(const CompareRequest &request) const
    {
        Json json = looking("compare", request.checkpoint, request.image);
        json["query"] = viewJson(request.query);
        json["keys"] = viewsJson(request.keys);
        json["activation"] = nameOf(request.activation);
        return json;
    }
    Json operator()(const ActivationRequest &request) const
    {
        Json json = looking("activate", request.checkpoint, request.image);
        json["views"] = viewsJson(request.views);
        json["boxes"] = Json::array();
        for (const cv::Rect &box : request.boxes)
            json["boxes"].push_back(boxJson(box));
        return json;
    }
    Json operator()(const CancelRequest &request) const
    {
        return {{"type", "cancel"}, {"target", Json::parse(request.target)}};
    }
    Json operator()(const PingRequest &) const { return {{"type", "ping"}}; }

    Json operator()(const ReadyAnswer &answer) const
    {
        return {{"type", "ready"}, {"protocol", answer.protocol}, {"engine", answer.engine}};
    }
    Json operator()(const CheckpointFacts &facts) const
    {
        return {{"type", "described"}, {"checkpoint", checkpointJson(facts)}};
    }
    Json operator()(const EmbedAnswer &answer) const
    {
        return {{"type", "embedded"},
                {"features", tableJson(answer.features)},
                {"projections", tableJson(answer.projections)},
                {"checkpoint", checkpointJson(answer.checkpoint)}};
    }
    Json operator()(const CompareAnswer &answer) const
    {
        return {{"type", "compared"},
                {"query_key", answer.queryKey},
                {"key_key", orNull(answer.keyKey)},
                {"gap", orNull(answer.gap)},
                {"rank", answer.rank},
                {"probability", answer.probability},
                {"query_map", mapJson(answer.queryMap)},
                {"key_maps", mapsJson(answer.keyMaps)},
                {"coverage", answer.coverage},
                {"checkpoint", checkpointJson(answer.checkpoint)}};
    }
    Json operator()(const ActivationAnswer &answer) const
    {
        return {{"type", "activated"},
                {"maps", mapsJson(answer.maps)},
                {"coverage", answer.coverage},
                {"checkpoint", checkpointJson(answer.checkpoint)}};
    }
    Json operator()(const CancellingAnswer &answer) const
    {
        return {{"type", "cancelling"}, {"target", Json::parse(answer.target)}};
    }
    Json operator()(const PongAnswer &) const { return {{"type", "pong"}}; }
    Json operator()(const Error &error) const
    {
        return {{"type", "error"},
                {"error",
                 {{"code", nameOf(error.code)}, {"detail", error.detail}, {"place", error.place}, {"remedy", error.remedy}}}};
    }

    static Json looking(const char *type, const std::string &checkpoint, const ServedImage &image)
    {
        return {{"type", type}, {"checkpoint", checkpoint}, {"dataset", datasetJson(image.dataset)}, {"image", image.index}};
    }
};

template<typename Body>
std::string encoded(const Message<Body> &message)
{
    Json json{{"id", Json::parse(message.id)}};
    json.update(std::visit(Members{}, message.body));
    return json.dump(-1, ' ', false, Json::error_handler_t::replace); // names of files need not be UTF-8
}

} // namespace

std::string_view nameOf(ActivationKind kind)
{
    switch (kind) {
    case ActivationKind::None: return "none";
    case ActivationKind::Sum: return "sum";
    case ActivationKind::Similarity: return "similarity";
    }
    return {};
}

ViewRecipe rawCrop(const cv::Rect &box)
{
    ViewRecipe recipe;
    recipe.box = box;
    recipe.size = 0;
    return recipe;
}

ViewRecipe wholeImage(OriginalResize resize)
{
    ViewRecipe recipe;
    recipe.isOriginal = true;
    recipe.resize = resize;
    recipe.size = 0;
    return recipe;
}

std::string encode(const Request &request)
{
    return encoded(request);
}

std::string encode(const Answer &answer)
{
    return encoded(answer);
}

} // namespace leoclr

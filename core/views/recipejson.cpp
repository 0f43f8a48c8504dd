#include "core/views/recipe.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace leoclr {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<JitterStep, std::string_view>, 4> stepNames{{{JitterStep::Brightness, "brightness"},
                                                                            {JitterStep::Contrast, "contrast"},
                                                                            {JitterStep::Saturation, "saturation"},
                                                                            {JitterStep::Hue, "hue"}}};
constexpr std::array<std::pair<OriginalResize, std::string_view>, 3> resizeNames{
    {{OriginalResize::Squash, "squash"},
     {OriginalResize::Letterbox, "letterbox"},
     {OriginalResize::CentreCrop, "centre_crop"}}};
constexpr std::array<std::pair<Resampling, std::string_view>, 2> resamplingNames{
    {{Resampling::Bilinear, "bilinear"}, {Resampling::Bicubic, "bicubic"}}};

template<typename List, typename T>
std::string nameOf(const List &list, T value)
{
    for (const auto &[candidate, name] : list)
        if (candidate == value)
            return std::string(name);
    return {};
}

template<typename List>
auto valueNamed(const List &list, const std::string &name)
{
    for (const auto &[candidate, candidateName] : list)
        if (candidateName == name)
            return candidate;
    throw std::invalid_argument("unknown word \"" + name + "\"");
}

ViewRecipe recipeFrom(const Json &json)
{
    ViewRecipe recipe;
    const auto box = json.at("box").get<std::array<int, 4>>();
    recipe.box = {box[0], box[1], box[2], box[3]};
    recipe.isOriginal = json.value("original", false);
    recipe.resize = valueNamed(resizeNames, json.value("resize", std::string("squash")));
    recipe.size = json.at("size").get<int>();
    recipe.resampling = valueNamed(resamplingNames, json.value("resampling", std::string("bilinear")));
    recipe.flip = json.value("flip", false);
    if (json.contains("jitter")) {
        const Json &jitter = json.at("jitter");
        recipe.jitter = true;
        const auto order = jitter.at("order").get<std::array<std::string, 4>>();
        std::transform(order.begin(), order.end(), recipe.jitterOrder.begin(),
                       [](const std::string &name) { return valueNamed(stepNames, name); });
        recipe.brightness = jitter.at("brightness").get<double>();
        recipe.contrast = jitter.at("contrast").get<double>();
        recipe.saturation = jitter.at("saturation").get<double>();
        recipe.hue = jitter.at("hue").get<double>();
    }
    recipe.gray = json.value("gray", false);
    recipe.grayFirst = json.value("gray_first", false);
    recipe.blurSigma = json.value("blur_sigma", 0.0);
    recipe.solarise = json.value("solarise", false);
    return recipe;
}

Result<> check(const ViewRecipe &recipe)
{
    constexpr int largestView = 8192;
    if (recipe.size < 1 || recipe.size > largestView)
        return fail(ErrorCode::OutOfRange, "A view of " + std::to_string(recipe.size) + " pixels is not possible");
    if (recipe.box.width < 1 || recipe.box.height < 1 || recipe.box.x < 0 || recipe.box.y < 0)
        return fail(ErrorCode::OutOfRange, "The crop box of a view is empty or begins outside of its image");
    if (!(recipe.blurSigma >= 0.0 && recipe.blurSigma <= 1000.0))
        return fail(ErrorCode::OutOfRange, "The blur of a view is out of range");
    return {};
}

} // namespace

std::string toJson(const ViewRecipe &recipe)
{
    Json json;
    json["box"] = {recipe.box.x, recipe.box.y, recipe.box.width, recipe.box.height};
    json["original"] = recipe.isOriginal;
    json["resize"] = nameOf(resizeNames, recipe.resize);
    json["size"] = recipe.size;
    if (recipe.resampling != Resampling::Bilinear) // left out where it is as ever, as earlier versions wrote it
        json["resampling"] = nameOf(resamplingNames, recipe.resampling);
    json["flip"] = recipe.flip;
    if (recipe.jitter) {
        Json order = Json::array();
        for (const JitterStep step : recipe.jitterOrder)
            order.push_back(nameOf(stepNames, step));
        json["jitter"] = {{"order", order},
                          {"brightness", recipe.brightness},
                          {"contrast", recipe.contrast},
                          {"saturation", recipe.saturation},
                          {"hue", recipe.hue}};
    }
    json["gray"] = recipe.gray;
    if (recipe.grayFirst)
        json["gray_first"] = true;
    json["blur_sigma"] = recipe.blurSigma;
    json["solarise"] = recipe.solarise;
    return json.dump();
}

Result<ViewRecipe> recipeFromJson(std::string_view text)
{
    try {
        const ViewRecipe recipe = recipeFrom(Json::parse(text));
        if (const Result<> checked = check(recipe); !checked)
            return tl::unexpected(checked.error());
        return recipe;
    } catch (const std::exception &exception) {
        return fail(ErrorCode::WrongFormat, std::string("The recipe of a view cannot be read: ") + exception.what());
    }
}

} // namespace leoclr

#include "core/runlog/embeddingfile.h"

#include "core/base/files.h"
#include "core/base/safetensors.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <span>

namespace leoclr {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *factsKey = "leoclr_embedding";

std::string factsJson(const EmbeddingFacts &facts)
{
    const Json json{{"format", facts.format},       {"id", facts.id},
                    {"created", facts.created},     {"run_id", facts.runId},
                    {"run_name", facts.runName},    {"method", facts.method},
                    {"checkpoint", facts.checkpoint}, {"step", facts.step},
                    {"epoch", facts.epoch},         {"reader", facts.reader},
                    {"path", facts.path},           {"split", facts.split},
                    {"limit", facts.limit},         {"fold", facts.fold},
                    {"seed", facts.seed},           {"demo_images", facts.demoImages},
                    {"demo_size", facts.demoSize},  {"fingerprint", facts.fingerprint},
                    {"class_names", facts.classNames}, {"skipped", facts.skipped}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<EmbeddingFacts> factsOf(const SafetensorsFile &file)
{
    const std::string place = file.path().string();
    const auto text = file.metadata().find(factsKey);
    if (text == file.metadata().end())
        return fail(ErrorCode::WrongFormat, "the file holds tensors, but no embedding of this program", place,
                    "Make one with `leoclr-engine embed`.");
    try {
        const Json json = Json::parse(text->second);
        EmbeddingFacts facts;
        facts.format = json.at("format").get<int>();
        if (facts.format > embeddingFormat)
            return fail(ErrorCode::NewerVersion, "the embedding was written by a newer version", place);
        const auto read = [&json](const char *key, auto &value) { json.at(key).get_to(value); };
        read("id", facts.id);
        read("created", facts.created);
        read("run_id", facts.runId);
        read("run_name", facts.runName);
        read("method", facts.method);
        read("checkpoint", facts.checkpoint);
        read("step", facts.step);
        read("epoch", facts.epoch);
        read("reader", facts.reader);
        read("path", facts.path);
        read("split", facts.split);
        read("limit", facts.limit);
        read("fold", facts.fold);
        read("seed", facts.seed);
        read("demo_images", facts.demoImages);
        read("demo_size", facts.demoSize);
        read("fingerprint", facts.fingerprint);
        read("class_names", facts.classNames);
        read("skipped", facts.skipped);
        return facts;
    } catch (const nlohmann::json::exception &error) {
        return fail(ErrorCode::Damaged, std::string("the description of the embedding cannot be read: ") + error.what(),
                    place);
    }
}

template<typename T>
constexpr const char *typeName = "F32";
template<>
constexpr const char *typeName<std::int64_t> = "I64";
template<>
constexpr const char *typeName<std::int32_t> = "I32";

/// Reads a tensor of `dimensions` sides into `values`; gives its shape.
template<typename T>
Result<std::vector<std::int64_t>> readTensor(const SafetensorsFile &file, const std::string &name, std::size_t dimensions,
                                             std::vector<T> &values)
{
    const auto found = file.tensors().find(name);
    if (found == file.tensors().end())
        return fail(ErrorCode::WrongFormat, "there is no tensor '" + name + "' in the embedding", file.path().string());
    const StoredTensor &tensor = found->second;
    if (tensor.type != typeName<T> || tensor.shape.size() != dimensions)
        return fail(ErrorCode::WrongFormat, "the tensor '" + name + "' of the embedding is of another kind",
                    file.path().string());
    values.resize((tensor.end - tensor.begin) / sizeof(T));
    if (const Result<> read = file.read(tensor, std::as_writable_bytes(std::span(values))); !read)
        return tl::unexpected<Error>(read.error());
    return tensor.shape;
}

template<typename T>
TensorBytes bytesOf(const std::string &name, std::vector<std::int64_t> shape, const std::vector<T> &values)
{
    return {name, typeName<T>, std::move(shape), values.data(), values.size() * sizeof(T)};
}

/// All tensors of a file; their shapes have to fit each other.
Result<EmbeddingSet> readSet(const SafetensorsFile &file)
{
    using Shape = std::vector<std::int64_t>;
    EmbeddingSet set;
    Shape features, projections;
    std::int64_t rows = 0;
    const auto fits = [&](bool good) -> Result<> {
        if (good)
            return {};
        return fail(ErrorCode::Damaged, "the tensors of the embedding do not belong together", file.path().string());
    };
    const auto readCrops = [&]() -> Result<> {
        if (!file.tensors().contains("crop_boxes"))
            return {};
        return readTensor(file, "crop_boxes", 2, set.cropBoxes)
            .and_then([&](const Shape &shape) -> Result<> {
                set.crops = rows > 0 ? shape[0] / rows : 0;
                return fits(shape[1] == 4 && set.crops * rows == shape[0]);
            })
            .and_then([&]() { return readTensor(file, "crop_features", 2, set.cropFeatures); })
            .and_then([&](const Shape &shape) { return fits(shape == Shape{set.crops * rows, set.featureWidth}); })
            .and_then([&]() { return readTensor(file, "crop_projections", 2, set.cropProjections); })
            .and_then([&](const Shape &shape) { return fits(shape == Shape{set.crops * rows, set.projectionWidth}); });
    };
    return factsOf(file)
        .map([&](const EmbeddingFacts &facts) { set.facts = facts; })
        .and_then([&]() { return readTensor(file, "indices", 1, set.indices); })
        .map([&](const Shape &shape) { rows = shape[0]; })
        .and_then([&]() { return readTensor(file, "labels", 1, set.labels); })
        .and_then([&](const Shape &shape) { return fits(shape[0] == rows); })
        .and_then([&]() { return readTensor(file, "features", 2, set.features); })
        .and_then([&](const Shape &shape) {
            set.featureWidth = shape[1];
            return fits(shape[0] == rows);
        })
        .and_then([&]() { return readTensor(file, "projections", 2, set.projections); })
        .and_then([&](const Shape &shape) {
            set.projectionWidth = shape[1];
            return fits(shape[0] == rows);
        })
        .and_then(readCrops)
        .map([&]() { return std::move(set); });
}

} // namespace

Result<> writeEmbedding(const fs::path &file, const EmbeddingSet &set)
{
    const auto rows = static_cast<std::int64_t>(set.rows());
    std::vector<TensorBytes> tensors{bytesOf("features", {rows, set.featureWidth}, set.features),
                                     bytesOf("projections", {rows, set.projectionWidth}, set.projections),
                                     bytesOf("indices", {rows}, set.indices), bytesOf("labels", {rows}, set.labels)};
    if (set.crops > 0) {
        const std::int64_t crops = rows * set.crops;
        tensors.push_back(bytesOf("crop_features", {crops, set.featureWidth}, set.cropFeatures));
        tensors.push_back(bytesOf("crop_projections", {crops, set.projectionWidth}, set.cropProjections));
        tensors.push_back(bytesOf("crop_boxes", {crops, 4}, set.cropBoxes));
    }
    return writeSafetensors(file, std::move(tensors), {{"format", "pt"}, {factsKey, factsJson(set.facts)}});
}

Result<EmbeddingSet> readEmbedding(const fs::path &file)
{
    const Result<SafetensorsFile> opened = SafetensorsFile::open(file);
    return opened ? readSet(*opened) : tl::unexpected<Error>(opened.error());
}

Result<EmbeddingHead> readEmbeddingHead(const fs::path &file)
{
    const Result<SafetensorsFile> opened = SafetensorsFile::open(file);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    const auto indices = opened->tensors().find("indices");
    const bool known = indices != opened->tensors().end() && indices->second.shape.size() == 1;
    return factsOf(*opened).map([&](EmbeddingFacts &&facts) {
        return EmbeddingHead{std::move(facts), known ? indices->second.shape.front() : 0};
    });
}

fs::path embeddingFolder(const RunDirectory &run)
{
    return run.path() / "embeddings";
}

std::vector<fs::path> embeddingFiles(const RunDirectory &run)
{
    std::vector<fs::path> files;
    std::error_code problem;
    for (fs::directory_iterator entry(embeddingFolder(run), problem), end; !problem && entry != end;
         entry.increment(problem))
        if (entry->path().extension() == ".safetensors")
            files.push_back(entry->path());
    std::ranges::sort(files);
    return files;
}

} // namespace leoclr

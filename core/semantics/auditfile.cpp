#include "core/semantics/auditfile.h"

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/config/fieldtable.h"

#include <nlohmann/json.hpp>

#include <bit>
#include <charconv>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace leoclr {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view magic = "LEOAUDIT";
constexpr std::size_t hashLength = 32;
constexpr std::size_t headLength = magic.size() + 2 * sizeof(std::uint32_t); ///< magic, version, length of the header
constexpr std::size_t factsLength = 16; ///< of an image, before its means

template<typename T>
void put(std::string &bytes, T value)
{
    for (std::size_t i = 0; i < sizeof(T); ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xFF);
}

template<typename T>
T take(std::string_view bytes, std::size_t offset)
{
    T value = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i)
        value = static_cast<T>(value | static_cast<T>(static_cast<unsigned char>(bytes[offset + i])) << (8 * i));
    return value;
}

void putImage(std::string &bytes, const ImageAudit &image)
{
    put(bytes, image.image);
    put(bytes, image.trials);
    put(bytes, image.lost);
    put(bytes, image.objects);
    put(bytes, static_cast<std::uint16_t>(image.readable ? 1 : 0));
    for (const float mean : image.means)
        put(bytes, std::bit_cast<std::uint32_t>(mean));
}

/// @param columns which score each mean is of; a score of another version is passed over
ImageAudit takeImage(std::string_view bytes, const std::vector<std::optional<Score>> &columns)
{
    ImageAudit image;
    image.image = take<std::uint32_t>(bytes, 0);
    image.trials = take<std::uint32_t>(bytes, 4);
    image.lost = take<std::uint32_t>(bytes, 8);
    image.objects = take<std::uint16_t>(bytes, 12);
    image.readable = take<std::uint16_t>(bytes, 14) != 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i])
            image.means[static_cast<std::size_t>(*columns[i])] =
                std::bit_cast<float>(take<std::uint32_t>(bytes, factsLength + i * sizeof(float)));
    }
    return image;
}

Json toJson(const Distribution &distribution)
{
    return {{"bins", distribution.bins()}, {"sum", distribution.fixedSum()}};
}

Distribution distributionFrom(const Json &json)
{
    return Distribution::restored(json.at("bins").get<std::array<std::uint64_t, Distribution::binCount>>(),
                                  json.at("sum").get<std::uint64_t>());
}

Json headerOf(const AuditResult &result)
{
    Json scores = Json::object();
    for (const Score score : allScores)
        scores[std::string(nameOf(score))] = toJson(result.scores[static_cast<std::size_t>(score)]);
    Json classes = Json::array();
    for (const ClassAudit &one : result.classes)
        classes.push_back({{"label", one.label},
                           {"images", one.images},
                           {"objects", one.objects},
                           {"coverage", toJson(one.coverage)},
                           {"kept", toJson(one.kept)},
                           {"pulled_shift", toJson(one.pulledShift)}});
    Json header{{"policy", Json::parse(toJson(result.settings.policy))},
            {"draws", result.settings.draws},
            {"threshold", result.settings.threshold},
            {"fingerprint", result.fingerprint},
            {"dataset", result.datasetName},
            {"dataset_images", result.datasetImages},
            {"source", nameOf(result.source)},
            {"class_names", result.classNames},
            {"images", result.images.size()},
            {"scores", std::move(scores)},
            {"classes", std::move(classes)}};
    if (result.saliency.isKnown())
        header["checkpoint"] = {{"run_id", result.saliency.runId},
                                {"run_name", result.saliency.runName},
                                {"step", result.saliency.step}};
    return header;
}

Result<AuditResult> resultFrom(const Json &header, const std::string &place)
{
    AuditResult result;
    auto policy = configFromJson(header.at("policy").dump(), place);
    if (!policy)
        return tl::unexpected(policy.error());
    result.settings = {std::move(*policy), header.at("draws").get<std::uint32_t>(), header.at("threshold").get<double>()};
    result.fingerprint = header.at("fingerprint").get<std::string>();
    result.datasetName = header.at("dataset").get<std::string>();
    result.datasetImages = header.at("dataset_images").get<std::uint64_t>();
    const auto source = header.at("source").get<std::string>();
    for (const MeaningSource candidate : {MeaningSource::Objects, MeaningSource::Saliency})
        if (nameOf(candidate) == source)
            result.source = candidate;
    if (const auto checkpoint = header.find("checkpoint"); checkpoint != header.end())
        result.saliency = {checkpoint->at("run_id").get<std::string>(), checkpoint->at("run_name").get<std::string>(),
                           checkpoint->at("step").get<std::int64_t>()};
    result.classNames = header.at("class_names").get<std::vector<std::string>>();
    for (const auto &[name, distribution] : header.at("scores").items())
        if (const auto score = scoreFrom(name))
            result.scores[static_cast<std::size_t>(*score)] = distributionFrom(distribution);
    for (const Json &one : header.at("classes"))
        result.classes.push_back({.label = one.at("label").get<int>(),
                                  .images = one.at("images").get<std::uint64_t>(),
                                  .objects = one.at("objects").get<std::uint64_t>(),
                                  .coverage = distributionFrom(one.at("coverage")),
                                  .kept = distributionFrom(one.at("kept")),
                                  .pulledShift = distributionFrom(one.at("pulled_shift"))});
    return result;
}

/// The part of a file's name that stands for a run, whose id may hold what no file's name can.
std::string runPart(const std::string &runId)
{
    return '-' + hashOf(runId).substr(0, 12) + '-';
}

tl::unexpected<Error> damaged(std::string detail, const std::string &place)
{
    return fail(ErrorCode::Damaged, std::move(detail), place, "Delete this file and audit the dataset again.");
}

} // namespace

Result<> saveAudit(const AuditResult &result, const std::filesystem::path &file)
{
    const std::string header = headerOf(result).dump();
    std::string bytes(magic);
    bytes.reserve(headLength + header.size() + result.images.size() * sizeof(ImageAudit) + hashLength);
    put(bytes, static_cast<std::uint32_t>(auditFormatVersion));
    put(bytes, static_cast<std::uint32_t>(header.size()));
    bytes += header;
    for (const ImageAudit &image : result.images)
        putImage(bytes, image);
    bytes += hashOf(bytes);
    if (const auto made = makeFolder(file.parent_path()); !made)
        return made;
    return writeFileAtomically(file, bytes);
}

Result<AuditResult> loadAudit(const std::filesystem::path &file)
{
    const Result<std::string> bytes = readFile(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const std::string place = file.string();
    const std::string_view all = *bytes;
    if (!all.starts_with(magic) || all.size() < headLength + hashLength)
        return fail(ErrorCode::WrongFormat, "this is no audit of a dataset", place, "Choose a file *.leoaudit.");
    const auto version = take<std::uint32_t>(all, magic.size());
    if (version > auditFormatVersion)
        return fail(ErrorCode::NewerVersion, "this audit was written by a newer version of the program", place);
    const std::string_view content = all.substr(0, all.size() - hashLength);
    if (hashOf(content) != all.substr(content.size()))
        return damaged("this audit is damaged: its hash does not fit", place);
    const std::size_t headerLength = take<std::uint32_t>(all, magic.size() + 4);
    if (headLength + headerLength > content.size())
        return damaged("this audit is damaged: its header is cut short", place);
    try {
        const Json header = Json::parse(content.substr(headLength, headerLength));
        Result<AuditResult> result = resultFrom(header, place);
        if (!result)
            return result;
        std::vector<std::optional<Score>> columns;
        for (const auto &entry : header.at("scores").items())
            columns.push_back(scoreFrom(entry.key()));
        const std::size_t imageLength = factsLength + columns.size() * sizeof(float);
        const std::string_view images = content.substr(headLength + headerLength);
        if (images.size() != header.at("images").get<std::size_t>() * imageLength)
            return damaged("this audit is damaged: it does not hold the images that it names", place);
        for (std::size_t offset = 0; offset < images.size(); offset += imageLength)
            result->images.push_back(takeImage(images.substr(offset, imageLength), columns));
        return result;
    } catch (const nlohmann::json::exception &error) {
        return damaged(std::string("this audit is damaged: ") + error.what(), place);
    }
}

std::string auditFileName(const std::string &fingerprint, const AuditSettings &settings, const SaliencyOrigin &saliency)
{
    const std::string stem = hashOf(fingerprint + hashOf(settings)).substr(0, 20);
    return (saliency.isKnown() ? stem + runPart(saliency.runId) + std::to_string(saliency.step) : stem) + ".leoaudit";
}

std::vector<std::filesystem::path> saliencyAudits(const std::filesystem::path &folder, const std::string &fingerprint,
                                                  const AuditSettings &settings, const std::string &runId)
{
    const std::string begin = std::filesystem::path(auditFileName(fingerprint, settings)).stem().string() + runPart(runId);
    std::map<std::int64_t, std::filesystem::path, std::greater<>> files; // by step
    std::error_code problem;
    for (std::filesystem::directory_iterator entry(folder, problem), end; !problem && entry != end; entry.increment(problem)) {
        const std::string stem = entry->path().stem().string();
        if (entry->path().extension() != ".leoaudit" || !stem.starts_with(begin))
            continue;
        std::int64_t step = 0;
        const char *const last = stem.data() + stem.size();
        if (const auto read = std::from_chars(stem.data() + begin.size(), last, step);
            read.ec == std::errc() && read.ptr == last)
            files.emplace(step, entry->path());
    }
    std::vector<std::filesystem::path> paths;
    for (const auto &[step, path] : files)
        paths.push_back(path);
    return paths;
}

} // namespace leoclr

#include "core/runlog/rundirectory.h"

#include "core/base/files.h"
#include "core/config/configjson.h"
#include "core/config/fieldtable.h"
#include "core/runlog/appendfile.h"

#include <cerrno>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace leoclr {

namespace {

using Json = nlohmann::ordered_json;

/// The JSON object in a file, given to `read`; a field of the wrong kind is WrongFormat.
template <typename Read>
auto withObject(const std::filesystem::path &file, Read read) -> Result<decltype(read(Json()))>
{
    const Result<std::string> text = readFile(file);
    if (!text)
        return tl::unexpected<Error>(text.error());
    const Result<Json> object = parseObject(*text, file.string());
    if (!object)
        return tl::unexpected<Error>(object.error());
    try {
        return read(*object);
    } catch (const nlohmann::json::exception &) {
        return fail(ErrorCode::WrongFormat, "a field of this file has the wrong kind",
                    file.string());
    }
}

Result<> writeObject(const std::filesystem::path &file, const Json &object)
{
    return writeFileAtomically(file,
                               object.dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
}

tl::unexpected<Error> newerVersion(int format, const std::filesystem::path &path)
{
    return fail(ErrorCode::NewerVersion,
                "this run has format " + std::to_string(format) +
                    ", but this program knows formats up to " + std::to_string(runFormatVersion),
                path.string());
}

} // namespace

Result<> RunDirectory::create(const RunIdentity &identity, const ExperimentConfig &config) const
{
    if (isRun())
        return fail(ErrorCode::Inconsistent, "this folder holds a run already", m_path.string(),
                    "Choose another folder, or resume the run that is there.");
    if (const Result<> made = makeFolder(m_path); !made)
        return made;
    if (const Result<> written = writeFileAtomically(m_path / "config.json", toJson(config));
        !written)
        return written;
    return writeIdentity(identity); // last: with run.json the folder is a run
}

bool RunDirectory::isRun() const
{
    std::error_code ignored;
    return std::filesystem::is_regular_file(m_path / "run.json", ignored);
}

Result<RunIdentity> RunDirectory::identity() const
{
    Result<RunIdentity> identity = withObject(m_path / "run.json", [](const Json &json) {
        const std::string none;
        return RunIdentity{json.at("format").get<int>(),
                           json.value("id", none),
                           json.value("name", none),
                           json.value("created", none),
                           json.value("parent", none),
                           json.value("plan", none),
                           json.value("seed", std::int64_t{1}),
                           json.value("preset", none),
                           json.value("program", none)};
    });
    if (identity && identity->format > runFormatVersion)
        return newerVersion(identity->format, m_path);
    return identity;
}

Result<> RunDirectory::writeIdentity(const RunIdentity &identity) const
{
    return writeObject(m_path / "run.json", {{"format", identity.format},
                                             {"id", identity.id},
                                             {"name", identity.name},
                                             {"created", identity.created},
                                             {"parent", identity.parent},
                                             {"plan", identity.plan},
                                             {"seed", identity.seed},
                                             {"preset", identity.preset},
                                             {"program", identity.program}});
}

Result<ExperimentConfig> RunDirectory::config() const
{
    // A newer program may have more fields: its version says more than the name of the first
    // unknown one.
    if (const Result<RunIdentity> known = identity();
        !known && known.error().code == ErrorCode::NewerVersion)
        return tl::unexpected<Error>(known.error());
    const std::filesystem::path file = m_path / "config.json";
    const Result<std::string> text = readFile(file);
    if (!text)
        return tl::unexpected<Error>(text.error());
    return configFromJson(*text, file.string());
}

Result<EnvironmentFacts> RunDirectory::environment() const
{
    return withObject(m_path / "environment.json", [](const Json &json) {
        EnvironmentFacts facts;
        for (const auto &[name, value] : json.items())
            facts.emplace_back(name, value.get<std::string>());
        return facts;
    });
}

Result<> RunDirectory::writeEnvironment(const EnvironmentFacts &facts) const
{
    Json json = Json::object();
    for (const auto &[name, value] : facts)
        json[name] = value;
    return writeObject(m_path / "environment.json", json);
}

Result<DatasetFacts> RunDirectory::dataset() const
{
    return withObject(m_path / "dataset.json", [](const Json &json) {
        DatasetFacts facts;
        facts.reader = json.at("reader").get<std::string>();
        facts.path = json.at("path").get<std::string>();
        facts.split = json.at("split").get<std::string>();
        facts.fingerprint = json.at("fingerprint").get<std::string>();
        facts.images = json.at("images").get<std::int64_t>();
        facts.classNames = json.at("class_names").get<std::vector<std::string>>();
        facts.imagesPerClass = json.at("images_per_class").get<std::vector<std::int64_t>>();
        facts.testImages = json.at("test_images").get<std::int64_t>();
        facts.testSplit = json.at("test_split").get<std::string>();
        facts.skippedCount = json.at("skipped_count").get<std::int64_t>();
        for (const Json &entry : json.at("skipped"))
            facts.skipped.emplace_back(entry.at("name").get<std::string>(),
                                       entry.at("reason").get<std::string>());
        return facts;
    });
}

Result<> RunDirectory::writeDataset(const DatasetFacts &facts) const
{
    Json skipped = Json::array();
    for (const auto &[name, reason] : facts.skipped)
        skipped.push_back({{"name", name}, {"reason", reason}});
    return writeObject(m_path / "dataset.json", {{"reader", facts.reader},
                                                 {"path", facts.path},
                                                 {"split", facts.split},
                                                 {"fingerprint", facts.fingerprint},
                                                 {"images", facts.images},
                                                 {"class_names", facts.classNames},
                                                 {"images_per_class", facts.imagesPerClass},
                                                 {"test_images", facts.testImages},
                                                 {"test_split", facts.testSplit},
                                                 {"skipped_count", facts.skippedCount},
                                                 {"skipped", std::move(skipped)}});
}

Result<RunDirectory::ReadEvents> RunDirectory::readEvents(std::uint64_t offset) const
{
    const std::filesystem::path file = events();
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        if (errno == ENOENT && isRun()) // no engine has started it yet
            return ReadEvents{{}, 0};
        return tl::unexpected<Error>(
            systemError(errno, "cannot open the events of the run", file, false));
    }

    constexpr std::size_t pieceSize = 1 << 20;
    ReadEvents result;
    EventDecoder decoder(offset);
    std::uint64_t position = offset;
    while (true) {
        const Result<std::string> piece = appendfile::read(descriptor, position, pieceSize, file);
        if (!piece || piece->empty()) {
            ::close(descriptor);
            if (!piece)
                return tl::unexpected<Error>(piece.error());
            break;
        }
        position += piece->size();
        for (Decoded &item : decoder.feed(*piece)) {
            const Event *event = std::get_if<Event>(&item);
            const StartedEvent *started = event ? std::get_if<StartedEvent>(&event->body) : nullptr;
            if (started && started->format > runFormatVersion) {
                ::close(descriptor);
                return newerVersion(started->format, file);
            }
            result.items.push_back(std::move(item));
        }
    }
    result.offset = decoder.resumeOffset();
    return result;
}

} // namespace leoclr

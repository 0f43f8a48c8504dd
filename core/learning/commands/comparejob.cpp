#include "core/learning/commands/comparejob.h"

#include "core/base/files.h"
#include "core/config/configjson.h"
#include "core/config/presets.h"
#include "core/learning/commands/commands.h"

#include <ostream>

namespace leoclr::learning {

CompareJob::CompareJob(std::filesystem::path file, nlohmann::ordered_json object)
    : m_file(std::move(file))
    , m_object(std::move(object))
{
}

Result<CompareJob> CompareJob::read(const std::filesystem::path &file)
{
    return readFile(file)
        .and_then([&](const std::string &text) { return parseObject(text, file.string()); })
        .map([&](nlohmann::ordered_json object) { return CompareJob(file, std::move(object)); });
}

Result<std::filesystem::path> CompareJob::path(const char *key) const
{
    const auto found = m_object.find(key);
    if (found == m_object.end())
        return std::filesystem::path{};
    if (!found->is_string())
        return fail(ErrorCode::WrongFormat, std::string("'") + key + "' is no path", place());
    return resolve(found->get<std::string>());
}

Result<std::filesystem::path> CompareJob::neededPath(const char *key) const
{
    if (!m_object.contains(key))
        return fail(ErrorCode::WrongFormat, std::string("the job does not say '") + key + "'", place());
    return path(key);
}

Result<ExperimentConfig> CompareJob::config() const
{
    ExperimentConfig config;
    if (const auto preset = m_object.find("preset"); preset != m_object.end()) {
        const auto found = findPreset(preset->is_string() ? preset->get<std::string>() : preset->dump());
        if (!found)
            return tl::unexpected<Error>(found.error());
        config = (*found)->config;
    }
    if (const auto settings = m_object.find("settings"); settings != m_object.end()) {
        if (!settings->is_object())
            return fail(ErrorCode::WrongFormat, "'settings' is no object", place());
        if (const Result<> applied = applyObject(*settings, place(), config); !applied)
            return tl::unexpected<Error>(applied.error());
    }
    return config;
}

int compareCommand(const std::string &what, const std::filesystem::path &input, const std::filesystem::path &output,
                   const Console &console)
{
    Result<> done;
    try {
        done = CompareJob::read(input).and_then([&](const CompareJob &job) {
            const std::filesystem::path target = std::filesystem::absolute(output);
            return what == "views" ? compareViews(job, target)
                : what == "network" ? compareNetwork(job, target)
                                    : compareSteps(job, target);
        });
    } catch (const nlohmann::json::exception &error) { // a value of the job that has another type
        done = fail(ErrorCode::WrongFormat, std::string("the job cannot be read: ") + error.what(), input.string());
    }
    return done ? exitSuccess : complain(done.error(), exitFailure, console);
}

} // namespace leoclr::learning

#pragma once

#include "core/base/result.h"
#include "core/config/experimentconfig.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

namespace leoclr::learning {

/// The description of what `leoclr-engine compare` shall compute (COMPARE.md): a JSON object in a file. Paths in it are
/// taken from the folder of the file.
class CompareJob
{
public:
    [[nodiscard]] static Result<CompareJob> read(const std::filesystem::path &file);

    [[nodiscard]] const nlohmann::ordered_json &object() const { return m_object; }
    [[nodiscard]] std::string place() const { return m_file.string(); }
    /// A path under a key; empty where the key is missing. WrongFormat if it is no text.
    [[nodiscard]] Result<std::filesystem::path> path(const char *key) const;
    /// The same for one that has to be there.
    [[nodiscard]] Result<std::filesystem::path> neededPath(const char *key) const;
    [[nodiscard]] std::filesystem::path resolve(const std::string &path) const { return m_file.parent_path() / path; }
    /// The settings under "preset" and "settings".
    [[nodiscard]] Result<ExperimentConfig> config() const;

private:
    CompareJob(std::filesystem::path file, nlohmann::ordered_json object);

    std::filesystem::path m_file;
    nlohmann::ordered_json m_object;
};

/// The three kinds of comparison; `output` as COMPARE.md says.
[[nodiscard]] Result<> compareViews(const CompareJob &job, const std::filesystem::path &output);
[[nodiscard]] Result<> compareNetwork(const CompareJob &job, const std::filesystem::path &output);
[[nodiscard]] Result<> compareSteps(const CompareJob &job, const std::filesystem::path &output);

} // namespace leoclr::learning

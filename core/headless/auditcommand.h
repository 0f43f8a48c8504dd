#pragma once

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace leoclr::headless {

/// What `audit` was asked for.
struct AuditRequest
{
    std::string reader = "demo", path, split = "train"; ///< dataset
    std::uint64_t limit = 0;           ///< images of a keyed subset; 0: all
    std::vector<std::string> policies; ///< JSON files of settings, or names of presets; none: the defaults
    std::uint32_t draws = 32;
    double threshold = 0.5;
    std::uint64_t images = 0;          ///< stop after so many, a fair sample; 0: all
    std::int64_t seed = 1;             ///< of the draws, for all policies
    QString output;                    ///< folder
};

/// Audits a dataset under each policy and writes tables (CSV, Markdown) and figures (PDF, SVG), and compares every
/// policy with the first one. A stop by Ctrl-C keeps what was done; the same call goes on from there.
[[nodiscard]] int auditCommand(const AuditRequest &request);

} // namespace leoclr::headless

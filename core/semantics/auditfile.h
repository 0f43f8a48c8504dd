#pragma once

#include "core/base/result.h"
#include "core/semantics/auditresult.h"

#include <filesystem>
#include <string>
#include <vector>

namespace leoclr {

/// Version of the file; since 2 it names the checkpoint whose saliency it is about. A reader refuses a newer one with
/// ErrorCode::NewerVersion.
inline constexpr int auditFormatVersion = 2;

/// Writes a result whole: "LEOAUDIT", version and length of a JSON header (settings, fingerprint, distributions by score,
/// classes), the header, then for each image its facts and the mean of each score in the header's order (little endian),
/// and the hash of everything before it.
[[nodiscard]] Result<> saveAudit(const AuditResult &result, const std::filesystem::path &file);
/// Errors: NotFound, WrongFormat (no audit), NewerVersion, Damaged (cut short, wrong hash).
[[nodiscard]] Result<AuditResult> loadAudit(const std::filesystem::path &file);
/// Name that an audit of these settings on this dataset is kept under: "<hash of fingerprint and settings>.leoaudit"; with
/// saliency "<the same hash>-<hash of the run's id>-<step>.leoaudit".
[[nodiscard]] std::string auditFileName(const std::string &fingerprint, const AuditSettings &settings,
                                        const SaliencyOrigin &saliency = {});
/// The files of such audits that lie in a folder, by checkpoints of one run, the newest checkpoint first.
[[nodiscard]] std::vector<std::filesystem::path> saliencyAudits(const std::filesystem::path &folder,
                                                                const std::string &fingerprint,
                                                                const AuditSettings &settings, const std::string &runId);

} // namespace leoclr

#pragma once

#include "core/semantics/audittables.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace leoclr::report {

/// An audit with the name of its policy, which files are called by.
struct NamedAudit
{
    std::string name;
    AuditResult result;
};

/// Writes everything there is to say about audits of one dataset into a folder (made if missing): for each policy its
/// scores, classes, images and distributions as CSV; the distribution of each score as PDF and SVG; each policy against
/// the first one as CSV, PDF and SVG; and audit.md with the tables of all.
/// @return the files, in the order in which they were written
[[nodiscard]] Result<QStringList> exportAudits(const std::vector<NamedAudit> &audits, const ImageNames &names,
                                               const QString &folder);

} // namespace leoclr::report

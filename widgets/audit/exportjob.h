#pragma once

#include "core/data/dataset.h"
#include "core/report/auditexport.h"

#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace leoclr {

class Workspace;

/// Asks for a folder, writes tables and figures of audits into it in the background, and says so in the status line.
/// @param parent of the dialog; what comes after its death is dropped
/// @param failed called in the GUI thread
void exportAudits(QWidget *parent, Workspace &workspace, std::shared_ptr<const Dataset> dataset,
                  std::vector<report::NamedAudit> audits, const std::function<void(const Error &)> &failed);
/// The same without asking.
void exportAuditsTo(const QString &folder, QWidget *parent, Workspace &workspace, std::shared_ptr<const Dataset> dataset,
                    std::vector<report::NamedAudit> audits, const std::function<void(const Error &)> &failed);

} // namespace leoclr

#include "widgets/audit/exportjob.h"

#include "core/library/whendone.h"
#include "widgets/common/workspace.h"

#include <QDir>
#include <QFileDialog>
#include <QWidget>
#include <QtConcurrent>

namespace leoclr {

namespace {

class ExportText
{
    Q_DECLARE_TR_FUNCTIONS(AuditExport)
};

const QString folderKey = QStringLiteral("audit/exportFolder");

} // namespace

void exportAudits(QWidget *parent, Workspace &workspace, std::shared_ptr<const Dataset> dataset,
                  std::vector<report::NamedAudit> audits, const std::function<void(const Error &)> &failed)
{
    const QString before = workspace.settings().value(folderKey, QDir::homePath()).toString();
    const QString folder = QFileDialog::getExistingDirectory(parent, ExportText::tr("Folder for tables and figures"), before);
    if (folder.isEmpty())
        return;
    workspace.settings().setValue(folderKey, folder);
    exportAuditsTo(folder, parent, workspace, std::move(dataset), std::move(audits), failed);
}

void exportAuditsTo(const QString &folder, QWidget *parent, Workspace &workspace, std::shared_ptr<const Dataset> dataset,
                    std::vector<report::NamedAudit> audits, const std::function<void(const Error &)> &failed)
{
    whenDone(QtConcurrent::run([folder, dataset = std::move(dataset), audits = std::move(audits)] {
        return report::exportAudits(audits, [&](std::size_t image) { return dataset->name(image); }, folder);
    }), parent, [folder, failed, workspace = &workspace](const Result<QStringList> &files) {
        if (!files)
            failed(files.error());
        else
            workspace->say(ExportText::tr("%n file(s) written to %1", nullptr, int(files->size()))
                               .arg(QDir::toNativeSeparators(folder)));
    });
}

} // namespace leoclr

#include "core/library/locations.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace leoclr {

QString chosenRunsFolder()
{
    const QString forced = qEnvironmentVariable("LEOCLR_RUNS");
    if (!forced.isEmpty())
        return QDir(forced).absolutePath();
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const QSettings settings(config + "/leoclr-workbench/workbench.ini", QSettings::IniFormat);
    const QString chosen = settings.value("runs/folder").toString();
    if (!chosen.isEmpty())
        return chosen;
    QString base = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (base.isEmpty() || !QDir(base).exists())
        base = QDir::homePath();
    return base + "/LeOCLR runs";
}

QString indexFileFor(const QString &runsFolder)
{
    return QDir(runsFolder).absolutePath() + "/.library.sqlite";
}

} // namespace leoclr

#include "core/library/locations.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace leoclr {

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/leoclr-workbench/workbench.ini";
}

QString chosenRunsFolder()
{
    return chosenRunsFolder(QSettings(settingsFile(), QSettings::IniFormat));
}

QString chosenRunsFolder(const QSettings &settings)
{
    const QString forced = qEnvironmentVariable("LEOCLR_RUNS");
    if (!forced.isEmpty())
        return QDir(forced).absolutePath();
    const QString chosen = settings.value(runsFolderKey).toString();
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

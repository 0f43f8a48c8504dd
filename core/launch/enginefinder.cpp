#include "core/launch/launcher.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace leoclr {

namespace {

constexpr auto engineName = "leoclr-engine";

bool isProgram(const QString &path)
{
    const QFileInfo file(path);
    return file.isFile() && file.isExecutable();
}

} // namespace

Result<QString> findEngine()
{
    const QString named = qEnvironmentVariable("LEOCLR_ENGINE");
    if (!named.isEmpty()) {
        if (isProgram(named))
            return QFileInfo(named).absoluteFilePath();
        return fail(ErrorCode::EngineMissing, "LEOCLR_ENGINE names a file that is not there or no program",
                    named.toStdString(), "Set LEOCLR_ENGINE to the path of leoclr-engine, or unset it.");
    }
    const QDir here(QCoreApplication::applicationDirPath());
    const QStringList places{here.filePath(engineName),
                             QDir::cleanPath(here.filePath(QStringLiteral("../libexec/leoclr/") + engineName))};
    for (const QString &place : places) {
        if (isProgram(place))
            return place;
    }
    if (const QString found = QStandardPaths::findExecutable(engineName); !found.isEmpty())
        return found;
    return fail(ErrorCode::EngineMissing, "leoclr-engine was looked for and not found",
                (places.join(", ") + ", PATH").toStdString(),
                "Build or install it, or set LEOCLR_ENGINE to its path.");
}

} // namespace leoclr

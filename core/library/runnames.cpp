#include "core/library/runnames.h"

#include "core/base/hash.h"
#include "core/library/paths.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace leoclr {

namespace {

/// ASCII letters, digits, '-', '_' and '.'; never empty, never hidden, not too long.
QString safeForFiles(const QString &name)
{
    static const QRegularExpression unsafe("[^A-Za-z0-9._-]+");
    QString safe = name.normalized(QString::NormalizationForm_KD).replace(unsafe, "-").left(80);
    while (safe.startsWith('.') || safe.startsWith('-'))
        safe.remove(0, 1);
    while (safe.endsWith('.') || safe.endsWith('-'))
        safe.chop(1);
    return safe.isEmpty() ? QStringLiteral("run") : safe;
}

} // namespace

QString nameForRun(const ExperimentConfig &config, const QStringList &taken)
{
    const QString given = toQString(config.runName).trimmed();
    const QString base = given.isEmpty() ? toQString(config.method) + '-' + datasetName(config) : given;
    QString name = base;
    for (int i = 2; taken.contains(name); ++i)
        name = base + '-' + QString::number(i);
    return name;
}

QString folderNameForRun(const QString &name, const QDateTime &created)
{
    return safeForFiles(name) + '-' + created.toUTC().toString("yyyyMMdd-HHmmss");
}

QString idOfCopy(const QString &id, const QString &path)
{
    return id + '-' + QString::fromStdString(hashOf(path.toStdString()).substr(0, 6));
}

QString datasetName(const ExperimentConfig &config)
{
    if (config.dataReader != "folder")
        return toQString(config.dataReader);
    const QString path = toQString(config.dataPath);
    const QString last = QFileInfo(path.endsWith('/') ? path.chopped(1) : path).fileName();
    return last.isEmpty() ? path : last;
}

} // namespace leoclr

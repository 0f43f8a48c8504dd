#include "tests/support/testdata.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QProcess>

namespace leoclr::testing {

namespace {

QString sharedFolder()
{
    const QString named = qEnvironmentVariable("LEOCLR_SHARED_DATA");
    return named.isEmpty() ? QStringLiteral(LEOCLR_SOURCE_DIR "/../shared/data") : named;
}

bool unpack(const QString &archive, const QString &folder)
{
    if (archive.contains(QLatin1String(".tar")))
        return QProcess::execute(QStringLiteral("tar"), {"-xf", archive, "-C", folder}) == 0;
    const QString target = folder + '/' + QFileInfo(archive).fileName().chopped(3); // .xz
    QProcess xz;
    xz.setStandardOutputFile(target);
    xz.start(QStringLiteral("xz"), {"-dc", archive});
    return xz.waitForFinished(-1) && xz.exitCode() == 0;
}

} // namespace

QString sharedData(const QString &archive)
{
    const QString source = sharedFolder() + '/' + archive;
    if (!QFileInfo::exists(source))
        return {};
    const QString cache = QDir::tempPath() + "/leoclr-test-data";
    const QString folder = cache + '/' + QString(archive).replace('/', '-');
    QDir().mkpath(cache);
    QLockFile lock(folder + ".lock");
    lock.setStaleLockTime(0);
    lock.lock();
    if (QFileInfo::exists(folder))
        return folder;
    const QString partial = folder + ".partial";
    QDir(partial).removeRecursively();
    if (!QDir().mkpath(partial) || !unpack(source, partial) || !QDir().rename(partial, folder))
        return {};
    return folder;
}

} // namespace leoclr::testing

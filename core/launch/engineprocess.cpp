#include "core/launch/engineprocess.h"

#include "core/runlog/hostfacts.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSysInfo>

#include <optional>

namespace leoclr {

namespace {

struct ProcessFacts
{
    char state = '?';
    quint64 startTime = 0;
};

/// From /proc/<pid>/stat: fields 3 and 22. The name in field 2 may hold blanks and brackets, so they are counted from
/// its closing bracket.
std::optional<ProcessFacts> factsOf(qint64 pid)
{
    QFile file("/proc/" + QString::number(pid) + "/stat");
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray content = file.readAll();
    const QList<QByteArray> fields = content.mid(content.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20 || fields[0].isEmpty())
        return std::nullopt;
    return ProcessFacts{fields[0][0], fields[19].toULongLong()};
}

} // namespace

bool ProcessMark::isAlive() const
{
    const auto facts = factsOf(pid);
    return facts && facts->state != 'Z' && facts->state != 'X' && (startTime == 0 || facts->startTime == startTime);
}

Result<ProcessMark> startDetached(const QString &program, const QStringList &arguments, const QString &logFile)
{
    {
        QFile log(logFile);
        if (!log.open(QIODevice::WriteOnly | QIODevice::Append))
            return fail(ErrorCode::NotWritable, "the log of the engine cannot be written: " + log.errorString().toStdString(),
                        logFile.toStdString());
    }
    QProcess process; // forks twice and calls setsid, so that the engine is nobody's child and outlives us
    process.setProgram(program);
    process.setArguments(arguments);
    process.setWorkingDirectory(QFileInfo(logFile).absolutePath());
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(logFile, QIODevice::Append);
    process.setProcessChannelMode(QProcess::MergedChannels);
    qint64 pid = 0;
    if (!process.startDetached(&pid) || pid <= 0)
        return fail(ErrorCode::EngineMissing, "the engine cannot be started: " + process.errorString().toStdString(),
                    program.toStdString());
    const auto facts = factsOf(pid);
    return ProcessMark{pid, facts ? facts->startTime : 0};
}

bool isThisComputer(const std::string &host, const std::string &bootId)
{
    return host == hostName() && (bootId.empty() || bootId == leoclr::bootId());
}

} // namespace leoclr

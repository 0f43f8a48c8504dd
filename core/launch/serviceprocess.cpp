#include "core/launch/serviceprocess.h"

#include "core/serving/messages.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>

namespace leoclr {

using namespace std::chrono_literals;

namespace {

constexpr auto patienceAfterEnd = 1s;
constexpr qsizetype keptErrors = 8 << 10;

} // namespace

ServiceProcess::ServiceProcess(const QString &program, const QStringList &arguments)
{
    m_process.setProgram(program);
    m_process.setArguments(arguments);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ServiceProcess::readLines);
    connect(&m_process, &QProcess::readyReadStandardError, this,
            [this] { m_errors = (m_errors + m_process.readAllStandardError()).right(keptErrors); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart && !std::exchange(m_over, true))
            Q_EMIT ended(m_process.errorString());
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        const QPointer<ServiceProcess> alive(this);
        readLines();
        if (alive && !std::exchange(m_over, true))
            Q_EMIT ended(lastWords());
    });
}

ServiceProcess::~ServiceProcess()
{
    disconnect(&m_process, nullptr, this, nullptr);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill(); // it writes nothing that could be half done
    m_process.waitForFinished(2000);
}

void ServiceProcess::start()
{
    m_process.start();
}

void ServiceProcess::write(const std::string &line)
{
    m_process.write(line.data(), qint64(line.size()));
    m_process.write("\n", 1);
}

void ServiceProcess::retire()
{
    disconnect(this, nullptr, nullptr, nullptr);
    disconnect(&m_process, nullptr, this, nullptr);
    if (const auto *application = QCoreApplication::instance(); application && application->thread() == thread())
        setParent(QCoreApplication::instance()); // so that it does not outlive the program
    if (m_process.state() == QProcess::NotRunning)
        return deleteLater();
    connect(&m_process, &QProcess::finished, this, &QObject::deleteLater);
    m_process.closeWriteChannel();
    QTimer::singleShot(patienceAfterEnd, &m_process, &QProcess::kill);
}

void ServiceProcess::readLines()
{
    m_tail += m_process.readAllStandardOutput();
    const QPointer<ServiceProcess> alive(this);
    qsizetype begin = 0;
    for (qsizetype end; (end = m_tail.indexOf('\n', begin)) >= 0; begin = end + 1) {
        Q_EMIT lineCame(m_tail.mid(begin, end - begin));
        if (!alive || m_over)
            return;
    }
    m_tail.remove(0, begin);
    if (m_tail.size() > qsizetype(longestAnswer))
        Q_EMIT lineCame(std::exchange(m_tail, {}));
}

QString ServiceProcess::lastWords()
{
    m_errors += m_process.readAllStandardError();
    QString last;
    for (const QString &line : QString::fromUtf8(m_errors).split('\n'))
        if (!line.trimmed().isEmpty())
            last = line.trimmed();
    for (const QLatin1String prefix : {QLatin1String("leoclr-engine: "), QLatin1String("error: ")})
        if (last.startsWith(prefix))
            last.remove(0, prefix.size());
    return last;
}

} // namespace leoclr

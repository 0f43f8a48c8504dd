#pragma once

#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <string>

namespace leoclr {

/// A child process that speaks in lines on its stdin and stdout. Ends with this object at the latest.
class ServiceProcess : public QObject
{
    Q_OBJECT
public:
    ServiceProcess(const QString &program, const QStringList &arguments);
    ~ServiceProcess() override;

    void start(); ///< returns at once; a program that cannot be started is told by ended()
    void write(const std::string &line);
    /// Asks the process to end (its stdin ends), kills it after a second, then deletes this object. No signal comes any
    /// more. Returns at once; where no event loop runs any more, the kernel's end of the pipe does the rest.
    void retire();

Q_SIGNALS:
    void lineCame(const QByteArray &line); ///< without its end; one that is too long comes cut
    /// Once: the process is gone or could not be started. `words`: what it said last on stderr, or why.
    void ended(const QString &words);

private:
    void readLines();
    [[nodiscard]] QString lastWords();

    QProcess m_process;
    QByteArray m_tail;   ///< unfinished line
    QByteArray m_errors; ///< the end of stderr
    bool m_over = false;
};

} // namespace leoclr

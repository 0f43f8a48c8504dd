#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

namespace leoclr {

/// Follows engine.log of a run: the last part of it at first, then what is appended. Reads off the GUI thread, and only
/// while it is running.
class EngineLogTail : public QObject
{
    Q_OBJECT
public:
    explicit EngineLogTail(QObject *parent = nullptr);
    ~EngineLogTail() override;

    void setFile(const QString &file);
    void setRunning(bool running);

Q_SIGNALS:
    void restarted();                       ///< another file, or it became shorter
    void linesArrived(const QStringList &lines);

private:
    struct Piece { QByteArray bytes; qint64 offset = 0; bool restarted = false; };
    void read();
    void take(const Piece &piece);

    QString m_file;
    qint64 m_offset = -1; ///< -1: nothing read yet
    QByteArray m_tail;    ///< unfinished line
    bool m_reading = false;
    quint64 m_attempt = 0;
    QTimer m_timer;
    QThreadPool m_pool;
};

} // namespace leoclr

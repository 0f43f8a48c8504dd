#pragma once

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace leoclr {

/// One line of progress with a way to give the work up; hidden while there is none.
class JobLine : public QWidget
{
    Q_OBJECT
public:
    explicit JobLine(QWidget *parent = nullptr);

    void begin(const QString &what);
    void progress(qint64 done, qint64 of); ///< with the time left after five seconds
    void end();

Q_SIGNALS:
    void cancelRequested();

private:
    QString m_what;
    QElapsedTimer m_time;
    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
};

} // namespace leoclr

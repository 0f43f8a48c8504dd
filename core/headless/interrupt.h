#pragma once

#include <QObject>

class QSocketNotifier;

namespace leoclr::headless {

/// Turns SIGINT (Ctrl-C) and SIGTERM into a signal of the event loop while it lives. One at a time.
class Interrupt : public QObject
{
    Q_OBJECT
public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void interrupted();

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace leoclr::headless

#pragma once

#include "core/launch/engineprocess.h"
#include "core/launch/launcher.h"
#include "core/library/logtail.h"
#include "core/runlog/rundirectory.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>
#include <vector>

namespace leoclr {

/// One engine from its start until it has begun to work or has given up. Emits exactly one of began() and gaveUp(),
/// never from within run().
class EngineStart : public QObject
{
    Q_OBJECT
public:
    EngineStart(LaunchSpec spec, std::chrono::milliseconds patience, QObject *parent);

    void run();
    /// Orders given before the engine listens are sent once it does.
    void queueOrder(OrderType order) { m_orders.push_back(order); }

Q_SIGNALS:
    void began();
    void gaveUp(const leoclr::Error &error);

private:
    void startProcess();
    void check();
    void finish();
    void finishWith(const Error &error);
    [[nodiscard]] Error deathOfEngine() const;

    const LaunchSpec m_spec;
    const std::chrono::milliseconds m_patience;
    const RunDirectory m_directory;
    LogTail m_events;
    qint64 m_logStart = 0; ///< size of engine.log before this start
    ProcessMark m_process;
    QTimer m_timer;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceLock;
    std::vector<OrderType> m_orders;
};

} // namespace leoclr

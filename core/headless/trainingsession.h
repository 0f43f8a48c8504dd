#pragma once

#include "core/headless/interrupt.h"
#include "core/launch/launcher.h"
#include "core/library/runfollower.h"

#include <QElapsedTimer>
#include <QObject>

#include <string>

namespace leoclr::headless {

/// One training from its start to its end, with its progress on stdout: one changing line on a terminal, else a line an
/// epoch and every ten seconds. Ctrl-C orders a stop; a second one leaves.
class TrainingSession : public QObject
{
    Q_OBJECT
public:
    explicit TrainingSession(const QString &runDirectory, QObject *parent = nullptr);

    void start();
    [[nodiscard]] const RunSummary &summary() const { return m_follower.summary(); }

Q_SIGNALS:
    /// @param error nothing if the run was completed or stopped as asked
    void ended(const std::optional<leoclr::Error> &error);
    void abandoned(); ///< Ctrl-C a second time: the engine is left to itself

private:
    void take(const std::vector<Decoded> &items);
    void showProgress(const RunSummary &summary);
    void checkEnd(const RunSummary &summary);
    void onInterrupted();
    void say(const std::string &line, bool lasting);

    const QString m_runDirectory;
    const bool m_terminal;
    LocalLauncher m_launcher;
    RunFollower m_follower;
    Interrupt m_interrupt;
    QElapsedTimer m_sinceLine;
    bool m_epochEnded = false;
    std::string m_health; ///< the last verdict told
    bool m_stopping = false;
    bool m_over = false;
};

} // namespace leoclr::headless

#pragma once

#include "core/runlog/rundirectory.h"
#include "widgets/training/runwatch.h"

#include <QString>
#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QToolButton;

namespace leoclr {

class ElidedLabel;
class RoomHeader;

/// Head of the room: the run's name, what may be ordered now, how far it is and how long it still takes.
class RunHeader : public QWidget
{
    Q_OBJECT
public:
    explicit RunHeader(QWidget *parent = nullptr);

    void setTitle(const QString &name, const QString &subtitle);
    /// Shows the run's state; null: no run, nothing can be ordered.
    void showRun(const RunWatch *watch);

Q_SIGNALS:
    void orderRequested(leoclr::OrderType type);
    void startRequested();
    void resumeRequested();

private:
    void showButtons(const RunSummary &summary, const std::optional<PendingOrder> &order);
    void showProgress(const RunSummary &summary, const std::optional<PendingOrder> &order);

    RoomHeader *m_header;
    QAction *m_pause;
    QAction *m_checkpoint;
    QAction *m_stop;
    QAction *m_primary;
    QToolButton *m_pauseButton;
    QToolButton *m_checkpointButton;
    QToolButton *m_stopButton;
    QWidget *m_strip;
    QLabel *m_sign;
    QLabel *m_state;
    QProgressBar *m_bar;
    ElidedLabel *m_progress;
    bool m_isPaused = false;
    bool m_isWaiting = false;
};

/// "stopping…", "saving a checkpoint…": what an order that has not taken effect yet looks like.
[[nodiscard]] QString orderText(const PendingOrder &order);

} // namespace leoclr

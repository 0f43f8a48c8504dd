#pragma once

#include <QString>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace leoclr {

class ElidedLabel;
class Workspace;

/// The line at the window's foot: the current run and how far it is, its controls, warnings, and short messages with
/// an Undo where there is one.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(Workspace &workspace, QWidget *parent = nullptr);

    void showMessage(const QString &sentence, const std::function<void()> &undo = {});
    [[nodiscard]] QString text() const;    ///< what is said of the current run
    [[nodiscard]] QString message() const; ///< empty when none is shown

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showRun();
    void play();
    void pause();
    void stop();
    [[nodiscard]] QString currentRun() const;

    Workspace &m_workspace;
    QLabel *m_sign;
    ElidedLabel *m_run;
    ElidedLabel *m_message;
    QPushButton *m_undo;
    QToolButton *m_play;
    QToolButton *m_pause;
    QToolButton *m_stop;
    QToolButton *m_warnings;
    QTimer *m_messageTime;
    std::function<void()> m_undoAction;
};

} // namespace leoclr

#pragma once

#include "widgets/audit/auditrunner.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace leoclr {

/// The controls of an audit: draws, start, pause, cancel; how far it is, and how long it will take; export.
class AuditBar : public QWidget
{
    Q_OBJECT
public:
    explicit AuditBar(QWidget *parent = nullptr);

    void setDraws(int draws);
    [[nodiscard]] int draws() const;
    /// State, progress and time left of the runner.
    void showRunner(const AuditRunner &runner);

Q_SIGNALS:
    void startRequested();
    void pauseRequested();
    void cancelRequested();
    void exportRequested();
    void drawsChosen(int draws);

private:
    [[nodiscard]] QString progressText(const AuditRunner &runner) const;

    QPushButton *m_start;
    QToolButton *m_pause;
    QToolButton *m_cancel;
    QToolButton *m_export;
    QSpinBox *m_draws;
    QProgressBar *m_progress;
    QLabel *m_text;
};

} // namespace leoclr

#pragma once

#include "widgets/training/runwatch.h"

#include <QScrollArea>
#include <QString>

class QLabel;
class QVBoxLayout;

namespace leoclr {

class Readout;

/// The inspector of the room: how the run is doing, with the evidence, what it means and what to do; its latest
/// figures; warnings; damaged lines of the log.
class HealthPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit HealthPanel(QWidget *parent = nullptr);

    /// null: nothing
    void showRun(const RunWatch *watch);

Q_SIGNALS:
    void logRequested(); ///< "12 more in the log"

private:
    void showHealth(const RunWatch &watch);
    void showLatest(const RunWatch &watch);
    void showWarnings(const RunWatch &watch);
    void clear();

    QLabel *m_sign;
    QLabel *m_title;
    QLabel *m_meaning;
    QLabel *m_advice;
    Readout *m_evidence;
    Readout *m_latest;
    QLabel *m_warningsTitle;
    QLabel *m_warnings;
    QLabel *m_damageTitle;
    QLabel *m_damage;
    std::optional<HealthEvent> m_shownHealth;
    std::vector<std::string> m_shownFigures;
};

} // namespace leoclr

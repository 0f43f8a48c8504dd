#pragma once

#include "widgets/training/runwatch.h"

#include <QScrollArea>
#include <QString>

#include <optional>
#include <string>
#include <vector>

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

    /// null: nothing. @param damaged the run's own files cannot be read, so that nothing is known of its health
    void showRun(const RunWatch *watch, bool damaged = false);

Q_SIGNALS:
    void logRequested(); ///< "12 more in the log"

private:
    void showHealth(const RunWatch &watch, bool damaged);
    void showUnknown(const QString &why);
    void showEvidence(const HealthEvent &health);
    void showLatest(const RunWatch &watch);
    void showWarnings(const RunWatch &watch);
    void clear();

    QLabel *m_sign;
    QLabel *m_title;
    QLabel *m_judged; ///< when
    QLabel *m_meaning;
    QLabel *m_advice;
    Readout *m_evidence;
    Readout *m_latest;
    QLabel *m_warningsTitle;
    QLabel *m_warnings;
    QLabel *m_damageTitle;
    QLabel *m_damage;
    std::optional<HealthEvent> m_shownEvidence;
    std::vector<std::string> m_shownFigures;
};

} // namespace leoclr

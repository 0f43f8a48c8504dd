#pragma once

#include "core/config/checks.h"
#include "widgets/design/costfigures.h"

#include <QScrollArea>
#include <QString>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace leoclr {

class Readout;

/// The right side of the Design room: what the checks found, how the design differs from its preset, what it costs.
class DesignInspector : public QScrollArea
{
    Q_OBJECT
public:
    explicit DesignInspector(QWidget *parent = nullptr);

    void showFindings(const std::vector<CheckFinding> &findings);
    void showDifferences(const ExperimentConfig &config, const ExperimentConfig &preset, const QString &presetName);
    void showCost(const CostFigures &figures);

Q_SIGNALS:
    void fieldChosen(const QString &key);
    void fixRequested(const QString &key, const QString &value);
    void resetRequested(const QString &key);

private:
    QLabel *addTitle(QVBoxLayout *layout, const QString &text);

    QLabel *m_checksTitle;
    QVBoxLayout *m_checks;
    QLabel *m_differencesTitle;
    QVBoxLayout *m_differences;
    Readout *m_cost;
    QLabel *m_speedNote;
};

} // namespace leoclr

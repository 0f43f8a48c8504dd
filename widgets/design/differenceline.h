#pragma once

#include "core/config/fieldtable.h"

#include <QWidget>

namespace leoclr {

/// One field that differs from the preset: its label, the preset's value and the present one, and a way back.
class DifferenceLine : public QWidget
{
    Q_OBJECT
public:
    DifferenceLine(const Field &field, const ExperimentConfig &preset, const ExperimentConfig &config,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen();
    void resetRequested();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
};

} // namespace leoclr

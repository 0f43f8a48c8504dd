#pragma once

#include "core/config/experimentconfig.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace leoclr {

/// The policy that the crops are drawn by: that of the design, with the way to change it.
class PolicyPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PolicyPanel(QWidget *parent = nullptr);
    void setPolicy(const ExperimentConfig &config);

Q_SIGNALS:
    void designRequested();

private:
    QLabel *m_text;
    QToolButton *m_change;
};

/// "LeOCLR · crops of 20–100 % of the area, ratio 0.75–1.33 · 64 px".
[[nodiscard]] QString policyText(const ExperimentConfig &config);

} // namespace leoclr

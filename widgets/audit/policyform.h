#pragma once

#include "core/config/experimentconfig.h"

#include <QWidget>

#include <vector>

class QMenu;
class QToolButton;

namespace leoclr {

class FieldRow;

/// The fields of a crop policy: policy B as a changed copy of the design's policy A. Fields that differ are marked and
/// can be put back one by one.
class PolicyForm : public QWidget
{
    Q_OBJECT
public:
    static constexpr int labelWidth = 128; ///< of its columns, for what stands below it
    static constexpr int editorWidth = 204;

    explicit PolicyForm(QWidget *parent = nullptr);

    /// The design. What was changed in B stays changed; the rest follows.
    void setDesign(const ExperimentConfig &design);
    [[nodiscard]] const ExperimentConfig &design() const { return m_design; }
    /// Policy B: the design with the fields of this form.
    [[nodiscard]] const ExperimentConfig &policy() const { return m_policy; }
    void setPolicy(const ExperimentConfig &policy); ///< takes the fields of this form alone
    [[nodiscard]] bool isChanged() const { return m_policy != m_design; }

Q_SIGNALS:
    void policyChanged();

private:
    void addStartingPoints(QMenu &menu);
    void showRows();

    ExperimentConfig m_design;
    ExperimentConfig m_policy;
    QToolButton *m_try;
    std::vector<FieldRow *> m_rows;
};

} // namespace leoclr

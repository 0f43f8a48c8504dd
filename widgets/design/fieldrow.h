#pragma once

#include "core/config/checks.h"
#include "core/config/fieldtable.h"

#include <QString>
#include <QWidget>

#include <vector>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace leoclr {

class ElidedLabel;
class FieldEditor;

/// Widths of the columns, shared by all rows of a form.
struct FieldColumns
{
    int label = 200;
    int editor = 220;
    bool source = true; ///< false: no room for the badges
};

/// One field of the form: mark of a change, label, control, badge of the source, reset; below it what is wrong.
class FieldRow : public QWidget
{
    Q_OBJECT
public:
    explicit FieldRow(const Field &field, QWidget *parent = nullptr);

    [[nodiscard]] const Field &field() const { return m_field; }
    [[nodiscard]] FieldEditor *editor() const { return m_editor; }

    /// Shows the value and whether it differs from the preset's. Text that the user is typing stays as it is while it
    /// means the same value.
    void showConfig(const ExperimentConfig &config, const ExperimentConfig &preset);
    /// Findings that are shown at this field.
    void showFindings(const std::vector<CheckFinding> &findings);
    void setColumns(const FieldColumns &columns);
    void setSearch(const QString &words); ///< highlights them in the label
    [[nodiscard]] bool isChanged() const { return m_changed; }
    [[nodiscard]] bool hasFindings() const { return m_hasFindings; }
    /// The text typed is no value of the field.
    [[nodiscard]] bool hasInputError() const { return !m_inputError.isEmpty(); }
    [[nodiscard]] QString inputError() const { return m_inputError; }

Q_SIGNALS:
    void configEdited(const leoclr::ExperimentConfig &config); ///< the config with the new value
    void resetRequested();
    void fixRequested(const QString &key, const QString &value);
    void inputErrorChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void takeText(const QString &text);
    void showValue();
    void setInputError(const QString &error);
    void showLabel();

    const Field &m_field;
    ExperimentConfig m_config;
    QLabel *m_label;
    FieldEditor *m_editor;
    ElidedLabel *m_source;
    QToolButton *m_reset;
    QLabel *m_error;
    QVBoxLayout *m_messages;
    std::vector<QWidget *> m_findingLines;
    QString m_inputError;
    QString m_search;
    bool m_changed = false;
    bool m_hasFindings = false;
};

} // namespace leoclr

#pragma once

#include "core/config/checks.h"
#include "core/config/fieldtable.h"

#include <QScrollArea>
#include <QString>

#include <map>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace leoclr {

class FieldRow;

/// The form made from the field table: a section for each group, a row for each field. It shows a row when it applies
/// and its tier is asked for, or it was found by the search, was changed, or has something wrong.
class FieldForm : public QScrollArea
{
    Q_OBJECT
public:
    explicit FieldForm(QWidget *parent = nullptr);

    void setTier(FieldTier tier);
    void setSearch(const QString &words);
    void showConfig(const ExperimentConfig &config, const ExperimentConfig &preset);
    void showFindings(const std::vector<CheckFinding> &findings);
    /// Scrolls to the field, shows it whatever the tier, and gives it the focus.
    void goTo(const QString &key);
    [[nodiscard]] FieldRow *row(const QString &key) const;
    [[nodiscard]] int visibleRows() const; ///< fields that the filter lets through
    /// "Learning rate: Not a number…" of the first field whose text is no value; empty if all are in order.
    [[nodiscard]] QString inputError() const;

Q_SIGNALS:
    void configEdited(const leoclr::ExperimentConfig &config, const QString &key);
    void fixRequested(const QString &key, const QString &value);
    void resetRequested(const QString &key);
    void inputErrorChanged();
    void filtered(int rows); ///< the set of visible rows changed

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Section { QLabel *title = nullptr; std::vector<FieldRow *> rows; };
    void addRow(const Field &field);
    void applyFilter();
    void layOutColumns();

    QWidget *m_page;
    QVBoxLayout *m_layout;
    QLabel *m_note; ///< what the search did not find, or found in vain
    std::vector<Section> m_sections;
    std::map<QString, FieldRow *> m_rows;
    ExperimentConfig m_config;
    FieldTier m_tier = FieldTier::Basic;
    QString m_search;
    QString m_forced; ///< shown whatever the tier
};

} // namespace leoclr

#pragma once

#include "core/data/dataset.h"
#include "core/semantics/auditresult.h"

#include <QWidget>

#include <memory>

class QLabel;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace leoclr {

class AuditClassModel;
class AuditImageFilter;
class AuditImageModel;
class SearchField;
class SegmentedSwitch;
class Settings;

/// A table as the pages of audits have them: whole rows, nothing to edit.
[[nodiscard]] QTableView *makeAuditTable(const QString &name);

/// What an audit lists: its images, those that lose their meaning most often first, with a search; and its classes.
class AuditTables : public QWidget
{
    Q_OBJECT
public:
    /// @param settings where the chosen image is kept
    explicit AuditTables(Settings &settings, QWidget *parent = nullptr);

    /// @param isLast false: more follows soon, so that little more need not be shown
    void setResult(const std::shared_ptr<const AuditResult> &result, const std::shared_ptr<const Dataset> &dataset,
                   bool isLast);

Q_SIGNALS:
    void imageChosen(std::size_t image); ///< the settings' "lens/image" names it already

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeImageTable();
    void makeClassTable();
    void connectParts();
    void showColumns(bool meaning); ///< without objects there is none to list
    void showCount();
    void open(const QModelIndex &index);

    Settings &m_settings;
    SegmentedSwitch *m_which;
    SearchField *m_search;
    QLabel *m_count;
    QStackedWidget *m_tables;
    AuditImageModel *m_images;
    AuditImageFilter *m_imageFilter;
    QTableView *m_imageTable;
    AuditClassModel *m_classes;
    QSortFilterProxyModel *m_classOrder;
    QTableView *m_classTable;
    bool m_showsMeaning = true;
    std::size_t m_shownImages = 0; ///< the tables follow in growing steps
};

} // namespace leoclr

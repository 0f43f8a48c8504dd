#pragma once

#include "core/data/dataset.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <vector>

class QAction;
class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace leoclr {

/// Files and annotations that a dataset could not use, with the reasons.
class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Kind, Reason, Columns };
    enum Role { PlaceRole = Qt::UserRole }; ///< QString, path on this computer; empty where there is none

    explicit ProblemModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// @param kind translated word: "left out", "unreadable", "annotation"
    struct Problem { SkippedFile file; QString kind; };
    void setProblems(std::vector<Problem> problems);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Problem> m_problems;
};

/// The same as a table that can be searched and sorted; opens the folder of a file and copies the list.
class ProblemList : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemList(QWidget *parent = nullptr);

    /// @param unnamed files that are broken too, but of which nothing more is known
    void setProblems(std::vector<ProblemModel::Problem> problems, std::size_t unnamed);
    [[nodiscard]] QTableView *table() const { return m_table; }

private:
    void openFolder();
    void copy();
    void showCount();

    ProblemModel *m_model;
    QSortFilterProxyModel *m_filter;
    QTableView *m_table;
    std::size_t m_unnamed = 0;
    QLabel *m_count;
    QAction *m_open;
};

} // namespace leoclr

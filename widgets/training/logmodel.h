#pragma once

#include "widgets/training/eventtext.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace leoclr {

/// Lines of a log with a search. Rows are the lines that contain the searched text; lines arrive in batches.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr std::size_t mostLines = 50'000; ///< the oldest go first
    enum Column { Time, Kind, Text, ColumnCount };

    explicit LogModel(QObject *parent = nullptr);

    void append(std::vector<LogLine> lines);
    void clear();
    void setSearch(const QString &text);
    /// The chosen rows (all if empty) as text, one line each.
    [[nodiscard]] QString text(const QList<int> &rows = {}) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool matches(const LogLine &line) const;
    void dropOldest();

    std::vector<LogLine> m_lines;
    std::vector<std::size_t> m_visible; ///< indices of m_lines
    QString m_search;
};

} // namespace leoclr

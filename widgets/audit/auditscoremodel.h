#pragma once

#include "core/semantics/auditresult.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace leoclr {

/// The scores of an audit as rows: title, mean over images, and its 95 % interval. Scores that cannot be computed on the
/// dataset are left out. GUI thread.
class AuditScoreModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Title, Mean, HalfInterval, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null empties the model.
    void setResult(std::shared_ptr<const AuditResult> result);
    [[nodiscard]] Score scoreAt(int row) const { return m_rows.at(std::size_t(row)).score; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row { Score score; Interval mean; };
    std::vector<Row> m_rows;
};

/// One or two sentences: what a score says, and from what it is computed. Translated.
[[nodiscard]] QString scoreExplanation(Score score);

} // namespace leoclr

#pragma once

#include "core/semantics/auditresult.h"

#include <QAbstractTableModel>

#include <memory>

namespace leoclr {

/// The classes of an audit as rows. Sort by RawRole. GUI thread.
class AuditClassModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Images, Objects, Coverage, Kept, Shift, ColumnCount };
    static constexpr int RawRole = Qt::UserRole; ///< the number, or the name

    using QAbstractTableModel::QAbstractTableModel;

    void setResult(std::shared_ptr<const AuditResult> result); ///< null empties the model

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant raw(const ClassAudit &one, int column) const;

    std::shared_ptr<const AuditResult> m_result;
};

} // namespace leoclr

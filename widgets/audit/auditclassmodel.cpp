#include "widgets/audit/auditclassmodel.h"

#include "core/semantics/audittables.h"
#include "widgets/common/formatting.h"

#include <QLocale>

namespace leoclr {

void AuditClassModel::setResult(std::shared_ptr<const AuditResult> result)
{
    beginResetModel();
    m_result = std::move(result);
    endResetModel();
}

int AuditClassModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_result ? 0 : int(m_result->classes.size());
}

int AuditClassModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditClassModel::raw(const ClassAudit &one, int column) const
{
    switch (column) {
    case Name: return QString::fromStdString(className(*m_result, one.label));
    case Images: return qulonglong(one.images);
    case Objects: return qulonglong(one.objects);
    case Coverage: return one.coverage.mean();
    case Kept: return one.kept.mean();
    default: return one.pulledShift.mean();
    }
}

QVariant AuditClassModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == Name ? Qt::AlignLeft : Qt::AlignRight));
    const QVariant value = raw(m_result->classes.at(std::size_t(index.row())), column);
    if (role == RawRole)
        return value;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name: return value;
    case Images:
    case Objects: return formatCount(value.toLongLong());
    case Kept: return formatShare(value.toDouble());
    default: return formatNumber(value.toDouble(), 3);
    }
}

QVariant AuditClassModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Name ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::DisplayRole) {
        switch (section) {
        case Name: return tr("Class");
        case Images: return tr("Images");
        case Objects: return tr("Objects");
        case Coverage: return tr("Coverage");
        case Kept: return tr("Kept");
        default: return tr("Shift");
        }
    }
    if (role != Qt::ToolTipRole)
        return {};
    switch (section) {
    case Coverage: return tr("Share of an object of this class inside a crop, on average.");
    case Kept: return tr("Crops that hold this class, of the crops of images that have it.");
    case Shift: return tr("Semantic shift of the pairs in the loss, of images that have this class.");
    default: return {};
    }
}

} // namespace leoclr

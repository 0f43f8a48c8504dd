#include "widgets/runs/runlistmodel.h"

#include "widgets/common/formatting.h"
#include "widgets/runs/runtext.h"

#include <algorithm>

namespace leoclr {

namespace {

/// The order of the list: newest first.
bool comesBefore(const RunRecord &a, const RunRecord &b)
{
    return a.created != b.created ? a.created > b.created : a.id > b.id;
}

} // namespace

RunListModel::RunListModel(RunLibrary &library, QObject *parent)
    : QAbstractListModel(parent), m_library(library), m_runs(library.runs())
{
    connect(&library, &RunLibrary::runAdded, this, &RunListModel::add);
    connect(&library, &RunLibrary::runChanged, this, &RunListModel::change);
    connect(&library, &RunLibrary::runRemoved, this, &RunListModel::remove);
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RunRecord &run = m_runs[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return run.name;
    case Qt::ToolTipRole: return runToolTip(run);
    case Qt::AccessibleTextRole: return tr("%1, %2, %3").arg(run.name, stateText(run.summary.state), statusLine(run));
    case IdRole: return run.id;
    case RecordRole: return QVariant::fromValue(run);
    case StateRole: return static_cast<int>(run.summary.state);
    case MethodRole: return run.method;
    case DatasetRole: return run.dataset;
    case TagsRole: return run.tags;
    case NotesRole: return run.notes;
    case PathRole: return run.path;
    case CreatedRole: return run.created;
    case ShareRole: return shareDone(run.summary);
    default: return {};
    }
}

bool RunListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const RunRecord &run = m_runs[index.row()];
    const QString name = value.toString().trimmed();
    if (name.isEmpty() || name == run.name)
        return false;
    if (const auto renamed = m_library.rename(run.id, name); !renamed) {
        Q_EMIT renameFailed(renamed.error());
        return false;
    }
    return true; // runChanged brought the new name and dataChanged
}

Qt::ItemFlags RunListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable | Qt::ItemNeverHasChildren : flags;
}

QHash<int, QByteArray> RunListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{IdRole, "id"}, {RecordRole, "record"}, {StateRole, "state"}, {MethodRole, "method"},
                  {DatasetRole, "dataset"}, {TagsRole, "tags"}, {NotesRole, "notes"}, {PathRole, "path"},
                  {CreatedRole, "created"}, {ShareRole, "share"}});
    return names;
}

QModelIndex RunListModel::indexOf(const QString &id) const
{
    for (int row = 0; row < m_runs.size(); ++row) {
        if (m_runs[row].id == id)
            return index(row);
    }
    return {};
}

void RunListModel::add(const QString &id)
{
    const auto run = m_library.run(id);
    if (!run || indexOf(id).isValid())
        return;
    const auto place = std::lower_bound(m_runs.begin(), m_runs.end(), *run, comesBefore);
    const auto row = static_cast<int>(place - m_runs.begin());
    beginInsertRows({}, row, row);
    m_runs.insert(row, *run);
    endInsertRows();
}

void RunListModel::change(const QString &id)
{
    const auto run = m_library.run(id);
    const QModelIndex place = indexOf(id);
    if (!run || !place.isValid())
        return;
    if (run->created != m_runs[place.row()].created) { // run.json was repaired: it belongs elsewhere
        remove(id);
        add(id);
        return;
    }
    m_runs[place.row()] = *run;
    Q_EMIT dataChanged(place, place);
}

void RunListModel::remove(const QString &id)
{
    const QModelIndex place = indexOf(id);
    if (!place.isValid())
        return;
    beginRemoveRows({}, place.row(), place.row());
    m_runs.removeAt(place.row());
    endRemoveRows();
}

} // namespace leoclr

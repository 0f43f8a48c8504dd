#include "widgets/report/runcheckmodel.h"

#include "widgets/common/choicename.h"
#include "widgets/common/formatting.h"

#include <QApplication>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace leoclr {

namespace {

/// The sign of a state in a square, so that the names stand below each other.
QPixmap signPicture(RunState state)
{
    constexpr int side = 16;
    const qreal ratio = qApp->devicePixelRatio();
    QPixmap picture(QSize(side, side) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setPen(stateColour(state));
    painter.drawText(QRect(0, 0, side, side), Qt::AlignCenter, stateSign(state));
    return picture;
}

} // namespace

RunCheckModel::RunCheckModel(RunLibrary &library, QObject *parent) : QAbstractListModel(parent), m_library(library)
{
    reload();
    connect(&library, &RunLibrary::runAdded, this, &RunCheckModel::reload);
    connect(&library, &RunLibrary::runRemoved, this, &RunCheckModel::reload);
    connect(&library, &RunLibrary::runChanged, this, &RunCheckModel::refresh);
}

int RunCheckModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

QVariant RunCheckModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunRecord &run = m_runs[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return run.name;
    case Qt::DecorationRole:
        return signPicture(run.summary.state);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return tr("%1, %2 on %3, %4").arg(run.name, choiceName("method.name", run.method),
                                            choiceName("data.reader", run.dataset), stateText(run.summary.state));
    case Qt::CheckStateRole:
        return m_checked.contains(run.id) ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

bool RunCheckModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString id = m_runs[index.row()].id;
    const bool checked = value.value<Qt::CheckState>() == Qt::Checked;
    if (checked == m_checked.contains(id))
        return true;
    if (checked)
        m_checked << id;
    else
        m_checked.removeAll(id);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT checksChanged();
    return true;
}

Qt::ItemFlags RunCheckModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

QStringList RunCheckModel::checkedIds() const
{
    QStringList ids;
    for (const RunRecord &run : m_runs)
        if (m_checked.contains(run.id))
            ids << run.id;
    return ids;
}

QStringList RunCheckModel::checkedPaths() const
{
    QStringList paths;
    for (const RunRecord &run : m_runs)
        if (m_checked.contains(run.id))
            paths << run.path;
    return paths;
}

void RunCheckModel::setCheckedIds(const QStringList &ids)
{
    const QStringList before = checkedIds();
    m_checked = ids;
    if (checkedIds() == before)
        return;
    if (!m_runs.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT checksChanged();
}

void RunCheckModel::reload()
{
    const QStringList before = checkedIds();
    beginResetModel();
    m_runs = m_library.runs();
    endResetModel();
    if (checkedIds() != before)
        Q_EMIT checksChanged();
}

void RunCheckModel::refresh(const QString &id)
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [&](const RunRecord &run) { return run.id == id; });
    const std::optional<RunRecord> record = m_library.run(id);
    if (found == m_runs.end() || !record)
        return reload();
    *found = *record;
    const QModelIndex changed = index(static_cast<int>(found - m_runs.begin()));
    Q_EMIT dataChanged(changed, changed);
}

} // namespace leoclr

#include "widgets/runs/runlistfilter.h"

#include "widgets/common/formatting.h"
#include "widgets/runs/runlistmodel.h"

#include <algorithm>

namespace leoclr {

RunListFilter::RunListFilter(QObject *parent) : QSortFilterProxyModel(parent) {}

void RunListFilter::setSearch(const QString &text)
{
    const QStringList words = text.split(' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

bool RunListFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QModelIndex run = sourceModel()->index(row, 0, parent);
    const QStringList tags = run.data(RunListModel::TagsRole).toStringList();
    const auto state = static_cast<RunState>(run.data(RunListModel::StateRole).toInt());
    const QStringList texts = QStringList{run.data().toString(), run.data(RunListModel::MethodRole).toString(),
                                          run.data(RunListModel::DatasetRole).toString(),
                                          run.data(RunListModel::NotesRole).toString(), stateText(state)}
        + tags;
    const auto anyHolds = [](const QStringList &among, const QString &word) {
        return std::any_of(among.begin(), among.end(),
                           [&](const QString &text) { return text.contains(word, Qt::CaseInsensitive); });
    };
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return word.startsWith('#') ? anyHolds(tags, word.mid(1)) : anyHolds(texts, word);
    });
}

} // namespace leoclr

#include "widgets/embedding/embeddinglist.h"

#include "core/library/paths.h"
#include "core/library/runlibrary.h"
#include "widgets/common/choicename.h"
#include "widgets/common/formatting.h"

#include <QtConcurrent>

#include <algorithm>
#include <tuple>

namespace leoclr {

namespace {

struct Place { QString path, runId, runName; };

EmbeddingEntry entryOf(const std::filesystem::path &file, EmbeddingHead head)
{
    EmbeddingFacts &facts = head.facts;
    return {toQString(file), QString::fromStdString(facts.runId), QString::fromStdString(facts.runName), std::move(facts),
            head.images};
}

std::vector<EmbeddingEntry> search(const std::vector<Place> &runs, const QStringList &extra)
{
    std::vector<EmbeddingEntry> entries;
    for (const Place &run : runs) {
        for (const std::filesystem::path &file : embeddingFiles(RunDirectory(toPath(run.path)))) {
            auto head = readEmbeddingHead(file);
            if (!head) // damaged or of a newer version: choosing it would tell; here it is only left out
                continue;
            entries.push_back(entryOf(file, std::move(*head)));
            entries.back().runId = run.runId;
            entries.back().runName = run.runName; // as it is called now
        }
    }
    for (const QString &file : extra) {
        if (std::ranges::any_of(entries, [&file](const EmbeddingEntry &entry) { return entry.file == file; }))
            continue;
        if (auto head = readEmbeddingHead(toPath(file)))
            entries.push_back(entryOf(toPath(file), std::move(*head)));
    }
    std::ranges::stable_sort(entries, [](const EmbeddingEntry &a, const EmbeddingEntry &b) {
        return std::tie(a.runName, a.runId, a.facts.step, a.facts.id) < std::tie(b.runName, b.runId, b.facts.step, b.facts.id);
    });
    return entries;
}

} // namespace

EmbeddingList::EmbeddingList(RunLibrary &library, QObject *parent) : QAbstractListModel(parent), m_library(library)
{
    connect(&m_search, &QFutureWatcher<std::vector<EmbeddingEntry>>::finished, this, [this] {
        take(m_search.result());
        if (std::exchange(m_again, false))
            refresh();
    });
    connect(&library, &RunLibrary::scanFinished, this, &EmbeddingList::refresh);
    connect(&library, &RunLibrary::runRemoved, this, &EmbeddingList::refresh);
}

EmbeddingList::~EmbeddingList()
{
    m_search.waitForFinished(); // headers of small files
}

void EmbeddingList::refresh()
{
    if (m_search.isRunning()) {
        m_again = true;
        return;
    }
    std::vector<Place> runs;
    for (const RunRecord &run : m_library.runs())
        runs.push_back({run.path, run.id, run.name});
    m_search.setFuture(QtConcurrent::run([runs, extra = m_extra] { return search(runs, extra); }));
}

void EmbeddingList::addFile(const QString &file)
{
    if (!m_extra.contains(file))
        m_extra << file;
    refresh();
}

void EmbeddingList::take(std::vector<EmbeddingEntry> entries)
{
    const auto same = [](const EmbeddingEntry &a, const EmbeddingEntry &b) {
        return a.file == b.file && a.runName == b.runName && a.facts == b.facts;
    };
    if (std::ranges::equal(entries, m_entries, same))
        return;
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
    Q_EMIT changed();
}

const EmbeddingEntry *EmbeddingList::find(const QString &file) const
{
    const auto found = std::ranges::find(m_entries, file, &EmbeddingEntry::file);
    return found == m_entries.end() ? nullptr : &*found;
}

std::vector<EmbeddingEntry> EmbeddingList::series(const EmbeddingEntry &entry) const
{
    std::vector<EmbeddingEntry> series;
    for (const EmbeddingEntry &other : m_entries) {
        if (other.runId != entry.runId || other.facts.fingerprint != entry.facts.fingerprint || other.images != entry.images)
            continue;
        if (!series.empty() && series.back().facts.step == other.facts.step)
            series.pop_back(); // the newer one of the same checkpoint
        series.push_back(other);
    }
    return series;
}

int EmbeddingList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant EmbeddingList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EmbeddingEntry &entry = m_entries[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return titleOf(entry);
    case Qt::ToolTipRole: return entry.file;
    case FileRole: return entry.file;
    default: return {};
    }
}

QString EmbeddingList::titleOf(const EmbeddingEntry &entry)
{
    return tr("%1 · epoch %2 · %3 · %4").arg(entry.runName, formatCount(entry.facts.epoch + 1),
                                             choiceName("data.split", QString::fromStdString(entry.facts.split)),
                                             tr("%Ln image(s)", nullptr, int(entry.images)));
}

} // namespace leoclr

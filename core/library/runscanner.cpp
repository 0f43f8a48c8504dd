#include "core/library/runscanner.h"

#include "core/base/files.h"
#include "core/library/paths.h"
#include "core/library/runnames.h"
#include "core/library/runreader.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace leoclr {

namespace {

using namespace std::chrono_literals;

constexpr auto watchInterval = 1000ms; ///< live runs: log and lock
constexpr auto lookInterval = 2500ms;  ///< the folder, where no watcher tells (network disks)
constexpr qint64 sliceMilliseconds = 30;
constexpr int restingTurns = 5;        ///< runs that rest are looked at every fifth turn
constexpr int deepest = 3;             ///< folders between the runs folder and a run

void collect(const std::filesystem::path &folder, int depth, QStringList &found)
{
    std::error_code problem;
    for (auto entry = std::filesystem::directory_iterator(folder, problem);
         !problem && entry != std::filesystem::directory_iterator(); entry.increment(problem)) {
        std::error_code unreadable;
        if (!entry->is_directory(unreadable) || entry->path().filename().native().starts_with('.'))
            continue;
        if (RunDirectory(entry->path()).isRun())
            found << toQString(entry->path());
        else if (depth < deepest)
            collect(entry->path(), depth + 1, found);
    }
}

std::filesystem::path linksFile(const QString &runsFolder)
{
    return toPath(runsFolder) / ".linked-runs.json";
}

} // namespace

RunScanner::RunScanner(const QString &runsFolder, const QString &indexFile)
    : m_runsFolder(runsFolder), m_indexFile(indexFile)
{
}

RunScanner::~RunScanner() = default;

void RunScanner::begin(std::vector<IndexedRun> known)
{
    if (auto index = RunIndex::open(m_indexFile))
        m_index = std::move(*index);
    for (IndexedRun &run : known) {
        const QString path = run.record.path;
        m_runs.emplace(path, std::move(run));
    }

    m_readTimer = new QTimer(this);
    connect(m_readTimer, &QTimer::timeout, this, &RunScanner::readSome);
    m_watchTimer = new QTimer(this);
    m_watchTimer->setInterval(watchInterval);
    connect(m_watchTimer, &QTimer::timeout, this, &RunScanner::watch);
    m_lookTimer = new QTimer(this);
    m_lookTimer->setInterval(lookInterval);
    connect(m_lookTimer, &QTimer::timeout, this, &RunScanner::look);
    m_folderWatcher = new QFileSystemWatcher({m_runsFolder}, this);
    connect(m_folderWatcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_lookTimer->start(100ms); });
    m_sincePublished.start();
    m_watchTimer->start();

    look();
    for (const auto &[path, run] : m_runs) {
        if (std::find(m_toRead.begin(), m_toRead.end(), path) == m_toRead.end())
            m_toRead.push_back(path);
    }
    // Live runs first: their state is what may be wrong in the index.
    std::stable_partition(m_toRead.begin(), m_toRead.end(), [this](const QString &path) {
        const auto run = m_runs.find(path);
        return run != m_runs.end() && isLive(run->second.record);
    });
    m_readTimer->start(0ms);
}

void RunScanner::refresh(const QString &path, int edit)
{
    m_edits[path] = std::max(edit, m_edits.value(path));
    examine(path);
    if (!m_changed.contains(path) && m_runs.contains(path))
        m_changed << path; // answered in any case: the library learns that its edit has been read
    publish();
}

void RunScanner::forget(const QString &path, int edit)
{
    m_edits[path] = std::max(edit, m_edits.value(path));
    m_runs.erase(path);
    m_changed.removeAll(path);
    std::erase(m_toRead, path);
    if (m_index)
        (void)m_index->remove({path}); // a row too many is corrected by the next scan
}

Result<std::vector<ScannedRun>> RunScanner::rebuild()
{
    if (m_index) {
        if (const auto cleared = m_index->clear(); !cleared)
            return tl::unexpected(cleared.error());
    }
    m_runs.clear();
    m_toRead.clear();
    m_changed.clear();
    std::vector<ScannedRun> all;
    std::vector<const IndexedRun *> rows;
    for (const QString &path : runDirectories()) {
        examine(path);
        const IndexedRun &run = m_runs.at(path);
        all.push_back({run.record, m_edits.value(path)});
        rows.push_back(&run);
    }
    m_changed.clear();
    m_firstScan = false;
    if (m_index) {
        if (const auto stored = m_index->store(rows); !stored)
            return tl::unexpected(stored.error());
    }
    return all;
}

/// Compares the folders with what is known; new runs are queued for reading.
void RunScanner::look()
{
    m_lookTimer->start(lookInterval);
    const QStringList present = runDirectories();
    const QSet<QString> there(present.begin(), present.end());
    QStringList gone;
    for (const auto &[path, run] : m_runs) {
        if (!there.contains(path))
            gone << path;
    }
    for (const QString &path : gone) {
        m_runs.erase(path);
        m_changed.removeAll(path);
        std::erase(m_toRead, path);
    }
    if (!gone.isEmpty()) {
        if (m_index)
            (void)m_index->remove(gone);
        Q_EMIT vanished(gone);
    }
    for (const QString &path : present) {
        if (!m_runs.contains(path) && std::find(m_toRead.begin(), m_toRead.end(), path) == m_toRead.end())
            m_toRead.push_back(path);
    }
    if (!m_toRead.empty())
        m_readTimer->start(0ms);
}

/// Works for a while on the queue, then lets orders in.
void RunScanner::readSome()
{
    QElapsedTimer slice;
    slice.start();
    while (!m_toRead.empty() && !m_cancelled && slice.elapsed() < sliceMilliseconds) {
        const QString path = m_toRead.front();
        m_toRead.pop_front();
        if (examine(path) && !m_changed.contains(path))
            m_changed << path;
    }
    if (m_toRead.empty() || m_sincePublished.elapsed() > 100)
        publish();
    if (!m_toRead.empty())
        return;
    m_readTimer->stop();
    if (std::exchange(m_firstScan, false))
        Q_EMIT scanned(static_cast<int>(m_runs.size()));
}

/// Once a second: the live runs, and a share of the others (somebody may resume or edit them elsewhere).
void RunScanner::watch()
{
    ++m_tick;
    int number = 0;
    QStringList paths;
    for (const auto &[path, run] : m_runs) {
        if (isLive(run.record) || (m_tick + number++) % restingTurns == 0)
            paths << path;
    }
    for (const QString &path : paths) {
        if (m_cancelled)
            return;
        if (examine(path) && !m_changed.contains(path))
            m_changed << path;
    }
    publish();
}

bool RunScanner::examine(const QString &path)
{
    const auto known = m_runs.find(path);
    IndexedRun fresh;
    fresh.record.path = path;
    IndexedRun &run = known == m_runs.end() ? fresh : known->second;
    const QString oldId = run.record.id;
    const bool factsChanged = refreshFacts(run);
    const bool logChanged = refreshLog(run, [this] { return m_cancelled.load(); });
    if (run.record.id != oldId)
        makeIdUnique(run.record);
    if (known == m_runs.end()) {
        m_runs.emplace(path, std::move(fresh));
        return true;
    }
    return factsChanged || logChanged;
}

/// A run directory that was copied by hand has the id of the first; in the list it needs its own.
void RunScanner::makeIdUnique(RunRecord &record) const
{
    const bool taken = std::any_of(m_runs.begin(), m_runs.end(), [&](const auto &entry) {
        return entry.first != record.path && entry.second.record.id == record.id;
    });
    if (taken)
        record.id = idOfCopy(record.id, record.path);
}

void RunScanner::publish()
{
    m_sincePublished.restart();
    if (m_changed.isEmpty())
        return;
    QList<ScannedRun> news;
    std::vector<const IndexedRun *> rows;
    for (const QString &path : std::as_const(m_changed)) {
        const IndexedRun &run = m_runs.at(path);
        news.push_back({run.record, m_edits.value(path)});
        rows.push_back(&run);
    }
    m_changed.clear();
    if (m_index)
        (void)m_index->store(rows); // an index that lags behind is brought up to date by the next start
    Q_EMIT found(news);
}

QStringList RunScanner::runDirectories() const
{
    QStringList paths;
    collect(toPath(m_runsFolder), 0, paths);
    for (const QString &path : linkedRuns(m_runsFolder)) {
        // A linked run may lie on a disk that is not mounted today: it stays in the list.
        if (!paths.contains(path))
            paths << path;
    }
    return paths;
}

QStringList RunScanner::linkedRuns(const QString &runsFolder)
{
    const auto content = readFile(linksFile(runsFolder));
    QStringList paths;
    if (content) {
        for (const QJsonValue path : QJsonDocument::fromJson(QByteArray::fromStdString(*content)).array())
            paths << path.toString();
    }
    return paths;
}

Result<> RunScanner::setLinkedRuns(const QString &runsFolder, const QStringList &paths)
{
    return writeFileAtomically(linksFile(runsFolder),
                               QJsonDocument(QJsonArray::fromStringList(paths)).toJson().toStdString());
}

} // namespace leoclr

#pragma once

#include "core/library/runindex.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <deque>
#include <map>

namespace leoclr {

/// A run as the scanner read it, with the number of the last edit of it that the scanner has heard of: what it read
/// before an edit must not undo the edit on the screen.
struct ScannedRun
{
    RunRecord record;
    int edit = 0;
};

/// The background half of RunLibrary: finds run directories, reads what changed, watches those that live, keeps the
/// index file. Lives in a thread of its own; a scan is cut into short slices, so that orders are heard while it lasts.
class RunScanner : public QObject
{
    Q_OBJECT
public:
    RunScanner(const QString &runsFolder, const QString &indexFile);
    ~RunScanner() override;

    /// Thread-safe: makes a reading under way end soon.
    void cancel() { m_cancelled = true; }

    void begin(std::vector<IndexedRun> known);
    /// Reads the run at `path` again, or for the first time.
    void refresh(const QString &path, int edit);
    void forget(const QString &path, int edit);
    /// Empties the index and reads everything anew.
    [[nodiscard]] Result<std::vector<ScannedRun>> rebuild();

    /// Runs outside of the runs folder that were added by hand; kept in <runsFolder>/.linked-runs.json.
    [[nodiscard]] static QStringList linkedRuns(const QString &runsFolder);
    [[nodiscard]] static Result<> setLinkedRuns(const QString &runsFolder, const QStringList &paths);

Q_SIGNALS:
    void found(const QList<leoclr::ScannedRun> &runs); ///< new or changed
    void vanished(const QStringList &paths);
    void scanned(int runs);

private:
    void look();
    void readSome();
    void watch();
    bool examine(const QString &path); ///< whether anything changed
    void makeIdUnique(RunRecord &record) const;
    void publish();
    [[nodiscard]] QStringList runDirectories() const;

    const QString m_runsFolder;
    const QString m_indexFile;
    std::atomic<bool> m_cancelled = false;
    std::unique_ptr<RunIndex> m_index;
    std::map<QString, IndexedRun> m_runs; ///< by path
    QHash<QString, int> m_edits;          ///< by path
    std::deque<QString> m_toRead;
    QStringList m_changed;                ///< paths read but not yet published
    QElapsedTimer m_sincePublished;
    bool m_firstScan = true;
    int m_tick = 0;
    QTimer *m_readTimer = nullptr;
    QTimer *m_watchTimer = nullptr;
    QTimer *m_lookTimer = nullptr;
    QFileSystemWatcher *m_folderWatcher = nullptr;
};

} // namespace leoclr

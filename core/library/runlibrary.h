#pragma once

#include "core/config/experimentconfig.h"
#include "core/runlog/rundirectory.h"
#include "core/runlog/runsummary.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace leoclr {

/// One run as the index knows it. The run directory is the truth; notes and tags live in it too (notes.json),
/// so that the index can be rebuilt without losing anything.
struct RunRecord
{
    QString id;
    QString name;
    QString path;      ///< absolute path of the run directory
    QString preset;
    QString method;
    QString dataset;   ///< reader, or the last part of the path
    qint64 created = 0; ///< milliseconds
    QString notes;
    QStringList tags;
    RunSummary summary;
};

/// SQLite index of run directories under one folder. Lives in the GUI thread; scans and follows in the background
/// and tells of changes by signals. Everything it holds can be rebuilt from the run directories.
class RunLibrary : public QObject
{
    Q_OBJECT
public:
    /// @param runsFolder where new runs go and which is scanned; created if missing
    /// @param indexFile the SQLite file; a damaged one is set aside and rebuilt
    RunLibrary(const QString &runsFolder, const QString &indexFile, QObject *parent = nullptr);
    ~RunLibrary() override;

    /// Opens the index and shows what it knows at once, then scans the folder in the background.
    [[nodiscard]] Result<> open();
    [[nodiscard]] QString runsFolder() const;

    /// Newest first.
    [[nodiscard]] QList<RunRecord> runs() const;
    [[nodiscard]] std::optional<RunRecord> run(const QString &id) const;

    /// Makes a new run directory below runsFolder (name and time in the folder's name) and indexes it.
    [[nodiscard]] Result<RunRecord> createRun(const ExperimentConfig &config, const QString &preset,
                                              const QString &parentRun = {});
    /// Indexes a run directory that lies anywhere.
    [[nodiscard]] Result<RunRecord> addRun(const QString &path);
    [[nodiscard]] Result<> rename(const QString &id, const QString &name);
    [[nodiscard]] Result<> setNotes(const QString &id, const QString &notes);
    [[nodiscard]] Result<> setTags(const QString &id, const QStringList &tags);
    /// Moves the run directory to <runsFolder>/.trash; undo by restore(). Locked while an engine owns it.
    [[nodiscard]] Result<> moveToTrash(const QString &id);
    [[nodiscard]] Result<> restore(const QString &id);
    /// Throws the index away and reads every run directory again. Gives the number of runs.
    [[nodiscard]] Result<int> reindex();

Q_SIGNALS:
    void runAdded(const QString &id);
    void runChanged(const QString &id); ///< record or summary
    void runRemoved(const QString &id);
    void scanFinished(int runs);
    /// The index file was damaged or of a newer version; it lies at `file` now and the scan makes a new one.
    void indexSetAside(const QString &file);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace leoclr

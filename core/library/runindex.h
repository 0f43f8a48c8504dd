#pragma once

#include "core/library/runlibrary.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QString>

#include <vector>

namespace leoclr {

/// Size and time of change of a file, to see whether it has to be read again. A missing file has size -1.
struct FileStamp
{
    qint64 size = -1;
    qint64 changed = 0; ///< nanoseconds
    bool operator==(const FileStamp &) const = default;
    [[nodiscard]] static FileStamp of(const std::filesystem::path &file);
};

/// A run with what is needed to notice changes and to read its log on from where it was left.
struct IndexedRun
{
    RunRecord record;     ///< summary settled: as shown
    RunSummary folded;    ///< summary of the log alone
    quint64 logOffset = 0;
    FileStamp identity, config, notes, log;
    std::optional<Error> unreadable, logProblem; ///< what could not be read; not kept in the index
};

/// The SQLite file behind RunLibrary: one row a run. One object a thread; several processes may share the file.
class RunIndex
{
public:
    /// Opens or makes the file. A damaged one, or one of a newer version, is renamed to <file>.set-aside-<time> and an
    /// empty one made: everything in it can be read again from the run directories.
    [[nodiscard]] static Result<std::unique_ptr<RunIndex>> open(const QString &file);
    ~RunIndex();
    RunIndex(const RunIndex &) = delete;
    RunIndex &operator=(const RunIndex &) = delete;

    /// Where the damaged file went, if there was one.
    [[nodiscard]] QString setAside() const { return m_setAside; }
    [[nodiscard]] std::vector<IndexedRun> load() const;
    /// All or nothing.
    [[nodiscard]] Result<> store(const std::vector<const IndexedRun *> &runs);
    [[nodiscard]] Result<> remove(const QStringList &paths);
    [[nodiscard]] Result<> clear();

private:
    RunIndex(QString connection, QString file) : m_connection(std::move(connection)), m_file(std::move(file)) {}
    [[nodiscard]] Result<> prepare();
    [[nodiscard]] Error problem(const QString &what, const QSqlError &error) const;

    QString m_connection;
    QString m_file;
    QString m_setAside;
};

} // namespace leoclr

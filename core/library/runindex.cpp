#include "core/library/runindex.h"

#include "core/library/paths.h"
#include "core/library/summaryjson.h"

#include <QAtomicInt>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <sys/stat.h>

namespace leoclr {

namespace {

constexpr int schemaVersion = 1;

const char *const createTable = R"(
CREATE TABLE IF NOT EXISTS runs (
    path TEXT PRIMARY KEY, id TEXT NOT NULL, name TEXT, preset TEXT, method TEXT, dataset TEXT, created INTEGER,
    notes TEXT, tags TEXT, state INTEGER, folded TEXT, log_offset INTEGER,
    identity_size INTEGER, identity_changed INTEGER, config_size INTEGER, config_changed INTEGER,
    notes_size INTEGER, notes_changed INTEGER, log_size INTEGER, log_changed INTEGER
))";

QString newConnectionName()
{
    static QAtomicInt counter;
    return QStringLiteral("leoclr-runs-%1").arg(counter.fetchAndAddRelaxed(1));
}

void closeConnection(const QString &name)
{
    QSqlDatabase::database(name, false).close();
    QSqlDatabase::removeDatabase(name);
}

QString tagsToText(const QStringList &tags)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(tags)).toJson(QJsonDocument::Compact));
}

QStringList tagsFromText(const QString &text)
{
    QStringList tags;
    for (const QJsonValue tag : QJsonDocument::fromJson(text.toUtf8()).array())
        tags << tag.toString();
    return tags;
}

} // namespace

FileStamp FileStamp::of(const std::filesystem::path &file)
{
    struct stat facts = {};
    if (::stat(file.c_str(), &facts) != 0)
        return {};
    return {facts.st_size, qint64(facts.st_mtim.tv_sec) * 1'000'000'000 + facts.st_mtim.tv_nsec};
}

Result<std::unique_ptr<RunIndex>> RunIndex::open(const QString &file)
{
    if (!QDir().mkpath(QFileInfo(file).absolutePath()))
        return fail(ErrorCode::NotWritable, "the folder of the index of runs cannot be made",
                    QFileInfo(file).absolutePath().toStdString());
    QString setAside;
    for (int attempt = 0;; ++attempt) {
        std::unique_ptr<RunIndex> index(new RunIndex(newConnectionName(), file));
        const Result<> prepared = index->prepare();
        if (prepared) {
            index->m_setAside = setAside;
            return index;
        }
        const ErrorCode code = prepared.error().code;
        if (attempt > 0 || (code != ErrorCode::Damaged && code != ErrorCode::NewerVersion))
            return tl::unexpected(prepared.error());
        index.reset();
        setAside = file + ".set-aside-" + QDateTime::currentDateTimeUtc().toString("yyyyMMdd-HHmmss-zzz");
        if (!QFile::rename(file, setAside))
            return tl::unexpected(prepared.error());
        for (const char *companion : {"-wal", "-shm"})
            QFile::remove(file + QLatin1String(companion));
    }
}

RunIndex::~RunIndex()
{
    closeConnection(m_connection);
}

Result<> RunIndex::prepare()
{
    QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", m_connection);
    if (!database.isValid())
        return fail(ErrorCode::Unsupported, "the SQLite driver of Qt is not installed", m_file.toStdString(),
                    "Install the package libqt6sql6-sqlite.");
    if (QFile::exists(m_file) && !QFileInfo(m_file).isWritable())
        return fail(ErrorCode::NotWritable, "the index of runs cannot be written", m_file.toStdString());
    database.setDatabaseName(m_file);
    database.setConnectOptions("QSQLITE_BUSY_TIMEOUT=5000");
    if (!database.open())
        return tl::unexpected(problem("the index of runs cannot be opened", database.lastError()));
    QSqlQuery query(database);
    // NORMAL: in WAL mode a commit never waits for the disk; a lost last commit is read again from the run directory.
    for (const char *statement : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL"}) {
        if (!query.exec(QLatin1String(statement)))
            return tl::unexpected(problem("the index of runs cannot be read", query.lastError()));
    }
    if (!query.exec("PRAGMA quick_check(1)") || !query.next() || query.value(0).toString() != "ok")
        return fail(ErrorCode::Damaged, "the index of runs is damaged", m_file.toStdString());
    if (!query.exec("PRAGMA user_version") || !query.next())
        return tl::unexpected(problem("the index of runs cannot be read", query.lastError()));
    const int version = query.value(0).toInt();
    if (version > schemaVersion)
        return fail(ErrorCode::NewerVersion, "the index of runs was written by a newer version", m_file.toStdString());
    query.finish();
    if (!query.exec(QLatin1String(createTable))
        || (version != schemaVersion && !query.exec(QStringLiteral("PRAGMA user_version=%1").arg(schemaVersion))))
        return tl::unexpected(problem("the index of runs cannot be set up", query.lastError()));
    return {};
}

std::vector<IndexedRun> RunIndex::load() const
{
    std::vector<IndexedRun> runs;
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.setForwardOnly(true);
    query.exec("SELECT path, id, name, preset, method, dataset, created, notes, tags, state, folded, log_offset,"
               " identity_size, identity_changed, config_size, config_changed, notes_size, notes_changed,"
               " log_size, log_changed FROM runs");
    while (query.next()) {
        const auto stamp = [&](int column) {
            return FileStamp{query.value(column).toLongLong(), query.value(column + 1).toLongLong()};
        };
        IndexedRun run;
        run.record.path = query.value(0).toString();
        run.record.id = query.value(1).toString();
        run.record.name = query.value(2).toString();
        run.record.preset = query.value(3).toString();
        run.record.method = query.value(4).toString();
        run.record.dataset = query.value(5).toString();
        run.record.created = query.value(6).toLongLong();
        run.record.notes = query.value(7).toString();
        run.record.tags = tagsFromText(query.value(8).toString());
        run.identity = stamp(12);
        run.config = stamp(14);
        run.notes = stamp(16);
        if (const auto folded = summaryFromJson(query.value(10).toByteArray())) {
            run.folded = *folded;
            run.record.summary = *folded;
            run.record.summary.state = static_cast<RunState>(query.value(9).toInt());
            run.logOffset = query.value(11).toULongLong();
            run.log = stamp(18);
        }
        runs.push_back(std::move(run));
    }
    return runs;
}

Result<> RunIndex::store(const std::vector<const IndexedRun *> &runs)
{
    QSqlDatabase database = QSqlDatabase::database(m_connection);
    QSqlQuery query(database);
    if (!database.transaction()
        || !query.prepare("INSERT OR REPLACE INTO runs VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
        const Error error = problem("the index of runs cannot be written", database.lastError());
        database.rollback();
        return tl::unexpected(error);
    }
    for (const IndexedRun *run : runs) {
        const RunRecord &record = run->record;
        // What could not be read is tried again at the next start, so that its error is known then.
        const FileStamp identity = run->unreadable ? FileStamp{-2, 0} : run->identity;
        const QVariantList values{record.path, record.id, record.name, record.preset, record.method, record.dataset,
                                  record.created, record.notes, tagsToText(record.tags),
                                  static_cast<int>(record.summary.state),
                                  QString::fromUtf8(summaryToJson(run->folded)), run->logOffset,
                                  identity.size, identity.changed, run->config.size, run->config.changed,
                                  run->notes.size, run->notes.changed, run->log.size, run->log.changed};
        for (int i = 0; i < values.size(); ++i)
            query.bindValue(i, values[i]);
        if (!query.exec()) {
            const Error error = problem("the index of runs cannot be written", query.lastError());
            database.rollback();
            return tl::unexpected(error);
        }
    }
    query.finish();
    if (!database.commit())
        return tl::unexpected(problem("the index of runs cannot be written", database.lastError()));
    return {};
}

Result<> RunIndex::remove(const QStringList &paths)
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare("DELETE FROM runs WHERE path = ?");
    for (const QString &path : paths) {
        query.bindValue(0, path);
        if (!query.exec())
            return tl::unexpected(problem("the index of runs cannot be written", query.lastError()));
    }
    return {};
}

Result<> RunIndex::clear()
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    if (!query.exec("DELETE FROM runs"))
        return tl::unexpected(problem("the index of runs cannot be emptied", query.lastError()));
    return {};
}

Error RunIndex::problem(const QString &what, const QSqlError &error) const
{
    const QString reason = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    const QString native = error.nativeErrorCode();
    ErrorCode code = ErrorCode::Damaged; // SQLITE_CORRUPT 11, SQLITE_NOTADB 26, and whatever else is odd in the file
    if (native == "8" || native == "14")
        code = ErrorCode::NotWritable; // SQLITE_READONLY, SQLITE_CANTOPEN
    else if (native == "13")
        code = ErrorCode::DiskFull; // SQLITE_FULL
    else if (native == "5" || native == "6")
        code = ErrorCode::Locked; // SQLITE_BUSY, SQLITE_LOCKED
    return {code, (what + ": " + reason).toStdString(), m_file.toStdString(), {}};
}

} // namespace leoclr

#include "core/library/runlibrary.h"

#include "core/base/files.h"
#include "core/library/paths.h"
#include "core/library/runcreation.h"
#include "core/library/runindex.h"
#include "core/library/runnames.h"
#include "core/library/runnotes.h"
#include "core/library/runreader.h"
#include "core/library/runscanner.h"
#include "core/library/runtrash.h"
#include "core/runlog/hostfacts.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QThread>

#include <algorithm>

namespace leoclr {

/// The records on the screen, and the scanner that keeps them true. An edit shows at once; its number tells what the
/// scanner read before it.
class RunLibrary::Private
{
public:
    Private(RunLibrary &library, const QString &folder, const QString &indexFile)
        : q(library), runsFolder(QDir(folder).absolutePath()), indexFile(indexFile), trash(runsFolder)
    {
    }

    void take(const QList<ScannedRun> &runs);
    void drop(const QString &path);
    int beginEdit(const QString &path) { return ++edits[path]; }
    [[nodiscard]] Result<RunRecord> known(const QString &id) const;
    [[nodiscard]] Result<> changeNotes(const QString &id, const std::function<void(RunNotes &)> &change);
    [[nodiscard]] Result<> checkUnowned(const RunRecord &record) const;
    void refresh(const QString &path);
    void link(const QString &path);
    void unlink(const QString &path);
    void insert(const RunRecord &record);

    RunLibrary &q;
    const QString runsFolder;
    const QString indexFile;
    RunTrash trash;
    QHash<QString, RunRecord> records; ///< by id
    QHash<QString, QString> ids;       ///< path to id
    QHash<QString, int> edits;         ///< by path
    QThread thread;
    RunScanner *scanner = nullptr; ///< lives in `thread`, deleted when that ends
};

void RunLibrary::Private::insert(const RunRecord &record)
{
    records.insert(record.id, record);
    ids.insert(record.path, record.id);
}

void RunLibrary::Private::take(const QList<ScannedRun> &runs)
{
    for (const auto &[scanned, edit] : runs) {
        RunRecord record = scanned;
        const bool older = edit < edits.value(record.path);
        const QString id = ids.value(record.path);
        if (id.isEmpty()) {
            if (older)
                continue; // it was moved away meanwhile
            insert(record);
            Q_EMIT q.runAdded(record.id);
            continue;
        }
        if (older) {
            const RunRecord &shown = records[id];
            record.name = shown.name;
            record.notes = shown.notes;
            record.tags = shown.tags;
        }
        if (record.id != id)
            drop(record.path);
        const bool isNew = record.id != id;
        insert(record);
        if (isNew)
            Q_EMIT q.runAdded(record.id);
        else
            Q_EMIT q.runChanged(record.id);
    }
}

void RunLibrary::Private::drop(const QString &path)
{
    const QString id = ids.take(path);
    if (records.remove(id))
        Q_EMIT q.runRemoved(id);
}

Result<RunRecord> RunLibrary::Private::known(const QString &id) const
{
    const auto record = records.constFind(id);
    if (record == records.constEnd())
        return fail(ErrorCode::Unknown, "there is no run with the id " + id.toStdString(), runsFolder.toStdString());
    return *record;
}

Result<> RunLibrary::Private::changeNotes(const QString &id, const std::function<void(RunNotes &)> &change)
{
    const auto record = known(id);
    if (!record)
        return tl::unexpected(record.error());
    const RunDirectory directory(toPath(record->path));
    auto notes = readNotes(directory);
    if (!notes)
        return tl::unexpected(notes.error());
    change(*notes);
    if (const auto written = writeNotes(directory, *notes); !written)
        return written;
    RunRecord &shown = records[id];
    shown.notes = notes->notes;
    shown.tags = notes->tags;
    refresh(record->path);
    Q_EMIT q.runChanged(id);
    return {};
}

Result<> RunLibrary::Private::checkUnowned(const RunRecord &record) const
{
    const auto owner = RunLock::owner(RunDirectory(toPath(record.path)));
    const bool trained = record.summary.state == RunState::Running || record.summary.state == RunState::Paused;
    if (owner && (owner->holds || (trained && owner->host != hostName())))
        return fail(ErrorCode::Locked,
                    "the run is being trained by process " + std::to_string(owner->pid) + " on " + owner->host,
                    record.path.toStdString(), "Stop it first.");
    return {};
}

void RunLibrary::Private::refresh(const QString &path)
{
    const int edit = beginEdit(path);
    if (scanner)
        QMetaObject::invokeMethod(scanner, [this, path, edit] { scanner->refresh(path, edit); }, Qt::QueuedConnection);
}

void RunLibrary::Private::link(const QString &path)
{
    if (path.startsWith(runsFolder + '/'))
        return;
    QStringList links = RunScanner::linkedRuns(runsFolder);
    if (!links.contains(path))
        (void)RunScanner::setLinkedRuns(runsFolder, links << path); // at worst the run is not listed next time
}

void RunLibrary::Private::unlink(const QString &path)
{
    QStringList links = RunScanner::linkedRuns(runsFolder);
    if (links.removeAll(path) > 0)
        (void)RunScanner::setLinkedRuns(runsFolder, links);
}

RunLibrary::RunLibrary(const QString &runsFolder, const QString &indexFile, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, runsFolder, indexFile))
{
}

RunLibrary::~RunLibrary()
{
    if (d->scanner)
        d->scanner->cancel();
    d->thread.quit();
    d->thread.wait();
}

Result<> RunLibrary::open()
{
    Q_ASSERT(!d->scanner);
    if (const auto made = makeFolder(toPath(d->runsFolder)); !made)
        return made;
    std::vector<IndexedRun> indexed;
    QString setAside;
    {
        const auto index = RunIndex::open(d->indexFile);
        if (!index)
            return tl::unexpected(index.error());
        indexed = (*index)->load();
        setAside = (*index)->setAside();
    }
    for (const IndexedRun &run : indexed) {
        d->insert(run.record);
        Q_EMIT runAdded(run.record.id);
    }
    if (!setAside.isEmpty())
        Q_EMIT indexSetAside(setAside);

    d->scanner = new RunScanner(d->runsFolder, d->indexFile);
    d->scanner->moveToThread(&d->thread);
    d->thread.setObjectName("run scanner");
    connect(&d->thread, &QThread::finished, d->scanner, &QObject::deleteLater);
    connect(d->scanner, &RunScanner::found, this, [this](const QList<ScannedRun> &runs) { d->take(runs); });
    connect(d->scanner, &RunScanner::scanned, this, &RunLibrary::scanFinished);
    connect(d->scanner, &RunScanner::vanished, this, [this](const QStringList &paths) {
        for (const QString &path : paths)
            d->drop(path);
    });
    d->thread.start(QThread::LowPriority);
    QMetaObject::invokeMethod(
        d->scanner, [scanner = d->scanner, indexed = std::move(indexed)]() mutable { scanner->begin(std::move(indexed)); },
        Qt::QueuedConnection);
    return {};
}

QString RunLibrary::runsFolder() const
{
    return d->runsFolder;
}

QList<RunRecord> RunLibrary::runs() const
{
    QList<RunRecord> list = d->records.values();
    std::sort(list.begin(), list.end(), [](const RunRecord &a, const RunRecord &b) {
        return a.created != b.created ? a.created > b.created : a.id > b.id;
    });
    return list;
}

std::optional<RunRecord> RunLibrary::run(const QString &id) const
{
    const auto record = d->records.constFind(id);
    return record == d->records.constEnd() ? std::nullopt : std::optional(*record);
}

Result<RunRecord> RunLibrary::createRun(const ExperimentConfig &config, const QString &preset, const QString &parentRun)
{
    QStringList taken;
    for (const RunRecord &record : std::as_const(d->records))
        taken << record.name;
    const QDateTime created = QDateTime::currentDateTimeUtc();
    const QString name = nameForRun(config, taken);
    const QString folder = d->runsFolder + '/' + folderNameForRun(name, created);
    QString path = folder;
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = folder + '-' + QString::number(i);
    if (const auto made = createRunDirectory(path, name, config, preset, parentRun); !made)
        return tl::unexpected(made.error());
    return addRun(path);
}

Result<RunRecord> RunLibrary::addRun(const QString &path)
{
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (const QString id = d->ids.value(absolute); !id.isEmpty())
        return d->records.value(id);
    const RunDirectory directory(toPath(absolute));
    if (!directory.isRun())
        return fail(ErrorCode::WrongFormat, "the folder is not a run: it has no run.json", absolute.toStdString(),
                    "Choose a folder that leoclr-workbench or leoclr-engine made.");
    if (const auto identity = directory.identity(); !identity)
        return tl::unexpected(identity.error());
    IndexedRun run;
    run.record.path = absolute;
    (void)refreshFacts(run); // the log, which may be long, follows in the background
    if (d->records.contains(run.record.id))
        run.record.id = idOfCopy(run.record.id, absolute);
    d->link(absolute);
    d->insert(run.record);
    Q_EMIT runAdded(run.record.id);
    d->refresh(absolute);
    return run.record;
}

Result<> RunLibrary::rename(const QString &id, const QString &name)
{
    const auto record = d->known(id);
    if (!record)
        return tl::unexpected(record.error());
    if (name.trimmed().isEmpty())
        return fail(ErrorCode::Empty, "a run needs a name", record->path.toStdString(), "Type at least one letter.");
    const RunDirectory directory(toPath(record->path));
    auto identity = directory.identity();
    if (!identity)
        return tl::unexpected(identity.error());
    identity->name = name.trimmed().toStdString();
    if (const auto written = directory.writeIdentity(*identity); !written)
        return written;
    d->records[id].name = name.trimmed();
    d->refresh(record->path);
    Q_EMIT runChanged(id);
    return {};
}

Result<> RunLibrary::setNotes(const QString &id, const QString &notes)
{
    return d->changeNotes(id, [&](RunNotes &stored) { stored.notes = notes; });
}

Result<> RunLibrary::setTags(const QString &id, const QStringList &tags)
{
    QStringList tidy;
    for (const QString &tag : tags) {
        if (const QString word = tag.trimmed(); !word.isEmpty() && !tidy.contains(word))
            tidy << word;
    }
    return d->changeNotes(id, [&](RunNotes &stored) { stored.tags = tidy; });
}

Result<> RunLibrary::moveToTrash(const QString &id)
{
    const auto record = d->known(id);
    if (!record)
        return tl::unexpected(record.error());
    if (const auto unowned = d->checkUnowned(*record); !unowned)
        return unowned;
    if (QFileInfo::exists(record->path)) { // a directory that is gone already is only taken from the list
        if (const auto moved = d->trash.take(id, record->path); !moved)
            return moved;
    }
    d->unlink(record->path);
    const int edit = d->beginEdit(record->path);
    if (d->scanner)
        QMetaObject::invokeMethod(
            d->scanner, [scanner = d->scanner, path = record->path, edit] { scanner->forget(path, edit); },
            Qt::QueuedConnection);
    d->drop(record->path);
    return {};
}

Result<> RunLibrary::restore(const QString &id)
{
    const auto path = d->trash.giveBack(id);
    if (!path)
        return tl::unexpected(path.error());
    const auto added = addRun(*path);
    return added ? Result<>() : tl::unexpected(added.error());
}

Result<int> RunLibrary::reindex()
{
    if (!d->scanner)
        return fail(ErrorCode::Internal, "the library is not open", d->runsFolder.toStdString());
    Result<std::vector<ScannedRun>> all;
    QMetaObject::invokeMethod(
        d->scanner, [scanner = d->scanner, &all] { all = scanner->rebuild(); }, Qt::BlockingQueuedConnection);
    if (!all)
        return tl::unexpected(all.error());
    QStringList gone = d->ids.keys();
    for (const ScannedRun &run : *all)
        gone.removeAll(run.record.path);
    for (const QString &path : std::as_const(gone))
        d->drop(path);
    d->take(QList<ScannedRun>(all->begin(), all->end()));
    return static_cast<int>(all->size());
}

} // namespace leoclr

#include "core/library/runreader.h"

#include "core/base/hash.h"
#include "core/library/logtail.h"
#include "core/library/paths.h"
#include "core/library/runnames.h"
#include "core/library/runnotes.h"

#include <QFileInfo>

namespace leoclr {

namespace {

/// Stands in for the id of a run whose run.json cannot be read; the same at every start.
QString idFromPath(const QString &path)
{
    return "unread-" + QString::fromStdString(hashOf(path.toStdString()).substr(0, 12));
}

void takeIdentity(RunRecord &record, const RunIdentity &identity)
{
    record.id = toQString(identity.id);
    record.name = toQString(identity.name);
    record.preset = toQString(identity.preset);
    record.created = QDateTime::fromString(toQString(identity.created), Qt::ISODate).toMSecsSinceEpoch();
}

/// The summary that is shown: what the log says, what the lock says, and what could not be read.
void show(IndexedRun &run, const std::optional<RunLock::Owner> &owner)
{
    run.record.summary = run.folded;
    run.record.summary.settleState(owner);
    if (const auto &problem = run.unreadable ? run.unreadable : run.logProblem) {
        run.record.summary.state = RunState::Unknown;
        run.record.summary.failure = problem;
    }
}

} // namespace

bool refreshFacts(IndexedRun &run)
{
    const RunDirectory directory(toPath(run.record.path));
    const auto changedSince = [&](FileStamp &known, const char *name) {
        const FileStamp now = FileStamp::of(directory.path() / name);
        const bool changed = now != known || run.record.id.isEmpty();
        known = now;
        return changed;
    };
    const bool identityChanged = changedSince(run.identity, "run.json");
    const bool configChanged = changedSince(run.config, "config.json");
    const bool notesChanged = changedSince(run.notes, "notes.json");
    if (!identityChanged && !configChanged && !notesChanged)
        return false;

    run.unreadable.reset();
    if (const auto identity = directory.identity()) {
        takeIdentity(run.record, *identity);
    } else {
        run.unreadable = identity.error();
        if (run.record.id.isEmpty())
            run.record.id = idFromPath(run.record.path);
        if (run.record.name.isEmpty())
            run.record.name = QFileInfo(run.record.path).fileName();
    }
    if (const auto config = directory.config()) {
        run.record.method = toQString(config->method);
        run.record.dataset = datasetName(*config);
    } else if (!run.unreadable) {
        run.unreadable = config.error();
    }
    if (const auto notes = readNotes(directory)) {
        run.record.notes = notes->notes;
        run.record.tags = notes->tags;
    }
    return true;
}

bool refreshLog(IndexedRun &run, const std::function<bool()> &cancelled)
{
    const RunDirectory directory(toPath(run.record.path));
    const RunState before = run.record.summary.state;
    if (!isLive(run.record) && FileStamp::of(directory.events()) == run.log)
        return false;
    // The owner first: one that is gone has written all that it will ever write.
    auto owner = RunLock::owner(directory);
    const FileStamp log = FileStamp::of(directory.events());
    bool changed = false;
    if (log != run.log) {
        if (log.size < qint64(run.logOffset)) { // another log than the one we know
            run.folded = {};
            run.logOffset = 0;
        }
        run.logProblem.reset();
        LogTail tail(directory.events(), run.logOffset);
        while (!cancelled || !cancelled()) {
            const auto piece = tail.read();
            if (!piece) {
                run.logProblem = piece.error();
                break;
            }
            for (const Decoded &item : piece->items)
                run.folded.fold(item);
            changed = changed || !piece->items.empty();
            if (piece->atEnd) {
                run.log = log;
                break;
            }
        }
        run.logOffset = tail.offset();
    }
    show(run, owner);
    if (run.record.summary.state != run.folded.state && !run.unreadable && !run.logProblem) {
        owner = RunLock::owner(directory); // an engine may have begun while the log was read
        show(run, owner);
    }
    return changed || run.record.summary.state != before;
}

bool isLive(const RunRecord &record)
{
    switch (record.summary.state) {
    case RunState::Waiting:
    case RunState::Running:
    case RunState::Paused:
    case RunState::Unknown:
        return true;
    case RunState::Finished:
    case RunState::Stopped:
    case RunState::Failed:
    case RunState::Died:
        break;
    }
    return false;
}

} // namespace leoclr

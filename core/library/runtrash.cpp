#include "core/library/runtrash.h"

#include "core/base/files.h"
#include "core/library/paths.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <cstdio>
#include <filesystem>

namespace leoclr {

namespace {

QString trashOf(const QString &runsFolder)
{
    return runsFolder + "/.trash";
}

QJsonObject trashNote(const QString &folder)
{
    QFile file(folder + "/trashed.json");
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString freeName(const QString &wanted)
{
    QString name = wanted;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = wanted + '-' + QString::number(i);
    return name;
}

/// Moves within one file system. errno otherwise.
int moveFolder(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0 ? 0 : errno;
}

} // namespace

TrashContents trashContents(const QString &runsFolder)
{
    TrashContents contents;
    const QString trash = trashOf(runsFolder);
    contents.runs = int(QDir(trash).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden).size());
    for (QDirIterator files(trash, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        files.next();
        contents.bytes += quint64(files.fileInfo().size());
    }
    return contents;
}

Result<> emptyTrash(const QString &runsFolder)
{
    std::error_code problem;
    std::filesystem::remove_all(toPath(trashOf(runsFolder)), problem);
    if (problem)
        return tl::unexpected(systemError(problem.value(), "the trash cannot be emptied", toPath(trashOf(runsFolder)), true));
    return {};
}

RunTrash::RunTrash(const QString &runsFolder) : m_folder(trashOf(runsFolder)) {}

Result<> RunTrash::take(const QString &id, const QString &path)
{
    const QJsonObject note{{"id", id}, {"path", path}};
    if (const auto written = writeFileAtomically(toPath(path) / "trashed.json",
                                                 QJsonDocument(note).toJson().toStdString()); !written)
        return written;
    const QFileInfo run(path);
    int problem = 0;
    for (const QString &trash : {m_folder, run.absolutePath() + "/.trash"}) {
        if (const auto made = makeFolder(toPath(trash)); !made)
            return made;
        const QString place = freeName(trash + '/' + run.fileName());
        problem = moveFolder(path, place);
        if (problem == 0) {
            m_taken.insert(id, place);
            return {};
        }
        if (problem != EXDEV)
            break;
    }
    QFile::remove(path + "/trashed.json");
    return tl::unexpected(systemError(problem, "the run cannot be moved to the trash", toPath(path), true));
}

Result<QString> RunTrash::giveBack(const QString &id)
{
    const QString place = find(id);
    if (place.isEmpty())
        return fail(ErrorCode::NotFound, "the run " + id.toStdString() + " is not in the trash", m_folder.toStdString());
    const QString target = freeName(trashNote(place)["path"].toString());
    if (const auto made = makeFolder(toPath(QFileInfo(target).absolutePath())); !made)
        return tl::unexpected(made.error());
    if (const int problem = moveFolder(place, target); problem != 0)
        return tl::unexpected(systemError(problem, "the run cannot be moved out of the trash", toPath(place), true));
    QFile::remove(target + "/trashed.json");
    m_taken.remove(id);
    return target;
}

QString RunTrash::find(const QString &id) const
{
    const QString known = m_taken.value(id);
    if (!known.isEmpty() && QFileInfo::exists(known))
        return known;
    const QDir trash(m_folder);
    for (const QString &name : trash.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time)) {
        if (trashNote(trash.filePath(name))["id"].toString() == id)
            return trash.filePath(name);
    }
    return {};
}

} // namespace leoclr

#include "core/fetch/fetchlayout.h"

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/library/paths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leoclr {

namespace fs = std::filesystem;

namespace {

QJsonArray filesOf(const CatalogueEntry &entry)
{
    QJsonArray files;
    for (const CatalogueFile &file : entry.files)
        files.append(QJsonObject{{QStringLiteral("name"), toQString(file.name)},
                                 {QStringLiteral("address"), toQString(file.address)},
                                 {QStringLiteral("md5"), toQString(file.md5)},
                                 {QStringLiteral("sha1"), toQString(file.sha1)},
                                 {QStringLiteral("sha256"), toQString(file.sha256)}});
    return files;
}

/// Moves everything in `from` to `to`; folders that are there already take the new content in.
Result<> moveInto(const fs::path &from, const fs::path &to)
{
    std::error_code error;
    for (const fs::directory_entry &entry : fs::directory_iterator(from, error)) {
        const fs::path target = to / entry.path().filename();
        if (entry.is_directory() && !entry.is_symlink() && fs::is_directory(target)) {
            if (auto moved = moveInto(entry.path(), target); !moved)
                return moved;
            continue;
        }
        fs::rename(entry.path(), target, error);
        if (error)
            return tl::unexpected(systemError(error.value(), "cannot be put in place", target, true));
    }
    if (error)
        return tl::unexpected(systemError(error.value(), "list the folder", from, false));
    return {};
}

} // namespace

bool FetchLayout::isComplete(const CatalogueEntry &entry) const
{
    const Result<std::string> text = readFile(record());
    if (!text)
        return false;
    const QJsonObject found = QJsonDocument::fromJson(QByteArray::fromStdString(*text)).object();
    return found.value(QStringLiteral("dataset")).toString() == toQString(entry.name) &&
           found.value(QStringLiteral("files")).toArray() == filesOf(entry);
}

Result<> FetchLayout::finish(const CatalogueEntry &entry) const
{
    if (auto moved = moveInto(unpacked(), m_folder); !moved)
        return moved;
    const QJsonObject content{{QStringLiteral("dataset"), toQString(entry.name)},
                              {QStringLiteral("fetched"), toQString(toIso8601(SystemClock().now()))},
                              {QStringLiteral("files"), filesOf(entry)}};
    if (auto written = writeFileAtomically(record(), QJsonDocument(content).toJson().toStdString()); !written)
        return written;
    std::error_code ignored; // what cannot be removed only costs space
    fs::remove_all(work(), ignored);
    return {};
}

} // namespace leoclr

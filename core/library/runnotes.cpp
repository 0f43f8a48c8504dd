#include "core/library/runnotes.h"

#include "core/base/files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leoclr {

namespace {

std::filesystem::path notesFile(const RunDirectory &directory)
{
    return directory.path() / "notes.json";
}

} // namespace

Result<RunNotes> readNotes(const RunDirectory &directory)
{
    const auto content = readFile(notesFile(directory));
    if (!content)
        return content.error().code == ErrorCode::NotFound ? Result<RunNotes>(RunNotes{})
                                                           : tl::unexpected(content.error());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(*content), &problem);
    if (!document.isObject())
        return fail(ErrorCode::Damaged, "notes.json is not a JSON object: " + problem.errorString().toStdString(),
                    notesFile(directory).string(), "Mend or remove the file.");
    RunNotes notes;
    notes.notes = document["notes"].toString();
    for (const QJsonValue tag : document["tags"].toArray())
        notes.tags << tag.toString();
    return notes;
}

Result<> writeNotes(const RunDirectory &directory, const RunNotes &notes)
{
    const QJsonObject object{{"notes", notes.notes}, {"tags", QJsonArray::fromStringList(notes.tags)}};
    return writeFileAtomically(notesFile(directory), QJsonDocument(object).toJson().toStdString());
}

} // namespace leoclr

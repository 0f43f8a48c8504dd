#include "widgets/common/errortext.h"

#include <QCoreApplication>

namespace leoclr {

namespace {

QString translate(const char *text)
{
    return QCoreApplication::translate("Error", text);
}

/// What kind of thing went wrong, for a language that the detail is not written in.
QString headline(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound: return translate("Not found");
    case ErrorCode::NotReadable: return translate("Cannot be read");
    case ErrorCode::NotWritable: return translate("Cannot be written");
    case ErrorCode::DiskFull: return translate("The disk is full");
    case ErrorCode::Damaged: return translate("Damaged");
    case ErrorCode::NewerVersion: return translate("Written by a newer version");
    case ErrorCode::WrongFormat: return translate("Not of the expected kind");
    case ErrorCode::Unknown: return translate("Unknown name");
    case ErrorCode::OutOfRange: return translate("Out of range");
    case ErrorCode::Inconsistent: return translate("Values do not go together");
    case ErrorCode::Empty: return translate("Nothing to work on");
    case ErrorCode::Locked: return translate("In use");
    case ErrorCode::EngineMissing: return translate("The engine is missing");
    case ErrorCode::EngineDied: return translate("The engine ended without a word");
    case ErrorCode::Unsupported: return translate("Not possible here");
    case ErrorCode::Diverged: return translate("The training diverged");
    case ErrorCode::Cancelled: return translate("Cancelled");
    case ErrorCode::Internal: return translate("A mistake of the program");
    }
    return {};
}

QString genericWayOut(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound: return translate("Check the path, or choose another one.");
    case ErrorCode::NotReadable: return translate("Check that you may read it and that the disk is in order.");
    case ErrorCode::NotWritable: return translate("Choose a folder that you may write to.");
    case ErrorCode::DiskFull: return translate("Free some space, or choose another disk, then resume the run.");
    case ErrorCode::Damaged: return translate("Fetch or unpack the file again.");
    case ErrorCode::NewerVersion: return translate("Update LeOCLR Workbench to open it.");
    case ErrorCode::WrongFormat: return translate("Check the value or the file.");
    case ErrorCode::Unknown: return translate("Check the spelling.");
    case ErrorCode::OutOfRange: return translate("Choose a value inside of the range.");
    case ErrorCode::Inconsistent: return translate("Change one of the values that do not go together.");
    case ErrorCode::Empty: return translate("Choose a folder that holds images.");
    case ErrorCode::Locked: return translate("Stop the engine that owns the run, or wait for its end.");
    case ErrorCode::EngineMissing:
        return translate("Build or install leoclr-engine, or name it in LEOCLR_ENGINE.");
    case ErrorCode::EngineDied: return translate("Look at engine.log in the run's folder, then resume the run.");
    case ErrorCode::Unsupported: return translate("Choose another setting, or another computer.");
    case ErrorCode::Diverged:
        return translate("Lower the learning rate, or raise the temperature, and start again.");
    case ErrorCode::Cancelled: return translate("Start it again when you want it.");
    case ErrorCode::Internal:
        return translate("This is a mistake of the program: keep engine.log and report it.");
    }
    return {};
}

/// The text in the user's language where the catalogue has it; empty otherwise.
QString inCatalogue(const std::string &text)
{
    const QString translated = QCoreApplication::translate("ErrorDetail", text.c_str());
    return translated == QString::fromStdString(text) ? QString() : translated;
}

/// Details of errors are written in English. A catalogue in another language says so by translating this mark.
bool readsEnglish()
{
    //: Leave the English word for English; any other language writes its own name here.
    return QCoreApplication::translate("Error", "English") == QLatin1String("English");
}

} // namespace

QString describe(const Error &error)
{
    const QString place = QString::fromStdString(error.place);
    QString sentence = QString::fromStdString(error.detail);
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    if (!readsEnglish()) {
        const QString translated = inCatalogue(error.detail);
        sentence = translated.isEmpty() ? headline(error.code) + QStringLiteral(": ") + QString::fromStdString(error.detail)
                                        : translated;
    }
    if (!place.isEmpty() && !sentence.contains(place))
        sentence += QStringLiteral(" (%1)").arg(place);
    return sentence + QStringLiteral(". ") + wayOutText(error);
}

QString wayOutText(const Error &error)
{
    if (error.remedy.empty())
        return genericWayOut(error.code);
    const QString translated = inCatalogue(error.remedy);
    if (!translated.isEmpty())
        return translated;
    return readsEnglish() ? QString::fromStdString(error.remedy) : genericWayOut(error.code);
}

} // namespace leoclr

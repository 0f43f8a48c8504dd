#include "core/language/errortext.h"

#include "core/language/errordetail.h"

#include <QCoreApplication>

#include <algorithm>

namespace leoclr {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// What kind of thing went wrong, for a language that the detail is not written in.
QString headline(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound: return ErrorText::tr("Not found");
    case ErrorCode::NotReadable: return ErrorText::tr("Cannot be read");
    case ErrorCode::NotWritable: return ErrorText::tr("Cannot be written");
    case ErrorCode::DiskFull: return ErrorText::tr("The disk is full");
    case ErrorCode::Damaged: return ErrorText::tr("Damaged");
    case ErrorCode::NewerVersion: return ErrorText::tr("Written by a newer version");
    case ErrorCode::WrongFormat: return ErrorText::tr("Not of the expected kind");
    case ErrorCode::Unknown: return ErrorText::tr("Unknown name");
    case ErrorCode::OutOfRange: return ErrorText::tr("Out of range");
    case ErrorCode::Inconsistent: return ErrorText::tr("Values do not go together");
    case ErrorCode::Empty: return ErrorText::tr("Nothing to work on");
    case ErrorCode::Locked: return ErrorText::tr("In use");
    case ErrorCode::EngineMissing: return ErrorText::tr("The engine is missing");
    case ErrorCode::EngineDied: return ErrorText::tr("The engine ended without a word");
    case ErrorCode::Unsupported: return ErrorText::tr("Not possible here");
    case ErrorCode::Diverged: return ErrorText::tr("The training diverged");
    case ErrorCode::Cancelled: return ErrorText::tr("Cancelled");
    case ErrorCode::Internal: return ErrorText::tr("A mistake of the program");
    }
    return {};
}

QString genericWayOut(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound: return ErrorText::tr("Check the path, or choose another one.");
    case ErrorCode::NotReadable: return ErrorText::tr("Check that you may read it and that the disk is in order.");
    case ErrorCode::NotWritable: return ErrorText::tr("Choose a folder that you may write to.");
    case ErrorCode::DiskFull: return ErrorText::tr("Free some space, or choose another disk, then resume the run.");
    case ErrorCode::Damaged: return ErrorText::tr("Fetch or unpack the file again.");
    case ErrorCode::NewerVersion: return ErrorText::tr("Update LeOCLR Workbench to open it.");
    case ErrorCode::WrongFormat: return ErrorText::tr("Check the value or the file.");
    case ErrorCode::Unknown: return ErrorText::tr("Check the spelling.");
    case ErrorCode::OutOfRange: return ErrorText::tr("Choose a value inside of the range.");
    case ErrorCode::Inconsistent: return ErrorText::tr("Change one of the values that do not go together.");
    case ErrorCode::Empty: return ErrorText::tr("Choose a folder that holds images.");
    case ErrorCode::Locked: return ErrorText::tr("Stop the engine that owns the run, or wait for its end.");
    case ErrorCode::EngineMissing:
        return ErrorText::tr("Build or install leoclr-engine, or name it in LEOCLR_ENGINE.");
    case ErrorCode::EngineDied: return ErrorText::tr("Look at engine.log in the run's folder, then resume the run.");
    case ErrorCode::Unsupported: return ErrorText::tr("Choose another setting, or another computer.");
    case ErrorCode::Diverged:
        return ErrorText::tr("Lower the learning rate, or raise the temperature, and start again.");
    case ErrorCode::Cancelled: return ErrorText::tr("Start it again when you want it.");
    case ErrorCode::Internal:
        return ErrorText::tr("This is a mistake of the program: keep engine.log and report it.");
    }
    return {};
}

/// Details of errors are written in English. A catalogue in another language says so by translating this mark.
bool readsEnglish()
{
    //: Leave the English word for English; any other language writes its own name here.
    return ErrorText::tr("English") == QLatin1String("English");
}

/// With a capital letter, unless it begins with a name: a file, a key, a program.
QString startedAsSentence(QString text)
{
    const QString word = text.section(QLatin1Char(' '), 0, 0);
    if (!word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar letter) { return letter.isLetter(); }))
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

QString describe(const Error &error)
{
    const QString place = QString::fromStdString(error.place);
    QString sentence = startedAsSentence(QString::fromStdString(error.detail));
    if (!readsEnglish()) {
        const QString translated = errorDetail(QString::fromStdString(error.detail));
        sentence = translated.isEmpty() ? headline(error.code) + QStringLiteral(": ") + QString::fromStdString(error.detail)
                                        : startedAsSentence(translated);
    }
    if (!place.isEmpty() && !sentence.contains(place))
        sentence += QStringLiteral(" (%1)").arg(place);
    return sentence + QStringLiteral(". ") + wayOutText(error);
}

QString wayOutText(const Error &error)
{
    if (error.remedy.empty())
        return genericWayOut(error.code);
    if (readsEnglish())
        return QString::fromStdString(error.remedy);
    const QString translated = errorDetail(QString::fromStdString(error.remedy));
    return translated.isEmpty() ? genericWayOut(error.code) : translated;
}

} // namespace leoclr

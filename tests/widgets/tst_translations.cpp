#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <vector>

namespace {

struct Message
{
    QString context, source, state;
    QStringList translations; ///< one for each plural form, or the only one
    bool isPlural = false;
};

/// Reads one <message>; the reader stands on its start.
Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() != QLatin1String("translation")) {
            xml.skipCurrentElement();
        } else {
            message.state = xml.attributes().value(QLatin1String("type")).toString();
            if (!message.isPlural) {
                message.translations << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.translations << xml.readElementText();
        }
    }
    return message;
}

/// Reads all messages of a catalogue; `problem` says why it cannot be read.
std::vector<Message> readCatalogue(const QString &path, QString &problem)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        problem = path + QStringLiteral(": ") + file.errorString();
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.push_back(readMessage(xml, context));
    }
    if (xml.hasError())
        problem = QStringLiteral("%1:%2: %3").arg(path).arg(xml.lineNumber()).arg(xml.errorString());
    return messages;
}

/// What must be the same on both sides: %1, %n, %Ln and tags, in any order.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?[0-9n]|<[^<>]+>"));
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        found << matches.next().captured();
    found.sort();
    return found;
}

/// What is wrong with the message, or nothing.
QString fault(const Message &message)
{
    if (!message.state.isEmpty())
        return message.state;
    const qsizetype forms = message.isPlural ? 2 : 1; // English and German both know one and many
    if (message.translations.size() != forms)
        return QStringLiteral("%1 forms instead of %2").arg(message.translations.size()).arg(forms);
    for (const QString &translation : message.translations) {
        if (translation.trimmed().isEmpty())
            return QStringLiteral("empty");
        if (placeholders(translation) != placeholders(message.source))
            return QStringLiteral("other placeholders: ") + translation;
        if (translation.startsWith(QLatin1Char(' ')) != message.source.startsWith(QLatin1Char(' '))
            || translation.endsWith(QLatin1Char(' ')) != message.source.endsWith(QLatin1Char(' ')))
            return QStringLiteral("other spaces at the ends: ") + translation;
    }
    return {};
}

QString pathOf(const QString &catalogue)
{
    return QDir(QStringLiteral(LEOCLR_SOURCE_DIR)).filePath(QStringLiteral("translations/") + catalogue);
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isComplete_data()
    {
        QTest::addColumn<QString>("catalogue");
        QTest::newRow("German") << QStringLiteral("leoclr_de.ts");
        QTest::newRow("English plurals") << QStringLiteral("leoclr_en.ts");
    }

    void isComplete()
    {
        QFETCH(QString, catalogue);
        QString problem;
        const std::vector<Message> messages = readCatalogue(pathOf(catalogue), problem);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(!messages.empty());
        QStringList faults;
        for (const Message &message : messages) {
            const QString found = fault(message);
            if (!found.isEmpty())
                faults << QStringLiteral("%1: \"%2\": %3").arg(message.context, message.source, found);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void coversTextsThatAreLookedUpByTheirEnglishWords_data()
    {
        QTest::addColumn<QString>("context");
        for (const char *context : {"Field", "Check", "Preset", "Dataset", "Report", "Figures", "EventText", "HealthText", "ErrorDetail"})
            QTest::newRow(context) << QString::fromLatin1(context);
    }

    void coversTextsThatAreLookedUpByTheirEnglishWords()
    {
        QFETCH(QString, context);
        QString problem;
        for (const Message &message : readCatalogue(pathOf(QStringLiteral("leoclr_de.ts")), problem)) {
            if (message.context == context)
                return;
        }
        QFAIL("The German catalogue lacks this context.");
    }

    /// Details of errors are found by their English words, which the libraries write: they have to be the same.
    void errorDetailsStandInTheSources()
    {
        QString sources;
        for (const char *folder : {"core", "widgets/training"}) {
            QDirIterator files(QDir(QStringLiteral(LEOCLR_SOURCE_DIR)).filePath(QLatin1String(folder)),
                               {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                sources += QString::fromUtf8(file.readAll());
            }
        }
        static const QRegularExpression seam(QStringLiteral("\"\\s*\n\\s*\"")), place(QStringLiteral("%[1-9]"));
        sources.remove(seam); // of literals that are broken over lines
        QString problem;
        QStringList strange;
        for (const Message &message : readCatalogue(pathOf(QStringLiteral("leoclr_de.ts")), problem)) {
            if (message.context != QLatin1String("ErrorDetail"))
                continue;
            for (const QString &part : message.source.split(place))
                if (!sources.contains(part))
                    strange << message.source;
        }
        QVERIFY2(strange.isEmpty(), qPrintable(strange.join(QLatin1Char('\n'))));
    }

    void faultsAreFound()
    {
        const auto message = [](const QString &source, const QStringList &translations, bool plural = false) {
            return Message{QStringLiteral("Test"), source, {}, translations, plural};
        };
        QVERIFY(fault(message("%1 of %2", {"%2, davon %1"})).isEmpty());
        QVERIFY(!fault(message("%1 of %2", {"%1 von"})).isEmpty());
        QVERIFY(!fault(message("<b>%1</b>", {"<b>%1"})).isEmpty());
        QVERIFY(!fault(message("Open", {" "})).isEmpty());
        QVERIFY(!fault(message(" px", {"px"})).isEmpty());
        QVERIFY(fault(message("%n run(s)", {"%n Lauf", "%n Läufe"}, true)).isEmpty());
        QVERIFY(!fault(message("%n run(s)", {"%n Lauf"}, true)).isEmpty());
        Message unfinished = message("Open", {"Öffnen"});
        unfinished.state = QStringLiteral("unfinished");
        QVERIFY(!fault(unfinished).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTranslations)

#include "tst_translations.moc"

#include "widgets/common/settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace leoclr;

class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { qunsetenv("LEOCLR_RUNS"); }

    void hasDefaults()
    {
        QTemporaryDir folder;
        const Settings settings(folder.filePath(QStringLiteral("s.ini")));
        QCOMPARE(settings.theme(), ThemeChoice::System);
        QVERIFY(settings.language().isEmpty());
        QVERIFY(settings.runsFolder().endsWith(QStringLiteral("/LeOCLR runs")));
        QCOMPARE(settings.value(QStringLiteral("lens/overlay"), 7).toInt(), 7);
    }

    void comesBackFromTheFile()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("s.ini"));
        {
            Settings settings(file);
            QSignalSpy theme(&settings, &Settings::themeChanged);
            QSignalSpy language(&settings, &Settings::languageChanged);
            QSignalSpy runs(&settings, &Settings::runsFolderChanged);
            settings.setTheme(ThemeChoice::Dark);
            settings.setTheme(ThemeChoice::Dark);
            settings.setLanguage(QStringLiteral("de"));
            settings.setRunsFolder(QStringLiteral("/data/ä runs"));
            settings.setValue(QStringLiteral("lens/overlay"), 3);
            QCOMPARE(theme.size(), 1);
            QCOMPARE(language.size(), 1);
            QCOMPARE(runs.size(), 1);
        }
        const Settings again(file);
        QCOMPARE(again.theme(), ThemeChoice::Dark);
        QCOMPARE(again.language(), QStringLiteral("de"));
        QCOMPARE(again.runsFolder(), QStringLiteral("/data/ä runs"));
        QCOMPARE(again.value(QStringLiteral("lens/overlay")).toInt(), 3);
    }

    void environmentWins()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("s.ini")));
        settings.setRunsFolder(QStringLiteral("/somewhere"));
        qputenv("LEOCLR_RUNS", "/elsewhere");
        QCOMPARE(settings.runsFolder(), QStringLiteral("/elsewhere"));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"

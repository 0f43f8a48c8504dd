#include "core/language/errortext.h"
#include "tests/support/testdata.h"
#include "tests/widgets/desk.h"
#include "widgets/common/searchfield.h"
#include "widgets/shell/commandline.h"
#include "widgets/shell/fuzzymatch.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/session.h"
#include "widgets/shell/statusline.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace leoclr;
using leoclr::testing::Desk;

class TestShell : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysSwitchRooms()
    {
        const Desk desk;
        MainWindow window(*desk.workspace);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QStringList rooms = window.roomNames();
        QCOMPARE(rooms, (QStringList{"datasets", "design", "lens", "training", "embedding", "report",
                                      "settings"}));
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(&window, static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(window.currentRoom(), rooms.at(i));
        }
        QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(window.currentRoom(), QStringLiteral("settings"));
    }

    void controlsHaveNames()
    {
        const Desk desk;
        MainWindow window(*desk.workspace);
        window.show();
        QStringList nameless;
        for (const QString &room : window.roomNames()) {
            window.showRoom(room);
            QTest::qWait(50);
            for (QWidget *widget : window.findChildren<QWidget *>()) {
                const bool inField = qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) != nullptr;
                const bool byTab = widget->isVisible() && widget->focusPolicy() & Qt::TabFocus && !inField;
                QAccessibleInterface *control = byTab ? QAccessible::queryAccessibleInterface(widget) : nullptr;
                if (control && control->text(QAccessible::Name).isEmpty())
                    nameless << room + QStringLiteral(": ") + QLatin1String(widget->metaObject()->className())
                            + QLatin1Char(' ') + widget->objectName();
            }
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    }

    void paletteRunsACommand()
    {
        const Desk desk;
        MainWindow window(*desk.workspace);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(window.commandPalette()->isVisible());
        QVERIFY(window.commandPalette()->shownCommands() > 10);
        auto *search = window.findChild<SearchField *>(QStringLiteral("commandSearch"));
        QTest::keyClicks(search, QStringLiteral("presmocodemo"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(!window.commandPalette()->isVisible());
        QCOMPARE(desk.workspace->presetName(), QStringLiteral("mocov2-demo"));
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(!window.commandPalette()->isVisible());
    }

    void stateComesBack()
    {
        const Desk desk;
        {
            MainWindow window(*desk.workspace);
            window.resize(1200, 760);
            window.show();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            window.showRoom(QStringLiteral("settings"));
            QTest::keyClick(&window, Qt::Key_B, Qt::ControlModifier);
            window.close();
        }
        MainWindow again(*desk.workspace);
        QCOMPARE(again.currentRoom(), QStringLiteral("settings"));
        QCOMPARE(again.size(), QSize(1200, 760));
        QCOMPARE(desk.settings.value(QStringLiteral("window/runsShown")).toBool(), false);
    }

    void messagesCanBeUndone()
    {
        const Desk desk;
        StatusLine line(*desk.workspace);
        line.show();
        bool undone = false;
        desk.workspace->say(QStringLiteral("Moved to the trash"), [&undone] { undone = true; });
        QCOMPARE(line.message(), QStringLiteral("Moved to the trash"));
        auto *undo = line.findChild<QPushButton *>(QStringLiteral("statusUndo"));
        QVERIFY(undo->isVisible());
        undo->click();
        QVERIFY(undone);
        QVERIFY(line.message().isEmpty());
        desk.workspace->say(QStringLiteral("Saved"));
        QVERIFY(!undo->isVisible());
    }

    void statusLineTellsTheRun()
    {
        const Desk desk;
        StatusLine line(*desk.workspace);
        QVERIFY(!line.text().isEmpty());
        const Result<RunRecord> run = desk.workspace->startRun();
        QVERIFY_RESULT(run);
        QVERIFY(line.text().startsWith(run->name));
    }

    void aDroppedFolderOpensDatasets()
    {
        const Desk desk;
        MainWindow window(*desk.workspace);
        window.show();
        const QString folder = desk.folder.filePath(QStringLiteral("pictures/cats"));
        QVERIFY(QDir().mkpath(folder));
        QImage image(40, 30, QImage::Format_RGB888);
        image.fill(Qt::darkGreen);
        QVERIFY(image.save(folder + QStringLiteral("/a.png")));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(desk.folder.filePath(QStringLiteral("pictures")))});
        QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
        QCOMPARE(window.currentRoom(), QStringLiteral("datasets"));
        QCOMPARE(desk.workspace->config().dataReader, std::string("folder"));
        QTRY_VERIFY(desk.workspace->dataset() != nullptr);
        QCOMPARE(desk.workspace->dataset()->size(), std::size_t(1));
    }

    void languageMakesTheWindowAnew()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("s.ini")));
        settings.setLanguage(QStringLiteral("en"));
        Session session(settings, folder.filePath(QStringLiteral("runs")));
        QVERIFY_RESULT(session.open());
        session.workspace().choosePreset(QStringLiteral("mocov2-demo"));
        session.window().showRoom(QStringLiteral("settings"));
        const MainWindow *before = &session.window();
        settings.setLanguage(QStringLiteral("de"));
        QTRY_VERIFY(&session.window() != before);
        QCOMPARE(session.window().currentRoom(), QStringLiteral("settings"));
        QCOMPARE(session.workspace().presetName(), QStringLiteral("mocov2-demo"));
        QCOMPARE(QLocale().language(), QLocale::German);
        QCOMPARE(describe({ErrorCode::NotFound, "there is no cars.bin in this folder", "/data", {}}),
                 QStringLiteral("In diesem Ordner fehlt cars.bin (/data). Pfad prüfen oder einen anderen wählen."));
        QVERIFY(describe({ErrorCode::Damaged, "nobody translated this", {}, {}}).contains(QStringLiteral("nobody translated this")));
        settings.setLanguage(QStringLiteral("en"));
        QTRY_COMPARE(QLocale().language(), QLocale::English);
    }

    void anotherRunsFolderKeepsTheDesign()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("s.ini")));
        settings.setRunsFolder(folder.filePath(QStringLiteral("one")));
        Session session(settings, {});
        QVERIFY_RESULT(session.open());
        ExperimentConfig config = session.workspace().config();
        config.epochs = 3;
        session.workspace().editConfig(config, QStringLiteral("epochs"));
        settings.setRunsFolder(folder.filePath(QStringLiteral("two")));
        QTRY_COMPARE(session.workspace().library().runsFolder(), folder.filePath(QStringLiteral("two")));
        QCOMPARE(session.workspace().config().epochs, 3);
    }

    void fuzzySearchRanks()
    {
        QVERIFY(fuzzyScore(QStringLiteral("cp"), QStringLiteral("Choose preset leoclr-demo")) > 0);
        QVERIFY(fuzzyScore(QStringLiteral("xq"), QStringLiteral("Choose preset")) < 0);
        QVERIFY(fuzzyScore(QStringLiteral("moco"), QStringLiteral("Choose preset mocov2-demo"))
                > fuzzyScore(QStringLiteral("moco"), QStringLiteral("Made of coal, once")));
        QVERIFY(fuzzyScore(QStringLiteral("lens"), QStringLiteral("Lens"))
                > fuzzyScore(QStringLiteral("lens"), QStringLiteral("Lens of another kind")));
        QCOMPARE(fuzzyScore({}, QStringLiteral("anything")), 0);
    }

    void commandLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("complaint"); // part of the sentence; empty: fine
        QTest::newRow("nothing") << QStringList{} << QString();
        QTest::newRow("all") << QStringList{"--runs", "/tmp/x", "--preset=leoclr-demo", "--room", "lens", "--start", "r"}
                             << QString();
        QTest::newRow("unknown option") << QStringList{"--presets"} << QStringLiteral("--preset");
        QTest::newRow("unknown preset") << QStringList{"--preset", "leoclr-dmo"} << QStringLiteral("leoclr-demo");
        QTest::newRow("unknown room") << QStringList{"--room", "lense"} << QStringLiteral("lens");
        QTest::newRow("no value") << QStringList{"--runs"} << QStringLiteral("--runs");
        QTest::newRow("value too many") << QStringList{"--start=yes"} << QStringLiteral("--start");
        QTest::newRow("option twice") << QStringList{"--room", "lens", "--room", "design"} << QStringLiteral("--room");
    }

    void commandLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, complaint);
        const Result<CommandLine> line = parseCommandLine(QStringList{QStringLiteral("leoclr-workbench")} + arguments);
        QCOMPARE(line.has_value(), complaint.isEmpty());
        if (!line)
            QVERIFY2(QString::fromStdString(line.error().message()).contains(complaint), line.error().message().c_str());
        else if (!arguments.isEmpty())
            QVERIFY(line->start && line->room == QLatin1String("lens") && line->runs == QStringList{"r"});
    }
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"

// The main job in the real window with the real engine: choose a preset, change a field, start, watch the points arrive,
// stop, export.

#include "tests/gui/smallexperiment.h"
#include "tests/support/testdata.h"

#include "core/base/files.h"
#include "core/runlog/rundirectory.h"
#include "widgets/report/reportroom.h"
#include "widgets/training/curveboard.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace leoclr;
using namespace leoclr::testing;

class TestMainJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromPresetToReport_data()
    {
        QTest::addColumn<QString>("reader");
        QTest::addColumn<QStringList>("archives"); // of the shared real images
        QTest::addColumn<QString>("folder");       // in them
        QTest::newRow("demo scenes") << "demo" << QStringList() << QString();
        QTest::newRow("CIFAR-10") << "cifar10"
                                  << QStringList{"cifar10/cifar-10-batches-bin/data_batch_1.bin.xz",
                                                 "cifar10/cifar-10-batches-bin/test_batch.bin.xz"}
                                  << QString();
        QTest::newRow("Imagenette") << "folder" << QStringList{"imagenette/imagenette2-224-mini.tar"}
                                    << "/imagenette2-224-mini";
    }

    void fromPresetToReport()
    {
        QFETCH(QString, reader);
        QFETCH(QStringList, archives);
        QFETCH(QString, folder);
        QTemporaryDir gathered; // the unpacked files of several archives side by side
        QString dataPath;
        for (const QString &archive : archives) {
            const QString unpacked = sharedData(archive);
            if (unpacked.isEmpty())
                QSKIP("the shared real images are not here");
            dataPath = unpacked + folder;
            for (const QString &file : QDir(unpacked).entryList({"*.bin"}))
                QVERIFY(QFile::link(unpacked + '/' + file, gathered.filePath(file)));
        }
        if (archives.size() > 1)
            dataPath = gathered.path();

        const RunsFolder runs;
        Program program(runs.path());
        QVERIFY_RESULT(program.opened);
        MainWindow &window = program.session.window();
        Workspace &workspace = program.session.workspace();

        // Design: the preset by keyboard, a field in its editor
        window.showRoom(QStringLiteral("design"));
        auto *presets = program.find<QComboBox>(QStringLiteral("presets"));
        QVERIFY(presets);
        const int wanted = presets->findData(QStringLiteral("leoclr-demo"));
        QVERIFY(wanted >= 0);
        presets->setFocus();
        presets->setCurrentIndex(wanted);
        Q_EMIT presets->activated(wanted);
        QCOMPARE(workspace.presetName(), QStringLiteral("leoclr-demo"));
        ExperimentConfig small = smallExperiment();
        small.dataReader = reader.toStdString();
        small.dataPath = dataPath.toStdString();
        small.dataLimit = reader == QLatin1String("demo") ? 0 : 64;
        workspace.editConfig(small, QStringLiteral("small"));
        auto *row = program.find<QWidget>(QStringLiteral("optimiser.learning_rate"));
        QVERIFY(row);
        auto *field = qobject_cast<QLineEdit *>(row);
        if (!field)
            field = row->findChild<QLineEdit *>();
        QVERIFY(field);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("0.011"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(workspace.config().learningRate, 0.011);

        // Start
        QTRY_VERIFY_WITH_TIMEOUT(workspace.dataset() != nullptr, 20000);
        auto *start = program.find<QPushButton>(QStringLiteral("startButton"));
        QVERIFY(start);
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 10000);
        QSignalSpy failures(&workspace.launcher(), &Launcher::failed);
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(window.currentRoom(), QStringLiteral("training"), 10000);

        // Watch
        QTRY_VERIFY_WITH_TIMEOUT(program.points("loss") >= 3, 60000);
        QCOMPARE(failures.count(), 0);
        QCOMPARE(program.state(), RunState::Running);
        auto *board = window.findChild<CurveBoard *>();
        QVERIFY(board);
        QTRY_VERIFY_WITH_TIMEOUT(board->largePlot() && !board->largePlot()->model().isEmpty(), 5000);
        const std::size_t before = program.points("loss");
        QTRY_VERIFY_WITH_TIMEOUT(program.points("loss") >= before + 3, 30000);
        QTRY_VERIFY_WITH_TIMEOUT(!program.watch()->previews().empty(), 30000);

        // Stop
        auto *stop = program.find<QToolButton>(QStringLiteral("stopRun"));
        QVERIFY(stop);
        QVERIFY(stop->isEnabled());
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), RunState::Stopped, 30000);
        const RunDirectory run(program.watch()->path().toStdString());
        QVERIFY_RESULT(latestCheckpoint(run));
        QCOMPARE(run.config()->learningRate, 0.011);

        // Export
        window.showRoom(QStringLiteral("report"));
        auto *report = window.findChild<ReportRoom *>();
        QVERIFY(report);
        auto *button = program.find<QPushButton>(QStringLiteral("exportReport"));
        QVERIFY(button);
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 30000);
        const QString output = runs.folder.filePath(QStringLiteral("report"));
        report->exportTo(output);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(output + "/report.html").size() > 20000, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(output + "/report.pdf").size() > 5000, 60000);
        const auto tables = [&output] { return QDir(output).entryList({"*.csv"}); };
        QTRY_COMPARE_WITH_TIMEOUT(tables().size(), qsizetype{1}, 10000); // written last
        const auto csv = readFile((output + '/' + tables().first()).toStdString());
        QVERIFY_RESULT(csv);
        QVERIFY(csv->find("loss") != std::string::npos);
    }
};

QTEST_MAIN(TestMainJob)
#include "tst_mainjob.moc"

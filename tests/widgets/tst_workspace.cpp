#include "core/config/presets.h"
#include "core/runlog/rundirectory.h"
#include "tests/support/testdata.h"
#include "tests/widgets/desk.h"

#include <QSignalSpy>
#include <QTest>

using namespace leoclr;
using leoclr::testing::Desk;

class TestWorkspace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithTheDemo()
    {
        const Desk desk;
        QVERIFY_RESULT(desk.opened);
        QCOMPARE(desk.workspace->presetName(), QStringLiteral("leoclr-demo"));
        QVERIFY(desk.workspace->config() == desk.workspace->presetConfig());
        QVERIFY(!desk.workspace->undoStack().canUndo());
    }

    void editsOfOneFieldMerge()
    {
        const Desk desk;
        Workspace &workspace = *desk.workspace;
        const ExperimentConfig first = workspace.config();
        ExperimentConfig config = first;
        for (const double rate : {0.1, 0.12, 0.125}) {
            config.learningRate = rate;
            workspace.editConfig(config, QStringLiteral("rate"), QStringLiteral("optimiser.learning_rate"));
        }
        config.epochs += 5;
        workspace.editConfig(config, QStringLiteral("epochs"), QStringLiteral("training.epochs"));
        QCOMPARE(workspace.undoStack().count(), 2);
        QSignalSpy changed(&workspace, &Workspace::configChanged);
        workspace.undoStack().undo();
        QCOMPARE(workspace.config().learningRate, 0.125);
        QCOMPARE(workspace.config().epochs, first.epochs);
        workspace.undoStack().undo();
        QVERIFY(workspace.config() == first);
        workspace.undoStack().redo();
        workspace.undoStack().redo();
        QVERIFY(workspace.config() == config);
        QCOMPARE(changed.size(), 4);
    }

    void anEditThatChangesNothingIsNoStep()
    {
        const Desk desk;
        Workspace &workspace = *desk.workspace;
        workspace.editConfig(workspace.config(), QStringLiteral("nothing"));
        QCOMPARE(workspace.undoStack().count(), 0);
        ExperimentConfig config = workspace.config();
        const std::int64_t epochs = config.epochs;
        config.epochs = epochs + 1;
        workspace.editConfig(config, QStringLiteral("up"), QStringLiteral("training.epochs"));
        config.epochs = epochs;
        workspace.editConfig(config, QStringLiteral("down"), QStringLiteral("training.epochs"));
        QCOMPARE(workspace.undoStack().count(), 0);
    }

    void presetIsOneStep()
    {
        const Desk desk;
        Workspace &workspace = *desk.workspace;
        QSignalSpy preset(&workspace, &Workspace::presetChanged);
        workspace.choosePreset(QStringLiteral("mocov2-demo"));
        QCOMPARE(workspace.config().method, std::string("mocov2"));
        workspace.undoStack().undo();
        QCOMPARE(workspace.presetName(), QStringLiteral("leoclr-demo"));
        QCOMPARE(workspace.config().method, std::string("leoclr"));
        QCOMPARE(preset.size(), 2);
    }

    void unknownPresetIsSaid()
    {
        const Desk desk;
        QSignalSpy said(desk.workspace.get(), &Workspace::messageSaid);
        desk.workspace->choosePreset(QStringLiteral("leoclr-dem"));
        QCOMPARE(said.size(), 1);
        QVERIFY(said.first().first().toString().contains(QStringLiteral("leoclr-demo")));
        QCOMPARE(desk.workspace->undoStack().count(), 0);
    }

    void opensTheDatasetInTheBackground()
    {
        const Desk desk;
        Workspace &workspace = *desk.workspace;
        QVERIFY(workspace.isOpeningDataset());
        QVERIFY(!workspace.dataset());
        QSignalSpy opened(&workspace, &Workspace::datasetChanged);
        QVERIFY(opened.wait(10000));
        QVERIFY(workspace.dataset());
        QCOMPARE(workspace.dataset()->size(), static_cast<std::size_t>(workspace.config().demoImages));

        ExperimentConfig config = workspace.config();
        config.dataReader = "folder";
        config.dataPath = "/no/such/folder";
        workspace.editConfig(config, QStringLiteral("folder"));
        QVERIFY(workspace.isOpeningDataset());
        QVERIFY(opened.wait(10000));
        QVERIFY(!workspace.dataset());
        QVERIFY(workspace.datasetError().has_value());
        QCOMPARE(workspace.datasetError()->code, ErrorCode::NotFound);
    }

    void onlyTheLastDatasetCounts()
    {
        const Desk desk;
        Workspace &workspace = *desk.workspace;
        ExperimentConfig config = workspace.config();
        for (int images = 100; images <= 110; ++images) {
            config.demoImages = images;
            workspace.editConfig(config, QStringLiteral("images"), QStringLiteral("data.demo_images"));
        }
        QSignalSpy opened(&workspace, &Workspace::datasetChanged);
        QVERIFY(opened.wait(10000));
        QCOMPARE(workspace.dataset()->size(), std::size_t(110));
        QVERIFY(!opened.wait(300));
    }

    void startsTheDesign()
    {
        Desk desk;
        const Result<RunRecord> run = desk.workspace->startRun();
        QVERIFY_RESULT(run);
        QCOMPARE(desk.launcher.started, QStringList{run->path});
        QVERIFY(!desk.launcher.resumed);
        QCOMPARE(desk.workspace->selectedRuns(), QStringList{run->id});
        const Result<ExperimentConfig> written = RunDirectory(run->path.toStdString()).config();
        QVERIFY_RESULT(written);
        QVERIFY(written->method == desk.workspace->config().method);

        QVERIFY_RESULT(desk.workspace->resumeRun(run->id));
        QVERIFY(desk.launcher.resumed);
        QVERIFY(!desk.workspace->resumeRun(QStringLiteral("no-such-run")));
    }

    void duplicatesARunIntoTheDesign()
    {
        Desk desk;
        ExperimentConfig config = desk.workspace->config();
        config.epochs = 7;
        desk.workspace->editConfig(config, QStringLiteral("epochs"));
        const Result<RunRecord> run = desk.workspace->startRun();
        QVERIFY_RESULT(run);
        desk.workspace->choosePreset(QStringLiteral("mocov2-demo"));
        QSignalSpy room(desk.workspace.get(), &Workspace::roomRequested);
        desk.workspace->adoptRun(run->id);
        QCOMPARE(desk.workspace->config().epochs, 7);
        QCOMPARE(desk.workspace->presetName(), QStringLiteral("leoclr-demo"));
        QCOMPARE(room.first().first().toString(), QStringLiteral("design"));
        desk.workspace->undoStack().undo();
        QCOMPARE(desk.workspace->config().method, std::string("mocov2"));
    }
};

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"

// What dies and what goes on: a killed workbench leaves the engine training, the next window finds it; a killed engine is
// named in the run list, and the run goes on from its checkpoint.

#include "tests/gui/smallexperiment.h"
#include "tests/support/testdata.h"

#include "core/runlog/rundirectory.h"

#include <QProcess>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace leoclr;
using namespace leoclr::testing;

namespace {

QStringList runsIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

/// Steps that the log tells of.
std::int64_t stepsOf(const QString &runDirectory)
{
    const auto read = RunDirectory(runDirectory.toStdString()).readEvents();
    RunSummary summary;
    if (read) {
        for (const Decoded &item : read->items)
            summary.fold(item);
    }
    return summary.step;
}

} // namespace

class TestSurvival : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void engineOutlivesTheWorkbench()
    {
        const RunsFolder runs;
        QProcess workbench;
        workbench.setProcessChannelMode(QProcess::ForwardedChannels);
        workbench.start(QStringLiteral(LEOCLR_WORKBENCH),
                        {"--runs", runs.path(), "--preset", "leoclr-demo", "--start"});
        QVERIFY(workbench.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(runsIn(runs.path()).size(), qsizetype{1}, 30000);
        const QString runPath = runs.path() + '/' + runsIn(runs.path()).first();
        QTRY_VERIFY_WITH_TIMEOUT(stepsOf(runPath) >= 3, 120000);
        workbench.kill();
        QVERIFY(workbench.waitForFinished());
        const std::int64_t seen = stepsOf(runPath);
        const qint64 engine = enginePid(runPath);
        QVERIFY(engine > 0);
        QTRY_VERIFY_WITH_TIMEOUT(stepsOf(runPath) >= seen + 3, 30000);

        // the next window
        Program program(runs.path());
        QVERIFY_RESULT(program.opened);
        QVERIFY_RESULT(program.session.selectRuns({runPath}));
        program.session.window().showRoom(QStringLiteral("training"));
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), RunState::Running, 10000);
        QTRY_VERIFY_WITH_TIMEOUT(program.watch()->summary().step >= seen + 3, 10000); // what happened meanwhile
        QVERIFY(program.points("loss") > 0);
        QCOMPARE(enginePid(runPath), engine);
        auto *stop = program.find<QToolButton>(QStringLiteral("stopRun"));
        QVERIFY(stop);
        QTRY_VERIFY(stop->isEnabled());
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), RunState::Stopped, 30000);
        QTRY_COMPARE_WITH_TIMEOUT(enginePid(runPath), qint64{0}, 10000);
    }

    void runListTellsOfAKilledEngine()
    {
        const RunsFolder runs;
        Program program(runs.path());
        QVERIFY_RESULT(program.opened);
        Workspace &workspace = program.session.workspace();
        workspace.editConfig(smallExperiment(), QStringLiteral("small"));
        const auto record = workspace.startRun();
        QVERIFY_RESULT(record);
        program.session.window().showRoom(QStringLiteral("training"));
        QTRY_VERIFY_WITH_TIMEOUT(latestCheckpoint(RunDirectory(record->path.toStdString())).has_value(), 90000);
        const qint64 engine = enginePid(record->path);
        QVERIFY(engine > 0);
        QCOMPARE(::kill(static_cast<pid_t>(engine), SIGKILL), 0);
        const auto state = [&] { return workspace.library().run(record->id)->summary.state; };
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::Died, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), RunState::Died, 10000);

        // and the way out
        const std::int64_t reached = stepsOf(record->path);
        QVERIFY_RESULT(workspace.resumeRun(record->id));
        QTRY_VERIFY_WITH_TIMEOUT(stepsOf(record->path) > reached, 60000);
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::Running, 10000);
        QVERIFY_RESULT(workspace.launcher().requestStop(record->path));
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::Stopped, 30000);
    }
};

QTEST_MAIN(TestSurvival)
#include "tst_survival.moc"

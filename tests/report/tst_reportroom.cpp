#include <QTest> // first: moc stops at <compare> otherwise

#include "tests/report/recordedrun.h"
#include "tests/support/testdata.h"
#include "tests/widgets/desk.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/report/pageview.h"
#include "widgets/report/reportroom.h"
#include "widgets/report/runcheckmodel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFile>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace leoclr;
using leoclr::testing::Desk;
using leoclr::testing::RecordedRun;

namespace {

/// A room on a desk with two finished runs.
struct Stage
{
    Stage()
    {
        first = library().addRun(RecordedRun{}.write(desk.folder.filePath("made"))).value();
        second = library().addRun(RecordedRun{.name = "moco", .method = "mocov2", .preset = "mocov2-demo"}
                                      .write(desk.folder.filePath("made"))).value();
        room = std::make_unique<ReportRoom>(*desk.workspace);
        room->resize(1200, 760);
    }

    RunLibrary &library() { return *desk.library; }
    void show()
    {
        room->show();
        room->enter();
    }
    template<typename T>
    T *find(const char *name) const { return room->findChild<T *>(name); }
    [[nodiscard]] PageView *pages() const { return find<PageView>("reportPages"); }

    Desk desk;
    RunRecord first, second;
    std::unique_ptr<ReportRoom> room;
};

} // namespace

class TestReportRoom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyLibrary()
    {
        const Desk desk;
        QSignalSpy wished(desk.workspace.get(), &Workspace::roomRequested);
        ReportRoom room(*desk.workspace);
        room.resize(1100, 700);
        room.show();
        room.enter();
        auto *const empty = room.findChild<EmptyState *>("reportEmpty");
        QVERIFY(empty && empty->isVisible());
        QVERIFY(!room.findChild<QPushButton *>("exportReport")->isEnabled());
        empty->button()->click();
        QCOMPARE(wished.value(0).value(0).toString(), QString("design"));
    }

    void takesOverTheSelection()
    {
        Stage stage;
        stage.desk.workspace->selectRuns({stage.second.id});
        stage.show();
        auto *const model = stage.room->findChild<RunCheckModel *>();
        QCOMPARE(model->checkedIds(), QStringList(stage.second.id));
        QTRY_VERIFY_WITH_TIMEOUT(stage.pages()->pageCount() > 1, 20000);
        QTRY_VERIFY(stage.pages()->isDrawn(0));
        QVERIFY(stage.find<QPushButton>("exportReport")->isEnabled());
        // What was ticked by hand stays until another selection comes.
        model->setCheckedIds({stage.first.id});
        stage.room->enter();
        QCOMPARE(model->checkedIds(), QStringList(stage.first.id));
        stage.desk.workspace->selectRuns({stage.second.id, stage.first.id});
        stage.room->enter();
        QCOMPARE(model->checkedIds().size(), 2);
    }

    void nothingTicked()
    {
        Stage stage;
        stage.show();
        QVERIFY(stage.find<EmptyState>("reportEmpty")->isVisible());
        QVERIFY(!stage.find<QPushButton>("exportReport")->isEnabled());
        // A window that opens on the report selects its run afterwards.
        auto *const model = stage.room->findChild<RunCheckModel *>();
        stage.desk.workspace->selectRuns({stage.second.id});
        QCOMPARE(model->checkedIds(), QStringList(stage.second.id));
        stage.desk.workspace->selectRuns({stage.first.id}); // ticks are the user's now
        QCOMPARE(model->checkedIds(), QStringList(stage.second.id));
    }

    void contentChangesThePreview()
    {
        Stage stage;
        stage.desk.workspace->selectRuns({stage.first.id});
        stage.show();
        QTRY_VERIFY_WITH_TIMEOUT(stage.pages()->pageCount() > 1, 20000);
        for (const char *name : {"reportViews", "reportMethods", "reportEnvironment", "reportHashes", "reportCurves"})
            stage.find<QCheckBox>(name)->setChecked(false);
        QTRY_COMPARE_WITH_TIMEOUT(stage.pages()->pageCount(), 1, 20000);
    }

    void exportsAndOffersTheFiles()
    {
        Stage stage;
        stage.desk.workspace->selectRuns({stage.first.id, stage.second.id});
        stage.show();
        const QString folder = stage.desk.folder.filePath("out");
        stage.room->exportTo(folder);
        QVERIFY(stage.find<QPushButton>("cancelExport")->isVisible());
        QVERIFY(!stage.find<QPushButton>("exportReport")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(stage.find<QPushButton>("openReport")->isVisible(), 30000);
        QVERIFY(stage.find<QPushButton>("openFolder")->isVisible());
        for (const char *name : {"report.html", "report.pdf", "leoclr demo-curves.csv", "moco-curves.csv"})
            QVERIFY2(QFile::exists(folder + '/' + name), name);
        QVERIFY(stage.find<QPushButton>("exportReport")->isEnabled());
    }

    void exportCanBeCancelled()
    {
        Stage stage;
        stage.desk.workspace->selectRuns({stage.first.id, stage.second.id});
        stage.show();
        QSignalSpy said(stage.desk.workspace.get(), &Workspace::messageSaid);
        stage.room->exportTo(stage.desk.folder.filePath("out"));
        stage.find<QPushButton>("cancelExport")->click();
        QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, 30000);
        QVERIFY(!stage.find<QPushButton>("cancelExport")->isVisible());
        QVERIFY(!stage.find<ErrorBanner>("reportProblem")->isVisible());
    }

    void exportIntoAPlaceThatCannotBe()
    {
        Stage stage;
        stage.desk.workspace->selectRuns({stage.first.id});
        stage.show();
        QFile inTheWay(stage.desk.folder.filePath("file"));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        stage.room->exportTo(inTheWay.fileName() + "/report");
        auto *const problem = stage.find<ErrorBanner>("reportProblem");
        QTRY_VERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains("file"), qPrintable(problem->text()));
    }

    void closingWhileItWorks()
    {
        auto stage = std::make_unique<Stage>();
        stage->desk.workspace->selectRuns({stage->first.id});
        stage->show();
        stage->room->exportTo(stage->desk.folder.filePath("out"));
        stage->room.reset(); // must neither crash nor wait
        QTest::qWait(50);
    }

    void modelKeepsItsPromises()
    {
        Stage stage;
        RunCheckModel model(stage.library());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 2);
        QSignalSpy changed(&model, &RunCheckModel::checksChanged);
        QVERIFY(model.setData(model.index(0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(changed.size(), 1);
        QVERIFY(model.setData(model.index(0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(changed.size(), 1);
        const QString id = model.checkedIds().value(0);
        QVERIFY_RESULT(stage.library().rename(id, "another name"));
        QTRY_VERIFY(model.index(0).data().toString().contains("another name"));
        QVERIFY_RESULT(stage.library().moveToTrash(id));
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(model.checkedIds().isEmpty());
        QCOMPARE(changed.size(), 2);
    }
};

QTEST_MAIN(TestReportRoom)
#include "tst_reportroom.moc"

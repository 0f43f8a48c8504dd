#include "tests/support/runmaker.h"
#include "tests/support/testdata.h"
#include "tests/widgets/desk.h"
#include "widgets/common/formatting.h"
#include "widgets/runs/runlistfilter.h"
#include "widgets/runs/runlistmodel.h"
#include "widgets/runs/runlistpanel.h"
#include "widgets/runs/runtext.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace leoclr;
using namespace leoclr::testing;

class TestRunList : public QObject
{
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<RunListPanel> m_panel;
    QString m_first, m_second, m_third; ///< ids; the third is the newest
    int m_count = 0;                    ///< runs made in this test; each a second newer than the one before

    QListView *list() const { return m_panel->findChild<QListView *>("runList"); }
    QLineEdit *search() const { return m_panel->findChild<QLineEdit *>("runSearch"); }
    void trigger(const char *action) const
    {
        auto *found = list()->findChild<QAction *>(action);
        QVERIFY(found && found->isEnabled());
        found->trigger();
    }
    bool isEnabled(const char *action) const { return list()->findChild<QAction *>(action)->isEnabled(); }
    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            names << list()->model()->index(row, 0).data().toString();
        return names;
    }
    QString id(const char *name, const char *method = "leoclr")
    {
        const RunDirectory directory = makeRun(m_desk->library->runsFolder(), name, method);
        auto identity = directory.identity();
        identity->created = QStringLiteral("2026-03-01T12:00:%1Z").arg(m_count++, 2, 10, QLatin1Char('0')).toStdString();
        if (!directory.writeIdentity(*identity))
            return {};
        const auto run = m_desk->library->addRun(QString::fromStdString(directory.path().string()));
        return run ? run->id : QString();
    }
    RunDirectory directory(const QString &id) const { return RunDirectory(m_desk->library->run(id)->path.toStdString()); }
    bool waitFor(const QString &id, RunState state) const
    {
        return QTest::qWaitFor([&] { return m_desk->library->run(id)->summary.state == state; }, 8000);
    }

private Q_SLOTS:
    void init()
    {
        m_count = 0;
        m_desk = std::make_unique<Desk>();
        QVERIFY_RESULT(m_desk->opened);
        m_first = id("alpha");
        m_second = id("beta", "mocov2");
        m_third = id("gamma");
        m_panel = std::make_unique<RunListPanel>(*m_desk->workspace);
        m_panel->resize(240, 600);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup()
    {
        m_panel.reset();
        m_desk.reset();
    }

    void modelKeepsItsPromises()
    {
        RunListModel model(*m_desk->library);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        RunListFilter filter;
        const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        const QString fourth = id("delta");
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(0).data(RunListModel::IdRole).toString(), fourth);
        filter.setSearch("a mocov2");
        QCOMPARE(filter.rowCount(), 1);
        QVERIFY_RESULT(m_desk->library->moveToTrash(m_first));
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.setData(model.indexOf(m_third), "renamed"));
        QCOMPARE(model.indexOf(m_third).data().toString(), "renamed");
        QVERIFY(!model.setData(model.indexOf(m_third), "  "));
        QVERIFY(!model.indexOf(m_first).isValid());
    }

    void searches_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("name") << "ALP" << QStringList{"alpha"};
        QTest::newRow("method") << "mocov2" << QStringList{"beta"};
        QTest::newRow("state") << stateText(RunState::Finished) << QStringList{"gamma"};
        QTest::newRow("tag") << "#good" << QStringList{"beta", "alpha"};
        QTest::newRow("two words") << "#good mocov2" << QStringList{"beta"};
        QTest::newRow("notes") << "colour" << QStringList{"alpha"};
        QTest::newRow("nothing") << "zzz" << QStringList{};
        QTest::newRow("all") << "" << QStringList{"gamma", "beta", "alpha"};
    }

    void searches()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        QVERIFY_RESULT(m_desk->library->setTags(m_first, {"good", "cifar"}));
        QVERIFY_RESULT(m_desk->library->setTags(m_second, {"good"}));
        QVERIFY_RESULT(m_desk->library->setNotes(m_first, "Less colour jitter"));
        writeLog(directory(m_third), completedCourse(20));
        QVERIFY(waitFor(m_third, RunState::Finished));
        search()->setText(text);
        QTRY_COMPARE(names(), found);
        if (found.isEmpty()) {
            auto *all = m_panel->findChild<QStackedWidget *>()->currentWidget()->findChild<QPushButton *>();
            QVERIFY(all->isVisible());
            all->click();
            QTRY_COMPARE(names().size(), 3);
        }
    }

    void selectionIsTheWorkspaces()
    {
        list()->setCurrentIndex(list()->model()->index(1, 0));
        QCOMPARE(m_desk->workspace->selectedRuns(), QStringList{m_second});
        QTest::keyClick(list(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_desk->workspace->selectedRuns(), (QStringList{m_first, m_second})); // the current one first
        m_desk->workspace->selectRuns({m_third});
        QCOMPARE(list()->currentIndex().data(RunListModel::IdRole).toString(), m_third);
        QCOMPARE(list()->selectionModel()->selectedIndexes().size(), 1);
        QTest::keyClick(list(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_desk->workspace->selectedRuns().size(), 3);
    }

    void selectsANewRun()
    {
        const auto run = m_desk->workspace->startRun();
        QVERIFY_RESULT(run);
        QCOMPARE(list()->currentIndex().data(RunListModel::IdRole).toString(), run->id);
        QCOMPARE(m_desk->launcher.started, QStringList{run->path});
    }

    void renamesInPlace()
    {
        m_desk->workspace->selectRuns({m_second});
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_F2);
        auto *editor = list()->findChild<QLineEdit *>("runNameEditor");
        QVERIFY(editor && editor->hasFocus());
        QCOMPARE(editor->text(), "beta");
        editor->selectAll();
        QTest::keyClicks(editor, "best so far");
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(m_desk->library->run(m_second)->name, "best so far");
        QCOMPARE(directory(m_second).identity()->name, std::string("best so far"));
        QTest::qWait(300);
        QCOMPARE(names(), (QStringList{"gamma", "best so far", "alpha"}));
    }

    void deletesAndTakesBack()
    {
        std::function<void()> undo;
        QString sentence;
        connect(m_desk->workspace.get(), &Workspace::undoableSaid, this,
                [&](const QString &said, const std::function<void()> &back) { sentence = said, undo = back; });
        m_desk->workspace->selectRuns({m_second, m_first});
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(names(), QStringList{"gamma"});
        QVERIFY(!sentence.isEmpty());
        QVERIFY(undo);
        undo();
        QCOMPARE(names(), (QStringList{"gamma", "beta", "alpha"}));
        QCOMPARE(m_desk->workspace->selectedRuns(), (QStringList{m_second, m_first}));
        QVERIFY(directory(m_first).isRun());
    }

    void writesNotesAndTags()
    {
        m_desk->workspace->selectRuns({m_first});
        trigger("editNotes");
        auto *popup = m_panel->findChild<QWidget *>("notesPopup");
        QVERIFY(popup);
        popup->findChild<QLineEdit *>("runTags")->setText("cifar, best #cifar");
        popup->findChild<QPlainTextEdit *>("runNotes")->setPlainText("two\nlines");
        QTest::keyClick(popup->findChild<QPlainTextEdit *>("runNotes"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->library->run(m_first)->tags, (QStringList{"cifar", "best"}));
        QCOMPARE(m_desk->library->run(m_first)->notes, "two\nlines");

        trigger("editNotes");
        popup = m_panel->findChild<QWidget *>("notesPopup");
        popup->findChild<QPlainTextEdit *>("runNotes")->setPlainText("dropped");
        QTest::keyClick(popup, Qt::Key_Escape);
        QTest::qWait(50);
        QCOMPARE(m_desk->library->run(m_first)->notes, "two\nlines");
    }

    void offersWhatMakesSense()
    {
        m_desk->workspace->selectRuns({m_first});
        QVERIFY(!isEnabled("resumeRun") && !isEnabled("stopRun") && isEnabled("deleteRun") && isEnabled("duplicateRun"));
        auto lock = RunLock::acquire(directory(m_first));
        appendEvents(directory(m_first), {StartedEvent{runFormatVersion, "1", 1, "here", 100, 10, 10, 640, "cpu"}});
        QVERIFY(waitFor(m_first, RunState::Running));
        QVERIFY(!isEnabled("resumeRun") && isEnabled("stopRun") && !isEnabled("deleteRun"));
        trigger("stopRun");
        QCOMPARE(m_desk->launcher.orders, QStringList{"stop " + m_desk->library->run(m_first)->path});
        appendEvents(directory(m_first), {FinishedEvent{50, "stopped", 1, {}}});
        lock = fail(ErrorCode::Cancelled, "given back");
        QVERIFY(waitFor(m_first, RunState::Stopped));
        QVERIFY(isEnabled("resumeRun") && !isEnabled("stopRun") && isEnabled("deleteRun"));
        trigger("resumeRun");
        QVERIFY(m_desk->launcher.resumed);
        trigger("copyRunPath");
        QCOMPARE(QGuiApplication::clipboard()->text(), m_desk->library->run(m_first)->path);
    }

    void duplicatesIntoDesign()
    {
        QSignalSpy room(m_desk->workspace.get(), &Workspace::roomRequested);
        m_desk->workspace->selectRuns({m_second});
        trigger("duplicateRun");
        QCOMPARE(m_desk->workspace->config().method, std::string("mocov2"));
        QCOMPARE(room.last().first().toString(), "design");
    }

    void showsTheWayWhileEmpty()
    {
        for (const QString &run : {m_first, m_second, m_third})
            QVERIFY_RESULT(m_desk->library->moveToTrash(run));
        QWidget *empty = m_panel->findChild<QStackedWidget *>()->currentWidget();
        QVERIFY(empty != list());
        QSignalSpy room(m_desk->workspace.get(), &Workspace::roomRequested);
        empty->findChild<QPushButton *>()->click();
        QCOMPARE(room.last().first().toString(), "design");
    }

    void tellsStates_data()
    {
        QTest::addColumn<RunState>("state");
        QTest::addColumn<QString>("line");
        QTest::newRow("waiting") << RunState::Waiting << "waiting";
        QTest::newRow("running") << RunState::Running << "41 % · 3 min 10 s left";
        QTest::newRow("paused") << RunState::Paused << "paused at 41 % · k-NN 61.2 %";
        QTest::newRow("stopped") << RunState::Stopped << "stopped at 41 % · k-NN 61.2 %";
        QTest::newRow("died") << RunState::Died << "died at 41 % · k-NN 61.2 %";
    }

    void tellsStates()
    {
        QFETCH(RunState, state);
        RunRecord run;
        run.summary.state = state;
        run.summary.step = 415;
        run.summary.totalSteps = 1000;
        run.summary.secondsLeft = 190;
        run.summary.latest = {{"knn_top1", 0.612}};
        QTEST(statusLine(run), "line");
    }

    /// Pictures for looking at, where LEOCLR_PICTURES names a folder for them.
    void looks()
    {
        writeLog(directory(m_first), completedCourse(200));
        appendEvents(directory(m_second), {StartedEvent{runFormatVersion, "1", 1, "h", 1000, 100, 10, 640, "cpu"},
                                           MetricsEvent{330, 3, {{"loss", 5.5}}}, EpochEvent{3, 400, 9, {{"knn_top1", 0.347}}}});
        const auto lock = RunLock::acquire(directory(m_third));
        appendEvents(directory(m_third), {StartedEvent{runFormatVersion, "1", 1, "h", 1000, 100, 10, 640, "cpu"},
                                          MetricsEvent{10, 3, {{"loss", 6.5}}}});
        QTest::qWait(100);
        appendEvents(directory(m_third), {MetricsEvent{720, 7, {{"loss", 5.5}}}, HealthEvent{720, "caution", "collapse", {}}});
        const QString failing = id("leoclr-cifar10-a-name-that-is-too-long-for-the-list");
        appendEvents(directory(failing), {StartedEvent{runFormatVersion, "1", 1, "h", 1000, 100, 10, 640, "cpu"},
                                          MetricsEvent{310, 3, {{"loss", 5.5}}},
                                          FailedEvent{310, {ErrorCode::Diverged, "the loss is no number", "step 310", {}}}});
        (void)id("mocov2-stl10");
        QVERIFY_RESULT(m_desk->library->setTags(m_first, {"cifar", "best"}));
        QVERIFY_RESULT(m_desk->library->setNotes(m_first, "note"));
        QVERIFY(waitFor(m_first, RunState::Finished) && waitFor(m_second, RunState::Died)
                && waitFor(m_third, RunState::Running) && waitFor(failing, RunState::Failed));
        m_desk->workspace->selectRuns({m_third});
        const QImage light = m_panel->grab().toImage();
        Theme::instance().setDark(true);
        QTest::qWait(50);
        const QImage dark = m_panel->grab().toImage();
        m_desk->workspace->selectRuns({m_first});
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_F2);
        QTest::qWait(50);
        const QImage editing = m_panel->grab().toImage();
        Theme::instance().setDark(false);
        QVERIFY(light != dark);
        const QString folder = qEnvironmentVariable("LEOCLR_PICTURES");
        if (!folder.isEmpty()) {
            light.save(folder + "/runs-light.png");
            dark.save(folder + "/runs-dark.png");
            editing.save(folder + "/runs-editing.png");
        }
    }
};

QTEST_MAIN(TestRunList)
#include "tst_runlist.moc"

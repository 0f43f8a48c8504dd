#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/views/render.h"
#include "tests/support/runmaker.h"
#include "tests/support/testdata.h"
#include "tests/widgets/desk.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/replayrequest.h"
#include "widgets/plot/curveplot.h"
#include "widgets/training/curveboard.h"
#include "widgets/training/factspanel.h"
#include "widgets/training/healthpanel.h"
#include "widgets/training/logpanel.h"
#include "widgets/training/previewpanel.h"
#include "widgets/training/previewsheet.h"
#include "widgets/training/runwatch.h"
#include "widgets/training/stepclock.h"
#include "widgets/training/trainingroom.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <cmath>
#include <fstream>

#include <time.h>

using namespace leoclr;
using namespace leoclr::testing;

namespace {

MetricsEvent metrics(std::int64_t step, double loss)
{
    return {step, (step - 1) / 10, {{"loss", loss}, {"images_per_second", 400}, {"data_wait", 0.02}}};
}

StartedEvent started(std::int64_t steps = 1000)
{
    return {runFormatVersion, "1.0", 1, "there", steps, 10, steps / 10, 640, "cpu"};
}

/// The room with its workspace; runs are made in the library's folder.
struct Stage : Desk
{
    explicit Stage(bool realLauncher = false)
    {
        if (realLauncher)
            workspace = std::make_unique<Workspace>(settings, *library, local);
        room = std::make_unique<TrainingRoom>(*workspace);
        room->resize(1100, 700);
        room->show();
    }

    RunDirectory add(const QString &name, const std::vector<EventBody> &events)
    {
        const RunDirectory directory = makeRun(library->runsFolder(), name);
        if (!events.empty())
            appendEvents(directory, events);
        return directory;
    }

    QString idOf(const RunDirectory &directory)
    {
        const auto record = library->addRun(QString::fromStdString(directory.path().string()));
        if (!record)
            qFatal("%s", record.error().message().c_str());
        return record->id;
    }

    void select(const std::vector<RunDirectory> &directories)
    {
        QStringList ids;
        for (const RunDirectory &directory : directories)
            ids << idOf(directory);
        workspace->selectRuns(ids);
    }

    template<typename Widget = QWidget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *widget = room->findChild<Widget *>(QLatin1String(name));
        if (!widget)
            qFatal("no widget is called %s", name);
        return widget;
    }
    [[nodiscard]] CurvePlot *loss() const { return find<CurvePlot>("plot-loss"); }
    [[nodiscard]] std::size_t lossPoints(int curve = 0) const
    {
        return loss()->model().count() > curve ? loss()->model().raw(curve).points().size() : 0;
    }

    LocalLauncher local;
    std::unique_ptr<TrainingRoom> room;
};

/// A preview of two images as the engine makes it.
PreviewEvent preview(const ExperimentConfig &config, std::int64_t step)
{
    auto dataset = openDataset(datasetSpec(config));
    if (!dataset)
        qFatal("%s", dataset.error().message().c_str());
    PreviewEvent event{step, 0, {}};
    for (const std::uint32_t index : {3U, 7U}) {
        const auto image = (*dataset)->image(index);
        if (!image)
            qFatal("%s", image.error().message().c_str());
        PreviewSample sample{index, (*dataset)->name(index), image->cols, image->rows, {}};
        for (const ViewRecipe &recipe : drawViews(config, 0, index, image->size())) {
            const cv::Mat pixels = render(*image, recipe);
            sample.views.push_back({toJson(recipe), hashOf(pixels.data, pixels.total() * pixels.elemSize())});
        }
        event.samples.push_back(sample);
    }
    return event;
}

} // namespace

class TestTraining : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyRoomOffersDesign();
    void showsWhatWasThere();
    void pointsArriveWhileFollowing();
    void axesStayWhilePointsArrive();
    void smoothingAndLogarithmKeepTheRange();
    void pointsPastAResumeAreDropped();
    void countsEpochsAndTimeAlongTheAxis();
    void breaksBetweenAttemptsDoNotCount();
    void overlaysSeveralRuns();
    void keepsFollowingRunsThatStaySelected();
    void clickMakesASmallPlotLarge();
    void remembersTheChoices();
    void stopButtonWritesAnOrder();
    void ordersAreShownUntilDone();
    void pausedRunOffersToContinue();
    void refusedOrderIsTold();
    void diedRunOffersToResume();
    void failedRunTellsWhyAndOffersToResume();
    void runWithoutFiguresSaysItOnce();
    void damagedRunCannotBeResumed();
    void waitingRunOffersToStart();
    void healthTellsEvidenceMeaningAndAdvice();
    void oldOrMissingVerdictIsNoHealth();
    void repeatedVerdictIsLoggedOnce();
    void damagedLinesAreVisible();
    void previewIsProven();
    void previewOfOtherPixelsIsNotProven();
    void previewWithoutDatasetTellsWhy();
    void logCanBeSearchedAndCopied();
    void followsTheEngineLog();
    void factsNameWhatDiffers();
    void showsWhatCameWhileNobodyLooked();
    void staysResponsiveWithLongLogs();
};

void TestTraining::emptyRoomOffersDesign()
{
    Stage stage;
    QVERIFY(stage.find<EmptyState>("noRun")->isVisible());
    QSignalSpy rooms(stage.workspace.get(), &Workspace::roomRequested);
    stage.find<EmptyState>("noRun")->button()->click();
    QCOMPARE(rooms.count(), 1);
    QCOMPARE(rooms.first().first().toString(), QString("design"));
}

void TestTraining::showsWhatWasThere()
{
    Stage stage;
    stage.select({stage.add("done", completedCourse(200))});
    QTRY_COMPARE(stage.lossPoints(), std::size_t(200));
    QTRY_COMPARE(stage.find<QLabel>("runState")->text(), QString("finished"));
    QCOMPARE(stage.find<QProgressBar>("runProgress")->value(), 1000);
    QCOMPARE(stage.find<CurvePlot>("plot-knn")->model().raw(0).points().size(), std::size_t(20));
    QVERIFY(!stage.find<QAbstractButton>("stopRun")->isVisible()); // nothing left to stop
}

void TestTraining::pointsArriveWhileFollowing()
{
    Stage stage;
    const RunDirectory run = stage.add("live", {started()});
    const auto lock = RunLock::acquire(run);
    QVERIFY_RESULT(lock);
    stage.select({run});
    QTRY_COMPARE(stage.find<QLabel>("runState")->text(), QString("running"));
    const SystemClock clock;
    const auto writer = EventWriter::open(run, clock);
    QVERIFY_RESULT(writer);
    qint64 slowest = 0;
    for (int step = 1; step <= 8; ++step) {
        QVERIFY_RESULT((*writer)->append(metrics(step, 10.0 - step)));
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(stage.lossPoints(), std::size_t(step), 5000);
        slowest = std::max(slowest, timer.elapsed());
    }
    qInfo("event on disk to point in the plot: %lld ms at most", static_cast<long long>(slowest));
    QCOMPARE(stage.loss()->model().raw(0).points().back().y, 2.0);
    QTRY_VERIFY(stage.loss()->xRange().upper >= 8); // the plot follows the end
    QVERIFY(stage.find<QAbstractButton>("stopRun")->isVisible());
}

void TestTraining::axesStayWhilePointsArrive()
{
    Stage stage;
    const RunDirectory run = stage.add("live", {started(), metrics(10, 9), metrics(20, 8), metrics(30, 7)});
    const auto lock = RunLock::acquire(run);
    stage.select({run});
    QTRY_COMPARE(stage.lossPoints(), std::size_t(3));
    stage.loss()->setRanges({12, 18}, {7.5, 8.5});
    QVERIFY(!stage.find<QAbstractButton>("follow")->isChecked());
    appendEvents(run, {metrics(40, 6), metrics(50, 5)});
    QTRY_COMPARE(stage.lossPoints(), std::size_t(5));
    stage.loss()->drawNow();
    QCOMPARE(stage.loss()->xRange(), (CurvePlot::Range{12, 18}));
    stage.find<QAbstractButton>("fit")->click();
    QVERIFY(stage.loss()->xRange().upper >= 50);
    QVERIFY(stage.find<QAbstractButton>("follow")->isChecked());
}

void TestTraining::smoothingAndLogarithmKeepTheRange()
{
    Stage stage;
    stage.select({stage.add("done", completedCourse(100))});
    QTRY_COMPARE(stage.lossPoints(), std::size_t(100));
    stage.loss()->setRanges({20, 60}, {4, 7});
    stage.find<QSlider>("smoothing")->setValue(90);
    stage.find<QAbstractButton>("logarithmic")->click();
    stage.loss()->drawNow();
    QVERIFY(stage.loss()->isLogarithmic());
    QCOMPARE(stage.loss()->xRange(), (CurvePlot::Range{20, 60}));
    QCOMPARE(stage.loss()->yRange(), (CurvePlot::Range{4, 7}));
    const HoverTable table = stage.loss()->hoverAt(50);
    QVERIFY(table.rows.at(0).value != table.rows.at(0).raw);
    QCOMPARE(stage.find<CurvePlot>("plot-knn")->model().smoothing(), 0.0); // measured figures are drawn as they are
}

void TestTraining::pointsPastAResumeAreDropped()
{
    Stage stage;
    const RunDirectory run = stage.add("again", {started(), metrics(10, 9), metrics(20, 8), metrics(30, 7), metrics(40, 6)});
    stage.select({run});
    QTRY_COMPARE(stage.lossPoints(), std::size_t(4));
    appendEvents(run, {ResumedEvent{20, 2, "there", "1.0", "cpu"}, metrics(30, 17)});
    QTRY_COMPARE(stage.lossPoints(), std::size_t(3));
    const auto &points = stage.loss()->model().raw(0).points();
    QCOMPARE(points.back().x, 30.0);
    QCOMPARE(points.back().y, 17.0);
}

void TestTraining::countsEpochsAndTimeAlongTheAxis()
{
    Stage stage;
    stage.select({stage.add("done", completedCourse(100))});
    QTRY_COMPARE(stage.lossPoints(), std::size_t(100));
    auto *board = stage.room->findChild<CurveBoard *>();
    board->setXAxis(XAxis::Epoch);
    QCOMPARE(stage.loss()->model().raw(0).points().back().x, 10.0);
    board->setXAxis(XAxis::Step);
    QCOMPARE(stage.loss()->model().raw(0).points().back().x, 100.0);
}

void TestTraining::breaksBetweenAttemptsDoNotCount()
{
    StepClock clock;
    clock.fold({0, 1'000, started()});
    clock.fold({1, 11'000, metrics(10, 1)});
    clock.fold({2, 21'000, metrics(20, 1)});
    clock.fold({3, 900'000, ResumedEvent{15, 2, {}, {}, {}}}); // from the middle, long after
    clock.fold({4, 905'000, metrics(20, 1)});
    QCOMPARE(clock.secondsAt(10), 10.0);
    QCOMPARE(clock.secondsAt(5), 5.0);
    QCOMPARE(clock.secondsAt(20), 20.0); // 15 s until step 15, 5 s after the resume
}

void TestTraining::overlaysSeveralRuns()
{
    Stage stage;
    const auto first = stage.add("leoclr", completedCourse(100));
    const auto second = stage.add("mocov2", completedCourse(60));
    stage.select({first, second});
    QTRY_COMPARE(stage.lossPoints(0), std::size_t(100));
    QTRY_COMPARE(stage.lossPoints(1), std::size_t(60));
    QCOMPARE(stage.loss()->model().spec(0).label, QString("leoclr"));
    QCOMPARE(stage.loss()->model().spec(1).label, QString("mocov2"));
    const auto *similarity = stage.find<CurvePlot>("plot-similarity");
    QCOMPARE(similarity->model().spec(2).colour, stage.loss()->model().spec(1).colour); // a run keeps its colour
    QVERIFY(similarity->model().spec(0).dash != similarity->model().spec(1).dash);
}

void TestTraining::keepsFollowingRunsThatStaySelected()
{
    Stage stage;
    const auto first = stage.add("first", {started(), metrics(10, 9)});
    const auto second = stage.add("second", {started(), metrics(10, 8)});
    stage.select({first});
    QTRY_COMPARE(stage.lossPoints(), std::size_t(1));
    const RunWatch *before = stage.room->current();
    stage.select({first, second});
    QCOMPARE(stage.room->current(), before);
    QTRY_COMPARE(stage.lossPoints(1), std::size_t(1));
    QCOMPARE(stage.lossPoints(0), std::size_t(1));
    stage.select({second});
    QTRY_COMPARE(stage.lossPoints(0), std::size_t(1));
    QCOMPARE(stage.loss()->model().count(), 1);
    stage.workspace->selectRuns({});
    QVERIFY(stage.find<EmptyState>("noRun")->isVisible());
}

void TestTraining::clickMakesASmallPlotLarge()
{
    Stage stage;
    stage.select({stage.add("done", completedCourse(50))});
    QTRY_COMPARE(stage.lossPoints(), std::size_t(50));
    auto *knn = stage.find<CurvePlot>("plot-knn");
    QVERIFY(knn->isCompact());
    QVERIFY(!stage.loss()->isCompact());
    QTest::mouseClick(knn, Qt::LeftButton);
    QVERIFY(!knn->isCompact());
    QVERIFY(stage.loss()->isCompact());
}

void TestTraining::remembersTheChoices()
{
    Stage stage;
    stage.find<QSlider>("smoothing")->setValue(30);
    stage.room->findChild<CurveBoard *>()->setLargeFigure("knn");
    TrainingRoom second(*stage.workspace);
    QCOMPARE(second.findChild<QSlider *>("smoothing")->value(), 30);
    QCOMPARE(second.findChild<CurveBoard *>()->largeFigure(), QString("knn"));
}

void TestTraining::stopButtonWritesAnOrder()
{
    Stage stage(true);
    const RunDirectory run = stage.add("live", {started(), metrics(10, 9)});
    const auto lock = RunLock::acquire(run);
    QVERIFY_RESULT(lock);
    OrderReader orders(run);
    stage.select({run});
    QTRY_VERIFY(stage.find<QAbstractButton>("stopRun")->isVisible());
    stage.find<QAbstractButton>("stopRun")->click();
    const auto found = orders.poll();
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().type, OrderType::Stop);
    QVERIFY(!stage.find<QAbstractButton>("stopRun")->isEnabled());
}

void TestTraining::ordersAreShownUntilDone()
{
    Stage stage;
    const RunDirectory run = stage.add("live", {started(), metrics(10, 9)});
    const auto lock = RunLock::acquire(run);
    stage.select({run});
    QTRY_VERIFY(stage.find<QAbstractButton>("stopRun")->isVisible());
    QTRY_VERIFY(stage.room->current()->isCaughtUp());
    stage.find<QAbstractButton>("stopRun")->click();
    QCOMPARE(stage.launcher.orders.size(), 1);
    QVERIFY(static_cast<ElidedLabel *>(stage.find<QLabel>("runProgressText"))->text().contains("stopping"));
    QVERIFY(stage.room->current()->pendingOrder().has_value());
    QVERIFY(!stage.room->current()->pendingOrder()->acknowledged);
    appendEvents(run, {AcknowledgedEvent{"1", "stop", true, {}}});
    QTRY_VERIFY(stage.room->current()->pendingOrder() && stage.room->current()->pendingOrder()->acknowledged);
    appendEvents(run, {FinishedEvent{12, "stopped", 3, {}}});
    QTRY_COMPARE(stage.find<QLabel>("runState")->text(), QString("stopped"));
    QVERIFY(!stage.room->current()->pendingOrder());
    QTRY_VERIFY(stage.find<QPushButton>("resumePrimary")->isVisible());
}

void TestTraining::pausedRunOffersToContinue()
{
    Stage stage;
    const RunDirectory run = stage.add("live", {started(), metrics(10, 9)});
    const auto lock = RunLock::acquire(run);
    stage.select({run});
    QTRY_VERIFY(stage.room->current()->isCaughtUp());
    QTRY_VERIFY(stage.find<QAbstractButton>("pauseRun")->isVisible());
    stage.find<QAbstractButton>("pauseRun")->click();
    appendEvents(run, {AcknowledgedEvent{"1", "pause", true, {}}, HeartbeatEvent{10, "paused"}});
    QTRY_COMPARE(stage.find<QLabel>("runState")->text(), QString("paused"));
    QTRY_COMPARE(stage.find<QAbstractButton>("pauseRun")->text(), QString("Continue"));
    stage.find<QAbstractButton>("pauseRun")->click();
    QVERIFY(stage.launcher.orders.last().startsWith("continue"));
}

void TestTraining::refusedOrderIsTold()
{
    Stage stage;
    const RunDirectory run = stage.add("live", {started(), metrics(10, 9)});
    const auto lock = RunLock::acquire(run);
    stage.select({run});
    QTRY_VERIFY(stage.room->current()->isCaughtUp());
    QTRY_VERIFY(stage.find<QAbstractButton>("checkpointRun")->isVisible());
    stage.find<QAbstractButton>("checkpointRun")->click();
    appendEvents(run, {AcknowledgedEvent{"1", "checkpoint", false, "the disk is full"}});
    auto *banner = stage.find<ErrorBanner>("trainingBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->text().contains("the disk is full"));
    QVERIFY(!stage.room->current()->pendingOrder());
}

void TestTraining::diedRunOffersToResume()
{
    Stage stage;
    const RunDirectory run = stage.add("dead", {started(), metrics(10, 9)});
    {
        const auto lock = RunLock::acquire(run); // an engine had it, and is gone without a word
        QVERIFY_RESULT(lock);
    }
    stage.select({run});
    auto *banner = stage.find<ErrorBanner>("trainingBanner");
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(stage.find<QLabel>("runState")->text(), QString("died"));
    QVERIFY(banner->text().contains("10"));
    banner->findChild<QPushButton *>("errorWayOut")->click();
    QCOMPARE(stage.launcher.started.size(), 1);
    QVERIFY(stage.launcher.resumed);
}

void TestTraining::failedRunTellsWhyAndOffersToResume()
{
    Stage stage;
    const RunDirectory run = stage.add(
        "bad", {started(), metrics(10, 9), FailedEvent{10, Error{ErrorCode::DiskFull, "no space left", "/data/run", {}}}});
    stage.select({run});
    auto *banner = stage.find<ErrorBanner>("trainingBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->text().contains("/data/run"));
    QVERIFY(banner->findChild<QPushButton *>("errorWayOut")->isVisible());
    appendEvents(run, {ResumedEvent{10, 2, "there", "1.0", "cpu"}, metrics(20, 8), FinishedEvent{20, "completed", 1, {}}});
    QTRY_VERIFY(!banner->isVisible()); // the trouble is over
}

void TestTraining::runWithoutFiguresSaysItOnce()
{
    Stage stage;
    const RunDirectory run = stage.add("bad", {FailedEvent{0, Error{ErrorCode::NotFound, "no dataset", "/data", {}}}});
    stage.select({run});
    QTRY_VERIFY(stage.find<ErrorBanner>("trainingBanner")->isVisible());
    QVERIFY(stage.loss()->isVisible());
    QTRY_VERIFY(!stage.find("plot-rate")->isVisible());
    appendEvents(run, {started(), metrics(10, 9)});
    QTRY_VERIFY(stage.find("plot-rate")->isVisible());
}

void TestTraining::damagedRunCannotBeResumed()
{
    Stage stage;
    const RunDirectory run = stage.add("torn", {started(), metrics(10, 9), FailedEvent{10, Error{ErrorCode::DiskFull, "no space left", {}, {}}}});
    QVERIFY_RESULT(writeFileAtomically(run.path() / "run.json", "{\"broken"));
    RunLibrary library(stage.library->runsFolder(), stage.folder.filePath(QStringLiteral("other.sqlite")));
    QVERIFY_RESULT(library.open());
    QTRY_COMPARE(library.runs().size(), 1);
    Workspace workspace(stage.settings, library, stage.launcher);
    TrainingRoom room(workspace);
    room.show();
    workspace.selectRuns({library.runs().first().id});
    auto *banner = room.findChild<ErrorBanner *>("trainingBanner");
    QTRY_VERIFY(banner->isVisible() && banner->text().contains("run.json"));
    QVERIFY(!room.findChild<QPushButton *>("resumePrimary")->isVisible());
    QVERIFY(!banner->findChild<QPushButton *>("errorWayOut")->isVisible());
    QCOMPARE(room.findChild<QLabel *>("healthTitle")->text(), QString("Health not known"));
}

void TestTraining::waitingRunOffersToStart()
{
    Stage stage;
    stage.select({stage.add("new", {})});
    QTRY_COMPARE(stage.find<QPushButton>("resumePrimary")->text(), QString("Start"));
    stage.find<QPushButton>("resumePrimary")->click();
    QCOMPARE(stage.launcher.started.size(), 1);
    QVERIFY(!stage.launcher.resumed);
}

void TestTraining::healthTellsEvidenceMeaningAndAdvice()
{
    Stage stage;
    stage.select({stage.add("sick", {started(), metrics(10, 9),
                                     HealthEvent{10, "bad", "collapse", {{"embedding_std", 0.001}}},
                                     WarningEvent{"file_skipped", "picture 7 could not be read"}})});
    QTRY_COMPARE(stage.find<QLabel>("healthTitle")->text(), QString("Embeddings collapse"));
    QVERIFY(!stage.find<QLabel>("healthMeaning")->text().isEmpty());
    QVERIFY(stage.find<QLabel>("healthAdvice")->text().contains("learning rate"));
    QVERIFY(stage.find<QLabel>("evidence-embedding_std")->text().contains("0.001"));
    QVERIFY(stage.find<QLabel>("warnings")->text().contains("picture 7"));
    QCOMPARE(stage.find<QLabel>("latest-loss")->text(), QString("9.000"));
}

// A verdict counts as long as the engine may be of the same mind: it tells it again with every 20th judgement.
void TestTraining::oldOrMissingVerdictIsNoHealth()
{
    Stage stage;
    const auto title = [&] { return stage.find<QLabel>("healthTitle")->text(); };
    const auto judged = [&] { return stage.find<QLabel>("healthJudged")->text(); };
    stage.select({stage.add("new", {})});
    QTRY_COMPARE(title(), QString("Not judged yet"));

    stage.select({stage.add("unjudged", {started(), metrics(10, 9)})});
    QTRY_COMPARE(title(), QString("Health not known"));
    QVERIFY(!stage.find<QLabel>("healthJudged")->isVisible());

    const RunDirectory run = stage.add("judged", {started(), metrics(1, 9), HealthEvent{1, "good", "", {{"loss", 9}}}});
    stage.select({run});
    QTRY_COMPARE(title(), QString("Healthy"));
    QCOMPARE(judged(), QString("Judged at step 1."));
    std::vector<EventBody> more;
    for (std::int64_t step = 2; step <= 41; ++step)
        more.push_back(metrics(step, 9));
    more.push_back(MetricsEvent{41, 4, {{"knn_top1", 0.3}}}); // judged by nobody
    appendEvents(run, more);
    QTRY_VERIFY(judged().contains("to step 41"));
    QCOMPARE(title(), QString("Healthy"));
    appendEvents(run, {metrics(42, 9)});
    QTRY_COMPARE(title(), QString("Health not known"));
    QVERIFY(stage.find<QLabel>("healthMeaning")->text().contains("Healthy")); // what it was
    appendEvents(run, {HealthEvent{42, "caution", "few_dimensions", {{"effective_rank", 5}, {"rank_at_start", 27}}}});
    QTRY_COMPARE(title(), QString("Few dimensions in use"));
    QCOMPARE(stage.find<QLabel>("evidence-rank_at_start")->text(), QString("27.00"));
    appendEvents(run, {ResumedEvent{20, 2, "there", "1.0", "cpu"}}); // superseded with its step; the earlier one counts
    QTRY_COMPARE(title(), QString("Healthy"));

    std::ofstream(run.events(), std::ios::app) << "{\"type\":\"heal\n";
    QTRY_COMPARE(title(), QString("Health not known"));
}

// Told again, it is no news for the log.
void TestTraining::repeatedVerdictIsLoggedOnce()
{
    Stage stage;
    stage.select({stage.add("steady", {started(), HealthEvent{1, "good", "", {}}, HealthEvent{21, "good", "", {}},
                                       HealthEvent{41, "caution", "knn_below_start", {{"knn_at_start", 0.31}}}})});
    QTRY_COMPARE(stage.find<QLabel>("healthTitle")->text(), QString("k-NN below its start"));
    QVERIFY(stage.find<QLabel>("evidence-knn_at_start")->text().startsWith("31.0"));
    stage.room->showPage(TrainingRoom::Page::Log);
    const QString log = stage.room->findChild<LogPanel *>()->events().text();
    QCOMPARE(log.count("Healthy"), 1);
}

void TestTraining::damagedLinesAreVisible()
{
    Stage stage;
    const RunDirectory run = stage.add("torn", {started(), metrics(10, 9)});
    std::ofstream(run.events(), std::ios::app) << "{\"seq\":2,\"time\":1,\"type\":\"metr\n";
    appendEvents(run, {metrics(20, 8)});
    stage.select({run});
    QTRY_COMPARE(stage.lossPoints(), std::size_t(2)); // what follows is read
    QTRY_VERIFY(stage.find<QLabel>("damages")->isVisible());
    QVERIFY(stage.find<QLabel>("damages")->text().contains("byte"));
    stage.room->showPage(TrainingRoom::Page::Log);
    QVERIFY(stage.room->findChild<LogPanel *>()->events().text().contains("left out"));
}

void TestTraining::previewIsProven()
{
    Stage stage;
    const RunDirectory run = makeRun(stage.library->runsFolder(), "seen");
    const auto config = run.config();
    QVERIFY_RESULT(config);
    appendEvents(run, {started(), preview(*config, 5), metrics(10, 9), preview(*config, 15)});
    stage.select({run});
    stage.room->showPage(TrainingRoom::Page::Views);
    const auto *sheet = stage.find<PreviewSheet>("previewSheet");
    QTRY_COMPARE(sheet->samples().size(), std::size_t(2));
    for (const ReplayedSample &sample : sheet->samples()) {
        QVERIFY(sample.matches());
        QCOMPARE(sample.views.size(), std::size_t(3));
        QVERIFY(sample.views[0].recipe.isOriginal);
        QVERIFY(!sample.views[1].pixels.isNull());
    }
    QVERIFY(stage.find<QLabel>("previewProof")->text().contains("same pixels"));
    QCOMPARE(stage.find<QSlider>("previewStep")->maximum(), 1);
    stage.find<QSlider>("previewStep")->setValue(0); // an earlier step
    QVERIFY(stage.find<QLabel>("previewStepText")->text().contains("step 5"));
    QTRY_VERIFY(stage.find<QLabel>("previewProof")->text().contains("same pixels"));

    // A click shows the image in the lens.
    QSignalSpy asked(stage.workspace.get(), &Workspace::roomRequested);
    QTest::mouseClick(stage.find<PreviewSheet>("previewSheet"), Qt::LeftButton, {}, QPoint(40, 40));
    QCOMPARE(asked.value(0).value(0).toString(), QString("lens"));
    const auto wish = takeReplayRequest(*stage.workspace);
    QVERIFY(wish);
    QCOMPARE(wish->image, preview(*config, 5).samples.front().index);
    QCOMPARE(wish->epoch, preview(*config, 5).epoch);
    QVERIFY(!takeReplayRequest(*stage.workspace));
}

void TestTraining::previewOfOtherPixelsIsNotProven()
{
    Stage stage;
    const RunDirectory run = makeRun(stage.library->runsFolder(), "changed");
    PreviewEvent event = preview(*run.config(), 5);
    event.samples[1].views[2].hash = hashOf("other bytes");
    appendEvents(run, {started(), event});
    stage.select({run});
    stage.room->showPage(TrainingRoom::Page::Views);
    const auto *sheet = stage.find<PreviewSheet>("previewSheet");
    QTRY_COMPARE(sheet->samples().size(), std::size_t(2));
    QVERIFY(sheet->samples()[0].matches());
    QVERIFY(!sheet->samples()[1].matches());
    QVERIFY(sheet->samples()[1].views[1].matches); // only the third view is another one
    QVERIFY(stage.find<QLabel>("previewProof")->text().contains("1 of 2"));
}

void TestTraining::previewWithoutDatasetTellsWhy()
{
    Stage stage;
    RunDirectory run(std::filesystem::path(stage.library->runsFolder().toStdString()) / "gone");
    ExperimentConfig config;
    config.dataReader = "folder";
    config.dataPath = "/nonexistent/pictures";
    QVERIFY_RESULT(run.create({runFormatVersion, "gone-1", "gone", "2026-01-01T00:00:00Z", {}, {}, 1, {}, {}}, config));
    PreviewEvent event{5, 0, {PreviewSample{0, "a.jpg", 10, 10, {}}}};
    appendEvents(run, {started(), event});
    stage.select({run});
    stage.room->showPage(TrainingRoom::Page::Views);
    auto *banner = stage.room->findChild<PreviewPanel *>()->findChild<ErrorBanner *>();
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->text().contains("/nonexistent/pictures"));
}

void TestTraining::logCanBeSearchedAndCopied()
{
    Stage stage;
    stage.select({stage.add("done", completedCourse(100))});
    stage.room->showPage(TrainingRoom::Page::Log);
    const auto *panel = stage.room->findChild<LogPanel *>();
    const QAbstractItemModelTester tester(const_cast<LogModel *>(&panel->events()));
    QTRY_COMPARE(panel->events().rowCount(), 12); // started, ten epochs, finished
    stage.find<QLineEdit>("logSearch")->setText("completed");
    QTRY_COMPARE(panel->events().rowCount(), 1);
    stage.find<QAbstractButton>("copyLog")->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains("completed at step 100"));
    QCOMPARE(QGuiApplication::clipboard()->text().count('\n'), 1);
    stage.find<QLineEdit>("logSearch")->setText("nowhere to be found");
    QTRY_COMPARE(panel->events().rowCount(), 0);
}

void TestTraining::followsTheEngineLog()
{
    Stage stage;
    const RunDirectory run = stage.add("done", completedCourse(10));
    std::ofstream(run.log(), std::ios::app) << "first line\nsecond";
    stage.select({run});
    stage.room->showPage(TrainingRoom::Page::Log);
    const auto *panel = stage.room->findChild<LogPanel *>();
    QTRY_COMPARE(panel->engineLog().rowCount(), 1); // the second is not finished
    std::ofstream(run.log(), std::ios::app) << " line\nthird line\n";
    QTRY_COMPARE(panel->engineLog().rowCount(), 3);
    QVERIFY(panel->engineLog().text().contains("second line\n"));
}

void TestTraining::factsNameWhatDiffers()
{
    Stage stage;
    RunDirectory run(std::filesystem::path(stage.library->runsFolder().toStdString()) / "changed");
    ExperimentConfig config;
    config.learningRate = 0.123;
    QVERIFY_RESULT(run.create({runFormatVersion, "changed-1", "changed", "2026-01-01T00:00:00Z", {}, {}, 1, {}, {}}, config));
    QVERIFY_RESULT(run.writeEnvironment({{"host", "node7"}}));
    stage.select({run});
    stage.room->showPage(TrainingRoom::Page::Facts);
    const auto *panel = stage.room->findChild<FactsPanel *>();
    QTRY_VERIFY(!panel->facts().empty());
    const QString text = toText(panel->facts());
    QVERIFY(text.contains("0.123"));
    QVERIFY(text.contains("node7"));
}

void TestTraining::showsWhatCameWhileNobodyLooked()
{
    Stage stage;
    stage.room->hide();
    stage.select({stage.add("done", completedCourse(200))});
    QTRY_COMPARE(stage.lossPoints(), std::size_t(200));
    stage.room->show();
    QTRY_COMPARE(stage.find<QLabel>("runState")->text(), QString("finished"));
    QTRY_VERIFY(stage.find<QLabel>("latest-loss")->isVisible());
    QVERIFY(stage.find<QLabel>("latest-loss")->height() > 8);
}

void TestTraining::staysResponsiveWithLongLogs()
{
    Stage stage;
    const RunDirectory run = makeRun(stage.library->runsFolder(), "long");
    std::vector<EventBody> events{started(200'000)};
    for (int step = 10; step <= 200'000; step += 10) {
        events.push_back(MetricsEvent{step, step / 1000, {{"loss", 8 / (1 + step * 1e-4) + 0.2 * std::sin(step)},
                                                          {"positive_similarity", 0.8}, {"negative_similarity", 0.1},
                                                          {"gradient_norm", 1 + 0.3 * std::cos(step)}}});
    }
    writeLog(run, events);
    stage.select({run});
    // Time that this thread computed between two turns of its event loop, whatever else the machine does.
    const auto computed = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    double longest = 0;
    double last = computed();
    QTimer turns;
    connect(&turns, &QTimer::timeout, &turns, [&] {
        longest = std::max(longest, computed() - last);
        last = computed();
    });
    turns.start(0);
    QTRY_COMPARE_WITH_TIMEOUT(stage.lossPoints(), std::size_t(20'000), 20'000);
    qInfo("longest turn of the event loop while 20,000 steps arrived: %.0f ms of computing", longest);
    QVERIFY(stage.loss()->model().raw(0).visible(0, 200'000, 500).size() <= 1010);
}

QTEST_MAIN(TestTraining)
#include "tst_trainingroom.moc"

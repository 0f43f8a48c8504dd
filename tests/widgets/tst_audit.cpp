#include "core/semantics/auditfile.h"
#include "tests/support/boxdataset.h"
#include "tests/support/testdata.h"
#include "tests/widgets/desk.h"
#include "widgets/audit/auditbar.h"
#include "widgets/audit/auditclassmodel.h"
#include "widgets/audit/auditimagemodel.h"
#include "widgets/audit/auditpage.h"
#include "widgets/audit/auditscoremodel.h"
#include "widgets/audit/differenceview.h"
#include "widgets/audit/distributionplot.h"
#include "widgets/audit/exportjob.h"
#include "widgets/audit/policyform.h"
#include "widgets/audit/policypage.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/segmentedswitch.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <thread>

using namespace leoclr;
using namespace leoclr::testing;

namespace {

AuditSettings settingsOf(double scaleMin = .2)
{
    AuditSettings settings;
    settings.policy.method = "mocov2";
    settings.policy.cropScaleMin = scaleMin;
    settings.draws = 8;
    return settings;
}

std::shared_ptr<const AuditResult> auditOf(const Dataset &dataset, std::size_t images = 0)
{
    AuditRun run;
    run.images = images;
    return std::make_shared<const AuditResult>(*runAudit(dataset, settingsOf(), run));
}

/// A page over the demo scenes, which have boxes and masks.
template<typename Page>
struct Bench
{
    explicit Bench(int images = 60)
    {
        ExperimentConfig config = desk.workspace->config();
        config.demoImages = images;
        config.method = "mocov2";
        desk.workspace->editConfig(config, "test");
        opened = QTest::qWaitFor([this] { return desk.workspace->dataset() != nullptr; }, 20'000);
        page = std::make_unique<Page>(*desk.workspace);
        page->resize(1000, 700);
        page->show();
    }
    template<typename Widget>
    [[nodiscard]] Widget *find(const char *name) const { return page->template findChild<Widget *>(QLatin1String(name)); }

    Desk desk;
    bool opened = false;
    std::unique_ptr<Page> page;
};

/// One checkpoint of a run: the left half of every image is salient, a later one the right half.
class StepSaliency : public SaliencySource
{
public:
    StepSaliency(SaliencyOrigin origin, std::shared_ptr<std::atomic<int>> left, bool waits)
        : m_origin(std::move(origin)), m_left(std::move(left)), m_waits(waits)
    {
    }
    Result<cv::Mat> map(std::size_t) const override
    {
        if (!m_waits && *m_left <= 0)
            return fail(ErrorCode::NotFound, "there is no checkpoint or run at this place");
        while (*m_left <= 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        --*m_left;
        return cv::Mat(m_origin.step < 100 ? (cv::Mat_<float>(1, 2) << 1, 0) : (cv::Mat_<float>(1, 2) << 0, 1));
    }
    SaliencyOrigin origin() const override { return m_origin; }

private:
    SaliencyOrigin m_origin;
    std::shared_ptr<std::atomic<int>> m_left;
    bool m_waits;
};

/// A run whose checkpoints can be asked.
struct FakeRun
{
    static constexpr int endless = 1'000'000;
    std::shared_ptr<std::atomic<int>> left = std::make_shared<std::atomic<int>>(endless); ///< answers
    bool waits = false; ///< for more of them, where there are none left; otherwise the checkpoint is gone then
    [[nodiscard]] RunSaliency at(std::int64_t step, const char *id = "1-a") const
    {
        return {{id, "alpha", step}, [*this](const SaliencyOrigin &origin) {
                    return std::make_shared<const StepSaliency>(origin, left, waits);
                }};
    }
};

/// Pauses once some images are done.
void pauseSoon(AuditRunner &runner)
{
    QObject::connect(&runner, &AuditRunner::resultChanged, &runner, [&runner] {
        if (runner.result() && runner.result()->images.size() >= 64)
            runner.pause();
    });
}

bool waitFor(AuditRunner &runner, AuditRunner::State state)
{
    return QTest::qWaitFor([&] { return runner.state() == state; }, 30'000);
}

} // namespace

class TestAuditPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void modelsKeepTheirPromises()
    {
        auto dataset = std::make_shared<const BoxDataset>(120);
        AuditScoreModel scores;
        AuditClassModel classes;
        AuditImageModel images;
        AuditImageFilter filter;
        filter.setSourceModel(&images);
        const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
        const QAbstractItemModelTester first(&scores, mode), second(&classes, mode), third(&images, mode),
            fourth(&filter, mode);
        for (const std::size_t count : {20, 50, 120}) { // an audit that goes on
            const auto result = auditOf(*dataset, count);
            scores.setResult(result);
            classes.setResult(result);
            images.setResult(result, dataset);
            filter.sort(AuditImageModel::Lost, Qt::DescendingOrder);
            QCOMPARE(images.rowCount(), int(count));
            QCOMPARE(filter.rowCount(), int(count));
        }
        QCOMPARE(scores.rowCount(), int(scoreCount));
        filter.setSearch("box 1");
        QCOMPARE(filter.rowCount(), 19 + 20); // numbers with a 1: below a hundred, and all from there
        filter.setSearch({});
        images.setResult(auditOf(BoxDataset(30, 2)), std::make_shared<const BoxDataset>(30, 2));
        QCOMPARE(images.rowCount(), 30);
        images.setResult(nullptr, nullptr);
        scores.setResult(nullptr);
        classes.setResult(nullptr);
        QCOMPARE(images.rowCount() + scores.rowCount() + classes.rowCount(), 0);
    }

    void surestLossesComeFirstAndMissingNumbersLast()
    {
        auto dataset = std::make_shared<const BoxDataset>(80);
        AuditImageModel images;
        AuditImageFilter filter;
        filter.setSourceModel(&images);
        const auto result = auditOf(*dataset);
        images.setResult(result, dataset);
        filter.sort(AuditImageModel::Lost, Qt::DescendingOrder);
        const auto ranked = rankedByLoss(*result);
        for (int row = 0; row + 1 < filter.rowCount(); ++row)
            QVERIFY(filter.index(row, AuditImageModel::Lost).data(AuditImageModel::RawRole).toDouble()
                    >= filter.index(row + 1, AuditImageModel::Lost).data(AuditImageModel::RawRole).toDouble());
        QCOMPARE(filter.index(0, 0).data(AuditImageModel::LowRole).toDouble(), result->images[ranked[0]].lossRate().low);
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            filter.sort(AuditImageModel::Shift, order);
            bool missing = false; // once a number is missing, all are
            for (int row = 0; row < filter.rowCount(); ++row) {
                const bool isMissing = std::isnan(
                    filter.index(row, AuditImageModel::Shift).data(AuditImageModel::RawRole).toDouble());
                QVERIFY(!missing || isMissing);
                missing = missing || isMissing;
            }
        }
    }

    void auditsTheDatasetOfTheDesign()
    {
        Bench<AuditPage> bench;
        QVERIFY(bench.opened);
        QVERIFY(waitFor(bench.page->runner(), AuditRunner::State::Idle));
        auto *start = bench.find<QPushButton>("startAudit");
        QTRY_VERIFY(start->isEnabled());
        QVERIFY(bench.find<EmptyState>("auditEmpty")->isVisible());
        QTest::mouseClick(start, Qt::LeftButton);
        QVERIFY(waitFor(bench.page->runner(), AuditRunner::State::Complete));
        QTRY_COMPARE(bench.find<QTableView>("auditImages")->model()->rowCount(), 60);
        QVERIFY(bench.find<QTableView>("auditClasses")->model()->rowCount() > 3);
        QCOMPARE(bench.find<QTableView>("auditScores")->model()->rowCount(), int(scoreCount));
        QVERIFY(bench.find<QLabel>("auditProgress")->text().contains("60"));
        QCOMPARE(bench.find<DistributionPlot>("auditDistribution")->series().size(), std::size_t(1));
        bench.find<SegmentedSwitch>("auditWhich")->setCurrent(1);
        QVERIFY(bench.find<QTableView>("auditClasses")->isVisible());
    }

    void aClickOpensTheImage()
    {
        Bench<AuditPage> bench;
        bench.page->runner().start();
        QTRY_VERIFY(bench.page->runner().state() != AuditRunner::State::Loading);
        bench.page->runner().start();
        QVERIFY(waitFor(bench.page->runner(), AuditRunner::State::Complete));
        QSignalSpy chosen(bench.page.get(), &AuditPage::imageChosen);
        auto *table = bench.find<QTableView>("auditImages");
        const QModelIndex third = table->model()->index(2, 0);
        table->scrollTo(third);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(third).center());
        QCOMPARE(chosen.size(), 1);
        const auto image = third.data(AuditImageModel::ImageRole).toULongLong();
        QCOMPARE(chosen.front().front().value<std::size_t>(), std::size_t(image));
        QCOMPARE(bench.desk.workspace->settings().value("lens/image").toULongLong(), image);
    }

    void goesOnAfterAPauseAndARestart()
    {
        const QTemporaryDir folder;
        const std::filesystem::path audits = folder.filePath("audits").toStdString();
        auto dataset = std::make_shared<const BoxDataset>(3000);
        AuditSettings settings = settingsOf();
        settings.draws = 64;
        {
            AuditRunner runner(audits);
            runner.setSource(dataset, settings);
            QVERIFY(waitFor(runner, AuditRunner::State::Idle));
            connect(&runner, &AuditRunner::resultChanged, this, [&] {
                if (runner.result() && runner.result()->images.size() >= 64)
                    runner.pause();
            });
            runner.start();
            QVERIFY(waitFor(runner, AuditRunner::State::Paused));
            QVERIFY(runner.result()->images.size() >= 64 && !runner.result()->isComplete());
        }
        AuditRunner runner(audits); // the next start of the program
        runner.setSource(dataset, settings);
        QVERIFY(waitFor(runner, AuditRunner::State::Paused));
        const std::size_t before = runner.result()->images.size();
        QVERIFY(before >= 64);
        runner.start();
        QVERIFY(waitFor(runner, AuditRunner::State::Complete));
        QVERIFY(runner.result()->scores == runAudit(*dataset, settings, {})->scores);

        AuditRunner later(audits);
        later.setSource(dataset, settings);
        QVERIFY(waitFor(later, AuditRunner::State::Complete));
    }

    void oneCheckpointSaysWhatIsSalientFromTheFirstImageToTheLast()
    {
        const QTemporaryDir folder;
        const std::filesystem::path audits = folder.filePath("audits").toStdString();
        auto dataset = std::make_shared<const BoxDataset>(3000, 1, BoxOptions{.objects = false});
        AuditSettings settings = settingsOf();
        settings.draws = 32;
        FakeRun run;
        run.waits = true;
        {
            AuditRunner runner(audits);
            runner.setSaliency(run.at(70));
            runner.setSource(dataset, settings);
            QVERIFY(waitFor(runner, AuditRunner::State::Idle));
            QCOMPARE(runner.checkpoint().step, std::int64_t(70));
            runner.setSaliency(run.at(80)); // nothing is begun yet
            QCOMPARE(runner.checkpoint().step, std::int64_t(80));
            QVERIFY(!runner.hasNewerCheckpoint());
            *run.left = 500;
            runner.start();
            runner.setSaliency(run.at(1000)); // the run goes on training
            QTRY_VERIFY(*run.left <= 0);
            runner.pause();
            *run.left = FakeRun::endless;
            QVERIFY(waitFor(runner, AuditRunner::State::Paused));
            QCOMPARE(runner.checkpoint().step, std::int64_t(80));
            QVERIFY(runner.hasNewerCheckpoint());
        }
        AuditRunner runner(audits); // the next start of the program
        runner.setSaliency(run.at(1000));
        runner.setSource(dataset, settings);
        QVERIFY(waitFor(runner, AuditRunner::State::Paused));
        QVERIFY(!runner.result()->images.empty());
        QCOMPARE(runner.checkpoint().step, std::int64_t(80));
        runner.start();
        QVERIFY(waitFor(runner, AuditRunner::State::Complete));
        const auto source = run.at(80).by({"1-a", "alpha", 80});
        QVERIFY(runner.result()->scores == runAudit(*dataset, settings, {.saliency = source.get()})->scores);

        QVERIFY(runner.hasNewerCheckpoint());
        runner.startWithNewest();
        QVERIFY(waitFor(runner, AuditRunner::State::Complete));
        QCOMPARE(runner.result()->saliency.step, std::int64_t(1000));
        QVERIFY(!runner.hasNewerCheckpoint());
        AuditRunner later(audits);
        later.setSaliency(run.at(1000));
        later.setSource(dataset, settings);
        QVERIFY(waitFor(later, AuditRunner::State::Complete));
        QCOMPARE(later.result()->saliency.step, std::int64_t(1000));
        later.setSaliency(run.at(1000, "1-b")); // another run knows nothing of it
        QVERIFY(waitFor(later, AuditRunner::State::Idle));
        later.setSaliency(std::nullopt); // nor does geometry alone
        QVERIFY(waitFor(later, AuditRunner::State::Idle));
        QVERIFY(!later.checkpoint().isKnown());
    }

    void aCheckpointThatIsGonePausesTheAudit()
    {
        const QTemporaryDir folder;
        auto dataset = std::make_shared<const BoxDataset>(3000, 1, BoxOptions{.objects = false});
        AuditSettings settings = settingsOf();
        settings.draws = 64;
        const FakeRun run;
        AuditRunner runner(folder.path().toStdString());
        runner.setSaliency(run.at(70));
        runner.setSource(dataset, settings);
        QVERIFY(waitFor(runner, AuditRunner::State::Idle));
        QSignalSpy failed(&runner, &AuditRunner::failed);
        *run.left = 500;
        runner.start();
        QVERIFY(waitFor(runner, AuditRunner::State::Paused));
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed.front().front().value<Error>().code == ErrorCode::NotFound);
        QCOMPARE(runner.result()->unreadable(), std::uint64_t(0));
        QVERIFY(!runner.result()->images.empty());
    }

    void saysWhichCheckpointAndOffersANewerOne()
    {
        QTemporaryDir folder;
        QImage picture(64, 48, QImage::Format_RGB888);
        picture.fill(Qt::darkCyan);
        for (int i = 0; i < 6; ++i)
            QVERIFY(picture.save(folder.filePath(QStringLiteral("%1.png").arg(i))));
        Bench<AuditPage> bench;
        const FakeRun run;
        bench.page->setSaliency(run.at(70));
        ExperimentConfig config = bench.desk.workspace->config();
        config.dataReader = "folder";
        config.dataPath = folder.path().toStdString();
        bench.desk.workspace->editConfig(config, "other");
        QTRY_VERIFY(bench.desk.workspace->dataset() && !bench.desk.workspace->dataset()->hasObjects());
        QVERIFY(waitFor(bench.page->runner(), AuditRunner::State::Idle));
        QTest::mouseClick(bench.find<QPushButton>("startAudit"), Qt::LeftButton);
        QVERIFY(waitFor(bench.page->runner(), AuditRunner::State::Complete));
        const auto *source = bench.find<QLabel>("auditSource");
        auto *newest = bench.find<QPushButton>("auditNewest");
        QVERIFY2(source->text().contains("step 70 of “alpha”"), qPrintable(source->text()));
        QVERIFY(!newest->isVisible());
        bench.page->setSaliency(run.at(900));
        QVERIFY(newest->isVisible());
        QVERIFY2(source->text().contains("step 70") && source->text().contains("step 900"), qPrintable(source->text()));
        QTest::mouseClick(newest, Qt::LeftButton);
        QVERIFY(waitFor(bench.page->runner(), AuditRunner::State::Complete));
        QVERIFY2(source->text().contains("step 900 of “alpha”"), qPrintable(source->text()));
        QVERIFY(!newest->isVisible());
    }

    void cancelThrowsAway()
    {
        const QTemporaryDir folder;
        const std::filesystem::path audits = folder.filePath("audits").toStdString();
        auto dataset = std::make_shared<const BoxDataset>(100'000);
        AuditRunner runner(audits);
        runner.setSource(dataset, settingsOf());
        QVERIFY(waitFor(runner, AuditRunner::State::Idle));
        runner.start();
        QTRY_VERIFY(runner.result() != nullptr);
        QVERIFY(runner.done() > 0 && runner.done() < 1);
        QTRY_VERIFY(runner.secondsLeft() > 0);
        runner.cancel();
        QVERIFY(runner.state() == AuditRunner::State::Idle);
        QVERIFY(!runner.result());
        QTRY_VERIFY(!std::filesystem::exists(audits / auditFileName(dataset->fingerprint(), settingsOf())));
    }

    // A complete audit that is begun anew and cancelled is there again, in its file too.
    void cancelLeavesWhatWasComplete()
    {
        const QTemporaryDir folder;
        const std::filesystem::path audits = folder.filePath("audits").toStdString();
        auto dataset = std::make_shared<const BoxDataset>(20'000);
        AuditRunner runner(audits);
        runner.setSource(dataset, settingsOf());
        QVERIFY(waitFor(runner, AuditRunner::State::Idle));
        runner.start();
        QVERIFY(waitFor(runner, AuditRunner::State::Complete));
        const auto complete = runner.result();
        runner.start();
        runner.cancel();
        QVERIFY(runner.state() == AuditRunner::State::Complete);
        QVERIFY(runner.result() == complete);
        const auto kept = [&] {
            const auto loaded = loadAudit(audits / auditFileName(dataset->fingerprint(), settingsOf()));
            return loaded && loaded->isComplete();
        };
        QTRY_VERIFY(kept());
    }

    void whatWasThrownAwayComesBack()
    {
        Bench<AuditPage> bench(2000);
        AuditRunner &runner = bench.page->runner();
        QTRY_VERIFY(runner.state() == AuditRunner::State::Idle);
        bench.find<QSpinBox>("auditDraws")->setValue(1000); // not done at once
        QTRY_VERIFY(runner.state() == AuditRunner::State::Idle);
        pauseSoon(runner);
        QTest::mouseClick(bench.find<QPushButton>("startAudit"), Qt::LeftButton);
        QVERIFY(waitFor(runner, AuditRunner::State::Paused));
        const auto result = runner.result();
        QSignalSpy said(bench.desk.workspace.get(), &Workspace::undoableSaid);
        QTest::mouseClick(bench.find<QToolButton>("cancelAudit"), Qt::LeftButton);
        QVERIFY(runner.state() == AuditRunner::State::Idle && !runner.result());
        const auto undo = said.front().at(1).value<std::function<void()>>();
        undo();
        QVERIFY(runner.state() == AuditRunner::State::Paused);
        QVERIFY(runner.result() == result);
        ExperimentConfig config = bench.desk.workspace->config(); // its file is there again
        const ExperimentConfig before = config;
        config.cropScaleMin = 0.5;
        bench.desk.workspace->editConfig(config, "test");
        QTRY_VERIFY(runner.state() == AuditRunner::State::Idle);
        undo(); // of another policy
        QVERIFY(runner.state() == AuditRunner::State::Idle);
        bench.desk.workspace->editConfig(before, "test");
        QVERIFY(waitFor(runner, AuditRunner::State::Paused));
        QCOMPARE(runner.result()->images.size(), result->images.size());
    }

    void anotherPolicyIsAnotherAudit()
    {
        Bench<AuditPage> bench;
        QTRY_VERIFY(bench.page->runner().state() == AuditRunner::State::Idle);
        bench.page->runner().start();
        QVERIFY(waitFor(bench.page->runner(), AuditRunner::State::Complete));
        const ExperimentConfig before = bench.desk.workspace->config();
        ExperimentConfig config = before;
        config.learningRate = 0.5; // moves no crop
        bench.desk.workspace->editConfig(config, "test");
        QVERIFY(bench.page->runner().state() == AuditRunner::State::Complete);
        config.cropScaleMin = 0.5;
        bench.desk.workspace->editConfig(config, "test");
        QTRY_VERIFY(bench.page->runner().state() == AuditRunner::State::Idle);
        bench.desk.workspace->editConfig(before, "test"); // the first one is found again
        QVERIFY(waitFor(bench.page->runner(), AuditRunner::State::Complete));
    }

    void withoutObjectsListsByOverlapAlone()
    {
        QTemporaryDir folder;
        for (int i = 0; i < 12; ++i) {
            QImage picture(60 + 5 * i, 48, QImage::Format_RGB888);
            picture.fill(Qt::darkCyan);
            QVERIFY(picture.save(folder.filePath(QStringLiteral("%1.png").arg(i))));
        }
        Bench<AuditPage> bench;
        QVERIFY(bench.opened);
        ExperimentConfig config = bench.desk.workspace->config();
        config.dataReader = "folder";
        config.dataPath = folder.path().toStdString();
        bench.desk.workspace->editConfig(config, "other");
        QTRY_VERIFY(bench.desk.workspace->dataset() && !bench.desk.workspace->dataset()->hasObjects());
        QVERIFY(waitFor(bench.page->runner(), AuditRunner::State::Idle));
        bench.page->runner().start();
        QVERIFY(waitFor(bench.page->runner(), AuditRunner::State::Complete));
        const auto *images = bench.find<QTableView>("auditImages");
        QTRY_COMPARE(images->model()->rowCount(), 12);
        QVERIFY(!images->isColumnHidden(AuditImageModel::Iou));
        for (const int column : {AuditImageModel::Lost, AuditImageModel::Shift, AuditImageModel::Coverage, AuditImageModel::Objects})
            QVERIFY(images->isColumnHidden(column));
        QVERIFY(!bench.find<SegmentedSwitch>("auditWhich")->isVisible());
        const auto iou = [&](int row) { return images->model()->index(row, AuditImageModel::Iou).data(AuditImageModel::RawRole).toDouble(); };
        for (int row = 0; row + 1 < 12; ++row)
            QVERIFY(iou(row) <= iou(row + 1));
    }

    void withoutADatasetItSaysWhatToDo()
    {
        Desk desk;
        ExperimentConfig config;
        config.dataReader = "folder";
        config.dataPath = "/nowhere/at/all";
        desk.workspace->editConfig(config, "test");
        QTRY_VERIFY(desk.workspace->datasetError().has_value());
        AuditPage audit(*desk.workspace);
        PolicyPage policy(*desk.workspace);
        audit.show();
        policy.show();
        QSignalSpy rooms(desk.workspace.get(), &Workspace::roomRequested);
        for (const auto &[page, name] : {std::pair<QWidget *, const char *>(&audit, "auditEmpty"), {&policy, "policyEmpty"}}) {
            auto *empty = page->findChild<EmptyState *>(QLatin1String(name));
            QVERIFY(empty->isVisible());
            QTest::mouseClick(empty->button(), Qt::LeftButton);
        }
        QCOMPARE(rooms.size(), 2);
        QCOMPARE(rooms.front().front().toString(), QString("datasets"));
    }

    void comparesThePoliciesAndUsesTheBetterOne()
    {
        Bench<PolicyPage> bench;
        QTRY_VERIFY_WITH_TIMEOUT(bench.page->comparer().result() != nullptr, 20'000);
        auto *sentence = bench.find<QLabel>("policySentence");
        auto *use = bench.find<QPushButton>("usePolicy");
        QVERIFY(!use->isEnabled());
        for (const ScoreDifference &one : bench.page->comparer().result()->differences)
            QCOMPARE(one.difference.value, 0.0);

        ExperimentConfig policy = bench.page->form().policy();
        policy.cropScaleMin = 0.6;
        policy.learningRate = 9; // no field of the form: stays as designed
        bench.page->form().setPolicy(policy);
        QVERIFY(use->isEnabled());
        QSignalSpy ready(&bench.page->comparer(), &PolicyComparer::ready);
        QVERIFY(ready.wait(20'000));
        QVERIFY2(sentence->text().contains("kinder"), qPrintable(sentence->text()));
        QCOMPARE(bench.find<DistributionPlot>("policyDistribution")->series().size(), std::size_t(2));
        const auto &differences = bench.find<DifferenceView>("policyDifferences")->differences();
        QVERIFY(differences.front().score == Score::PulledShift);
        QVERIFY(differences.front().difference.high < 0);

        QSignalSpy said(bench.desk.workspace.get(), &Workspace::undoableSaid);
        QTest::mouseClick(use, Qt::LeftButton);
        QCOMPARE(bench.desk.workspace->config().cropScaleMin, 0.6);
        QVERIFY(bench.desk.workspace->config().learningRate != 9);
        QVERIFY(!use->isEnabled()); // A is B now
        said.front().at(1).value<std::function<void()>>()(); // the Undo button of the message
        QVERIFY(bench.desk.workspace->config().cropScaleMin != 0.6);
        QCOMPARE(bench.page->form().policy().cropScaleMin, 0.6);
        QVERIFY(use->isEnabled());
    }

    void theDesignsOtherFieldsFollowInB()
    {
        PolicyForm form;
        ExperimentConfig design;
        form.setDesign(design);
        ExperimentConfig b = form.policy();
        b.cropScaleMin = 0.4;
        form.setPolicy(b);
        design.cropRatioMin = 0.5;
        design.epochs = 3;
        form.setDesign(design);
        QCOMPARE(form.policy().cropScaleMin, 0.4);
        QCOMPARE(form.policy().epochs, std::int64_t(3));
        QVERIFY(form.isChanged());
        b = form.policy();
        b.cropScaleMin = design.cropScaleMin;
        b.cropRatioMin = design.cropRatioMin;
        form.setPolicy(b);
        QVERIFY(!form.isChanged());
    }

    void keysAndClicksChooseAScore()
    {
        const BoxDataset dataset(40);
        DifferenceView view;
        view.setDifferences(*comparePolicies(*auditOf(dataset), *auditOf(dataset)));
        view.resize(700, view.sizeHint().height());
        view.show();
        QSignalSpy chosen(&view, &DifferenceView::scoreChosen);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(view.chosen() == Score::PulledFalsePositive);
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(100, view.height() - 5));
        QVERIFY(view.chosen() == view.differences().back().score);
    }

    void exportsTablesAndFigures()
    {
        Desk desk;
        const QTemporaryDir folder;
        auto dataset = std::make_shared<const BoxDataset>(30);
        QWidget parent;
        QSignalSpy said(desk.workspace.get(), &Workspace::messageSaid);
        exportAuditsTo(folder.path(), &parent, *desk.workspace, dataset,
                       {{"A", *auditOf(*dataset)}, {"B", *auditOf(*dataset)}},
                       [](const Error &error) { QFAIL(error.message().c_str()); });
        QVERIFY(said.wait(20'000));
        const QDir written(folder.path());
        for (const char *name : {"A-images.csv", "B-classes.csv", "audit.md", "difference-A-B.pdf", "difference-A-B.svg",
                                 "distribution-pulled_shift.pdf", "distribution-false_positive.svg"})
            QVERIFY2(written.exists(QLatin1String(name)), name);
    }
};

QTEST_MAIN(TestAuditPages)
#include "tst_audit.moc"

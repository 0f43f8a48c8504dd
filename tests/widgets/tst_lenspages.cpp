// The pages of the lens beside that of one image: many draws, replay; and the figure for a paper.

#include "core/report/lensfigure.h"
#include "core/views/render.h"
#include "core/views/replay.h"
#include "tests/support/imagefiles.h"
#include "tests/support/runmaker.h"
#include "tests/support/testdata.h"
#include "tests/widgets/lensbench.h"
#include "widgets/audit/distributionplot.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/replayrequest.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/lens/figurecontent.h"
#include "widgets/lens/manydrawspage.h"
#include "widgets/lens/paircard.h"
#include "widgets/lens/recipeactions.h"
#include "widgets/lens/replaypage.h"

#include <QFile>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSvgRenderer>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace leoclr;
using Bench = leoclr::testing::LensBench;

namespace {

SegmentedSwitch *tabs(const Bench &bench)
{
    return bench.room->findChild<SegmentedSwitch *>(QStringLiteral("lensTabs"));
}

/// What a trainer records of some images in an epoch.
PreviewEvent recordedViews(const ExperimentConfig &config, const Dataset &dataset, std::int64_t epoch,
                           const std::vector<std::size_t> &images)
{
    PreviewEvent preview;
    preview.epoch = epoch;
    preview.step = 1 + epoch * 10;
    for (const std::size_t image : images) {
        const Result<SeenImage> replayed = replayImage(config, dataset, epoch, image);
        PreviewSample sample{std::int64_t(image), replayed->name, replayed->original.cols, replayed->original.rows, {}};
        for (const SeenView &view : replayed->views)
            sample.views.push_back({toJson(view.recipe), view.hash});
        preview.samples.push_back(std::move(sample));
    }
    return preview;
}

QString proofOf(const Bench &bench)
{
    return bench.room->findChild<QLabel *>(QStringLiteral("replayProof"))->accessibleName();
}

/// The content streams of a PDF, unpacked.
QByteArray streamsOf(const QByteArray &pdf)
{
    QByteArray all;
    for (qsizetype at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 1)) {
        if (at >= 3 && pdf.mid(at - 3, 3) == "end")
            continue;
        const qsizetype begin = at + 7;
        const qsizetype end = pdf.indexOf("endstream", begin);
        const QByteArray packed = pdf.mid(begin, end - begin);
        // qUncompress wants the size in front; a guess is enough, it grows as needed.
        QByteArray sized("\0\0\xff\xff", 4);
        all += qUncompress(sized + packed);
    }
    return all;
}

} // namespace

class TestLensPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("LEOCLR_ENGINE", "/no/engine/in/this/test"); }

    void drawsAreThoseOfTheCore()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        bench.room->showPage(QStringLiteral("draws"));
        auto *page = bench.room->findChild<ManyDrawsPage *>();
        QVERIFY(page->isVisible());
        QTRY_VERIFY(page->maker().made());
        const LensContent &content = bench.room->session().content();
        const ImageFacts facts{0, content.size, regionsOf(bench.desk.workspace->dataset()->objects(0))};
        const ManyDraws expected = drawMany(bench.desk.workspace->config(), facts, 500);
        const ManyDraws &made = page->maker().made()->draws;
        QCOMPARE(made.pairs.size(), expected.pairs.size());
        QVERIFY(made.tally == expected.tally);
        QVERIFY(made.worst == expected.worst && made.best == expected.best);
        auto *iou = page->findChild<DistributionPlot *>(QStringLiteral("distribution_pair_iou"));
        QVERIFY(iou->isVisible());
        QVERIFY(iou->series().at(0).distribution == expected.tally.scores[std::size_t(Score::PairIou)]);
        QVERIFY(!page->findChild<LensCanvas *>(QStringLiteral("drawsCanvas"))->scene().heat.colours.isNull());
        qInfo("500 draws with heat maps: %.1f ms", page->maker().made()->milliseconds);

        page->findChild<QSpinBox *>(QStringLiteral("draws"))->setValue(40);
        QTRY_COMPARE(page->maker().made()->draws.draws, 40u);
        QCOMPARE(bench.desk.settings.value(QStringLiteral("lens/draws")).toInt(), 40);
    }

    void worstPairGoesOntoTheCanvas()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        bench.room->showPage(QStringLiteral("draws"));
        auto *page = bench.room->findChild<ManyDrawsPage *>();
        QTRY_VERIFY(page->maker().made() && page->maker().made()->draws.worst);
        const DrawnPair worst = page->maker().made()->draws.pairs[*page->maker().made()->draws.worst];
        auto *card = page->findChild<PairCard *>(QStringLiteral("worstPair"));
        QCOMPARE(card->scene().boxes.at(0).box.x(), worst.crop1.x);
        QTest::mouseClick(card, Qt::LeftButton);
        QVERIFY(bench.canvas()->isVisible());
        QCOMPARE(bench.room->session().epoch(), worst.draw);
        QTRY_VERIFY(bench.filled());
        QVERIFY(viewOf(bench.room->session().content().views, worst.view1)->recipe.box == worst.crop1);
        QVERIFY(viewOf(bench.room->session().content().views, worst.view2)->recipe.box == worst.crop2);
        QCOMPARE(bench.room->session().scores().pair.iou, worst.pair.iou);
    }

    void anotherImageTakesThePlaceOfWhatIsUnderWay()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        bench.room->showPage(QStringLiteral("draws"));
        auto *page = bench.room->findChild<ManyDrawsPage *>();
        page->findChild<QSpinBox *>(QStringLiteral("draws"))->setValue(10000);
        for (std::size_t image = 1; image <= 6; ++image)
            bench.room->session().setImage(image);
        QTRY_VERIFY(page->maker().made() && page->maker().made()->draws.draws == 10000u);
        const LensContent &content = bench.room->session().content();
        QCOMPARE(content.image, std::size_t(6));
        const ImageFacts facts{6, content.size, regionsOf(bench.desk.workspace->dataset()->objects(6))};
        QVERIFY(page->maker().made()->draws.tally == drawMany(bench.desk.workspace->config(), facts, 10000).tally);
    }

    void pagesAreReachedByKeyboard()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        QCOMPARE(tabs(bench)->current(), 0);
        QTest::keyClick(bench.canvas(), Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(tabs(bench)->current(), 1);
        QTRY_VERIFY(bench.room->findChild<ManyDrawsPage *>()->isVisible());
        QTest::keyClick(bench.room.get(), Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(tabs(bench)->current(), 0);
        QTest::keyClick(bench.canvas(), Qt::Key_PageUp, Qt::ControlModifier); // around the end
        QVERIFY(bench.room->findChild<ReplayPage *>()->isVisible());
        QCOMPARE(bench.desk.settings.value(QStringLiteral("lens/tab")).toString(), QStringLiteral("replay"));
    }

    void replayShowsTheRecordedBytes()
    {
        ExperimentConfig config = Bench::smallDemo();
        config.batchSize = 4;
        Bench bench(config);
        QTRY_VERIFY(bench.filled());
        config.seed = 77; // another than that of the design
        config.runName = "seen";
        const auto run = bench.desk.library->createRun(config, QStringLiteral("leoclr-demo"));
        QVERIFY_RESULT(run);
        const RunDirectory directory(run->path.toStdString());
        const auto dataset = openDataset(datasetSpec(config));
        QVERIFY_RESULT(dataset);
        testing::appendEvents(directory, {StartedEvent{}, recordedViews(config, **dataset, 2, {5, 9})});

        bench.desk.workspace->selectRuns({run->id});
        bench.room->showPage(QStringLiteral("replay"));
        auto *page = bench.room->findChild<ReplayPage *>();
        QTRY_COMPARE(page->source().recorded().size(), std::size_t(2));
        page->goTo(2, 5);
        QTRY_VERIFY2(proofOf(bench).contains(QStringLiteral("bit-equal")), qPrintable(proofOf(bench)));
        auto *later = page->findChild<QToolButton *>(QStringLiteral("laterRecorded"));
        later->click();
        QCOMPARE(page->session().image(), std::size_t(9));
        QTRY_VERIFY(page->session().content().image == 9 && proofOf(bench).contains(QStringLiteral("bit-equal")));
        page->goTo(3, 9);
        QTRY_VERIFY2(proofOf(bench).contains(QStringLiteral("drawn again")), qPrintable(proofOf(bench)));
        // The log of a run that trains goes on, and what it brings is false this time.
        PreviewEvent wrong = recordedViews(config, **dataset, 3, {9});
        wrong.samples[0].views[1].hash = std::string(32, '0');
        testing::appendEvents(directory, {wrong});
        QTRY_VERIFY2(proofOf(bench).contains(QStringLiteral("1 of 3 views differ")), qPrintable(proofOf(bench)));
        // Nothing can be moved here.
        QTest::keyClick(page->findChild<LensCanvas *>(), Qt::Key_1);
        QCOMPARE(page->findChild<LensCanvas *>()->scene().activeBox, -1);
    }

    void replayFindsAnImageByItsStep()
    {
        ExperimentConfig config = Bench::smallDemo();
        config.batchSize = 4;
        Bench bench(config);
        const auto run = bench.desk.library->createRun(config, QStringLiteral("leoclr-demo"));
        QVERIFY_RESULT(run);
        bench.desk.workspace->selectRuns({run->id});
        bench.room->showPage(QStringLiteral("replay"));
        auto *page = bench.room->findChild<ReplayPage *>();
        QTRY_VERIFY(page->source().dataset());
        auto *step = page->findChild<QSpinBox *>(QStringLiteral("replayStep"));
        auto *place = page->findChild<QSpinBox *>(QStringLiteral("replayPlace"));
        page->goTo(1, 7);
        const auto expected = placeOf(config, 20, 1, 7);
        QVERIFY(expected);
        QTRY_COMPARE(step->value(), int(expected->step));
        QTRY_COMPARE(place->value(), int(expected->position));
        step->setValue(13); // five steps an epoch
        QCOMPARE(page->session().epoch(), 2u);
        QCOMPARE(page->session().image(), imageAt(config, 20, 2, 3 * 4 + place->value()));
    }

    void replayWantsALocalCopyOfAMissingDataset()
    {
        Bench bench;
        QTRY_VERIFY(bench.filled());
        QTemporaryDir folder;
        const std::filesystem::path base = folder.path().toStdString();
        for (const char *name : {"a.png", "b.png", "c.png"})
            testing::writeBytes(base / "here" / name, testing::encoded(testing::rampPicture(60, 40), ".png"));
        // From another computer: its settings and facts of its dataset, nothing else.
        ExperimentConfig config = Bench::smallDemo();
        config.dataReader = "folder";
        config.dataPath = "/mnt/cluster/pictures";
        const RunDirectory made(base / "made");
        QVERIFY_RESULT(made.create({}, config));
        ExperimentConfig here = config;
        here.dataPath = (base / "here").string();
        const auto dataset = openDataset(datasetSpec(here));
        QVERIFY_RESULT(dataset);
        DatasetFacts facts;
        facts.fingerprint = (*dataset)->fingerprint();
        QVERIFY_RESULT(made.writeDataset(facts));
        std::filesystem::remove(base / "made" / "run.json");

        bench.room->showPage(QStringLiteral("replay"));
        auto *page = bench.room->findChild<ReplayPage *>();
        page->openRun(QString::fromStdString((base / "made" / "config.json").string()));
        auto *problem = page->findChild<ErrorBanner *>(QStringLiteral("replayProblem"));
        QTRY_VERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(QStringLiteral("/mnt/cluster/pictures")), qPrintable(problem->text()));
        page->useLocalCopy(QString::fromStdString((base / "here").string()));
        QTRY_COMPARE(page->source().state(), ReplaySource::State::Ready);
        QCOMPARE(page->source().fingerprint(), ReplaySource::Fingerprint::Equal);
        QTRY_VERIFY2(proofOf(bench).contains(QStringLiteral("run's own")), qPrintable(proofOf(bench)));
        QVERIFY(!problem->isVisible());

        // The copy is remembered, and a changed one is told apart.
        testing::writeBytes(base / "here" / "d.png", testing::encoded(testing::rampPicture(50, 40), ".png"));
        page->openRun(QString::fromStdString((base / "made").string()));
        QTRY_COMPARE(page->source().fingerprint(), ReplaySource::Fingerprint::Different);
        QTRY_VERIFY2(proofOf(bench).contains(QStringLiteral("not the dataset")), qPrintable(proofOf(bench)));
    }

    void replayIsOpenedFromAnotherRoom()
    {
        Bench bench;
        QTRY_VERIFY(bench.filled());
        const auto run = bench.desk.library->createRun(Bench::smallDemo(), QStringLiteral("leoclr-demo"));
        QVERIFY_RESULT(run);
        QSignalSpy asked(bench.desk.workspace.get(), &Workspace::roomRequested);
        requestReplay(*bench.desk.workspace, {run->path, 4, 11});
        QCOMPARE(asked.size(), 1);
        bench.room->enter(); // as the window does
        auto *page = bench.room->findChild<ReplayPage *>();
        QVERIFY(page->isVisible());
        QTRY_VERIFY(page->session().content().image == 11 && page->session().content().epoch == 4);
        // Once: entering again stays where one is.
        page->goTo(0, 0);
        bench.room->enter();
        QCOMPARE(page->session().epoch(), 0u);
    }

    void unreadablePictureIsToldAmongItsDraws()
    {
        QTemporaryDir folder;
        const std::filesystem::path place = folder.path().toStdString();
        testing::writeBytes(place / "a.jpg", "not a picture");
        testing::writeBytes(place / "b.png", testing::encoded(testing::rampPicture(60, 40), ".png"));
        ExperimentConfig config = Bench::smallDemo();
        config.dataReader = "folder";
        config.dataPath = place.string();
        const Bench bench(config);
        bench.room->showPage(QStringLiteral("draws"));
        auto *page = bench.room->findChild<ManyDrawsPage *>();
        auto *problem = page->findChild<ErrorBanner *>(QStringLiteral("drawsProblem"));
        QTRY_VERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(QStringLiteral("a.jpg")), qPrintable(problem->text()));
        QVERIFY(!page->findChild<PairCard *>(QStringLiteral("worstPair"))->isVisible());
        problem->findChild<QPushButton *>(QStringLiteral("errorWayOut"))->click();
        QTRY_VERIFY(page->maker().made());
        QCOMPARE(bench.room->session().image(), std::size_t(1));
        QVERIFY(!problem->isVisible());
        QVERIFY(page->findChild<PairCard *>(QStringLiteral("worstPair"))->isVisible());
    }

    void replayWithoutRunsSaysHow()
    {
        Bench bench;
        bench.room->showPage(QStringLiteral("replay"));
        auto *empty = bench.room->findChild<EmptyState *>(QStringLiteral("replayEmpty"));
        QVERIFY(empty->isVisible());
        QVERIFY(empty->button()->isVisible());
    }

    void figureIsVector()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        const LensSession &session = bench.room->session();
        const report::LensFigure figure =
            figureContent(session.content(), session.scores(), session.pair(), session.threshold());
        QCOMPARE(figure.views.size(), std::size_t(3));
        QCOMPARE(figure.boxes.size(), std::size_t(2));

        const QByteArray svg = report::figureSvg(report::asFigure(figure));
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        QVERIFY(renderer.defaultSize().width() > 400);
        const QString text = QString::fromUtf8(svg).toLower();
        for (const report::LensFigure::Box &box : figure.boxes) { // a stroked shape in its colour
            const QRegularExpression stroke(QStringLiteral("stroke=\"%1\"[^>]*>\\s*(<(rect|path|polyline|polygon)[^>]*>)")
                                                .arg(box.colour.name()));
            QVERIFY2(stroke.match(text).hasMatch(), qPrintable(box.colour.name()));
        }
        QCOMPARE(text.count(QStringLiteral("<image")), 4); // the original and the views, nothing else
        QVERIFY(text.contains(QStringLiteral(">x1")));

        const QByteArray pdf = report::figurePdf(report::asFigure(figure));
        QVERIFY(pdf.startsWith("%PDF-1.6"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QCOMPARE(pdf.count("/Type /Page\n") + pdf.count("/Type /Page "), qsizetype(1));
        QCOMPARE(pdf.count("/Subtype /Image"), qsizetype(4));
        QVERIFY(pdf.contains("/FontFile")); // letters stay letters
        const QString content = QString::fromLatin1(streamsOf(pdf));
        for (const report::LensFigure::Box &box : figure.boxes) {
            // The line colour as the PDF sets it, followed by a path that is stroked before another colour is set.
            static const QRegularExpression stroke(
                QStringLiteral("([\\d.]+) ([\\d.]+) ([\\d.]+) SCN(?:(?!SCN)[\\s\\S]){0,600}?\\s(re|l)\\s+S\\s"));
            bool stroked = false;
            for (auto match = stroke.globalMatch(content); match.hasNext();) {
                const QRegularExpressionMatch one = match.next();
                const auto is = [&](int part, double value) { return std::abs(one.captured(part).toDouble() - value) < 0.005; };
                stroked = stroked || (is(1, box.colour.redF()) && is(2, box.colour.greenF()) && is(3, box.colour.blueF()));
            }
            QVERIFY2(stroked, qPrintable(box.colour.name()));
        }
    }

    void figureIsWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("PDF") << "a.pdf" << QByteArray("%PDF");
        QTest::newRow("SVG") << "a.svg" << QByteArray("<?xml");
    }
    void figureIsWritten()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        QTemporaryDir folder;
        auto *actions = bench.room->findChild<RecipeActions *>();
        actions->exportFigure(folder.filePath(name));
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begin));
        QSignalSpy said(bench.desk.workspace.get(), &Workspace::messageSaid);
        actions->exportFigure(QStringLiteral("/no/such/folder/") + name);
        QCOMPARE(said.size(), 1);
        QVERIFY(said.first().first().toString().contains(QStringLiteral("/no/such/folder")));
    }
};

QTEST_MAIN(TestLensPages)
#include "tst_lenspages.moc"

#include "core/data/dataset.h"
#include "tests/fetch/archivemaker.h"
#include "tests/fetch/localserver.h"
#include "tests/support/imagefiles.h"
#include "tests/support/testdata.h"
#include "tests/widgets/desk.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/readout.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/datasets/classbars.h"
#include "widgets/datasets/datasetsroom.h"
#include "widgets/datasets/examinationpart.h"
#include "widgets/datasets/fetchpanel.h"
#include "widgets/datasets/imageconversion.h"
#include "widgets/datasets/problemlist.h"
#include "widgets/datasets/sizechart.h"
#include "widgets/datasets/summarypanel.h"
#include "widgets/datasets/thumbnailgrid.h"
#include "widgets/datasets/thumbnailmodel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <numeric>

using namespace leoclr;
using leoclr::testing::Desk;

namespace {

/// As many images as wished, without any file; every seventh cannot be read.
class ManyImages : public Dataset
{
public:
    explicit ManyImages(std::size_t size) : m_size(size) { m_classNames = {"even", "odd"}; }
    std::size_t size() const override { return m_size; }
    Result<cv::Mat> image(std::size_t index) const override
    {
        if (index % 7 == 6)
            return fail(ErrorCode::Damaged, "cut short", name(index));
        return cv::Mat(30, 40, CV_8UC3, cv::Scalar(double(index % 256), 100, 50));
    }
    int label(std::size_t index) const override { return int(index % 2); }
    std::string name(std::size_t index) const override { return "image " + std::to_string(index); }
    std::string fingerprint() const override { return "many"; }

private:
    std::size_t m_size;
};

/// A folder of two classes, three pictures and a broken one.
struct PictureFolder
{
    PictureFolder()
    {
        const std::filesystem::path place = folder.path().toStdString();
        testing::writeBytes(place / "cat/a.png", testing::encoded(testing::rampPicture(60, 40), ".png"));
        testing::writeBytes(place / "cat/b.png", testing::encoded(testing::rampPicture(50, 40), ".png"));
        testing::writeBytes(place / "dog/c.jpg", testing::encoded(testing::rampPicture(40, 60), ".jpg"));
        testing::writeBytes(place / "dog/d.jpg", "not a picture");
    }
    [[nodiscard]] QString path() const { return folder.path(); }
    QTemporaryDir folder;
};

struct Bench
{
    Bench()
    {
        ExperimentConfig config = desk.workspace->config();
        config.demoImages = 30;
        desk.workspace->editConfig(config, QStringLiteral("test"));
        room = std::make_unique<DatasetsRoom>(*desk.workspace);
        room->resize(1200, 760);
        room->show();
        room->activateWindow();
        (void)QTest::qWaitForWindowActive(room.get());
        room->enter();
    }
    template<typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return room->findChild<T *>(QLatin1String(name));
    }
    void drop(const QString &path) const
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(room.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(room.get(), &drop);
    }

    Desk desk;
    std::unique_ptr<DatasetsRoom> room;
};

} // namespace

class TestDatasets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void modelKeepsItsPromises()
    {
        ThumbnailModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDataset(std::make_shared<ManyImages>(50));
        QCOMPARE(model.rowCount(), 50);
        QCOMPARE(model.index(3).data().toString(), QStringLiteral("odd"));
        model.setClassFilter(1);
        QCOMPARE(model.rowCount(), 25);
        QCOMPARE(model.imageAt(3), std::size_t(7));
        QCOMPARE(model.indexOfImage(7).row(), 3);
        QVERIFY(!model.indexOfImage(8).isValid());
        model.setDataset(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void thumbnailsComeInTheBackground()
    {
        const auto dataset = std::make_shared<ManyImages>(20);
        ThumbnailModel model;
        model.setThumbnailSide(48);
        model.setDataset(dataset);
        QSignalSpy changed(&model, &ThumbnailModel::dataChanged);
        QVERIFY(model.index(2).data(Qt::DecorationRole).value<QImage>().isNull());
        QTRY_VERIFY(!model.index(2).data(Qt::DecorationRole).value<QImage>().isNull());
        QVERIFY(!changed.isEmpty());
        QCOMPARE(model.index(2).data(Qt::DecorationRole).value<QImage>(), thumbnail(*dataset->image(2), 48));
        QVERIFY(model.index(6).data(Qt::DecorationRole).value<QImage>().isNull());
        QTRY_VERIFY(model.index(6).data(ThumbnailModel::ProblemRole).toString().contains(QStringLiteral("image 6")));
    }

    void dyingModelDoesNotWaitForItsLoader()
    {
        for (int i = 0; i < 20; ++i) {
            ThumbnailModel model;
            model.setDataset(std::make_shared<ManyImages>(100));
            for (int row = 0; row < 100; ++row)
                (void)model.index(row).data(Qt::DecorationRole);
        }
        QTest::qWait(20); // late answers find nobody
    }

    void aMillionImagesCostNothingToShow()
    {
        ThumbnailModel model;
        model.setDataset(std::make_shared<ManyImages>(1'300'000));
        ThumbnailGrid grid(ThumbnailGrid::Flow::Grid);
        grid.setModel(&model);
        grid.resize(900, 600);
        grid.show();
        QVERIFY(QTest::qWaitForWindowExposed(&grid));
        grid.verticalScrollBar()->setValue(grid.verticalScrollBar()->maximum());
        const QModelIndex last = model.index(1'299'999);
        QVERIFY(grid.viewport()->rect().contains(grid.visualRect(last)));
        QCOMPARE(grid.indexAt(grid.visualRect(last).center()), last);
        QTRY_VERIFY(!last.data(Qt::DecorationRole).value<QImage>().isNull()
                    || !last.data(ThumbnailModel::ProblemRole).toString().isEmpty());
    }

    void keysMoveInTheGrid()
    {
        ThumbnailModel model;
        model.setDataset(std::make_shared<ManyImages>(100));
        ThumbnailGrid grid(ThumbnailGrid::Flow::Grid);
        grid.setModel(&model);
        grid.resize(600, 400);
        grid.show();
        grid.setCurrentIndex(model.index(0));
        QTest::keyClick(&grid, Qt::Key_Right);
        QCOMPARE(grid.currentIndex().row(), 1);
        QTest::keyClick(&grid, Qt::Key_Down);
        const int below = grid.currentIndex().row();
        QVERIFY(below > 1);
        QCOMPARE(grid.visualRect(model.index(below)).left(), grid.visualRect(model.index(1)).left());
        QTest::keyClick(&grid, Qt::Key_End);
        QCOMPARE(grid.currentIndex().row(), 99);
        QVERIFY(grid.viewport()->rect().contains(grid.visualRect(model.index(99))));
        QTest::keyClick(&grid, Qt::Key_Home);
        QSignalSpy chosen(&grid, &ThumbnailGrid::imageChosen);
        QTest::keyClick(&grid, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
    }

    void demoIsSummarised()
    {
        const Bench bench;
        auto *panel = bench.room->findChild<SummaryPanel *>();
        QTRY_VERIFY(panel->summary().has_value());
        QCOMPARE(panel->summary()->images, std::size_t(30));
        auto *readout = panel->findChild<Readout *>();
        QCOMPARE(readout->value(QStringLiteral("images")), QStringLiteral("30"));
        QCOMPARE(readout->value(QStringLiteral("classes")), QStringLiteral("10"));
        QCOMPARE(readout->value(QStringLiteral("objects")), QStringLiteral("yes")); // scenes know theirs
        QVERIFY(readout->value(QStringLiteral("red")).contains(QStringLiteral("±")));
        QVERIFY(panel->findChild<QLabel *>(QStringLiteral("problemText"))->isHidden()
                || !panel->findChild<QLabel *>(QStringLiteral("problemText"))->isVisible());
        std::size_t sum = 0;
        for (const ClassBars::Row &row : panel->findChild<ClassBars *>()->rows())
            sum += row.count;
        QCOMPARE(sum, std::size_t(30));
    }

    void choosingAFolderIsOneUndoStep()
    {
        const Bench bench;
        const PictureFolder pictures;
        Workspace &workspace = *bench.desk.workspace;
        QTRY_VERIFY(workspace.dataset() != nullptr);
        const int steps = workspace.undoStack().count();
        auto *reader = bench.find<QComboBox>("reader");
        reader->setCurrentIndex(reader->findData(QStringLiteral("folder")));
        Q_EMIT reader->activated(reader->currentIndex());
        // Waits for its folder; nothing has changed yet.
        QVERIFY(workspace.config().dataReader == "demo");
        QVERIFY(bench.find<EmptyState>("datasetsEmpty")->isVisible());
        auto *folder = bench.find<QLineEdit>("folder");
        QVERIFY(folder->isVisible());
        folder->setText(pictures.path());
        QTest::keyClick(folder, Qt::Key_Return);
        QCOMPARE(workspace.config().dataReader, std::string("folder"));
        QCOMPARE(workspace.config().dataPath, pictures.path().toStdString());
        QCOMPARE(workspace.undoStack().count(), steps + 1);
        QTRY_VERIFY(workspace.dataset() != nullptr);
        QCOMPARE(workspace.dataset()->size(), std::size_t(4));
        QTRY_COMPARE(bench.find<QLabel>("shownCount")->text().section(' ', 0, 0), QStringLiteral("4"));
        workspace.undoStack().undo();
        QCOMPARE(reader->currentData().toString(), QStringLiteral("demo"));
        QTRY_VERIFY(workspace.dataset() && workspace.dataset()->size() == 30);
    }

    void brokenFilesAreListed()
    {
        const Bench bench;
        const PictureFolder pictures;
        bench.drop(pictures.path());
        auto *panel = bench.room->findChild<SummaryPanel *>();
        QTRY_VERIFY(panel->summary() && panel->summary()->images == 4);
        QCOMPARE(panel->findChild<Readout *>()->value(QStringLiteral("objects")), QStringLiteral("none"));
        QCOMPARE(panel->summary()->unreadable, std::size_t(1));
        auto *text = bench.find<QLabel>("problemText");
        QVERIFY(text->isVisible());
        QVERIFY2(text->text().contains(QStringLiteral("1 of 4")), qPrintable(text->text()));
        auto *list = bench.find<QTableView>("problems");
        QVERIFY(!list->isVisible());
        bench.find<QToolButton>("showProblems")->click();
        QVERIFY(list->isVisible());
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(list->model()->index(0, ProblemModel::Name).data().toString().contains(QStringLiteral("d.jpg")));
        auto *view = bench.find<SegmentedSwitch>("view");
        view->setCurrent(0);
        QVERIFY(bench.find<ThumbnailGrid>("thumbnails")->isVisible());
    }

    void problemsCanBeSearched()
    {
        ProblemList list;
        const QAbstractItemModelTester tester(list.table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<ProblemModel::Problem> problems;
        for (int i = 0; i < 30; ++i)
            problems.push_back({{"folder/" + std::to_string(i) + ".jpg", {ErrorCode::Damaged, i % 2 ? "cut short" : "empty", {}, {}}},
                                QStringLiteral("unreadable")});
        list.setProblems(problems, 4);
        QCOMPARE(list.table()->model()->rowCount(), 30);
        auto *search = list.findChild<QLineEdit *>(QStringLiteral("searchProblems"));
        search->setText(QStringLiteral("CUT"));
        QTRY_COMPARE(list.table()->model()->rowCount(), 15);
        QTRY_COMPARE(list.findChild<QLabel *>(QStringLiteral("problemCount"))->text(), QStringLiteral("15 of 34 files"));
        search->setText(QStringLiteral("7.jpg"));
        QTRY_COMPARE(list.table()->model()->rowCount(), 3);
    }

    void examinationFindsEqualAndBrokenImages()
    {
        const Bench bench;
        const PictureFolder pictures;
        const std::filesystem::path place = pictures.path().toStdString();
        std::filesystem::copy_file(place / "cat/a.png", place / "dog/same.png");
        bench.drop(pictures.path());
        auto *panel = bench.room->findChild<SummaryPanel *>();
        QTRY_VERIFY(panel->summary() && panel->summary()->images == 5);
        ExaminationPart &part = panel->examinationPart();
        bench.find<QPushButton>("examine")->click();
        QTRY_VERIFY(part.examination().has_value());
        QCOMPARE(part.examination()->unreadable.size(), std::size_t(1));
        QCOMPARE(part.examination()->equal.size(), std::size_t(1));
        auto *link = bench.find<QToolButton>("showEqual");
        QVERIFY(link->isVisible());
        link->click();
        auto *grid = bench.find<ThumbnailGrid>("thumbnails");
        QCOMPARE(grid->model()->rowCount(), 2);
        QCOMPARE(grid->model()->index(1, 0).data(ThumbnailModel::GroupRole).toInt(), 1);
        QCOMPARE(bench.find<QTableView>("problems")->model()->rowCount(), 1);
        bench.find<QComboBox>("classFilter")->setCurrentIndex(0);
        Q_EMIT bench.find<QComboBox>("classFilter")->activated(0);
        QCOMPARE(grid->model()->rowCount(), 5);
    }

    void examinationCanBeStopped()
    {
        ExaminationPart part;
        part.setDataset(std::make_shared<ManyImages>(3'000'000));
        auto *button = part.findChild<QPushButton *>(QStringLiteral("examine"));
        button->click();
        QTest::qWait(50);
        QVERIFY(!part.examination());
        button->click();
        QTRY_VERIFY(part.findChild<QLabel *>(QStringLiteral("examinationText"))->text().contains(QStringLiteral("stopped")));
        QVERIFY(!part.examination());
    }

    void sizesAreCounted()
    {
        SizeChart chart;
        chart.setSizes({{500, 375}, {500, 375}, {375, 500}, {1, 1}});
        const auto sum = [](const std::vector<int> &bins) { return std::accumulate(bins.begin(), bins.end(), 0); };
        QCOMPARE(sum(chart.widths()), 4);
        QCOMPARE(sum(chart.heights()), 4);
        QCOMPARE(chart.widths().front(), 1);
        QCOMPARE(*std::max_element(chart.widths().begin(), chart.widths().end()), 2);
    }

    void boxesComeWithTheThumbnail()
    {
        const Bench bench; // demo scenes have boxes
        auto *grid = bench.find<ThumbnailGrid>("thumbnails");
        QTRY_COMPARE(grid->model()->rowCount(), 30);
        const QModelIndex first = grid->model()->index(0, 0);
        QTRY_VERIFY(!first.data(Qt::DecorationRole).value<QImage>().isNull());
        const auto boxes = first.data(ThumbnailModel::BoxesRole).value<std::vector<ThumbnailBox>>();
        QCOMPARE(boxes.size(), bench.desk.workspace->dataset()->boxes(0).size());
        for (const ThumbnailBox &box : boxes)
            QVERIFY(QRectF(-0.01, -0.01, 1.02, 1.02).contains(box.place));
        const QImage with = grid->grab().toImage();
        bench.room->findChild<QAction *>(QStringLiteral("boxes"))->setChecked(false);
        QVERIFY(grid->grab().toImage() != with);
    }

    void imagesOfAGroupOfClasses()
    {
        class Grouped : public ManyImages
        {
        public:
            Grouped() : ManyImages(20) { m_classGroups = {{"first", "second"}, {0, 1}}; }
        };
        ThumbnailModel model;
        model.setDataset(std::make_shared<Grouped>());
        model.setGroupFilter(1);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.imageAt(0), std::size_t(1));
        model.setGroups({{4, 9}, {2, 3, 7}});
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(1).data(ThumbnailModel::GroupRole).toInt(), 1);
        QCOMPARE(model.index(2).data(ThumbnailModel::GroupRole).toInt(), 2);
        QCOMPARE(model.indexOfImage(3).row(), 3);
        QVERIFY(!model.indexOfImage(5).isValid());
        model.setClassFilter(std::nullopt);
        QCOMPARE(model.rowCount(), 20);
    }

    void whatIsScrolledAwayIsForgotten()
    {
        ThumbnailLoader loader;
        loader.setSource(std::make_shared<ManyImages>(1000), 64);
        QSignalSpy dropped(&loader, &ThumbnailLoader::dropped);
        for (std::size_t i = 0; i < 500; ++i)
            loader.request(i);
        loader.keep([](std::size_t index) { return index >= 490; });
        QVERIFY(!dropped.isEmpty());
        for (const std::size_t index : dropped[0][0].value<std::vector<std::size_t>>())
            QVERIFY(index < 490);
    }

    void awkwardFilesAreListedWithTheirReasons()
    {
        const QString folder = testing::sharedData(QStringLiteral("awkward/awkward-images.tar"));
        if (folder.isEmpty())
            QSKIP("the shared images are absent");
        const Bench bench;
        bench.drop(folder + QStringLiteral("/awkward-images"));
        auto *panel = bench.room->findChild<SummaryPanel *>();
        QTRY_VERIFY_WITH_TIMEOUT(panel->summary() && panel->summary()->images > 100, 60000);
        bench.find<QPushButton>("examine")->click();
        QTRY_VERIFY_WITH_TIMEOUT(panel->examinationPart().examination().has_value(), 60000);
        const QAbstractItemModel *problems = bench.find<QTableView>("problems")->model();
        QMap<QString, QString> reasons;
        for (int row = 0; row < problems->rowCount(); ++row)
            reasons[problems->index(row, ProblemModel::Name).data().toString()] =
                problems->index(row, ProblemModel::Reason).data().toString();
        QFile manifest(folder + QStringLiteral("/awkward-images/manifest.csv"));
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        int listed = 0, files = 0;
        for (const QString &line : QString::fromUtf8(manifest.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(1)) {
            if (line.startsWith(u'"'))
                continue; // names with commas: tst_realdata reads those
            const QStringList fields = line.split(u',');
            ++files;
            const bool known = reasons.contains(fields[0]);
            listed += known;
            if (fields[4] == QLatin1String("ok"))
                QVERIFY2(!known || reasons[fields[0]].contains(QStringLiteral("ending")), qPrintable(line));
            else if (fields[4] == QLatin1String("bad") || fields[4] == QLatin1String("partial"))
                QVERIFY2(known && reasons[fields[0]].size() > 10, qPrintable(line));
        }
        QVERIFY(files > 150 && listed > 20);
    }

    void aDatasetIsFetchedFromTheRoom()
    {
        QTemporaryDir folder;
        testing::LocalServer server;
        const QString archive = folder.filePath(QStringLiteral("set.tar"));
        const std::string picture = testing::encoded(testing::rampPicture(20, 20), ".png");
        testing::writeArchive(archive, {{"cat/1.png", picture}, {"dog/2.png", picture}});
        QFile file(archive);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        server.files["set.tar"] = {bytes};
        server.files["set.tar"].cutAfter = 1000;
        server.files["set.tar"].cuts = 1;
        CatalogueEntry entry;
        entry.name = "small";
        entry.title = "Small";
        entry.reader = "folder";
        entry.files = {{"set.tar", server.address("set.tar").toStdString(), std::uint64_t(bytes.size()),
                        QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex().toStdString()}};
        CatalogueEntry byHand;
        byHand.name = "hand";
        byHand.title = "By hand";
        byHand.reader = "folder";
        byHand.byHand = "Ask its owners.";
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        settings.setValue(QStringLiteral("datasets/folder"), folder.filePath(QStringLiteral("sets")));
        FetchPanel panel(settings, {entry, byHand});
        panel.show();
        QSignalSpy ready(&panel, &FetchPanel::datasetReady);
        auto *act = panel.findChild<QPushButton *>(QStringLiteral("fetch"));
        QCOMPARE(act->text(), QStringLiteral("Fetch"));
        act->click();
        QVERIFY(panel.isFetching());
        QVERIFY(panel.findChild<QPushButton *>(QStringLiteral("cancelFetch"))->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20000);
        QCOMPARE(ready[0][0].toString(), folder.filePath(QStringLiteral("sets/small")));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("sets/small/dog/2.png"))));
        QCOMPARE(act->text(), QStringLiteral("Open"));
        act->click();
        QCOMPARE(ready.size(), 2);
        panel.choose(QStringLiteral("hand"));
        QVERIFY(!act->isVisible());
        QVERIFY(panel.findChild<QLabel *>(QStringLiteral("byHand"))->text().contains(QStringLiteral("Ask its owners")));
    }

    void fetchingCanBeCancelledAndFails()
    {
        QTemporaryDir folder;
        testing::LocalServer server;
        server.files["set.tar"] = {QByteArray(5000, 'x')};
        server.files["set.tar"].stallAfter = 100;
        CatalogueEntry entry;
        entry.name = "small";
        entry.title = "Small";
        entry.reader = "folder";
        entry.files = {{"set.tar", server.address("set.tar").toStdString()}};
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        settings.setValue(QStringLiteral("datasets/folder"), folder.path());
        FetchPanel panel(settings, {entry});
        panel.show();
        auto *act = panel.findChild<QPushButton *>(QStringLiteral("fetch"));
        act->click();
        QTRY_VERIFY(!server.requests.isEmpty());
        panel.findChild<QPushButton *>(QStringLiteral("cancelFetch"))->click();
        QTRY_VERIFY(!panel.isFetching());
        QVERIFY(!panel.findChild<ErrorBanner *>(QStringLiteral("fetchProblem"))->isVisible());
        QCOMPARE(act->text(), QStringLiteral("Go on"));
        server.files["set.tar"].status = 404;
        act->click();
        auto *problem = panel.findChild<ErrorBanner *>(QStringLiteral("fetchProblem"));
        QTRY_VERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(QStringLiteral("404")), qPrintable(problem->text()));
    }

    void oneClassCanBeShownAlone()
    {
        const Bench bench;
        const PictureFolder pictures;
        bench.drop(pictures.path());
        auto *panel = bench.room->findChild<SummaryPanel *>();
        QTRY_VERIFY(panel->summary() && panel->summary()->images == 4);
        auto *bars = panel->findChild<ClassBars *>();
        QCOMPARE(bars->rows().size(), std::size_t(2));
        QTest::mouseClick(bars, Qt::LeftButton, {}, QPoint(20, bars->height() * 3 / 4));
        auto *grid = bench.find<ThumbnailGrid>("thumbnails");
        QCOMPARE(grid->model()->rowCount(), 2);
        QCOMPARE(grid->model()->index(0, 0).data().toString(), QStringLiteral("dog"));
        QCOMPARE(bench.find<QComboBox>("classFilter")->currentText(), QStringLiteral("dog"));
        QTest::mouseClick(bars, Qt::LeftButton, {}, QPoint(20, bars->height() * 3 / 4));
        QCOMPARE(grid->model()->rowCount(), 4);
    }

    void aClickOpensTheLens()
    {
        const Bench bench;
        auto *grid = bench.find<ThumbnailGrid>("thumbnails");
        QTRY_COMPARE(grid->model()->rowCount(), 30);
        QSignalSpy asked(bench.desk.workspace.get(), &Workspace::roomRequested);
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(grid->model()->index(3, 0)).center());
        QCOMPARE(asked.value(0).value(0).toString(), QStringLiteral("lens"));
        QCOMPARE(bench.desk.settings.value(QStringLiteral("lens/image")).toInt(), 3);
    }

    void aMissingFolderIsToldWithItsPlace()
    {
        const Bench bench;
        ExperimentConfig config = bench.desk.workspace->config();
        config.dataReader = "folder";
        config.dataPath = "/no/such/folder";
        bench.desk.workspace->editConfig(config, QStringLiteral("folder"));
        auto *empty = bench.find<EmptyState>("datasetsEmpty");
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(empty->findChild<QLabel *>() != nullptr);
        QString words;
        for (const QLabel *label : empty->findChildren<QLabel *>())
            words += label->text();
        QVERIFY2(words.contains(QStringLiteral("/no/such/folder")), qPrintable(words));
    }

    void aDropThatHoldsNoImageLeavesTheDatasetAlone()
    {
        const Bench bench;
        QTRY_VERIFY(bench.desk.workspace->dataset() != nullptr);
        const auto before = bench.desk.workspace->dataset();
        QTemporaryDir nothing;
        bench.drop(nothing.path());
        auto *problem = bench.find<ErrorBanner>("dropProblem");
        QTRY_VERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(nothing.path()), qPrintable(problem->text()));
        QCOMPARE(bench.desk.workspace->dataset(), before);
        QVERIFY(bench.find<ThumbnailGrid>("thumbnails")->isVisible());
    }

    void theWrongReaderOffersTheRightOne()
    {
        const Bench bench;
        const PictureFolder pictures;
        ExperimentConfig config = bench.desk.workspace->config();
        config.dataReader = "cifar10";
        config.dataPath = pictures.path().toStdString();
        bench.desk.workspace->editConfig(config, QStringLiteral("wrong"));
        auto *empty = bench.find<EmptyState>("datasetsEmpty");
        QTRY_VERIFY(empty->isVisible());
        QTRY_VERIFY(empty->button()->text().contains(QStringLiteral("Image folder")));
        empty->button()->click();
        QTRY_VERIFY(bench.desk.workspace->dataset() != nullptr);
        QCOMPARE(bench.desk.workspace->config().dataReader, std::string("folder"));
    }

    void openingCanBeCancelled()
    {
        const Bench bench;
        Workspace &workspace = *bench.desk.workspace;
        QTRY_VERIFY(workspace.dataset() != nullptr);
        workspace.reopenDataset();
        QVERIFY(workspace.isOpeningDataset());
        bench.find<QPushButton>("cancelOpening")->click();
        QVERIFY(!workspace.isOpeningDataset());
        auto *empty = bench.find<EmptyState>("datasetsEmpty");
        QVERIFY(empty->isVisible());
        empty->button()->click();
        QTRY_VERIFY(workspace.dataset() != nullptr);
    }

    void demoSizeMergesIntoOneStep()
    {
        const Bench bench;
        Workspace &workspace = *bench.desk.workspace;
        const int steps = workspace.undoStack().count();
        auto *size = bench.find<QSpinBox>("demoSize");
        size->stepUp();
        size->stepUp();
        QCOMPARE(workspace.config().demoSize, size->value());
        QCOMPARE(workspace.undoStack().count(), steps + 1);
    }

    void realPhotographs()
    {
        const QString folder = testing::sharedData(QStringLiteral("imagenet-sample/imagenet-sample-100.tar"));
        if (folder.isEmpty())
            QSKIP("the shared images are absent");
        const Bench bench;
        bench.drop(folder + QStringLiteral("/imagenet-sample-100"));
        auto *panel = bench.room->findChild<SummaryPanel *>();
        QTRY_VERIFY_WITH_TIMEOUT(panel->summary() && panel->summary()->images == 100, 30000);
        QCOMPARE(panel->summary()->unreadable, std::size_t(0));
        QCOMPARE(panel->findChild<ClassBars *>()->rows().size(), std::size_t(100));
    }
};

QTEST_MAIN(TestDatasets)
#include "tst_datasets.moc"

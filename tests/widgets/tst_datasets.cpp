#include "core/data/dataset.h"
#include "tests/support/imagefiles.h"
#include "tests/support/testdata.h"
#include "tests/widgets/desk.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/readout.h"
#include "widgets/datasets/classbars.h"
#include "widgets/datasets/datasetsroom.h"
#include "widgets/datasets/imageconversion.h"
#include "widgets/datasets/summarypanel.h"
#include "widgets/datasets/thumbnailgrid.h"
#include "widgets/datasets/thumbnailmodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

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
        QCOMPARE(panel->summary()->unreadable, std::size_t(1));
        auto *text = bench.find<QLabel>("problemText");
        QVERIFY(text->isVisible());
        QVERIFY2(text->text().contains(QStringLiteral("1 of 4")), qPrintable(text->text()));
        auto *list = bench.find<QListWidget>("problems");
        QVERIFY(!list->isVisible());
        bench.find<QToolButton>("showProblems")->click();
        QVERIFY(list->isVisible());
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().contains(QStringLiteral("d.jpg")));
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

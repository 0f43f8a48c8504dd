#include "core/base/files.h"
#include "tests/support/embeddingmaker.h"
#include "tests/support/runmaker.h"
#include "tests/support/testdata.h"
#include "tests/widgets/desk.h"
#include "widgets/common/errorbanner.h"
#include "widgets/embedding/colourscheme.h"
#include "widgets/embedding/embeddinglist.h"
#include "widgets/embedding/embeddingloader.h"
#include "widgets/embedding/embeddingroom.h"
#include "widgets/embedding/legendview.h"
#include "widgets/embedding/mapfigure.h"
#include "widgets/embedding/mapview.h"
#include "widgets/datasets/thumbnailgrid.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QImage>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include <cmath>

using namespace leoclr;
using leoclr::testing::Desk;
using leoclr::testing::makeEmbedding;

namespace {

MapPoints ring(std::size_t count)
{
    MapPoints points;
    for (std::size_t i = 0; i < count; ++i)
        points.push_back({float(std::cos(0.1 * double(i)) * double(i + 10)), float(std::sin(0.1 * double(i)) * double(i + 10))});
    return points;
}

const std::vector<PointStyle> plain{{Qt::red}, {Qt::blue}};

/// A view of 100 points that is on the screen.
std::unique_ptr<MapView> makeView()
{
    auto view = std::make_unique<MapView>();
    view->resize(400, 300);
    view->show();
    view->setPoints(ring(100), 0);
    view->setStyles(plain, std::vector<std::uint16_t>(100, 0));
    return view;
}

} // namespace

class TestEmbeddingRoom : public QObject
{
    Q_OBJECT
private:
    /// A run with embeddings of some steps, listed by the library.
    static QString addRun(Desk &desk, const QString &name, const std::vector<std::int64_t> &steps, int crops = 2)
    {
        const RunDirectory run = leoclr::testing::makeRun(desk.folder.filePath("runs"), name);
        (void)makeFolder(embeddingFolder(run));
        for (const std::int64_t step : steps) {
            const EmbeddingSet set = makeEmbedding(60, 3, 8, crops, step);
            (void)writeEmbedding(embeddingFolder(run) / (std::to_string(step) + ".safetensors"), set);
        }
        return desk.library->addRun(QString::fromStdString(run.path().string()))->id;
    }
    static MapView *firstView(const EmbeddingRoom &room) { return room.findChild<MapView *>("firstMapView"); }

private Q_SLOTS:
    // The view.

    void fitsAllPoints()
    {
        const auto view = makeView();
        for (const MapPoint &point : view->points())
            QVERIFY(QRectF(view->rect()).contains(view->toScreen(point)));
        view->resize(200, 500);
        for (const MapPoint &point : view->points())
            QVERIFY(QRectF(view->rect()).contains(view->toScreen(point)));
    }

    void zoomsAtThePointerAndPans()
    {
        const auto view = makeView();
        const QPointF at = view->toScreen(view->points()[7]);
        view->zoom(3, at);
        QVERIFY((view->toScreen(view->points()[7]) - at).manhattanLength() < 1e-3);
        view->pan({11, -5});
        QVERIFY((view->toScreen(view->points()[7]) - at - QPointF(11, -5)).manhattanLength() < 1e-3);
        QTest::keyClick(view.get(), Qt::Key_0);
        QVERIFY(QRectF(view->rect()).contains(view->toScreen(view->points()[99])));
    }

    /// Panning moves the picture and draws its edges alone: the same as drawing everything.
    void pannedPictureIsThatOfAWholeDrawing()
    {
        const auto view = makeView();
        view->zoom(3, view->toScreen(view->points()[50]));
        (void)view->grab();
        for (const QPointF by : {QPointF(17, 0), QPointF(-9, 23), QPointF(0.4, -31.3), QPointF(60, -4), QPointF(-120, -70)}) {
            view->pan(by);
            const QImage moved = view->grab().toImage();
            view->setStyles(std::vector(view->styles()), std::vector(view->styleOfRows()));
            const QImage whole = view->grab().toImage();
            int different = 0, drawn = 0;
            for (int y = 0; y < whole.height(); ++y)
                for (int x = 0; x < whole.width(); ++x) {
                    different += moved.pixel(x, y) != whole.pixel(x, y);
                    drawn += whole.pixel(x, y) != whole.pixel(0, 0);
                }
            QVERIFY(drawn > 100);
            QVERIFY2(different * 20 <= drawn, qPrintable(QString("%1 of %2").arg(different).arg(drawn))); // a point may round another way
        }
    }

    void drawsPointsInTheirColours()
    {
        const auto view = makeView();
        std::vector<std::uint16_t> style(100, 0);
        style[99] = 1;
        view->setStyles(plain, style);
        const auto colourAt = [&](std::size_t row) {
            const QImage picture = view->renderPoints();
            const QPointF at = view->toScreen(view->points()[row]) * picture.devicePixelRatio();
            return picture.pixelColor(int(at.x()), int(at.y()));
        };
        QVERIFY(colourAt(99).blue() > 150 && colourAt(99).red() < 100);
        QVERIFY(colourAt(50).red() > 150 && colourAt(50).blue() < 100);
        std::vector<bool> selected(100, false);
        selected[99] = true;
        view->setSelection(selected);
        QVERIFY(std::abs(colourAt(50).red() - colourAt(50).blue()) < 60); // pale now
    }

    void clickChoosesAndKeysStep()
    {
        const auto view = makeView();
        QSignalSpy chosen(view.get(), &MapView::currentChanged);
        const QPointF at = view->toScreen(view->points()[99]);
        QTest::mouseClick(view.get(), Qt::LeftButton, {}, at.toPoint());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(view->current(), std::optional<std::size_t>(99));
        QTest::keyClick(view.get(), Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(view->current() && *view->current() != 99);
        QVERIFY(view->toScreen(view->points()[*view->current()]).x() > at.x());
        QTest::keyClick(view.get(), Qt::Key_Escape);
        QVERIFY(!view->current());
    }

    void lassoSelectsWhatItSurrounds()
    {
        const auto view = makeView();
        QSignalSpy selected(view.get(), &MapView::selectionChanged);
        const QPoint at = view->toScreen(view->points()[99]).toPoint();
        const std::vector<QPoint> corners{at + QPoint(-9, -9), at + QPoint(9, -9), at + QPoint(9, 9), at + QPoint(-9, 9)};
        QTest::mousePress(view.get(), Qt::LeftButton, Qt::ShiftModifier, corners[0]);
        for (const QPoint &corner : corners)
            QTest::mouseMove(view.get(), corner);
        QTest::mouseRelease(view.get(), Qt::LeftButton, Qt::ShiftModifier, corners[3]);
        QCOMPARE(selected.count(), 1);
        QCOMPARE(view->selection().size(), std::size_t(100));
        for (std::size_t row = 0; row < 100; ++row) {
            const QPointF away = view->toScreen(view->points()[row]) - at;
            QCOMPARE(bool(view->selection()[row]), std::abs(away.x()) < 9 && std::abs(away.y()) < 9);
        }
        QTest::keyClick(view.get(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(std::ranges::all_of(view->selection(), [](bool one) { return one; }));
        QTest::keyClick(view.get(), Qt::Key_Escape);
        QVERIFY(view->selection().empty());
    }

    void dragMovesTheMap()
    {
        const auto view = makeView();
        const QPointF before = view->toScreen(view->points()[0]);
        QTest::mousePress(view.get(), Qt::LeftButton, {}, {100, 100});
        QTest::mouseMove(view.get(), {110, 105});
        QTest::mouseMove(view.get(), {130, 120});
        QTest::mouseRelease(view.get(), Qt::LeftButton, {}, {130, 120});
        QVERIFY((view->toScreen(view->points()[0]) - before - QPointF(30, 20)).manhattanLength() < 2);
        QVERIFY(view->selection().empty());
    }

    void pointsTravelBetweenEpochs()
    {
        const auto view = makeView();
        MapPoints later = ring(100);
        for (MapPoint &point : later)
            point.x += 50;
        view->setPoints(later, 0, true);
        QVERIFY(view->points() != later);
        QTRY_COMPARE(view->points(), later);
    }

    // Colours.

    void categoriesAndNumbersAreColoured()
    {
        EmbeddingColumn classes{"class", "Class", "", {}, {}, 0, 0};
        for (int i = 0; i < 40; ++i)
            classes.categories << QString::number(i);
        classes.values = {0, 8, 39, std::nanf("")};
        const ColourScheme scheme = colourScheme(&classes, 4, Qt::black, Qt::gray);
        QVERIFY(scheme.styles[scheme.style[0]].colour == scheme.styles[scheme.style[1]].colour);
        QVERIFY(scheme.styles[scheme.style[0]].shape != scheme.styles[scheme.style[1]].shape); // told apart all the same
        QVERIFY(scheme.styles[scheme.style[3]].colour == QColor(Qt::gray));
        QVERIFY(scheme.hasUnknown);
        QCOMPARE(scheme.legend.size(), std::size_t(3));

        EmbeddingColumn numbers{"gap", "Gap", "", {}, {}, 0, 0};
        for (int i = 0; i <= 100; ++i)
            numbers.values.push_back(float(i));
        numbers.values.push_back(1e9f);
        measureRange(numbers);
        QVERIFY(std::abs(numbers.low - 2) <= 1 && std::abs(numbers.high - 99) <= 1);
        const ColourScheme shades = colourScheme(&numbers, numbers.values.size(), Qt::black, Qt::gray);
        QVERIFY(shades.style[10] < shades.style[90]);
        QCOMPARE(shades.style[100], shades.style[101]);
    }

    // Loading.

    void derivesColumnsFromCrops()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("a.safetensors");
        QVERIFY_RESULT(writeEmbedding(file.toStdString(), makeEmbedding(40, 3, 8, 2, 10)));
        const auto loaded = loadEmbedding(file, {});
        QVERIFY_RESULT(loaded);
        QStringList keys;
        for (const EmbeddingColumn &column : (*loaded)->columns)
            keys << column.key;
        QCOMPARE(keys, QStringList({"class", "similarity", "gap", "length"}));
        QCOMPARE((*loaded)->plane.size(), std::size_t(40 * 3));
        // By hand, of one image.
        const Rows all = (*loaded)->all();
        const auto cosine = [&](std::size_t a, std::size_t b) {
            double sum = 0;
            for (std::size_t i = 0; i < all.width; ++i)
                sum += double(all.row(a)[i]) * all.row(b)[i];
            return sum;
        };
        const double mean = (cosine(7, 40 + 14) + cosine(7, 40 + 15)) / 2;
        QVERIFY(std::abs((*loaded)->columns[1].values[7] - mean) < 1e-5);
        QVERIFY(std::abs((*loaded)->columns[2].values[7] - (mean - cosine(54, 55))) < 1e-5);
        QVERIFY(mean > 0.8);
    }

    void listsEmbeddingsByRunAndStep()
    {
        Desk desk;
        addRun(desk, "beta", {20, 10});
        addRun(desk, "alpha", {30});
        EmbeddingList list(*desk.library);
        QAbstractItemModelTester tester(&list);
        list.refresh();
        QTRY_COMPARE(list.rowCount(), 3);
        QCOMPARE(list.entries()[0].runName, QString("alpha"));
        QCOMPARE(list.entries()[1].facts.step, 10);
        QCOMPARE(list.series(list.entries()[1]).size(), std::size_t(2));
        QVERIFY(list.data(list.index(1)).toString().contains("beta"));
    }

    // The room.

    void emptyRoomSaysWhatToDo()
    {
        Desk desk;
        EmbeddingRoom room(*desk.workspace);
        room.resize(1000, 700);
        room.show();
        room.enter();
        QVERIFY(!room.findChild<QAction *>("embed")->isEnabled());
        QVERIFY(!room.findChild<QAction *>("exportMap")->isEnabled());
        QVERIFY(!room.grab().isNull());
    }

    void showsTheSelectedRun()
    {
        Desk desk;
        const QString run = addRun(desk, "beta", {10, 20});
        desk.workspace->selectRuns({run});
        EmbeddingRoom room(*desk.workspace);
        room.resize(1000, 700);
        room.show();
        room.enter();
        QTRY_COMPARE(firstView(room)->rows(), std::size_t(60));
        QCOMPARE(firstView(room)->crops(), 2);
        QVERIFY(room.findChild<QAction *>("exportMap")->isEnabled());
        auto *slider = room.findChild<QSlider *>("driftSlider");
        QCOMPARE(slider->value(), 1); // the latest
        const MapPoints before = firstView(room)->points();
        slider->setValue(0);
        QTRY_VERIFY(firstView(room)->points() != before);
        QTRY_VERIFY(room.findChild<QComboBox *>("firstMapChoice")->currentText().contains("epoch 2 "));
    }

    void showsNeighboursOfAPoint()
    {
        Desk desk;
        desk.workspace->selectRuns({addRun(desk, "beta", {10})});
        EmbeddingRoom room(*desk.workspace);
        room.resize(1000, 700);
        room.show();
        room.enter();
        QTRY_COMPARE(firstView(room)->rows(), std::size_t(60));
        MapView *view = firstView(room);
        QTest::mouseClick(view, Qt::LeftButton, {}, view->toScreen(view->points()[5]).toPoint());
        QTRY_VERIFY(view->current());
        const auto *model = room.findChild<ThumbnailGrid *>("mapImages")->model();
        QTRY_COMPARE(model->rowCount(), 25); // found in the background
        QCOMPARE(model->data(model->index(0, 0), Qt::UserRole).toULongLong(), qulonglong(*view->current()));
        double last = 2;
        for (int i = 1; i < 25; ++i) {
            const double cosine = QLocale().toDouble(model->data(model->index(i, 0)).toString());
            QVERIFY(cosine <= last + 1e-9);
            last = cosine;
        }
        QTRY_VERIFY(!model->data(model->index(0, 0), Qt::DecorationRole).value<QImage>().isNull()); // the pictures come
    }

    void pickingAClassSelectsIt()
    {
        Desk desk;
        desk.workspace->selectRuns({addRun(desk, "beta", {10})});
        EmbeddingRoom room(*desk.workspace);
        room.resize(1000, 700);
        room.show();
        room.enter();
        QTRY_COMPARE(firstView(room)->rows(), std::size_t(60));
        auto *legend = room.findChild<LegendView *>("mapLegend");
        QTest::mouseClick(legend, Qt::LeftButton, {}, {20, 24 + 12});
        QCOMPARE(legend->picked(), 1);
        const auto &selection = firstView(room)->selection();
        QCOMPARE(std::ranges::count(selection, true), 20);
        QVERIFY(selection[1] && !selection[0]);
        QCOMPARE(room.findChild<ThumbnailGrid *>("mapImages")->model()->rowCount(), 20);
        QTest::mouseClick(legend, Qt::LeftButton, {}, {20, 24 + 12});
        QVERIFY(firstView(room)->selection().empty());
    }

    void twoMapsShareTheSelection()
    {
        Desk desk;
        const QString run = addRun(desk, "beta", {10, 20});
        desk.workspace->selectRuns({run});
        EmbeddingRoom room(*desk.workspace);
        room.resize(1200, 700);
        room.show();
        room.enter();
        QTRY_COMPARE(firstView(room)->rows(), std::size_t(60));
        room.findChild<QAction *>("compareMaps")->setChecked(true);
        auto *second = room.findChild<MapView *>("secondMapView");
        QTRY_COMPARE(second->rows(), std::size_t(60));
        QTRY_VERIFY(second->isVisible());
        second->setFocus();
        QTest::keyClick(second, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(std::ranges::count(firstView(room)->selection(), true), 60);
        const QPoint at = second->toScreen(second->points()[5]).toPoint();
        QTest::mouseClick(second, Qt::LeftButton, {}, at);
        QVERIFY(second->current());
        QCOMPARE(firstView(room)->current(), second->current());
    }

    void makesAMapInTheBackground()
    {
        Desk desk;
        desk.workspace->selectRuns({addRun(desk, "beta", {10})});
        EmbeddingRoom room(*desk.workspace);
        room.resize(1000, 700);
        room.show();
        room.enter();
        QTRY_COMPARE(firstView(room)->rows(), std::size_t(60));
        auto *pane = room.findChild<MapPane *>("firstMap");
        const MapPoints flat = firstView(room)->points();
        pane->setMethod(MapMethod::Umap);
        QTRY_VERIFY_WITH_TIMEOUT(firstView(room)->points() != flat, 20000);
        pane->setMethod(MapMethod::Pca);
        QTRY_VERIFY(firstView(room)->rows() == 60);
    }

    void exportsTheMap_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("png") << "png" << QByteArray("\x89PNG");
        QTest::newRow("svg") << "svg" << QByteArray("<?xml");
        QTest::newRow("pdf") << "pdf" << QByteArray("%PDF");
        QTest::newRow("csv") << "csv" << QByteArray("image,label,class,x,y,similarity,gap,length\n0,0,\"class 0\",");
    }
    void exportsTheMap()
    {
        QFETCH(QString, ending);
        QFETCH(QByteArray, begins);
        QTemporaryDir folder;
        const QString source = folder.filePath("a.safetensors");
        QVERIFY_RESULT(writeEmbedding(source.toStdString(), makeEmbedding(40, 3, 8, 2, 10)));
        const auto loaded = loadEmbedding(source, {});
        QVERIFY_RESULT(loaded);
        const MapFigure figure{"A map", *loaded, (*loaded)->plane, &(*loaded)->columns[0]};
        const QString file = folder.filePath("map." + ending);
        QVERIFY_RESULT(exportMap(figure, (*loaded)->columns, file));
        const auto content = readFile(file.toStdString());
        QVERIFY_RESULT(content);
        QVERIFY(QByteArray::fromStdString(*content).startsWith(begins));
        if (ending == "csv")
            QCOMPARE(std::ranges::count(*content, '\n'), 41);
        QCOMPARE(exportMap(figure, {}, folder.filePath("map.xyz")).error().code, ErrorCode::WrongFormat);
    }

    void tellsADamagedFile()
    {
        Desk desk;
        const QString file = desk.folder.filePath("bad.safetensors");
        QVERIFY_RESULT(writeFileAtomically(file.toStdString(), "nothing of the kind"));
        EmbeddingRoom room(*desk.workspace);
        room.resize(1000, 700);
        room.show();
        room.openFile(file);
        const auto *banner = room.findChild<MapPane *>("firstMap")->findChild<ErrorBanner *>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->text().contains("bad.safetensors"));
    }
};

QTEST_MAIN(TestEmbeddingRoom)
#include "tst_embeddingroom.moc"

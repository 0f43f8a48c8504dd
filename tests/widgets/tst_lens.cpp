#include "core/semantics/scores.h"
#include "core/views/render.h"
#include "tests/support/imagefiles.h"
#include "tests/support/testdata.h"
#include "tests/widgets/lensbench.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/formatting.h"
#include "widgets/datasets/imageconversion.h"
#include "widgets/datasets/thumbnailgrid.h"
#include "widgets/lens/boxdrag.h"
#include "widgets/lens/drawbar.h"
#include "widgets/lens/lenscanvas.h"
#include "widgets/lens/recipeclipboard.h"
#include "widgets/lens/scoreinspector.h"
#include "widgets/lens/stepstrip.h"
#include "widgets/lens/viewlook.h"
#include "widgets/lens/viewtile.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace leoclr;
using Bench = leoclr::testing::LensBench;

class TestLens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatTrainingWouldDraw()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        const LensContent &content = bench.room->session().content();
        const auto expected = drawViews(bench.desk.workspace->config(), 0, 0, content.size);
        QCOMPARE(content.views.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(content.views[i].recipe == expected[i]);
        const auto pixels = bench.desk.workspace->dataset()->image(0);
        QVERIFY_RESULT(pixels);
        QCOMPARE(content.views[1].picture.exact(), toQImage(render(*pixels, expected[1])));
        QCOMPARE(content.original.exact(), toQImage(*pixels));
    }

    void resampleGoesToTheNextEpochAndBack()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        const auto first = bench.boxes();
        QTest::mouseClick(bench.room->findChild<QPushButton *>(QStringLiteral("resample")), Qt::LeftButton);
        QTRY_VERIFY(bench.filled());
        QCOMPARE(bench.room->session().epoch(), 1u);
        const auto second = bench.boxes();
        QVERIFY(first != second);
        QVERIFY(bench.page()->findChild<DrawBar *>()->sentence().contains(QStringLiteral("epoch 1 ")));
        auto *epoch = bench.page()->findChild<QSpinBox *>(QStringLiteral("epoch"));
        QCOMPARE(epoch->value(), 1);
        epoch->setValue(0);
        QTRY_VERIFY(bench.filled());
        QVERIFY(bench.boxes() == first);
        QTest::keyClick(bench.canvas(), Qt::Key_R);
        QTRY_VERIFY(bench.filled());
        QVERIFY(bench.boxes() == second);
        QTest::keyClick(bench.canvas(), Qt::Key_R, Qt::ShiftModifier);
        QTRY_VERIFY(bench.filled());
        QVERIFY(bench.boxes() == first);
    }

    void saysWhenTheDesignEndsBefore()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        bench.page()->findChild<QSpinBox *>(QStringLiteral("epoch"))->setValue(40);
        QVERIFY(bench.page()->findChild<DrawBar *>()->sentence().contains(QStringLiteral("ends after epoch 29")));
    }

    void scoresAreThoseOfTheCore()
    {
        const Bench bench;
        for (int draw = 0; draw < 5; ++draw) {
            bench.room->session().setEpoch(std::uint32_t(draw));
            QTRY_VERIFY(bench.filled());
            const LensContent &content = bench.room->session().content();
            const cv::Rect crop1 = content.views[1].recipe.box;
            const cv::Rect crop2 = content.views[2].recipe.box;
            const PairScores scores = pairScores(crop1, crop2, content.size);
            QCOMPARE(bench.value(QStringLiteral("iou")), formatNumber(scores.iou, 3));
            QCOMPARE(bench.value(QStringLiteral("covered")), formatShare(scores.covered));
            QCOMPARE(bench.value(QStringLiteral("overlapOfSmaller")), formatShare(scores.overlapOfSmaller));
            QCOMPARE(bench.value(QStringLiteral("area1")), formatShare(scores.areaShare1));
            QCOMPARE(bench.value(QStringLiteral("area2")), formatShare(scores.areaShare2));
            const auto objects = bench.desk.workspace->dataset()->objects(0);
            QVERIFY(!objects.empty());
            const ShiftScores shift = shiftScores(objectCoverage(crop1, crop2, objects));
            QCOMPARE(bench.value(QStringLiteral("shift")),
                     shift.shift ? formatNumber(*shift.shift, 3) : QStringLiteral("–"));
            QVERIFY(!bench.value(QStringLiteral("shiftSentence")).isEmpty());
            QCOMPARE(bench.value(QStringLiteral("falsePositive")).contains(QStringLiteral("yes")),
                     shift.falsePositivePair);
        }
    }

    void draggingABoxChangesTheScores()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        LensCanvas *canvas = bench.canvas();
        const auto drawn = bench.boxes();
        const QString before = bench.value(QStringLiteral("area1"));
        const CanvasBox box = canvas->scene().boxes.at(0);
        QCOMPARE(box.badge, QStringLiteral("1"));
        const QRectF frame = canvas->view().toScreen(QRectF(box.box));
        // The left edge goes inwards by a third.
        const QPoint from(int(frame.left()) + 1, int(frame.center().y()));
        const QPoint to(int(frame.left() + frame.width() / 3), from.y());
        QTest::mousePress(canvas, Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas, (from + to) / 2);
        QTest::mouseMove(canvas, to);
        QVERIFY(bench.value(QStringLiteral("area1")) != before); // at once, not when the views are ready
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
        QVERIFY(bench.room->session().isByHand());
        const cv::Rect moved = bench.boxes().at(1);
        QVERIFY(moved.width < drawn.at(1).width);
        QCOMPARE(moved.x + moved.width, drawn.at(1).x + drawn.at(1).width);
        QCOMPARE(bench.value(QStringLiteral("iou")),
                 formatNumber(pairScores(moved, bench.boxes().at(2), bench.room->session().content().size).iou, 3));
        QVERIFY(bench.page()->findChild<DrawBar *>()->sentence().contains(QStringLiteral("by hand")));
        // The view follows.
        const auto pixels = bench.desk.workspace->dataset()->image(0);
        ViewRecipe recipe = drawViews(bench.desk.workspace->config(), 0, 0, pixels->size()).at(1);
        recipe.box = moved;
        const QImage expected = toQImage(render(*pixels, recipe));
        const auto *tile = bench.page()->findChild<ViewTile *>(QStringLiteral("view1"));
        QTRY_VERIFY2(tile->view().picture.exact() == expected,
                     qPrintable(QStringLiteral("by hand %1, steps of %2, still in place %3")
                                    .arg(bench.room->session().isByHand())
                                    .arg(bench.room->session().content().stepsOf)
                                    .arg(bench.boxes().at(1) == moved)));
        QVERIFY(bench.boxes().at(1) == moved);

        auto *back = bench.page()->findChild<QToolButton *>(QStringLiteral("drawnBoxes"));
        QVERIFY(back->isVisible());
        back->click();
        QTRY_VERIFY(bench.boxes() == drawn);
        QVERIFY(!bench.room->session().isByHand());
        QVERIFY(!back->isVisible());
    }

    void resampleTakesHandBoxesAway()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        QTest::keyClick(bench.canvas(), Qt::Key_2);
        QTest::keyClick(bench.canvas(), Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(bench.canvas(), Qt::Key_Left, Qt::ControlModifier);
        QTest::keyClick(bench.canvas(), Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(bench.room->session().isByHand());
        QTest::keyClick(bench.canvas(), Qt::Key_R);
        QVERIFY(!bench.room->session().isByHand());
        QTRY_VERIFY(bench.filled());
        QVERIFY(!bench.room->session().content().views.at(2).byHand);
    }

    void stepsThroughTheDataset()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        QTest::keyClick(bench.canvas(), Qt::Key_Right);
        QTRY_VERIFY(bench.filled());
        QCOMPARE(bench.room->session().image(), std::size_t(1));
        QTest::keyClick(bench.canvas(), Qt::Key_PageDown);
        QCOMPARE(bench.room->session().image(), std::size_t(2));
        QTest::keyClick(bench.canvas(), Qt::Key_PageUp);
        QTest::keyClick(bench.canvas(), Qt::Key_Left);
        QCOMPARE(bench.room->session().image(), std::size_t(0));
        QTest::keyClick(bench.canvas(), Qt::Key_Left); // there is none before
        QCOMPARE(bench.room->session().image(), std::size_t(0));
        auto *filmstrip = bench.page()->findChild<ThumbnailGrid *>(QStringLiteral("filmstrip"));
        QCOMPARE(filmstrip->currentIndex().row(), 0);
        filmstrip->setCurrentIndex(filmstrip->model()->index(7, 0));
        QTRY_VERIFY(bench.filled());
        QCOMPARE(bench.room->session().content().image, std::size_t(7));
        QCOMPARE(bench.desk.settings.value(QStringLiteral("lens/image")).toInt(), 7);
    }

    void goesToANumberOrAName()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        auto *field = bench.room->findChild<QLineEdit *>(QStringLiteral("goToImage"));
        const auto type = [&](const QString &text) {
            field->setFocus();
            field->selectAll();
            QTest::keyClicks(field, text);
            QTest::keyClick(field, Qt::Key_Return);
        };
        type(QStringLiteral("13"));
        QCOMPARE(bench.room->session().image(), std::size_t(13));
        const QString name = QString::fromStdString(bench.desk.workspace->dataset()->name(4));
        type(name.toUpper());
        QTRY_COMPARE(bench.room->session().image(), std::size_t(4));
        QSignalSpy said(bench.desk.workspace.get(), &Workspace::messageSaid);
        type(QStringLiteral("99"));
        QCOMPARE(said.size(), 1);
        type(QStringLiteral("no such name"));
        QTRY_COMPARE(said.size(), 2);
        QVERIFY(said.last().first().toString().contains(QStringLiteral("no such name")));
        QCOMPARE(bench.room->session().image(), std::size_t(4));
    }

    void typingALetterInAFieldDoesNotResample()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        auto *field = bench.room->findChild<QLineEdit *>(QStringLiteral("goToImage"));
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("r"));
        QCOMPARE(bench.room->session().epoch(), 0u);
    }

    void opensTheImageThatWasChosenElsewhere()
    {
        Bench bench;
        QTRY_VERIFY(bench.filled());
        bench.room->hide();
        bench.desk.settings.setValue(QStringLiteral("lens/image"), 11);
        bench.room->show();
        bench.room->enter();
        QTRY_VERIFY(bench.filled());
        QCOMPARE(bench.room->session().content().image, std::size_t(11));
    }

    void keepsTheChosenImageWhileTheDatasetOpens()
    {
        Bench bench;
        bench.desk.settings.setValue(QStringLiteral("lens/image"), 9);
        bench.desk.workspace->reopenDataset();
        QTRY_VERIFY(bench.desk.workspace->dataset() && bench.filled());
        QCOMPARE(bench.room->session().content().image, std::size_t(9));
        QCOMPARE(bench.desk.settings.value(QStringLiteral("lens/image")).toInt(), 9);
    }

    void choosesTheViewWhoseStepsAreShown()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        auto *original = bench.page()->findChild<ViewTile *>(QStringLiteral("view0"));
        QVERIFY(!original->isChosen());
        QTest::keyClick(original, Qt::Key_Return);
        QTRY_VERIFY(original->isChosen());
        QVERIFY(!bench.page()->findChild<StepStrip *>()->stepNames().contains(QStringLiteral("Crop")));
        QTest::mouseClick(bench.page()->findChild<ViewTile *>(QStringLiteral("view2")), Qt::LeftButton);
        QTRY_VERIFY(bench.page()->findChild<ViewTile *>(QStringLiteral("view2"))->isChosen());
        QCOMPARE(bench.page()->findChild<StepStrip *>()->stepNames().value(0), QStringLiteral("Crop"));
    }

    void mocoShowsQueryAndKeyCrop()
    {
        ExperimentConfig config = Bench::smallDemo();
        config.method = "mocov2";
        const Bench bench(config);
        QTRY_VERIFY(bench.filled());
        QCOMPARE(bench.room->session().content().views.size(), std::size_t(2));
        QVERIFY(viewRole(bench.room->session().content().views[0]).contains(QStringLiteral("query")));
        QCOMPARE(bench.canvas()->scene().boxes.size(), std::size_t(2));
        QVERIFY(bench.page()->findChild<QLabel *>(QStringLiteral("policy"))->text().contains(QStringLiteral("MoCo-v2")));
    }

    void twoKeysOfferTheirPairs()
    {
        ExperimentConfig config = Bench::smallDemo();
        config.method = "mocov2-two-keys";
        const Bench bench(config);
        QTRY_VERIFY(bench.filled());
        QCOMPARE(bench.canvas()->scene().boxes.size(), std::size_t(3));
        auto *pairs = bench.page()->findChild<QComboBox *>(QStringLiteral("cropPair"));
        QVERIFY(pairs->isVisible());
        QCOMPARE(pairs->count(), 3);
        for (int pair = 0; pair < 3; ++pair) {
            bench.room->session().choosePair(pair);
            const auto [a, b] = bench.room->session().pair();
            const auto boxes = bench.boxes();
            QCOMPARE(bench.value(QStringLiteral("iou")),
                     formatNumber(pairScores(boxes.at(a), boxes.at(b), bench.room->session().content().size).iou, 3));
        }
    }

    void followsTheDesign()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        ExperimentConfig config = bench.desk.workspace->config();
        config.cropScaleMin = config.cropScaleMax = 0.1;
        bench.desk.workspace->editConfig(config, QStringLiteral("smaller"));
        QTRY_VERIFY(bench.room->session().scores().pair.areaShare1 < 0.2);
        QSignalSpy asked(bench.desk.workspace.get(), &Workspace::roomRequested);
        bench.page()->findChild<QToolButton *>(QStringLiteral("changePolicy"))->click();
        QCOMPARE(asked.value(0).value(0).toString(), QStringLiteral("design"));
    }

    void copiesARecipeThatMakesTheViewsAgain()
    {
        const Bench bench;
        bench.room->session().setEpoch(3);
        QTRY_VERIFY(bench.filled());
        const QString json = recipeJson(bench.room->session().content(), bench.desk.workspace->config());
        const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
        QCOMPARE(object.value("epoch").toInt(), 3);
        QCOMPARE(object.value("index").toInt(), 0);
        const QJsonArray views = object.value("views").toArray();
        QCOMPARE(views.size(), 3);
        for (int i = 0; i < 3; ++i) {
            const QByteArray text = QJsonDocument(views[i].toObject().value("recipe").toObject()).toJson();
            const Result<ViewRecipe> recipe = recipeFromJson(text.toStdString());
            QVERIFY_RESULT(recipe);
            QVERIFY(*recipe == bench.room->session().content().views[std::size_t(i)].recipe);
        }
    }

    void tellsOfAPictureThatCannotBeRead()
    {
        QTemporaryDir folder;
        const std::filesystem::path place = folder.path().toStdString();
        testing::writeBytes(place / "a.png", testing::encoded(testing::rampPicture(60, 40), ".png"));
        testing::writeBytes(place / "b.jpg", "not a picture");
        testing::writeBytes(place / "c.png", testing::encoded(testing::rampPicture(40, 60), ".png"));
        ExperimentConfig config = Bench::smallDemo();
        config.dataReader = "folder";
        config.dataPath = place.string();
        const Bench bench(config);
        QTRY_VERIFY(bench.filled());
        auto *problem = bench.page()->findChild<ErrorBanner *>(QStringLiteral("lensProblem"));
        QVERIFY(!problem->isVisible());
        QTest::keyClick(bench.canvas(), Qt::Key_Right);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(QStringLiteral("b.jpg")), qPrintable(problem->text()));
        QVERIFY(bench.canvas()->scene().picture.isNull());
        problem->findChild<QPushButton *>(QStringLiteral("errorWayOut"))->click();
        QTRY_VERIFY(bench.filled());
        QCOMPARE(bench.room->session().content().image, std::size_t(2));
        QVERIFY(!problem->isVisible());
        // A folder of pictures knows no objects: overlap is scored, meaning is not.
        QVERIFY(!bench.page()->findChild<QLabel *>(QStringLiteral("shift"))->isVisible());
        QVERIFY(bench.page()->findChild<QLabel *>(QStringLiteral("iou"))->isVisible());
    }

    void withoutADatasetOffersTheWayOut()
    {
        ExperimentConfig config = Bench::smallDemo();
        config.dataReader = "folder";
        config.dataPath = "/no/such/folder";
        const Bench bench(config);
        auto *empty = bench.room->findChild<EmptyState *>(QStringLiteral("lensEmpty"));
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(!bench.room->findChild<QPushButton *>(QStringLiteral("resample"))->isEnabled());
        QSignalSpy asked(bench.desk.workspace.get(), &Workspace::roomRequested);
        empty->button()->click();
        QCOMPARE(asked.value(0).value(0).toString(), QStringLiteral("datasets"));
        bench.desk.workspace->undoStack().undo();
        bench.desk.workspace->editConfig(Bench::smallDemo(), QStringLiteral("back"));
        QTRY_VERIFY(bench.filled());
        QVERIFY(!empty->isVisible());
    }

    void zoomKeepsThePlaceUnderThePointer()
    {
        CanvasView view;
        view.setViewport({500, 400});
        view.setImageSize({640, 480});
        QVERIFY(view.isFitted());
        const QPointF pointer(180, 150);
        const QPointF before = view.toPicture(pointer);
        view.zoomAt(pointer, 3);
        QVERIFY(!view.isFitted());
        QVERIFY((view.toPicture(pointer) - before).manhattanLength() < 1e-9);
        view.panBy({1e6, 1e6}); // the picture cannot be left
        QVERIFY(view.pictureRect().intersects(QRectF(0, 0, 500, 400)));
        QCOMPARE(view.pictureRect().left(), CanvasView::margin);
        view.zoomAt(pointer, 0.01);
        QVERIFY(view.isFitted());
        QVERIFY(QRectF(0, 0, 500, 400).contains(view.pictureRect()));
    }

    void boxesStayInsideAndLargeEnough_data()
    {
        QTest::addColumn<QPointF>("delta");
        QTest::addColumn<QRect>("moved");
        QTest::addColumn<QRect>("resized"); // by its right bottom corner
        QTest::newRow("within") << QPointF(5, -3) << QRect(15, 7, 30, 20) << QRect(10, 10, 35, 17);
        QTest::newRow("beyond the end") << QPointF(500, 500) << QRect(70, 60, 30, 20) << QRect(10, 10, 90, 70);
        QTest::newRow("beyond the start") << QPointF(-500, -500) << QRect(0, 0, 30, 20) << QRect(10, 10, 4, 4);
    }
    void boxesStayInsideAndLargeEnough()
    {
        QFETCH(QPointF, delta);
        QFETCH(QRect, moved);
        QFETCH(QRect, resized);
        const QRect box(10, 10, 30, 20);
        const QSize image(100, 80);
        QCOMPARE(draggedBox(box, BoxGrip::move(), delta, image, smallestCrop(image)), moved);
        QCOMPARE(draggedBox(box, {false, false, true, true}, delta, image, smallestCrop(image)), resized);
    }

    void holdingResampleEndsAtTheLastDraw()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        for (int i = 0; i < 25; ++i)
            QTest::keyClick(bench.canvas(), Qt::Key_R);
        QTRY_VERIFY(bench.filled());
        QCOMPARE(bench.room->session().content().epoch, 25u);
        const auto expected = drawViews(bench.desk.workspace->config(), 25, 0, bench.room->session().content().size);
        QVERIFY(bench.room->session().content().views[1].recipe == expected[1]);
    }
};

QTEST_MAIN(TestLens)
#include "tst_lens.moc"

// What is done to one image by hand, how its views and objects look, and what a checkpoint says of it.

#include "tests/support/imagefiles.h"
#include "tests/support/testdata.h"
#include "tests/widgets/lensbench.h"
#include "widgets/audit/auditpage.h"
#include "widgets/common/formatting.h"
#include "widgets/lens/canvasscene.h"
#include "widgets/lens/drawbar.h"
#include "widgets/lens/recipeclipboard.h"
#include "widgets/lens/viewlook.h"
#include "widgets/lens/viewshelf.h"

#include <opencv2/imgproc.hpp>

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>

using namespace leoclr;
using Bench = leoclr::testing::LensBench;

class TestLensImage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyChangeByHandCanBeUndone()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        const auto drawn = bench.boxes();
        QTest::keyClick(bench.canvas(), Qt::Key_1);
        QTest::keyClick(bench.canvas(), Qt::Key_Left, Qt::ControlModifier);
        QTest::keyClick(bench.canvas(), Qt::Key_Left, Qt::ControlModifier); // one step with the one before
        const auto narrower = bench.boxes();
        QCOMPARE(narrower.at(1).width, drawn.at(1).width - 2);
        QTest::keyClick(bench.canvas(), Qt::Key_2);
        QTest::keyClick(bench.canvas(), Qt::Key_Up, Qt::ControlModifier);
        const auto both = bench.boxes();
        QTest::keyClick(bench.canvas(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(bench.boxes() == narrower);
        QTest::keyClick(bench.canvas(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(bench.boxes() == drawn);
        QVERIFY(!bench.room->session().isByHand());
        QVERIFY(!bench.room->session().undoStack().canUndo());
        QTest::keyClick(bench.canvas(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(bench.canvas(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(bench.boxes() == both);
        // The next draw begins anew.
        QTest::keyClick(bench.canvas(), Qt::Key_R);
        QVERIFY(!bench.room->session().undoStack().canUndo());
        QVERIFY(!bench.room->session().undoStack().canRedo());
    }

    void viewsAreOfOneSizeAndInside_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("crops");
        QTest::addColumn<int>("localCrops");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("views");
        QTest::newRow("leoclr") << "leoclr" << 2 << 0 << QSize(1000, 640) << 3;
        QTest::newRow("leoclr, three crops") << "leoclr" << 3 << 0 << QSize(1000, 640) << 4;
        QTest::newRow("mocov2") << "mocov2" << 2 << 0 << QSize(1000, 640) << 2;
        QTest::newRow("swav") << "swav" << 2 << 6 << QSize(1000, 640) << 8;
        QTest::newRow("swav, large") << "swav" << 2 << 6 << QSize(2300, 1360) << 8;
        QTest::newRow("leoclr, large") << "leoclr" << 2 << 0 << QSize(2300, 1360) << 3;
    }
    void viewsAreOfOneSizeAndInside()
    {
        QFETCH(QString, method);
        QFETCH(QSize, size);
        QFETCH(int, crops);
        QFETCH(int, localCrops);
        QFETCH(int, views);
        ExperimentConfig config = Bench::smallDemo();
        config.method = method.toStdString();
        config.crops = crops;
        config.localCrops = localCrops;
        const Bench bench(config);
        bench.room->resize(size);
        QTRY_VERIFY(bench.filled());
        const auto *shelf = bench.page()->findChild<ViewShelf *>();
        QCOMPARE(int(shelf->count()), views);
        for (int draw = 0; draw < 6; ++draw) { // with more and fewer parameters
            bench.room->session().setEpoch(std::uint32_t(draw));
            QTRY_VERIFY(bench.filled());
            const ViewTile *first = shelf->tiles().front();
            QVERIFY2(first->pictureRect().width() >= 48, qPrintable(QString::number(first->pictureRect().width())));
            for (int i = 0; i < views; ++i) {
                const ViewTile *tile = shelf->tiles()[std::size_t(i)];
                QVERIFY(tile->isVisible());
                QCOMPARE(tile->pictureRect().size(), first->pictureRect().size());
                QCOMPARE(tile->size(), first->size());
                QVERIFY(QRectF(tile->rect()).contains(tile->pictureRect()));
                QVERIFY(shelf->rect().contains(tile->geometry()));
            }
        }
    }

    void smallCropsPairWithLargeOnesOnly()
    {
        ExperimentConfig config = Bench::smallDemo();
        config.method = "swav";
        config.localCrops = 4;
        const Bench bench(config);
        QTRY_VERIFY(bench.filled());
        QCOMPARE(bench.canvas()->scene().boxes.size(), std::size_t(6));
        QVERIFY(bench.canvas()->scene().boxes[5].minor);
        QCOMPARE(bench.room->session().pairs().size(), std::size_t(1 + 2 * 4));
        for (const auto &[a, b] : bench.room->session().pairs())
            QVERIFY(a <= 2 || b <= 2);
        QVERIFY(!viewRole(bench.room->session().content().views[0]).contains(QStringLiteral("query")));
    }

    void colourBlindPeopleTellWhereObjectsAre_data()
    {
        // Machado, Oliveira and Fernandes 2009, severity 1, for linear RGB.
        QTest::addColumn<QList<double>>("matrix");
        QTest::newRow("protanopia") << QList<double>{0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216,
                                                     -0.003882, -0.048116, 1.051998};
        QTest::newRow("deuteranopia") << QList<double>{0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413,
                                                       -0.011820, 0.042940, 0.968881};
        QTest::newRow("tritanopia") << QList<double>{1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602,
                                                     0.004733, 0.691367, 0.303900};
    }
    void colourBlindPeopleTellWhereObjectsAre()
    {
        QFETCH(QList<double>, matrix);
        const auto linear = [](double value) {
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        // CIE L*a*b* of a colour as it is seen, D65.
        const auto seen = [&](const QColor &colour) {
            const double rgb[3] = {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
            double cone[3];
            for (int i = 0; i < 3; ++i)
                cone[i] = std::clamp(matrix[3 * i] * rgb[0] + matrix[3 * i + 1] * rgb[1] + matrix[3 * i + 2] * rgb[2],
                                     0.0, 1.0);
            const double x = (0.4124564 * cone[0] + 0.3575761 * cone[1] + 0.1804375 * cone[2]) / 0.95047;
            const double y = 0.2126729 * cone[0] + 0.7151522 * cone[1] + 0.0721750 * cone[2];
            const double z = (0.0193339 * cone[0] + 0.1191920 * cone[1] + 0.9503041 * cone[2]) / 1.08883;
            const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
            return std::array<double, 3>{116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
        };
        const std::array all{ObjectSeen::Nowhere, ObjectSeen::FirstCrop, ObjectSeen::SecondCrop, ObjectSeen::BothCrops};
        for (std::size_t a = 0; a < all.size(); ++a) {
            for (std::size_t b = a + 1; b < all.size(); ++b) {
                const auto first = seen(objectColour(all[a]));
                const auto second = seen(objectColour(all[b]));
                const double distance = std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
                QVERIFY2(distance > 25, qPrintable(QStringLiteral("%1 and %2: %3").arg(a).arg(b).arg(distance)));
                QVERIFY(objectDash(all[a]) != objectDash(all[b])); // nor by colour alone
            }
        }
    }

    void namesOfObjectsStandApart()
    {
        CanvasScene scene;
        scene.picture = ImagePyramid(testing::rampPicture(400, 300));
        scene.boxes = {{1, QStringLiteral("1"), QRect(20, 20, 200, 200), Qt::yellow, {}, false}};
        for (int i = 0; i < 12; ++i) { // a crowd around one place, and one who stands alone
            CanvasObject object;
            object.name = QStringLiteral("person");
            object.where = QStringLiteral("in both");
            object.box = i < 11 ? QRectF(100 + 3 * i, 90 + 2 * i, 40, 60 + i) : QRectF(320, 220, 60, 60);
            scene.objects.push_back(object);
        }
        CanvasView view;
        view.setViewport({440, 340});
        view.setImageSize({400, 300});
        const std::vector<QRectF> names = scene.nameRects(view, QGuiApplication::font());
        QCOMPARE(names.size(), scene.objects.size());
        QVERIFY(!names.back().isEmpty());
        const auto shown = std::count_if(names.begin(), names.end(), [](const QRectF &name) { return !name.isEmpty(); });
        QVERIFY(shown >= 4 && shown < 12);
        for (std::size_t a = 0; a < names.size(); ++a) {
            QVERIFY(!names[a].intersects(scene.badgeRect(0, view, QGuiApplication::font())));
            QVERIFY(names[a].isEmpty() || view.pictureRect().contains(names[a]));
            for (std::size_t b = a + 1; b < names.size(); ++b)
                QVERIFY(!names[a].intersects(names[b]));
        }
    }

    void masksHaveTheirOutline()
    {
        cv::Mat mask(120, 160, CV_8U, cv::Scalar(0));
        cv::circle(mask, {70, 60}, 40, cv::Scalar(255), cv::FILLED);
        cv::circle(mask, {75, 62}, 12, cv::Scalar(0), cv::FILLED); // a hole
        const QPainterPath outline = maskOutline(mask);
        QImage drawn(160, 120, QImage::Format_Grayscale8);
        drawn.fill(0);
        QPainter painter(&drawn);
        painter.fillPath(outline, Qt::white);
        painter.end();
        int different = 0;
        for (int y = 0; y < 120; ++y) {
            for (int x = 0; x < 160; ++x)
                different += (qGray(drawn.pixel(x, y)) > 127) != (mask.at<uchar>(y, x) > 0);
        }
        QVERIFY2(different < cv::countNonZero(mask) / 50, qPrintable(QString::number(different)));
        QVERIFY(outline.contains(QPointF(40, 60)));
        QVERIFY(!outline.contains(QPointF(75, 62)));
        QVERIFY(maskOutline(cv::Mat()).isEmpty());
        QVERIFY(maskOutline(cv::Mat(10, 10, CV_8U, cv::Scalar(0))).isEmpty());
    }

    void pastesWhatWasCopied()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        bench.room->session().setImage(4);
        bench.room->session().setEpoch(7);
        QTRY_VERIFY(bench.filled());
        QTest::keyClick(bench.canvas(), Qt::Key_2);
        QTest::keyClick(bench.canvas(), Qt::Key_Left, Qt::ControlModifier);
        QTRY_VERIFY(bench.room->session().content().views.at(2).byHand);
        const auto copied = bench.boxes();
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(bench.canvas(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        bench.room->session().setImage(2);
        QTRY_VERIFY(bench.filled());
        QTest::keyClick(bench.canvas(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bench.room->session().image(), std::size_t(4));
        QCOMPARE(bench.room->session().epoch(), 7u);
        QTRY_VERIFY(bench.filled() && bench.boxes() == copied);
        QVERIFY(bench.page()->findChild<DrawBar *>()->sentence().contains(QStringLiteral("pasted")));
        QTest::keyClick(bench.canvas(), Qt::Key_Z, Qt::ControlModifier);
        const auto drawn = drawViews(bench.desk.workspace->config(), 7, 4, bench.room->session().content().size);
        QTRY_COMPARE(bench.boxes().at(2), drawn.at(2).box);
    }

    void refusesToPasteWhatDoesNotFit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("prose") << "good morning";
        QTest::newRow("an array") << "[1, 2]";
        QTest::newRow("no recipe") << R"({"epoch": 3})";
        QTest::newRow("no views") << R"({"views": []})";
        QTest::newRow("a view without a number") << R"({"views": [{"recipe": {"box": [0, 0, 9, 9], "size": 32}}]})";
        QTest::newRow("outside of the image") << R"({"box": [40, 40, 60, 60], "size": 32})";
        QTest::newRow("an impossible size") << R"({"box": [0, 0, 9, 9], "size": -2})";
    }
    void refusesToPasteWhatDoesNotFit()
    {
        QFETCH(QString, text);
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        const auto before = bench.boxes();
        QSignalSpy said(bench.desk.workspace.get(), &Workspace::messageSaid);
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(bench.canvas(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(said.size(), 1);
        QVERIFY(said.first().first().toString().size() > 20);
        QVERIFY(!bench.room->session().isByHand());
        QVERIFY(bench.boxes() == before);
    }

    void pastesASingleRecipeAsEventsHaveIt()
    {
        const Bench bench;
        QTRY_VERIFY(bench.filled());
        ViewRecipe recipe = bench.room->session().content().views.at(1).recipe;
        recipe.box = {3, 5, 30, 24};
        recipe.gray = !recipe.gray;
        QGuiApplication::clipboard()->setText(QString::fromStdString(toJson(recipe)));
        QTest::keyClick(bench.canvas(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(bench.room->session().content().views.at(1).recipe == recipe);
        QVERIFY(bench.room->session().content().views.at(1).pasted);
    }

    void asksTheCheckpointOfTheSelectedRun()
    {
        qputenv("LEOCLR_ENGINE", LEOCLR_FAKE_ENGINE);
        qputenv("LEOCLR_FAKE_MODE", "stream");
        Bench bench;
        QTRY_VERIFY(bench.filled());
        const auto state = [&] { return bench.value(QStringLiteral("checkpointState")); };
        QVERIFY2(state().contains(QStringLiteral("Choose a run")), qPrintable(state()));
        const auto run = bench.desk.library->createRun(bench.desk.workspace->config(), QStringLiteral("leoclr-demo"));
        QVERIFY_RESULT(run);
        bench.desk.workspace->selectRuns({run->id});
        QTRY_VERIFY2(state().contains(QStringLiteral("no checkpoint yet")), qPrintable(state()));
        testing::writeBytes(std::filesystem::path(run->path.toStdString()) / "checkpoints" / "40" / "manifest.json", "{}");
        bench.room->session().resample();
        QTRY_COMPARE(bench.value(QStringLiteral("cosFirst")), QLocale().toString(1.0, 'f', 3));
        QCOMPARE(bench.value(QStringLiteral("cosSecond")), QLocale().toString(0.5, 'f', 3));
        QCOMPARE(bench.value(QStringLiteral("cosBetween")), QLocale().toString(0.25, 'f', 3));
        QCOMPARE(bench.value(QStringLiteral("gap")), '+' + QLocale().toString(0.5, 'f', 3));
        QCOMPARE(bench.value(QStringLiteral("rank2")), QStringLiteral("2 of 65"));
        QCOMPARE(bench.value(QStringLiteral("kept1")), formatShare(0.25));
        QVERIFY(!bench.value(QStringLiteral("gapSentence")).isEmpty());
        QVERIFY(bench.value(QStringLiteral("checkpointName")).contains(QStringLiteral("step 40")));
        QVERIFY(!bench.canvas()->scene().heat.colours.isNull());
    }

    void aNetworkOfASingleCellHasNoMap()
    {
        qputenv("LEOCLR_ENGINE", LEOCLR_FAKE_ENGINE);
        qputenv("LEOCLR_FAKE_MODE", "coarse");
        Bench bench;
        QTRY_VERIFY(bench.filled());
        const auto run = bench.desk.library->createRun(bench.desk.workspace->config(), QStringLiteral("leoclr-demo"));
        QVERIFY_RESULT(run);
        testing::writeBytes(std::filesystem::path(run->path.toStdString()) / "checkpoints" / "40" / "manifest.json", "{}");
        bench.desk.workspace->selectRuns({run->id});
        QTRY_COMPARE(bench.value(QStringLiteral("cosFirst")), QLocale().toString(1.0, 'f', 3));
        const QString sentence = bench.value(QStringLiteral("checkpointState"));
        QVERIFY2(sentence.contains(QStringLiteral("32 pixels as a single cell")), qPrintable(sentence));
        QVERIFY(!bench.page()->findChild<QLabel *>(QStringLiteral("kept1"))->isVisible());
        const auto *heat = bench.page()->findChild<QToolButton *>(QStringLiteral("heat"));
        QVERIFY(heat->isVisible() && !heat->isEnabled());
        QVERIFY(sentence.contains(heat->toolTip()));
        QVERIFY(bench.canvas()->scene().heat.colours.isNull());
    }

    void auditsByTheCheckpointOfTheSelectedRun_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QString>("problem");
        QTest::newRow("well") << QByteArray("stream") << QString();
        QTest::newRow("an engine that dies") << QByteArray("crash") << QStringLiteral("engine");
        QTest::newRow("a single cell") << QByteArray("coarse") << QStringLiteral("single cell");
    }
    void auditsByTheCheckpointOfTheSelectedRun()
    {
        QFETCH(QByteArray, mode);
        QFETCH(QString, problem);
        qputenv("LEOCLR_ENGINE", LEOCLR_FAKE_ENGINE);
        qputenv("LEOCLR_FAKE_MODE", mode);
        const QTemporaryDir pictures;
        QImage picture(64, 48, QImage::Format_RGB888);
        for (int i = 0; i < 20; ++i) {
            picture.fill(QColor(10 * i, 0, 0));
            QVERIFY(picture.save(pictures.filePath(QStringLiteral("%1.png").arg(i))));
        }
        ExperimentConfig config = Bench::smallDemo();
        config.dataReader = "folder";
        config.dataPath = pictures.path().toStdString();
        Bench bench(config);
        QTRY_VERIFY(bench.desk.workspace->dataset());
        const auto run = bench.desk.library->createRun(config, QStringLiteral("leoclr-demo"));
        QVERIFY_RESULT(run);
        testing::writeBytes(std::filesystem::path(run->path.toStdString()) / "checkpoints" / "40" / "manifest.json", "{}");
        bench.desk.workspace->selectRuns({run->id});
        bench.room->showPage(QStringLiteral("audit"));
        AuditRunner &runner = bench.room->findChild<AuditPage *>()->runner();
        QTRY_COMPARE(runner.checkpoint().step, std::int64_t(40));
        QTRY_VERIFY(runner.state() == AuditRunner::State::Idle);
        QSignalSpy failed(&runner, &AuditRunner::failed);
        runner.start();
        QTRY_VERIFY_WITH_TIMEOUT(runner.state() != AuditRunner::State::Running, 30'000);
        if (problem.isEmpty()) {
            QVERIFY(runner.state() == AuditRunner::State::Complete);
            QVERIFY(runner.result()->source == MeaningSource::Saliency);
            QCOMPARE(runner.result()->withoutObjects() + runner.result()->unreadable(), std::uint64_t(0));
            testing::writeBytes(std::filesystem::path(run->path.toStdString()) / "checkpoints" / "50" / "manifest.json", "{}");
            Q_EMIT bench.desk.library->runChanged(run->id);
            QTRY_VERIFY(runner.hasNewerCheckpoint());
            return;
        }
        QVERIFY(runner.state() != AuditRunner::State::Complete);
        QCOMPARE(failed.size(), 1);
        const QString said = QString::fromStdString(failed.front().front().value<Error>().message());
        QVERIFY2(said.contains(problem), qPrintable(said));
        QVERIFY(!runner.result() || runner.result()->unreadable() == 0);
    }

    void survivesAnEngineThatDies()
    {
        qputenv("LEOCLR_ENGINE", LEOCLR_FAKE_ENGINE);
        qputenv("LEOCLR_FAKE_MODE", "crash"); // at image 13
        Bench bench;
        QTRY_VERIFY(bench.filled());
        const auto run = bench.desk.library->createRun(bench.desk.workspace->config(), QStringLiteral("leoclr-demo"));
        QVERIFY_RESULT(run);
        testing::writeBytes(std::filesystem::path(run->path.toStdString()) / "checkpoints" / "40" / "manifest.json", "{}");
        bench.room->session().setImage(13);
        bench.desk.workspace->selectRuns({run->id});
        QTRY_VERIFY_WITH_TIMEOUT(bench.value(QStringLiteral("checkpointState")).contains(QStringLiteral("gone")), 10000);
        auto *again = bench.page()->findChild<QToolButton *>(QStringLiteral("askAgain"));
        QVERIFY(again->isVisible());
        bench.room->session().setImage(3); // the next question starts another one
        QTRY_COMPARE_WITH_TIMEOUT(bench.value(QStringLiteral("cosFirst")), QLocale().toString(0.25, 'f', 3), 10000);
        QVERIFY(!again->isVisible());
    }

    /// How long a resample takes at 500 pixels, from the key to the pictures; a figure, not a condition.
    void resampleAtFiveHundredPixels()
    {
        QTemporaryDir folder;
        for (int i = 0; i < 2; ++i)
            testing::writeBytes(std::filesystem::path(folder.path().toStdString()) / (std::to_string(i) + ".jpg"),
                                testing::encoded(testing::rampPicture(500, 375), ".jpg"));
        ExperimentConfig config = Bench::smallDemo();
        config.dataReader = "folder";
        config.dataPath = folder.path().toStdString();
        config.viewSize = 224;
        const Bench bench(config);
        QTRY_VERIFY(bench.filled());
        std::vector<double> answers;
        for (int draw = 0; draw < 41; ++draw) {
            bench.room->session().resample();
            QTRY_VERIFY(bench.filled());
            answers.push_back(bench.room->session().lastAnswer());
        }
        std::sort(answers.begin(), answers.end());
        qInfo("resample at 500 x 375, three views of 224: median %.1f ms, slowest %.1f ms", answers[answers.size() / 2],
              answers.back());
    }
};

QTEST_MAIN(TestLensImage)
#include "tst_lensimage.moc"

#include "widgets/plot/curveplot.h"
#include "widgets/common/theme.h"
#include "widgets/plot/labellayout.h"
#include "widgets/plot/plotstyle.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace leoclr;

namespace {

std::vector<Series::Point> wave(int count, double shift = 0)
{
    std::vector<Series::Point> points;
    for (int i = 0; i < count; ++i)
        points.push_back({i * 10.0, 5 + shift + std::sin(i * 0.1)});
    return points;
}

void turnWheel(CurvePlot &plot, const QPointF &place, int delta, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent event(place, plot.mapToGlobal(place), {}, QPoint(0, delta), Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&plot, &event);
}

int darkPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
    return count;
}

} // namespace

class TestPlot : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().setDark(false); }
    void writesPlainUnits_data();
    void writesPlainUnits();
    void spacesTicksPleasantly();
    void arrangesLabelsWithoutOverlap();
    void refusesLabelsThatDoNotFit();
    void rawValuesAreSeenBehindTheirLine();
    void smoothsAsTheLibraryDoes();
    void hoverGivesAllCurvesAtTheStep();
    void hoverShowsNothingBehindTheEndOfACurve();
    void followsUntilTheUserMoves();
    void slidesAWindowWhenFollowingAgain();
    void wheelZoomsAtThePointer();
    void shiftWheelZoomsSidewaysOnly();
    void dragPansAndDoubleClickFits();
    void keysMoveTheView();
    void logarithmicAxisKeepsTheRangeWherePossible();
    void compactPlotLetsThePageScroll();
    void pointerHoversAndEnds();
    void csvHoldsEveryPoint();
    void exportsInTheLightTheme_data();
    void exportsInTheLightTheme();
    void refusesAnUnknownFormat();
    void drawsConstantsAndExtremes();
    void drawsTensOfThousandsOfPointsFast();

private:
    static std::unique_ptr<CurvePlot> shownPlot()
    {
        auto plot = std::make_unique<CurvePlot>();
        plot->setTitle("Loss");
        plot->setXAxis(AxisUnit::Count, "step");
        plot->resize(640, 400);
        plot->show();
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(plot.get());
        return plot;
    }
};

void TestPlot::writesPlainUnits_data()
{
    QTest::addColumn<int>("unit");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("step");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, AxisUnit unit, double value, double step, const char16_t *text) {
        QTest::newRow(name) << int(unit) << value << step << QString::fromUtf16(text);
    };
    row("small", AxisUnit::Count, 500, 500, u"500");
    row("thousands", AxisUnit::Count, 1500, 500, u"1.5\u202fk");
    row("even thousands", AxisUnit::Count, 20000, 5000, u"20\u202fk");
    row("millions", AxisUnit::Count, 2500000, 500000, u"2.5\u202fM");
    row("fraction", AxisUnit::Number, 0.25, 0.05, u"0.25");
    row("no minus zero", AxisUnit::Number, -1e-17, 0.5, u"0.0");
    row("learning rate", AxisUnit::Number, 3e-5, 1e-5, u"3e-5");
    row("small rates", AxisUnit::Number, 0.001, 0.00025, u"0.00100");
    row("small rate", AxisUnit::Number, 0.00025, 0.00025, u"0.00025");
    row("zero of tiny rates", AxisUnit::Number, 0, 1e-5, u"0");
    row("share", AxisUnit::Share, 0.415, 0.005, u"41.5\u202f%");
    row("hours", AxisUnit::Duration, 3 * 3600 + 1800, 1800, u"3:30");
    row("minutes", AxisUnit::Duration, 90, 30, u"1:30");
    row("bytes", AxisUnit::Bytes, 1.5e9, 5e8, u"1.5\u202fGB");
}

void TestPlot::writesPlainUnits()
{
    QFETCH(int, unit);
    QFETCH(double, value);
    QFETCH(double, step);
    QFETCH(QString, text);
    QCOMPARE(tickText(AxisUnit(unit), value, step), text);
}

void TestPlot::spacesTicksPleasantly()
{
    QCOMPARE(tickStep(AxisUnit::Number, 0.23), 0.25);
    QCOMPARE(tickStep(AxisUnit::Count, 0.3), 1.0);
    QCOMPARE(tickStep(AxisUnit::Duration, 50 * 60), 3600.0);
    QCOMPARE(tickStep(AxisUnit::Duration, 11), 10.0);
}

void TestPlot::arrangesLabelsWithoutOverlap()
{
    const std::vector<double> wanted{100, 102, 50, 101};
    const auto placed = arrangeLabels(wanted, 12, 0, 200, 60);
    QVERIFY(placed.has_value());
    for (std::size_t a = 0; a < wanted.size(); ++a)
        for (std::size_t b = a + 1; b < wanted.size(); ++b)
            QVERIFY(std::abs((*placed)[a] - (*placed)[b]) >= 12 - 1e-9);
    QCOMPARE((*placed)[2], 50.0);                              // alone: exactly at its line's end
    QVERIFY((*placed)[0] < (*placed)[3] && (*placed)[3] < (*placed)[1]); // in the lines' order
}

void TestPlot::refusesLabelsThatDoNotFit()
{
    QVERIFY(!arrangeLabels({1, 2, 3}, 12, 0, 30, 100)); // no room at all
    QVERIFY(!arrangeLabels({10, 10, 10, 10, 10, 10}, 12, 0, 200, 20)); // too far from their lines
}

void TestPlot::rawValuesAreSeenBehindTheirLine()
{
    PlotStyle style;
    for (const ThemeColours &colours : {Theme::lightColours(), Theme::darkColours()}) {
        style.colours = colours;
        for (int i = 0; i < 7; ++i) {
            CurveSpec spec;
            spec.colour = i;
            const QColor raw = style.rawPen(spec).color();
            const QColor seen = Theme::mix(colours.panel, style.linePen(spec).color(), raw.alphaF());
            QVERIFY2(Theme::contrast(seen, colours.panel) >= 1.4, qPrintable(QString::number(i)));
            QVERIFY(Theme::contrast(seen, colours.panel) < Theme::contrast(style.linePen(spec).color(), colours.panel));
        }
    }
}

void TestPlot::smoothsAsTheLibraryDoes()
{
    CurveModel model;
    const int curve = model.add({"loss"});
    const auto points = wave(200);
    model.setSmoothing(0.9);
    model.append(curve, points, 0);
    const auto expected = smoothed(points, 0.9);
    QCOMPARE(model.shown(curve).points().size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(std::abs(model.shown(curve).points()[i].y - expected[i].y) < 1e-9);
    QCOMPARE(model.raw(curve).points().back().y, points.back().y); // raw stays
    model.setSmoothing(0);
    QCOMPARE(model.shown(curve).points().back().y, points.back().y);
}

void TestPlot::hoverGivesAllCurvesAtTheStep()
{
    auto plot = shownPlot();
    plot->appendPoints(plot->addCurve({"a"}), wave(100));
    plot->appendPoints(plot->addCurve({"b", 1}), wave(100, 2));
    const HoverTable table = plot->hoverAt(203); // nearest real point: 200
    QCOMPARE(table.x, 200.0);
    QCOMPARE(table.rows.size(), std::size_t(2));
    QCOMPARE(table.rows[0].label, QString("a"));
    QCOMPARE(table.rows[0].value, 5 + std::sin(2.0));
    QCOMPARE(table.rows[1].value, 7 + std::sin(2.0));
    plot->setSmoothing(0.9);
    const HoverTable smooth = plot->hoverAt(203);
    QCOMPARE(smooth.rows[0].raw, 5 + std::sin(2.0));
    QVERIFY(smooth.rows[0].value != smooth.rows[0].raw);
}

void TestPlot::hoverShowsNothingBehindTheEndOfACurve()
{
    auto plot = shownPlot();
    plot->appendPoints(plot->addCurve({"short"}), wave(10));
    plot->appendPoints(plot->addCurve({"long", 1}), wave(100));
    const HoverTable table = plot->hoverAt(500);
    QVERIFY(std::isnan(table.rows[0].value));
    QVERIFY(std::isfinite(table.rows[1].value));
}

void TestPlot::followsUntilTheUserMoves()
{
    auto plot = shownPlot();
    const int curve = plot->addCurve({"a"});
    plot->appendPoints(curve, wave(50));
    QTRY_VERIFY(plot->xRange().upper > 480 && plot->xRange().upper < 600);
    plot->appendPoints(curve, wave(100), 50);
    QTRY_VERIFY(plot->xRange().upper > 980); // still everything
    QVERIFY(plot->isFollowing());

    plot->setRanges({100, 200}, {4, 6});
    QVERIFY(!plot->isFollowing());
    plot->appendPoints(curve, wave(500), 100);
    plot->setSmoothing(0.8);
    plot->drawNow();
    QCOMPARE(plot->xRange(), (CurvePlot::Range{100, 200}));
    QCOMPARE(plot->yRange(), (CurvePlot::Range{4, 6}));
    plot->fit();
    QVERIFY(plot->xRange().upper > 4900);
}

void TestPlot::slidesAWindowWhenFollowingAgain()
{
    auto plot = shownPlot();
    const int curve = plot->addCurve({"a"});
    plot->appendPoints(curve, wave(100));
    plot->setRanges({100, 300}, {4, 6});
    plot->setFollowing(true);
    plot->drawNow();
    QVERIFY(std::abs(plot->xRange().upper - plot->xRange().lower - 200) < 1e-6); // the user's width
    QVERIFY(plot->xRange().upper > 990);
    plot->appendPoints(curve, wave(200), 100);
    plot->drawNow();
    QVERIFY(plot->xRange().upper > 1990);
}

void TestPlot::wheelZoomsAtThePointer()
{
    auto plot = shownPlot();
    plot->appendPoints(plot->addCurve({"a"}), wave(100));
    plot->drawNow();
    const auto beforeX = plot->xRange();
    const auto beforeY = plot->yRange();
    QSignalSpy follows(plot.get(), &CurvePlot::followingChanged);
    turnWheel(*plot, QPointF(300, 200), 120);
    QVERIFY(plot->xRange().upper - plot->xRange().lower < beforeX.upper - beforeX.lower);
    QVERIFY(plot->yRange().upper - plot->yRange().lower < beforeY.upper - beforeY.lower);
    QVERIFY(plot->xRange().lower > beforeX.lower && plot->xRange().upper < beforeX.upper);
    QCOMPARE(follows.count(), 1);
    turnWheel(*plot, QPointF(300, 200), -120); // and back: the place under the pointer never moved
    QVERIFY(std::abs(plot->xRange().lower - beforeX.lower) < 1e-6);
    QVERIFY(std::abs(plot->xRange().upper - beforeX.upper) < 1e-6);
}

void TestPlot::shiftWheelZoomsSidewaysOnly()
{
    auto plot = shownPlot();
    plot->appendPoints(plot->addCurve({"a"}), wave(100));
    plot->drawNow();
    const auto beforeX = plot->xRange();
    const auto beforeY = plot->yRange();
    turnWheel(*plot, QPointF(300, 200), 120, Qt::ShiftModifier);
    QVERIFY(plot->xRange() != beforeX);
    QCOMPARE(plot->yRange(), beforeY);
}

void TestPlot::dragPansAndDoubleClickFits()
{
    auto plot = shownPlot();
    plot->appendPoints(plot->addCurve({"a"}), wave(100));
    plot->drawNow();
    const auto before = plot->xRange();
    QTest::mousePress(plot.get(), Qt::LeftButton, {}, QPoint(300, 200));
    for (int x = 300; x <= 400; x += 20) {
        QMouseEvent move(QEvent::MouseMove, QPointF(x, 200), plot->mapToGlobal(QPointF(x, 200)), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(plot.get(), &move);
    }
    QTest::mouseRelease(plot.get(), Qt::LeftButton, {}, QPoint(400, 200));
    QVERIFY(plot->xRange().lower < before.lower - 50); // content went right
    QVERIFY(std::abs((plot->xRange().upper - plot->xRange().lower) - (before.upper - before.lower)) < 1e-6);
    QTest::mouseDClick(plot.get(), Qt::LeftButton, {}, QPoint(300, 200));
    QCOMPARE(plot->xRange(), before);
    QVERIFY(plot->isFollowing());
}

void TestPlot::keysMoveTheView()
{
    auto plot = shownPlot();
    plot->appendPoints(plot->addCurve({"a"}), wave(100));
    plot->drawNow();
    const auto before = plot->xRange();
    QTest::keyClick(plot.get(), Qt::Key_Plus);
    QVERIFY(plot->xRange().upper < before.upper);
    const auto zoomed = plot->xRange();
    QTest::keyClick(plot.get(), Qt::Key_Right);
    QVERIFY(plot->xRange().lower > zoomed.lower);
    QTest::keyClick(plot.get(), Qt::Key_0);
    QCOMPARE(plot->xRange(), before);
    QTest::keyClick(plot.get(), Qt::Key_L);
    QVERIFY(plot->isLogarithmic());
}

void TestPlot::logarithmicAxisKeepsTheRangeWherePossible()
{
    auto plot = shownPlot();
    plot->appendPoints(plot->addCurve({"a"}), wave(100));
    plot->setRanges({100, 200}, {4, 6});
    plot->setLogarithmic(true);
    plot->drawNow();
    QCOMPARE(plot->xRange(), (CurvePlot::Range{100, 200}));
    QCOMPARE(plot->yRange(), (CurvePlot::Range{4, 6}));
    plot->setLogarithmic(false);
    plot->setRanges({100, 200}, {-1, 6});
    plot->setLogarithmic(true); // zero and below do not exist there
    QVERIFY(plot->yRange().lower > 0);
}

void TestPlot::compactPlotLetsThePageScroll()
{
    auto plot = shownPlot();
    plot->appendPoints(plot->addCurve({"a"}), wave(100));
    plot->setCompact(true);
    plot->drawNow();
    const auto before = plot->xRange();
    turnWheel(*plot, QPointF(300, 200), 120);
    QCOMPARE(plot->xRange(), before);
    QSignalSpy activated(plot.get(), &CurvePlot::activated);
    QTest::mouseClick(plot.get(), Qt::LeftButton, {}, QPoint(300, 200));
    QCOMPARE(activated.count(), 1);
}

void TestPlot::pointerHoversAndEnds()
{
    auto plot = shownPlot();
    plot->appendPoints(plot->addCurve({"a"}), wave(100));
    plot->drawNow();
    const QImage before = plot->grab().toImage();
    QSignalSpy hovered(plot.get(), &CurvePlot::hovered);
    QSignalSpy ended(plot.get(), &CurvePlot::hoverEnded);
    QMouseEvent move(QEvent::MouseMove, QPointF(300, 200), plot->mapToGlobal(QPointF(300, 200)), Qt::NoButton,
                     Qt::NoButton, {});
    QApplication::sendEvent(plot.get(), &move);
    QCOMPARE(hovered.count(), 1);
    QCOMPARE(std::fmod(hovered.first().first().toDouble(), 10.0), 0.0); // a real point
    QVERIFY(plot->grab().toImage() != before); // the table is there
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(plot.get(), &leave);
    QCOMPARE(ended.count(), 1);
    QCOMPARE(plot->grab().toImage(), before);
}

void TestPlot::csvHoldsEveryPoint()
{
    auto plot = shownPlot();
    plot->appendPoints(plot->addCurve({"run, one"}), {{0, 1}, {10, 2}, {20, 3}});
    plot->appendPoints(plot->addCurve({"two", 1}), {{10, 0.5}});
    plot->copyData();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QString("step,\"run, one\",two\n0,1,\n10,2,0.5\n20,3,\n"));
    plot->setSmoothing(0.5);
    QVERIFY(plot->toCsv().startsWith("step,\"run, one\",\"run, one (smoothed 0.5)\"") ||
            plot->toCsv().contains("(smoothed 0.5)"));
}

void TestPlot::exportsInTheLightTheme_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("png") << "loss.png" << QByteArray("\x89PNG");
    QTest::newRow("pdf") << "loss.pdf" << QByteArray("%PDF");
    QTest::newRow("svg") << "loss.SVG" << QByteArray("<?xml");
}

void TestPlot::exportsInTheLightTheme()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, begin);
    Theme::instance().setDark(true);
    auto plot = shownPlot();
    plot->appendPoints(plot->addCurve({"a"}), wave(100));
    plot->appendPoints(plot->addCurve({"b", 1}), wave(100, 3));
    plot->drawNow();
    const QImage before = plot->grab().toImage();
    QTemporaryDir folder;
    const auto written = plot->exportTo(folder.filePath(file));
    QVERIFY2(written.has_value(), written ? "" : written.error().message().c_str());
    QFile exported(folder.filePath(file));
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QVERIFY(exported.readAll().startsWith(begin));
    if (file.endsWith("png")) {
        const QImage image(folder.filePath(file));
        QCOMPARE(image.size(), plot->size() * 2);
        QCOMPARE(image.pixelColor(2, 2), Theme::lightColours().panel);
        QVERIFY(darkPixels(image) > 500); // there is something on it
    }
    QCOMPARE(plot->grab().toImage(), before); // the screen stays dark
    Theme::instance().setDark(false);
}

void TestPlot::refusesAnUnknownFormat()
{
    auto plot = shownPlot();
    QTemporaryDir folder;
    const auto written = plot->exportTo(folder.filePath("loss.xyz"));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::WrongFormat);
    const auto nowhere = plot->exportTo("/nonexistent/loss.png");
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::NotWritable);
}

void TestPlot::drawsConstantsAndExtremes()
{
    auto plot = shownPlot();
    const int curve = plot->addCurve({"a"});
    plot->setSmoothing(0.6);
    for (const double value : {400.0, 0.0, 1e-30, 1e30, -7.0}) {
        std::vector<Series::Point> points;
        for (int i = 0; i < 100; ++i)
            points.push_back({i * 1.0, value});
        plot->setPoints(curve, points);
        for (const bool logarithmic : {false, true}) {
            plot->setLogarithmic(logarithmic);
            plot->fit();
            plot->drawNow();
            QVERIFY(plot->yRange().upper > plot->yRange().lower);
        }
    }
    for (int i = 0; i < 400; ++i) // as far as anybody turns the wheel
        turnWheel(*plot, QPointF(300, 200), 120);
    plot->drawNow();
    QVERIFY(plot->xRange().upper > plot->xRange().lower);
}

void TestPlot::drawsTensOfThousandsOfPointsFast()
{
    auto plot = shownPlot();
    plot->resize(1200, 700);
    plot->setSmoothing(0.9);
    for (int run = 0; run < 3; ++run) { // as a loss behaves: falling, and noisy from step to step
        std::vector<Series::Point> points;
        for (int i = 0; i < 50000; ++i)
            points.push_back({i * 10.0, 4 + run + 4 * std::exp(-i / 10000.0) + 0.3 * std::sin(i * 12.9898 + run)});
        plot->appendPoints(plot->addCurve({QString("run %1").arg(run), run}), points);
    }
    plot->drawNow();
    QElapsedTimer timer;
    timer.start();
    constexpr int frames = 30;
    for (int i = 0; i < frames; ++i) {
        plot->pan({3, 0});
        plot->drawNow();
    }
    // No time is asserted; the figure is printed for people. Level of detail is asserted by what it draws.
    qInfo("%d frames of 3 x 50,000 points: %.1f ms each", frames, static_cast<double>(timer.elapsed()) / frames);
    const auto visible = plot->model().raw(0).visible(0, 500000, 1000);
    QVERIFY(visible.size() <= 2100);
}

QTEST_MAIN(TestPlot)
#include "tst_plot.moc"

#include <QTest> // first: moc stops at <compare> otherwise

#include "core/report/boxpainter.h"
#include "core/report/chart.h"
#include "core/report/nameplaces.h"
#include "core/report/svg.h"

#include <QImage>
#include <QPainter>

#include <cmath>

using namespace leoclr::report;

namespace {

QImage drawn(const Chart &chart)
{
    QImage image(760, 380, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintChart(painter, image.rect(), chart);
    return image;
}

int pixelsLike(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green())
                             + std::abs(pixel.blue() - colour.blue()) < 30
                         ? 1 : 0;
        }
    return count;
}

} // namespace

class TestChart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // The largest object chooses first; what finds no free place has none.
    void namesNeverCoverEachOther()
    {
        const QRectF here(0, 0, 40, 10), below(0, 12, 40, 10), badge(0, 12, 8, 8);
        const auto places = placesOfNames({{1, {here, below}}, {9, {here}}, {4, {here, below}}}, {});
        QCOMPARE(places, (std::vector<QRectF>{QRectF(), here, below}));
        QVERIFY(placesOfNames({{9, {here}}, {4, {here, below}}}, {badge})[1].isEmpty());
    }

    void ticksAreRound_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<QList<double>>("expected");
        QTest::newRow("unit") << 0.0 << 1.0 << QList<double>{0, .5, 1};
        QTest::newRow("loss") << 2.1 << 9.7 << QList<double>{4, 6, 8};
        QTest::newRow("small") << 0.0 << .03 << QList<double>{0, .01, .02, .03};
        QTest::newRow("negative") << -1.0 << 1.0 << QList<double>{-1, -.5, 0, .5, 1};
    }

    void ticksAreRound()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(QList<double>, expected);
        const AxisTicks ticks = roundTicks(low, high, 4);
        QCOMPARE(qsizetype(ticks.values.size()), expected.size());
        for (int i = 0; i < expected.size(); ++i)
            QVERIFY(std::abs(ticks.values[std::size_t(i)] - expected[i]) < 1e-9);
    }

    void ticksOfOddRanges()
    {
        QVERIFY(roundTicks(5, 5, 4).low < 5);
        QVERIFY(roundTicks(0, 0, 4).high > 0);
        QVERIFY(!roundTicks(NAN, 1, 4).values.empty());
        QVERIFY(roundTicks(1e-12, 3e-12, 4).values.size() < 10);
    }

    void tickLabels()
    {
        QCOMPARE(tickLabel(.5, 1), QString("0.5"));
        QCOMPARE(tickLabel(2000, 0), QString("2000"));
        QCOMPARE(tickLabel(12000, 0), QString("12k"));
        QCOMPARE(tickLabel(1500000, 0), QString("1.5M"));
        QCOMPARE(tickLabel(0, 0), QString("0"));
    }

    void linesStandWhereTheValuesAre()
    {
        Chart chart;
        chart.title = "Loss";
        ChartLine line;
        line.colour = Qt::red;
        line.smooth = {{0, 1}, {10, 1}, {10.001, 5}, {20, 5}}; // low in the left half, high in the right one
        chart.lines = {line};
        const QImage image = drawn(chart);
        const QImage left = image.copy(0, 0, 380, 380), right = image.copy(400, 0, 360, 380);
        QVERIFY(pixelsLike(left.copy(0, 190, 380, 190), Qt::red) > 200);
        QVERIFY(pixelsLike(left.copy(0, 0, 370, 180), Qt::red) < 20);
        QVERIFY(pixelsLike(right.copy(0, 0, 360, 190), Qt::red) > 200);
    }

    void rawLiesPaleBehind()
    {
        Chart chart;
        ChartLine line;
        line.colour = QColor(0, 0, 255);
        for (int i = 0; i < 100; ++i) {
            line.raw.emplace_back(i, i % 2 ? 8 : 2);
            line.smooth.emplace_back(i, 5);
        }
        chart.lines = {line};
        const QImage image = drawn(chart);
        QVERIFY(pixelsLike(image, QColor(0, 0, 255)) > 300);   // the mean
        QVERIFY(pixelsLike(image, QColor(191, 191, 255)) > 300); // a quarter of the colour on white
    }

    void holesAndEmptyCharts()
    {
        Chart chart;
        drawn(chart);
        ChartLine line;
        line.colour = Qt::red;
        line.smooth = {{0, NAN}, {1, NAN}};
        chart.lines = {line};
        QCOMPARE(pixelsLike(drawn(chart), Qt::red), 0);
        chart.lines[0].smooth = {{0, 1}, {1, NAN}, {2, INFINITY}, {3, 1}, {4, 1}};
        QVERIFY(pixelsLike(drawn(chart), Qt::red) > 20);
        chart.lines[0].smooth = {{3, 7}};
        drawn(chart);
    }

    void endLabelsDoNotOverlap()
    {
        Chart chart;
        for (int i = 0; i < 3; ++i) {
            ChartLine line;
            line.label = QString("run %1").arg(i);
            line.colour = Qt::blue;
            line.smooth = {{0, 1}, {1, 2}};
            chart.lines.push_back(line);
        }
        const QString svg = inlineSvg({chartWidth, chartHeight}, "chart", [&](QPainter &painter) {
            paintChart(painter, QRectF(0, 0, chartWidth, chartHeight), chart);
        });
        QList<double> heights;
        for (int i = 0; i < 3; ++i) {
            const QRegularExpression text(QString("<text[^>]*y=\"([0-9.]+)\"[^>]*>run %1</text>").arg(i));
            const auto match = text.match(svg);
            QVERIFY2(match.hasMatch(), qPrintable(svg));
            heights << match.captured(1).toDouble();
        }
        std::sort(heights.begin(), heights.end());
        QVERIFY(heights[1] - heights[0] >= 10 && heights[2] - heights[1] >= 10);
    }

    void svgIsInline()
    {
        const QString svg = inlineSvg({20, 10}, "a \"box\"", [](QPainter &painter) {
            painter.drawRect(1, 1, 5, 5);
            painter.drawText(2, 8, "words");
        });
        QVERIFY(svg.startsWith("<svg role=\"img\" aria-label=\"a &quot;box&quot;\" viewBox=\"0 0 20 10\""));
        QVERIFY(svg.endsWith("</svg>") && svg.contains("words"));
        QVERIFY(!svg.contains("<?xml") && !svg.contains("Generated") && !svg.contains("font-family"));
    }

    void boxesWhereTheyBelong()
    {
        ViewSample sample;
        sample.originalSize = {100, 50};
        sample.crop1 = QRect(0, 0, 40, 50);
        sample.crop2 = QRect(60, 0, 40, 25);
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        paintBoxes(painter, image.rect(), sample, 4);
        painter.end();
        QCOMPARE(image.pixelColor(1, 100), viewColour(1));   // left edge of crop 1
        QCOMPARE(image.pixelColor(158, 100), viewColour(1)); // right edge at 40 %
        QCOMPARE(image.pixelColor(242, 50), viewColour(2));
        QCOMPARE(image.pixelColor(300, 150), QColor(Qt::black)); // below crop 2
        QCOMPARE(image.pixelColor(200, 100), QColor(Qt::black)); // between, and nothing hatched
    }

    void overlapIsHatched()
    {
        ViewSample sample;
        sample.originalSize = {100, 100};
        sample.crop1 = QRect(0, 0, 60, 100);
        sample.crop2 = QRect(40, 0, 60, 100);
        QImage image(200, 200, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        paintBoxes(painter, image.rect(), sample, 2);
        painter.end();
        const auto brightPixels = [&](const QRect &area) {
            int count = 0;
            for (int y = area.top(); y <= area.bottom(); ++y)
                for (int x = area.left(); x <= area.right(); ++x)
                    count += image.pixelColor(x, y).lightness() > 40 ? 1 : 0;
            return count;
        };
        QVERIFY(brightPixels({90, 40, 20, 100}) > 100);
        QCOMPARE(brightPixels({20, 40, 50, 100}), 0);
        QCOMPARE(brightPixels({130, 40, 50, 100}), 0);
    }
};

QTEST_MAIN(TestChart)
#include "tst_chart.moc"

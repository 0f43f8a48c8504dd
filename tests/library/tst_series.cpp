#include <QTest>

#include "core/library/series.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace leoclr;

namespace {

Event metrics(std::int64_t step, double loss)
{
    return {step, step, MetricsEvent{step, 0, {{"loss", loss}}}};
}

/// Lowest and highest value of the points within [from, to].
std::pair<double, double> range(const std::vector<Series::Point> &points, double from, double to)
{
    std::pair<double, double> found{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (const Series::Point &point : points) {
        if (point.x >= from && point.x <= to)
            found = {std::min(found.first, point.y), std::max(found.second, point.y)};
    }
    return found;
}

double noise(int i)
{
    return std::sin(i * 12.9898) * 43758.5453 - std::floor(std::sin(i * 12.9898) * 43758.5453);
}

} // namespace

class TestSeries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawsTheSamePicture_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<int>("columns");
        QTest::newRow("all") << 0.0 << 100000.0 << 500;
        QTest::newRow("middle") << 31234.0 << 71113.0 << 333;
        QTest::newRow("few columns") << 10.0 << 99990.0 << 7;
        QTest::newRow("beyond both ends") << -500.0 << 200000.0 << 800;
    }

    /// Each column of the picture must hold the extremes of all points that fall into it.
    void drawsTheSamePicture()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(int, columns);
        Series series;
        for (int i = 0; i < 100'000; ++i)
            series.append(i, noise(i));
        const auto picture = series.visible(from, to, columns);
        QVERIFY(picture.size() <= 2 * static_cast<std::size_t>(columns) + 2);
        QVERIFY(std::is_sorted(picture.begin(), picture.end(), [](const auto &a, const auto &b) { return a.x < b.x; }));
        const double width = (to - from) / columns;
        for (int column = 0; column < columns; ++column) {
            const double begin = from + column * width;
            const double end = std::nextafter(begin + width, begin);
            const auto expected = range(series.points(), begin, end);
            const auto drawn = range(picture, begin, end);
            QCOMPARE(drawn.first, expected.first);
            QCOMPARE(drawn.second, expected.second);
        }
    }

    void givesFewPointsAsTheyAre()
    {
        Series series;
        for (int i = 0; i < 50; ++i)
            series.append(i, i * i);
        QCOMPARE(series.visible(0, 49, 100).size(), std::size_t(50));
        const auto part = series.visible(10.5, 20.5, 100);
        QCOMPARE(part.front().x, 10.0); // one more on each side, so that the line reaches the edge
        QCOMPARE(part.back().x, 21.0);
        QVERIFY(series.visible(5, 4, 10).empty());
        QVERIFY(Series().visible(0, 1, 10).empty());
    }

    void forgetsWhatIsSuperseded()
    {
        Series series;
        for (int i = 0; i <= 10'000; ++i)
            series.append(i, i == 9'000 ? 1e6 : 1.0);
        series.truncateAfter(8'000);
        QCOMPARE(series.points().size(), std::size_t(8'001));
        for (int i = 8'001; i <= 10'000; ++i)
            series.append(i, 2.0);
        const auto picture = series.visible(0, 10'000, 20);
        QCOMPARE(range(picture, 0, 10'000), (std::pair<double, double>{1.0, 2.0}));
        series.truncateAfter(-1);
        QVERIFY(series.isEmpty());
        QVERIFY(series.visible(0, 100, 10).empty());
    }

    void replacesTheSameStep()
    {
        Series series;
        series.append(1, 5);
        series.append(2, 6);
        series.append(2, 7);
        QCOMPARE(series.points().size(), std::size_t(2));
        QCOMPARE(series.valueAt(2), 7.0);
        QCOMPARE(series.valueAt(1.5), 5.0);
        QVERIFY(std::isnan(series.valueAt(0.5)));
    }

    void survivesNaN()
    {
        Series series;
        for (int i = 0; i < 1'000; ++i)
            series.append(i, i % 3 == 0 ? std::numeric_limits<double>::quiet_NaN() : double(i));
        const auto picture = series.visible(0, 999, 10);
        const auto found = range(picture, 0, 999);
        QCOMPARE(found.first, 1.0);
        QCOMPARE(found.second, 998.0);
    }

    void smooths()
    {
        std::vector<Series::Point> flat;
        for (int i = 0; i < 50; ++i)
            flat.push_back({double(i), 3.0});
        for (const Series::Point &point : smoothed(flat, 0.9))
            QVERIFY(std::abs(point.y - 3.0) < 1e-12); // no pull towards zero at the start
        const std::vector<Series::Point> step{{0, 0}, {1, 1}};
        QCOMPARE(smoothed(step, 0)[1].y, 1.0);
        QVERIFY(std::abs(smoothed(step, 0.5)[1].y - 2.0 / 3.0) < 1e-12);
    }

    void foldsARun()
    {
        RunSeries run;
        for (int step = 1; step <= 30; ++step)
            run.fold(metrics(step, step));
        run.fold(Event{31, 0, EpochEvent{0, 30, 1.0, {{"loss", 15.5}, {"knn_top1", 0.4}}}});
        QCOMPARE(run.find("epoch_loss")->valueAt(30), 15.5);
        QCOMPARE(run.find("knn_top1")->valueAt(30), 0.4);
        QCOMPARE(run.find("loss")->points().size(), std::size_t(30));
        QVERIFY(!run.find("no such figure"));

        run.fold(Event{32, 0, ResumedEvent{20, 1, "here", "1.0", "cpu"}});
        QCOMPARE(run.find("loss")->points().size(), std::size_t(20));
        QVERIFY(!run.find("knn_top1"));
        run.fold(metrics(21, 100));
        QCOMPARE(run.find("loss")->valueAt(30), 100.0);
        run.fold(Damage{5, "cut"});
        QCOMPARE(run.find("loss")->points().size(), std::size_t(21));
    }
};

QTEST_GUILESS_MAIN(TestSeries)
#include "tst_series.moc"

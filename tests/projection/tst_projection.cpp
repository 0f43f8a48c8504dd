#include "core/base/random.h"
#include "core/projection/align.h"
#include "core/projection/neighbourlists.h"
#include "core/projection/neighbours.h"
#include "core/projection/pca.h"
#include "core/projection/umap.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace leoclr;

namespace {

/// Normal numbers, the same in every run.
class Normals
{
public:
    double operator()() { return m_random.normal({.purpose = Purpose::Explore, .sample = m_next++}, 0); }

private:
    CounterRandom m_random{5};
    std::uint32_t m_next = 0;
};

/// `groups` clouds of `each` points in `width` dimensions, far from each other.
std::vector<float> clouds(std::size_t groups, std::size_t each, std::size_t width, double noise)
{
    Normals normal;
    std::vector<double> centres(groups * width);
    for (double &value : centres)
        value = normal();
    std::vector<float> rows;
    for (std::size_t i = 0; i < groups * each; ++i)
        for (std::size_t j = 0; j < width; ++j)
            rows.push_back(float(centres[i % groups * width + j] + noise * normal()));
    return rows;
}

double distance(MapPoint a, MapPoint b)
{
    return std::hypot(double(a.x) - b.x, double(a.y) - b.y);
}

} // namespace

class TestProjection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsThePlaneOfLargestVariance()
    {
        // Deviations 3, 2 and 0.5 along known directions in 20 dimensions.
        constexpr std::size_t width = 20, count = 4000;
        Normals normal;
        std::vector<float> values;
        for (std::size_t i = 0; i < count; ++i) {
            std::vector<double> row(width);
            const double a = 3 * normal(), b = 2 * normal();
            for (double &value : row)
                value = 7 + 0.5 * normal();
            row[3] += a * 0.6;
            row[11] += a * 0.8;
            row[5] += b;
            values.insert(values.end(), row.begin(), row.end());
        }
        const PrincipalPlane plane = principalPlane({values, width});
        QVERIFY(std::abs(plane.components[3] - 0.6) < 0.03);
        QVERIFY(std::abs(plane.components[11] - 0.8) < 0.03);
        QVERIFY(std::abs(plane.components[width + 5] - 1.0) < 0.03);
        const double total = 9 + 4 + width * 0.25;
        QVERIFY(std::abs(plane.explained[0] - 9.25 / total) < 0.03);
        QVERIFY(std::abs(plane.explained[1] - 4.25 / total) < 0.03);
        const MapPoints points = plane.place({values, width});
        double mean = 0, variance = 0;
        for (const MapPoint &point : points)
            mean += point.x / double(count);
        for (const MapPoint &point : points)
            variance += (point.x - mean) * (point.x - mean) / double(count);
        QVERIFY(std::abs(mean) < 0.01);
        QVERIFY(std::abs(std::sqrt(variance) - std::sqrt(9.25)) < 0.15);
    }

    void standsDegenerateData_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("width");
        QTest::addColumn<float>("value");
        QTest::newRow("nothing") << 0 << 5 << 0.f;
        QTest::newRow("one row") << 1 << 5 << 1.f;
        QTest::newRow("one column") << 9 << 1 << 1.f;
        QTest::newRow("all equal") << 50 << 5 << 1.f;
        QTest::newRow("all zero") << 50 << 5 << 0.f;
        QTest::newRow("two columns") << 3 << 2 << 1.f;
    }
    void standsDegenerateData()
    {
        QFETCH(int, count);
        QFETCH(int, width);
        QFETCH(float, value);
        std::vector<float> values(std::size_t(count * width), value);
        if (width == 2)
            values[0] = 4;
        const Rows rows{values, std::size_t(width)};
        const MapPoints points = principalPlane(rows).place(rows);
        QCOMPARE(points.size(), std::size_t(count));
        for (const MapPoint &point : points)
            QVERIFY(std::isfinite(point.x) && std::isfinite(point.y));
        for (const float unit : unitRows(rows))
            QVERIFY(std::isfinite(unit));
    }

    void turnsOneMapOntoAnother()
    {
        Normals normal;
        MapPoints points, target;
        for (int i = 0; i < 50; ++i)
            points.push_back({float(normal()), float(3 * normal())});
        const double angle = 2.1;
        for (const bool mirror : {false, true}) {
            target.clear();
            for (const MapPoint &point : points) {
                const double y = mirror ? -point.y : point.y;
                target.push_back({float(5 + 2 * (std::cos(angle) * point.x - std::sin(angle) * y)),
                                  float(-1 + 2 * (std::sin(angle) * point.x + std::cos(angle) * y))});
            }
            const MapPoints moved = aligned(points, target);
            for (std::size_t i = 0; i < points.size(); ++i)
                QVERIFY(distance(moved[i], target[i]) < 1e-4);
        }
    }

    void findsTheNearestRowsExactly()
    {
        const std::vector<float> rows = unitRows({clouds(3, 40, 16, 0.5), 16});
        const Rows all{rows, 16};
        const auto found = nearestRows(all, all.row(7), 10, 7);
        QCOMPARE(found.size(), std::size_t(10));
        std::vector<std::pair<double, std::size_t>> expected;
        for (std::size_t i = 0; i < all.count(); ++i) {
            double cosine = 0;
            for (std::size_t j = 0; j < 16; ++j)
                cosine += double(all.row(i)[j]) * all.row(7)[j];
            if (i != 7)
                expected.emplace_back(-cosine, i);
        }
        std::sort(expected.begin(), expected.end());
        for (std::size_t i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].row, expected[i].second);
            QVERIFY(std::abs(found[i].cosine + expected[i].first) < 1e-5);
        }
        QCOMPARE(nearestRows(all, all.row(7), 1, all.count()).front().row, std::size_t(7));
        QCOMPARE(nearestRows(all, all.row(7), 1000, 7).size(), all.count() - 1);
    }

    void listsOfAllAreThoseOfEach()
    {
        // More than one block of rows, the last one not full; every row there twice, so that there are ties.
        constexpr std::size_t width = 8, count = 12;
        std::vector<float> values = clouds(7, 90, width, 0.6);
        const std::vector<float> half = values;
        values.insert(values.end(), half.begin(), half.end());
        const std::vector<float> unit = unitRows({values, width});
        const Rows rows{unit, width};
        double last = 0;
        const auto progress = [&](double share) {
            QVERIFY(share >= last && share <= 1);
            last = share;
        };
        const auto one = comparedLists(rows, count, 1, {}, progress);
        QCOMPARE(last, 1.0);
        QCOMPARE(one.size(), rows.count());
        for (int again = 0; again < 5; ++again)
            QVERIFY(comparedLists(rows, count, 4, {}, {}) == one);
        for (std::size_t row = 0; row < rows.count(); ++row) {
            std::vector<std::pair<double, std::size_t>> expected;
            for (std::size_t i = 0; i < rows.count(); ++i) {
                double square = 0;
                for (std::size_t j = 0; j < width; ++j)
                    square += std::pow(double(rows.row(i)[j]) - rows.row(row)[j], 2);
                if (i != row)
                    expected.emplace_back(std::sqrt(square), i);
            }
            std::sort(expected.begin(), expected.end());
            QCOMPARE(one[row].size(), count);
            QCOMPARE(one[row].front().first, int((row + rows.count() / 2) % rows.count())); // its double
            for (std::size_t i = 0; i < count; ++i)
                QVERIFY(std::abs(one[row][i].second - expected[i].first) < 1e-5);
        }
    }

    void mostNeighboursAreFoundWithoutComparingAll()
    {
        constexpr std::size_t width = 16, count = 10;
        const std::vector<float> unit = unitRows({clouds(6, 300, width, 0.5), width});
        const Rows rows{unit, width};
        const auto exact = comparedLists(rows, count, 2, {}, {});
        const auto found = searchedLists(rows, count, 1, {}, [](double) {});
        QVERIFY(found == searchedLists(rows, count, 1, {}, [](double) {}));
        std::size_t same = 0;
        for (std::size_t row = 0; row < rows.count(); ++row)
            for (const auto &[other, distance] : found[row])
                same += std::any_of(exact[row].begin(), exact[row].end(), [&](const auto &one) { return one.first == other; });
        QVERIFY2(double(same) > 0.9 * double(count * rows.count()), qPrintable(QString::number(same)));
    }

    void keepsCloudsTogetherAndApart()
    {
        constexpr std::size_t groups = 5, each = 120, width = 32;
        const std::vector<float> rows = unitRows({clouds(groups, each, width, 0.35), width});
        const Rows all{rows, width};
        UmapOptions options;
        options.start = principalPlane(all).place(all);
        std::vector<double> shares;
        int shown = 0;
        const auto map = umapPlane(all, options, {}, [&](double share) { shares.push_back(share); },
                                   [&](const MapPoints &) { ++shown; });
        QVERIFY(map.has_value());
        QCOMPARE(map->size(), groups * each);
        QVERIFY(std::is_sorted(shares.begin(), shares.end()));
        QVERIFY(std::abs(shares.back() - 1) < 1e-9);
        QVERIFY(shown > 5);
        // The five nearest places on the map belong to the same cloud.
        std::size_t same = 0;
        for (std::size_t i = 0; i < map->size(); ++i) {
            std::vector<std::pair<double, std::size_t>> near;
            for (std::size_t j = 0; j < map->size(); ++j)
                if (j != i)
                    near.emplace_back(distance((*map)[i], (*map)[j]), j);
            std::partial_sort(near.begin(), near.begin() + 5, near.end());
            for (int k = 0; k < 5; ++k)
                same += near[std::size_t(k)].second % groups == i % groups;
        }
        QVERIFY2(double(same) / double(5 * map->size()) > 0.98, qPrintable(QString::number(double(same) / double(5 * map->size()))));
        const auto again = umapPlane(all, options, {}, [](double) {});
        QVERIFY(again.has_value() && *again == *map); // the same again
    }

    void stopsWhenAsked()
    {
        const std::vector<float> rows = unitRows({clouds(4, 200, 16, 0.5), 16});
        std::stop_source stop;
        for (const double when : {0.0, 0.6}) { // while it looks for neighbours, while it lays out
            const auto map = umapPlane({rows, 16}, {}, stop.get_token(), [&](double share) {
                if (share > when)
                    stop.request_stop();
            });
            QVERIFY(!map.has_value());
            QCOMPARE(map.error().code, ErrorCode::Cancelled);
            stop = {};
        }
        QVERIFY(!umapPlane({std::span(rows).first(16 * 4), 16}, {}, {}, [](double) {}).has_value()); // too few
    }
};

QTEST_GUILESS_MAIN(TestProjection)
#include "tst_projection.moc"

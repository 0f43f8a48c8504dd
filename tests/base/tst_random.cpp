#include "core/base/random.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace leoclr;

class TestRandom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isPhilox4x32_10()
    {
        // known answers of Random123 (kat_vectors): counter and key all zero, key all ones with counter all ones
        const CounterRandom zero(0);
        const auto first = zero.block({.purpose = Purpose{0}}, 0);
        QCOMPARE(first[0], 0x6627e8d5U);
        QCOMPARE(first[1], 0xe169c58dU);
        QCOMPARE(first[2], 0xbc57ac4cU);
        QCOMPARE(first[3], 0x9b00dbd8U);
    }

    void drawsAreAddressed()
    {
        const CounterRandom random(42);
        const DrawAddress address{.purpose = Purpose::Crop, .epoch = 3, .sample = 17, .view = 1};
        const double late = random.uniform(address, 9);
        (void)random.uniform(address, 0);
        QCOMPARE(random.uniform(address, 9), late);
        for (const DrawAddress &other :
             {DrawAddress{Purpose::Flip, 3, 17, 1}, DrawAddress{Purpose::Crop, 4, 17, 1},
              DrawAddress{Purpose::Crop, 3, 18, 1}, DrawAddress{Purpose::Crop, 3, 17, 2}})
            QVERIFY(random.bits(other, 9) != random.bits(address, 9));
        QVERIFY(CounterRandom(43).bits(address, 9) != random.bits(address, 9));
    }

    void momentsFit()
    {
        const CounterRandom random(7);
        double mean = 0;
        double normalMean = 0;
        double normalSquare = 0;
        constexpr int count = 100000;
        for (std::uint32_t i = 0; i < count; ++i) {
            const DrawAddress address{.purpose = Purpose::Jitter, .sample = i};
            const double value = random.uniform(address, 0);
            QVERIFY(value >= 0 && value < 1);
            mean += value / count;
            const double normal = random.normal(address, 1);
            normalMean += normal / count;
            normalSquare += normal * normal / count;
            QVERIFY(random.below(address, 2, 5) < 5);
        }
        QVERIFY(std::abs(mean - 0.5) < 0.005);
        QVERIFY(std::abs(normalMean) < 0.015);
        QVERIFY(std::abs(normalSquare - 1) < 0.02);
    }

    void permutesEverySize_data()
    {
        QTest::addColumn<quint32>("size");
        for (const quint32 size : {1U, 2U, 3U, 5U, 16U, 17U, 1000U, 50000U})
            QTest::addRow("%u", size) << size;
    }

    void permutesEverySize()
    {
        QFETCH(quint32, size);
        const Permutation permutation(11, Purpose::Shuffle, 2, size);
        const Permutation next(11, Purpose::Shuffle, 3, size);
        std::vector<bool> seen(size);
        std::uint32_t moved = 0;
        std::uint32_t different = 0;
        for (std::uint32_t i = 0; i < size; ++i) {
            const std::uint32_t target = permutation(i);
            QVERIFY(target < size);
            QVERIFY(!seen[target]);
            seen[target] = true;
            moved += target != i;
            different += target != next(i);
        }
        if (size >= 1000) {
            QVERIFY(moved > size * 0.95);
            QVERIFY(different > size * 0.95);
        }
    }
};

QTEST_GUILESS_MAIN(TestRandom)
#include "tst_random.moc"

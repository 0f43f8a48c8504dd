#include "core/semantics/scores.h"

#include <QTest>

using namespace leoclr;

namespace {

ObjectAnnotation boxed(int label, float x, float y, float width, float height)
{
    ObjectAnnotation object;
    object.label = label;
    object.box = {x, y, width, height};
    return object;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

const cv::Size image(100, 50);

} // namespace

class TestScores : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pairs_data()
    {
        QTest::addColumn<QList<int>>("crop1");
        QTest::addColumn<QList<int>>("crop2");
        QTest::addColumn<QList<double>>("expected"); // share 1, share 2, IoU, overlap of smaller, covered
        QTest::newRow("the same") << QList<int>{0, 0, 40, 50} << QList<int>{0, 0, 40, 50}
                                  << QList<double>{.4, .4, 1, 1, .4};
        QTest::newRow("apart") << QList<int>{0, 0, 40, 50} << QList<int>{60, 0, 40, 50}
                               << QList<double>{.4, .4, 0, 0, .8};
        QTest::newRow("half over each other")
            << QList<int>{0, 0, 40, 50} << QList<int>{20, 0, 40, 50} << QList<double>{.4, .4, 1.0 / 3, .5, .6};
        QTest::newRow("one inside the other")
            << QList<int>{0, 0, 100, 50} << QList<int>{10, 10, 25, 20} << QList<double>{1, .1, .1, 1, 1};
        QTest::newRow("touching") << QList<int>{0, 0, 50, 50} << QList<int>{50, 0, 50, 50}
                                  << QList<double>{.5, .5, 0, 0, 1};
        QTest::newRow("empty") << QList<int>{0, 0, 0, 0} << QList<int>{0, 0, 50, 50} << QList<double>{0, .5, 0, 0, .5};
    }

    void pairs()
    {
        QFETCH(QList<int>, crop1);
        QFETCH(QList<int>, crop2);
        QFETCH(QList<double>, expected);
        const cv::Rect first(crop1[0], crop1[1], crop1[2], crop1[3]);
        const cv::Rect second(crop2[0], crop2[1], crop2[2], crop2[3]);
        const PairScores scores = pairScores(first, second, image);
        QVERIFY(near(scores.areaShare1, expected[0]));
        QVERIFY(near(scores.areaShare2, expected[1]));
        QVERIFY(near(scores.iou, expected[2]));
        QVERIFY(near(scores.overlapOfSmaller, expected[3]));
        QVERIFY(near(scores.covered, expected[4]));
        QVERIFY(near(pairScores(second, first, image).iou, scores.iou));
    }

    void coverageByBox()
    {
        const auto coverage = objectCoverage({0, 0, 50, 50}, {40, 0, 60, 50}, std::vector{boxed(3, 30, 10, 40, 20)});
        QCOMPARE(coverage.size(), std::size_t(1));
        QCOMPARE(coverage[0].label, 3);
        QVERIFY(near(coverage[0].inCrop1, .5));            // 20 of 40 columns
        QVERIFY(near(coverage[0].inCrop2, .75));           // 30 of 40
        QVERIFY(near(coverage[0].inBoth, .25));            // columns 40..49
        QVERIFY(near(coverage[0].purity1, 400.0 / 2500));
        QVERIFY(near(coverage[0].purity2, 600.0 / 3000));
    }

    void coverageByMask()
    {
        // The object is the left ten columns of its box: the mask decides, not the box.
        ObjectAnnotation object = boxed(1, 0, 0, 100, 50);
        object.mask = cv::Mat::zeros(50, 100, CV_8U);
        object.mask(cv::Rect(0, 0, 10, 50)).setTo(255);
        const auto coverage = objectCoverage({0, 0, 50, 50}, {5, 0, 95, 50}, std::vector{object});
        QVERIFY(near(coverage[0].inCrop1, 1));
        QVERIFY(near(coverage[0].inCrop2, .5));
        QVERIFY(near(coverage[0].inBoth, .5));
        QVERIFY(near(coverage[0].purity1, .2));
    }

    void cropReachingOutOfTheMask()
    {
        ObjectAnnotation object = boxed(1, 0, 0, 100, 50);
        object.mask = cv::Mat(50, 100, CV_8U, cv::Scalar(255));
        const auto coverage = objectCoverage({50, 25, 100, 100}, {200, 0, 10, 10}, std::vector{object});
        QVERIFY(near(coverage[0].inCrop1, .25));
        QVERIFY(near(coverage[0].inCrop2, 0));
    }

    void shiftOfLabelSets()
    {
        // Crop 1 holds classes 0 and 1, crop 2 classes 1 and 2.
        const std::vector<ObjectAnnotation> objects{boxed(0, 0, 0, 20, 50), boxed(1, 40, 0, 20, 50),
                                                    boxed(2, 80, 0, 20, 50)};
        const ShiftScores scores =
            shiftScores(objectCoverage({0, 0, 60, 50}, {40, 0, 60, 50}, objects), .5);
        QVERIFY(scores.labels1 == (std::set<int>{0, 1}));
        QVERIFY(scores.labels2 == (std::set<int>{1, 2}));
        QVERIFY(scores.labelsOriginal == (std::set<int>{0, 1, 2}));
        QVERIFY(near(*scores.shift, 2.0 / 3));
        QVERIFY(near(*scores.shiftToOriginal1, 1.0 / 3));
        QVERIFY(near(*scores.shiftToOriginal2, 1.0 / 3));
        QVERIFY(!scores.falsePositivePair);
    }

    void falsePositivePair()
    {
        const std::vector<ObjectAnnotation> objects{boxed(0, 0, 0, 20, 50), boxed(2, 80, 0, 20, 50)};
        const ShiftScores scores =
            shiftScores(objectCoverage({0, 0, 40, 50}, {60, 0, 40, 50}, objects), .5);
        QVERIFY(near(*scores.shift, 1));
        QVERIFY(scores.falsePositivePair);
    }

    void twoObjectsOfOneClassAgree()
    {
        const std::vector<ObjectAnnotation> objects{boxed(4, 0, 0, 20, 50), boxed(4, 80, 0, 20, 50)};
        const ShiftScores scores =
            shiftScores(objectCoverage({0, 0, 40, 50}, {60, 0, 40, 50}, objects), .5);
        QVERIFY(near(*scores.shift, 0));
        QVERIFY(!scores.falsePositivePair);
    }

    void bothCropsEmpty()
    {
        const std::vector<ObjectAnnotation> objects{boxed(0, 45, 0, 10, 50)};
        const ShiftScores scores =
            shiftScores(objectCoverage({0, 0, 40, 50}, {60, 0, 40, 50}, objects), .5);
        QVERIFY(!scores.shift.has_value());
        QVERIFY(near(*scores.shiftToOriginal1, 1));
        QVERIFY(scores.falsePositivePair); // nothing in common, though the original holds something
    }

    void noObjectsAtAll()
    {
        const ShiftScores scores = shiftScores({});
        QVERIFY(!scores.shift && !scores.shiftToOriginal1 && !scores.shiftToOriginal2);
        QVERIFY(!scores.falsePositivePair);
    }

    void thresholdDecides()
    {
        const std::vector<ObjectAnnotation> objects{boxed(0, 30, 0, 40, 50)};
        const auto coverage = objectCoverage({0, 0, 50, 50}, {60, 0, 40, 50}, objects); // .5 and .25
        QVERIFY(shiftScores(coverage, .5).labels1.contains(0));
        QVERIFY(!shiftScores(coverage, .5).labels2.contains(0));
        QVERIFY(shiftScores(coverage, .25).labels2.contains(0));
        QVERIFY(!shiftScores(coverage, .51).labels1.contains(0));
    }

    void thresholdZeroStillWantsSomething()
    {
        const std::vector<ObjectAnnotation> objects{boxed(0, 0, 0, 10, 10)};
        const auto coverage = objectCoverage({0, 0, 10, 10}, {50, 0, 10, 10}, objects);
        QVERIFY(shiftScores(coverage, 0).labels2.empty());
    }
};

QTEST_GUILESS_MAIN(TestScores)
#include "tst_scores.moc"

#include "core/base/random.h"
#include "core/views/region.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

using namespace leoclr;

namespace {

bool near(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance;
}

ObjectAnnotation masked(const cv::Mat &mask)
{
    ObjectAnnotation object;
    object.label = 2;
    object.box = cv::Rect2f(cv::Rect({0, 0}, mask.size()));
    object.mask = mask;
    return object;
}

/// An uneven mask: an ellipse and a few stray pixels.
cv::Mat unevenMask()
{
    cv::Mat mask = cv::Mat::zeros(60, 90, CV_8U);
    cv::ellipse(mask, {40, 30}, {25, 12}, 20, 0, 360, cv::Scalar(255), cv::FILLED);
    mask.at<std::uint8_t>(3, 80) = 255;
    mask.at<std::uint8_t>(58, 5) = 1; // every value above 0 is the object
    return mask;
}

} // namespace

class TestRegion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void masksCountAsPixelByPixel()
    {
        const cv::Mat mask = unevenMask();
        const Region region(masked(mask));
        QVERIFY(near(region.area(), cv::countNonZero(mask)));
        const CounterRandom random(3);
        for (std::uint32_t i = 0; i < 500; ++i) {
            const auto pick = [&](std::uint32_t draw, int low, int high) {
                return low + static_cast<int>(random.below({.sample = i}, draw, static_cast<std::uint32_t>(high - low)));
            };
            const cv::Rect crop(pick(0, -20, 95), pick(1, -20, 65), pick(2, 1, 120), pick(3, 1, 90));
            const cv::Rect inside = crop & cv::Rect({0, 0}, mask.size());
            const double counted = inside.empty() ? 0 : cv::countNonZero(mask(inside));
            QVERIFY2(near(region.areaInside(crop), counted), qPrintable(QString::number(i)));
        }
    }

    void anEmptyMaskIsNowhere()
    {
        const Region region(masked(cv::Mat::zeros(10, 10, CV_8U)));
        QCOMPARE(region.area(), 0.0);
        QCOMPARE(region.areaInside({0, 0, 10, 10}), 0.0);
        QVERIFY(region.extent().empty());
    }

    void extentOfAMaskIsItsOwnAndNotTheBox()
    {
        cv::Mat mask = cv::Mat::zeros(50, 50, CV_8U);
        mask(cv::Rect(10, 20, 5, 6)).setTo(255);
        QCOMPARE(Region(masked(mask)).extent(), cv::Rect2f(10, 20, 5, 6));
    }

    void mapsAreStretchedOverTheImage()
    {
        // Four cells of 50 x 25 pixels: saliency 1, 0.5 / 0, 0.
        const cv::Mat map = (cv::Mat_<float>(2, 2) << 1, 0.5, 0, 0);
        const Region region(map, {100, 50}, 7);
        QCOMPARE(region.label(), 7);
        QVERIFY(near(region.area(), 1.5 * 50 * 25));
        QVERIFY(near(region.areaInside({0, 0, 100, 50}), region.area()));
        QVERIFY(near(region.areaInside({0, 0, 50, 25}), 1250));
        QVERIFY(near(region.areaInside({25, 10, 50, 15}), 25 * 15 * 1 + 25 * 15 * .5)); // parts of two cells
        QVERIFY(near(region.areaInside({0, 25, 100, 25}), 0));
        QVERIFY(near(region.areaInside({-50, -50, 75, 75}), 25 * 25));
        QCOMPARE(region.extent(), cv::Rect2f(0, 0, 100, 25)); // above a tenth of the range
    }

    void anEvenMapHasNoExtent()
    {
        const Region region(cv::Mat::zeros(7, 7, CV_32F), {70, 70}, 0);
        QCOMPARE(region.area(), 0.0);
        QVERIFY(region.extent().empty());
    }
};

QTEST_GUILESS_MAIN(TestRegion)
#include "tst_region.moc"

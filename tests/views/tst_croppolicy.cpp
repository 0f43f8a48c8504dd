#include "core/semantics/imagedraws.h"
#include "core/views/recipe.h"

#include <QTest>

#include <cmath>

using namespace leoclr;

namespace {

ObjectAnnotation boxed(float x, float y, float width, float height)
{
    ObjectAnnotation object;
    object.label = 1;
    object.box = {x, y, width, height};
    return object;
}

ViewPolicy policyWith(CropPolicy crops, double scaleMin = .2)
{
    ViewPolicy policy;
    policy.cropPolicy = crops;
    policy.scaleMin = scaleMin;
    return policy;
}

const cv::Size image(500, 375);
const CounterRandom random1(11);

cv::Rect boxOf(const ViewPolicy &policy, std::uint32_t sample, const CropGuide &guide, std::uint32_t view = 1)
{
    return drawCropBox(policy, random1, 0, sample, view, image, guide);
}

} // namespace

class TestCropPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreThoseOfTheField()
    {
        for (const CropPolicy policy : {CropPolicy::Random, CropPolicy::CentreSuppressed, CropPolicy::ObjectAware})
            QVERIFY(cropPolicyFrom(nameOf(policy)) == policy);
    }

    void withoutObjectsEveryPolicyIsRandom()
    {
        for (std::uint32_t i = 0; i < 200; ++i) {
            const cv::Rect plain = boxOf(policyWith(CropPolicy::Random), i, {});
            QCOMPARE(boxOf(policyWith(CropPolicy::CentreSuppressed), i, {}), plain);
            QCOMPARE(boxOf(policyWith(CropPolicy::ObjectAware), i, {}), plain);
        }
    }

    void boxesStayInsideAndKeepTheirSizes()
    {
        const std::vector<ObjectAnnotation> corner{boxed(440, 300, 60, 75)};
        for (const CropPolicy kind : {CropPolicy::CentreSuppressed, CropPolicy::ObjectAware}) {
            const CropGuide guide = cropGuide(kind, corner);
            for (std::uint32_t i = 0; i < 2000; ++i) {
                const cv::Rect box = boxOf(policyWith(kind, .08), i, guide);
                QVERIFY((box & cv::Rect({0, 0}, image)) == box && !box.empty());
                if (kind == CropPolicy::CentreSuppressed) // equal tries, equal sizes
                    QCOMPARE(box.size(), boxOf(policyWith(CropPolicy::Random, .08), i, guide).size());
            }
        }
    }

    void centresLieInTheExtentOfTheObjects()
    {
        const std::vector<ObjectAnnotation> objects{boxed(200, 150, 60, 40), boxed(300, 180, 40, 60)};
        const CropGuide guide = cropGuide(CropPolicy::CentreSuppressed, objects);
        const cv::Rect2d extent = guide.extent(image);
        QCOMPARE(extent, cv::Rect2d(200, 150, 140, 90));
        ViewPolicy policy = policyWith(CropPolicy::CentreSuppressed, .05);
        policy.scaleMax = .1; // small enough never to be pushed by the border
        for (std::uint32_t i = 0; i < 1000; ++i) {
            const cv::Rect box = boxOf(policy, i, guide);
            const double x = box.x + box.width / 2.0, y = box.y + box.height / 2.0;
            QVERIFY(x >= extent.x - 1.5 && x <= extent.x + extent.width + 1.5);
            QVERIFY(y >= extent.y - 1.5 && y <= extent.y + extent.height + 1.5);
        }
    }

    void centresFollowTheBetaDistribution_data()
    {
        QTest::addColumn<double>("spread");
        for (const double spread : {.1, .6, 1.0, 4.0})
            QTest::addRow("a = %g", spread) << spread;
    }
    void centresFollowTheBetaDistribution()
    {
        QFETCH(double, spread);
        const CropGuide guide = cropGuide(CropPolicy::CentreSuppressed, {boxed(100, 75, 300, 225)});
        ViewPolicy policy = policyWith(CropPolicy::CentreSuppressed, .02);
        policy.scaleMax = .03;
        policy.centreSpread = spread;
        double sum = 0, squares = 0;
        constexpr int count = 20'000;
        for (std::uint32_t i = 0; i < count; ++i) {
            const cv::Rect box = boxOf(policy, i, guide);
            const double place = (box.x + box.width / 2.0 - 100) / 300; // 0 .. 1 in the extent
            sum += place;
            squares += (place - .5) * (place - .5);
        }
        QVERIFY(std::abs(sum / count - .5) < .01);
        const double variance = 1 / (4 * (2 * spread + 1)); // of Beta(a, a)
        QVERIFY2(std::abs(squares / count / variance - 1) < .03, qPrintable(QString::number(squares / count)));
    }

    void objectAwareCropsHoldEnough_data()
    {
        QTest::addColumn<QRect>("object");
        QTest::addColumn<double>("coverage");
        QTest::newRow("in the middle") << QRect(200, 150, 100, 80) << .2;
        QTest::newRow("tiny, in a corner") << QRect(480, 360, 20, 15) << .5;
        QTest::newRow("all of it") << QRect(20, 20, 60, 60) << 1.0;
        QTest::newRow("larger than any crop") << QRect(0, 0, 500, 375) << .9;
    }
    void objectAwareCropsHoldEnough()
    {
        QFETCH(QRect, object);
        QFETCH(double, coverage);
        const std::vector<ObjectAnnotation> objects{
            boxed(float(object.x()), float(object.y()), float(object.width()), float(object.height()))};
        const CropGuide guide = cropGuide(CropPolicy::ObjectAware, objects);
        ViewPolicy policy = policyWith(CropPolicy::ObjectAware, .1);
        policy.minimumCoverage = coverage;
        int changed = 0;
        for (std::uint32_t i = 0; i < 500; ++i) {
            const cv::Rect box = boxOf(policy, i, guide);
            const double most = std::min(guide.aims[0].area(), double(box.area()));
            QVERIFY2(guide.aims[0].areaInside(box) >= coverage * most - 1e-6, qPrintable(QString::number(i)));
            changed += box == boxOf(policyWith(CropPolicy::Random, .1), i, {}) ? 0 : 1;
        }
        QVERIFY(object.width() == 500 ? changed == 0 : changed > 0 && changed < 500); // good crops stay as they are
    }

    void allViewsOfAnImageHaveOneAim()
    {
        // Two tiny objects far apart: a crop that holds one of them by chance seldom holds the other.
        const CropGuide guide = cropGuide(CropPolicy::ObjectAware, {boxed(5, 5, 20, 20), boxed(470, 340, 20, 20)});
        ViewPolicy policy = policyWith(CropPolicy::ObjectAware, .05);
        policy.scaleMax = .1;
        policy.minimumCoverage = .9;
        int first = 0;
        for (std::uint32_t i = 0; i < 200; ++i) {
            const auto holds = [&](std::uint32_t view, std::size_t aim) {
                return guide.aims[aim].areaInside(boxOf(policy, i, guide, view)) >= .9 * guide.aims[aim].area();
            };
            QVERIFY((holds(1, 0) && holds(2, 0)) || (holds(1, 1) && holds(2, 1)));
            first += holds(1, 0) ? 1 : 0;
        }
        QVERIFY(first > 60 && first < 140);
    }

    void crowdsAndEmptyBoxesAreNoAim()
    {
        ObjectAnnotation crowd = boxed(0, 0, 100, 100);
        crowd.crowd = true;
        QVERIFY(cropGuide(CropPolicy::ObjectAware, {crowd, boxed(3, 3, 0, 5)}).aims.empty());
    }

    void masksDecideWhereThereAreSome()
    {
        ObjectAnnotation object = boxed(0, 0, 500, 375);
        object.mask = cv::Mat::zeros(image, CV_8U);
        object.mask(cv::Rect(0, 0, 50, 50)).setTo(255);
        ViewPolicy policy = policyWith(CropPolicy::ObjectAware, .1);
        policy.scaleMax = .3;
        policy.minimumCoverage = .5;
        const CropGuide guide = cropGuide(CropPolicy::ObjectAware, {object});
        for (std::uint32_t i = 0; i < 200; ++i)
            QVERIFY(cv::countNonZero(object.mask(boxOf(policy, i, guide))) >= 1250);
    }

    void configReachesTheRecipes()
    {
        ExperimentConfig config;
        config.method = "mocov2";
        const CropGuide guide = cropGuide(CropPolicy::ObjectAware, {boxed(480, 360, 20, 15)});
        const auto plain = drawViews(config, 0, 3, image);
        config.cropPolicy = "object_aware";
        config.cropMinimumCoverage = .9;
        const auto aware = drawViews(config, 0, 3, image, guide);
        QVERIFY(plain[0].box != aware[0].box || plain[1].box != aware[1].box);
        QCOMPARE(plain[0].jitter, aware[0].jitter); // nothing but the place changes
        QCOMPARE(plain[0].blurSigma, aware[0].blurSigma);
    }
};

QTEST_GUILESS_MAIN(TestCropPolicy)
#include "tst_croppolicy.moc"

#include <QCryptographicHash> // first: moc stops at <compare> otherwise
#include <QTest>

#include "core/semantics/scores.h"
#include "core/views/recipe.h"
#include "tests/support/testdata.h"

#include <future>
#include <map>

using namespace leoclr;

namespace {

struct CropStatistics
{
    double meanIou = 0, disjoint = 0, belowTenth = 0, belowQuarter = 0, areaShare = 0;
};

CropStatistics statisticsOfPairs(const ViewPolicy &policy, cv::Size image, int from, int pairs)
{
    const CounterRandom random(20240313);
    CropStatistics sums;
    for (int i = from; i < from + pairs; ++i) {
        const auto sample = static_cast<std::uint32_t>(i);
        const PairScores scores = pairScores(drawCropBox(policy, random, 0, sample, 1, image),
                                             drawCropBox(policy, random, 0, sample, 2, image), image);
        sums.meanIou += scores.iou;
        sums.disjoint += scores.iou == 0 ? 1 : 0;
        sums.belowTenth += scores.iou < .1 ? 1 : 0;
        sums.belowQuarter += scores.iou < .25 ? 1 : 0;
        sums.areaShare += (scores.areaShare1 + scores.areaShare2) / 2;
    }
    return sums;
}

ExperimentConfig plainConfig(const std::string &method)
{
    ExperimentConfig config;
    config.method = method;
    config.seed = 11;
    config.solariseProbability = 0.3;
    return config;
}

} // namespace

class TestRecipe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// The table of torchvision's rule, 400,000 pairs a row.
    void cropStatistics_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<double>("scaleMin");
        QTest::addColumn<QList<double>>("expected"); // mean IoU, P(0), P(<.1), P(<.25), mean area share
        QTest::newRow("224x224 from .2") << 224 << 224 << .2 << QList<double>{.505, .0005, .008, .076, .540};
        QTest::newRow("224x224 from .08") << 224 << 224 << .08 << QList<double>{.416, .0148, .061, .270, .480};
        QTest::newRow("500x375 from .2") << 500 << 375 << .2 << QList<double>{.474, .0040, .022, .117, .495};
        QTest::newRow("500x375 from .08") << 500 << 375 << .08 << QList<double>{.381, .0303, .093, .317, .432};
    }

    void cropStatistics()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(double, scaleMin);
        QFETCH(QList<double>, expected);
        ViewPolicy policy;
        policy.scaleMin = scaleMin;
        constexpr int pairs = 400000;
        const cv::Size image(width, height);
        auto other = std::async(std::launch::async, statisticsOfPairs, policy, image, pairs / 2, pairs / 2);
        const CropStatistics one = statisticsOfPairs(policy, image, 0, pairs / 2);
        const CropStatistics two = other.get();
        const QList<double> got{(one.meanIou + two.meanIou) / pairs, (one.disjoint + two.disjoint) / pairs,
                                (one.belowTenth + two.belowTenth) / pairs,
                                (one.belowQuarter + two.belowQuarter) / pairs, (one.areaShare + two.areaShare) / pairs};
        for (int i = 0; i < expected.size(); ++i)
            QVERIFY2(std::abs(got[i] - expected[i]) <= .005,
                     qPrintable(QString("figure %1: %2 instead of %3").arg(i).arg(got[i]).arg(expected[i])));
    }

    void boxesLieInside_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("one pixel") << 1 << 1;
        QTest::newRow("line") << 5000 << 1;
        QTest::newRow("column") << 1 << 5000;
        QTest::newRow("ribbon") << 12000 << 8;
        QTest::newRow("small") << 32 << 32;
    }

    void boxesLieInside()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const CounterRandom random(1);
        for (std::uint32_t sample = 0; sample < 2000; ++sample) {
            const cv::Rect box = drawCropBox({}, random, 3, sample, 1, {width, height});
            QVERIFY(box.width >= 1 && box.height >= 1);
            QCOMPARE(box & cv::Rect(0, 0, width, height), box);
        }
    }

    void fallbackIsCentred()
    {
        // No box of at least half the area fits into 1000 x 10 at these ratios: the fallback clamps the ratio.
        ViewPolicy policy;
        policy.scaleMin = .5;
        const cv::Rect wide = drawCropBox(policy, CounterRandom(1), 0, 0, 1, {1000, 10});
        QCOMPARE(wide, cv::Rect((1000 - 13) / 2, 0, 13, 10));
        const cv::Rect tall = drawCropBox(policy, CounterRandom(1), 0, 0, 1, {10, 1000});
        QCOMPARE(tall, cv::Rect(0, (1000 - 13) / 2, 10, 13));
    }

    void drawsCanBeRecomputedAlone()
    {
        const ExperimentConfig config = plainConfig("leoclr");
        const cv::Size image(320, 200);
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<ViewRecipe>> inOrder;
        for (std::uint32_t epoch = 0; epoch < 3; ++epoch)
            for (std::uint32_t sample = 0; sample < 20; ++sample)
                inOrder[{epoch, sample}] = drawViews(config, epoch, sample, image);
        const ViewPolicy policy = viewPolicy(config);
        const CounterRandom random(11);
        for (std::uint32_t sample = 20; sample-- > 0;) {
            QCOMPARE(drawViews(config, 2, sample, image), (inOrder[{2, sample}]));
            // One view out of the middle, without its neighbours.
            const ViewRecipe alone = drawRecipe(policy, random, 1, sample, 2, false, image);
            QVERIFY((alone == inOrder[{1, sample}][2]));
        }
    }

    void viewsDiffer()
    {
        const std::vector<ViewRecipe> views = drawViews(plainConfig("leoclr"), 0, 0, {320, 200});
        QVERIFY(views[1].box != views[2].box);
        QVERIFY(drawViews(plainConfig("leoclr"), 1, 0, {320, 200})[1].box != views[1].box);
        ExperimentConfig otherSeed = plainConfig("leoclr");
        otherSeed.seed = 12;
        QVERIFY(drawViews(otherSeed, 0, 0, {320, 200})[1].box != views[1].box);
    }

    void plansOfTheMethods()
    {
        const cv::Size image(100, 80);
        const auto leoclr = drawViews(plainConfig("leoclr"), 0, 5, image);
        QCOMPARE(leoclr.size(), std::size_t(3));
        QVERIFY(leoclr[0].isOriginal && !leoclr[1].isOriginal && !leoclr[2].isOriginal);
        QCOMPARE(leoclr[0].box, cv::Rect(0, 0, 100, 80));
        // The crops of MoCo-v2 are those of LeOCLR: runs with equal seeds see equal crops.
        const auto moco = drawViews(plainConfig("mocov2"), 0, 5, image);
        QCOMPARE(moco.size(), std::size_t(2));
        QVERIFY(moco[0] == leoclr[1] && moco[1] == leoclr[2]);
        const auto control = drawViews(plainConfig("mocov2-two-keys"), 0, 5, image);
        QCOMPARE(control.size(), std::size_t(3));
        QVERIFY(!control[0].isOriginal);
        QVERIFY(control[1] == leoclr[1] && control[2] == leoclr[2]);
    }

    void plansInNumbers_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("crops");
        QTest::addColumn<int>("localCrops");
        QTest::addColumn<QString>("plan"); // o original, c crop, s second crop, l small crop, with their numbers
        QTest::newRow("LeOCLR") << "leoclr" << 2 << 0 << "o0 c1 s2";
        QTest::newRow("LeOCLR, one crop") << "leoclr" << 1 << 0 << "o0 c1";
        QTest::newRow("LeOCLR, four crops") << "leoclr" << 4 << 6 << "o0 c1 s2 c3 c4";
        QTest::newRow("control") << "mocov2-two-keys" << 4 << 0 << "c0 c1 s2";
        for (const char *method : {"mocov1", "mocov2", "simclr", "byol", "simsiam", "barlow-twins", "vicreg", "nnclr"})
            QTest::newRow(method) << method << 4 << 6 << "c1 s2";
        QTest::newRow("SwAV") << "swav" << 2 << 0 << "c1 s2";
        QTest::newRow("SwAV, multi-crop") << "swav" << 2 << 3 << "c1 s2 l3 l4 l5";
    }
    void plansInNumbers()
    {
        QFETCH(QString, method);
        QFETCH(int, crops);
        QFETCH(int, localCrops);
        QFETCH(QString, plan);
        ExperimentConfig config = plainConfig(method.toStdString());
        config.crops = crops;
        config.localCrops = localCrops;
        QStringList words;
        for (const PlannedView &view : viewPlan(config).views)
            words << QString(QChar("ocsl"[int(view.kind)])) + QString::number(view.number);
        QCOMPARE(words.join(' '), plan);
        QCOMPARE(drawViews(config, 0, 0, {100, 80}).size(), std::size_t(words.size()));
    }

    /// The views of runs that exist: their draws must stay as they are, in every version.
    void drawsNeverChange_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QByteArray>("hash");
        QTest::newRow("leoclr") << "leoclr" << QByteArray("742c795cb6e4b513");
        QTest::newRow("mocov2") << "mocov2" << QByteArray("767aaef1ee5e81be");
        QTest::newRow("mocov2-two-keys") << "mocov2-two-keys" << QByteArray("295ec707255a1fab");
    }
    void drawsNeverChange()
    {
        QFETCH(QString, method);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (std::uint32_t epoch = 0; epoch < 3; ++epoch)
            for (std::uint32_t sample = 0; sample < 100; ++sample)
                for (const ViewRecipe &recipe : drawViews(plainConfig(method.toStdString()), epoch, sample, {320, 200}))
                    hash.addData(QByteArray::fromStdString(toJson(recipe)));
        QTEST(hash.result().toHex().first(16), "hash");
    }

    /// The second crop may be blurred and solarised on its own; small crops have their own size and scale.
    void kindsHaveTheirPolicies()
    {
        ExperimentConfig config = plainConfig("swav");
        config.secondView = "own";
        config.blurProbability = 1;
        config.solariseProbability = 0;
        config.secondBlurProbability = 0;
        config.secondSolariseProbability = 1;
        config.localCrops = 2;
        config.localSize = 96;
        config.resampling = "bicubic";
        config.grayFirst = true;
        QCOMPARE(viewSides(config), (std::vector<int>{224, 224, 96, 96}));
        for (std::uint32_t sample = 0; sample < 200; ++sample) {
            const auto views = drawViews(config, 0, sample, {500, 500});
            QVERIFY(views[0].blurSigma > 0 && !views[0].solarise);
            QVERIFY(views[1].blurSigma == 0 && views[1].solarise);
            QVERIFY(views[2].blurSigma > 0 && !views[2].solarise);
            for (std::size_t i = 0; i < 4; ++i) {
                QCOMPARE(views[i].size, i < 2 ? 224 : 96);
                QVERIFY(views[i].resampling == Resampling::Bicubic && views[i].grayFirst);
                const double share = views[i].box.area() / 250000.;
                QVERIFY(i < 2 ? share > .19 : share > .045 && share < .145);
                QVERIFY(*recipeFromJson(toJson(views[i])) == views[i]);
            }
            config.secondView = "same"; // every other draw stays
            const auto same = drawViews(config, 0, sample, {500, 500});
            QVERIFY(same[0] == views[0] && same[2] == views[2] && same[1].box == views[1].box);
            QVERIFY(same[1].blurSigma > 0);
            config.secondView = "own";
        }
    }

    void originalWithoutAugmentation()
    {
        ExperimentConfig config = plainConfig("leoclr");
        config.originalAugmented = false;
        config.originalResize = "letterbox";
        for (std::uint32_t sample = 0; sample < 50; ++sample) {
            ViewRecipe plain;
            plain.isOriginal = true;
            plain.box = {0, 0, 100, 80};
            plain.resize = OriginalResize::Letterbox;
            QVERIFY(drawViews(config, 0, sample, {100, 80})[0] == plain);
        }
    }

    void probabilitiesAndRanges()
    {
        ViewPolicy policy;
        policy.solariseProbability = .3;
        const CounterRandom random(5);
        constexpr int count = 20000;
        double flips = 0, jitters = 0, grays = 0, blurs = 0, solarised = 0, brightness = 0;
        std::map<std::array<JitterStep, 4>, int> orders;
        for (std::uint32_t sample = 0; sample < count; ++sample) {
            const ViewRecipe recipe = drawRecipe(policy, random, 0, sample, 1, false, {64, 64});
            flips += recipe.flip;
            grays += recipe.gray;
            solarised += recipe.solarise;
            if (recipe.jitter) {
                jitters += 1;
                brightness += recipe.brightness;
                ++orders[recipe.jitterOrder];
                QVERIFY(recipe.contrast >= .6 && recipe.contrast < 1.4);
                QVERIFY(recipe.hue >= -.1 && recipe.hue < .1);
            }
            if (recipe.blurSigma > 0) {
                blurs += 1;
                QVERIFY(recipe.blurSigma >= .1 && recipe.blurSigma < 2);
            }
        }
        const auto isNear = [](double share, double expected) { return std::abs(share - expected) < .015; };
        QVERIFY(isNear(flips / count, .5));
        QVERIFY(isNear(jitters / count, .8));
        QVERIFY(isNear(grays / count, .2));
        QVERIFY(isNear(blurs / count, .5));
        QVERIFY(isNear(solarised / count, .3));
        QVERIFY(isNear(brightness / jitters, 1));
        QCOMPARE(orders.size(), std::size_t(24)); // every order comes, and equally often
        for (const auto &[order, times] : orders)
            QVERIFY(std::abs(times - jitters / 24) < 5 * std::sqrt(jitters / 24));
    }

    void policyOfAConfig()
    {
        ExperimentConfig config;
        config.viewSize = 96;
        config.cropScaleMin = .08;
        config.originalResize = "centre_crop";
        config.jitterHue = .2;
        const ViewPolicy policy = viewPolicy(config);
        QCOMPARE(policy.size, 96);
        QCOMPARE(policy.scaleMin, .08);
        QCOMPARE(policy.hue, .2);
        QVERIFY(policy.originalResize == OriginalResize::CentreCrop);
        QVERIFY(viewPolicy({}) == ViewPolicy{}); // the defaults of both agree
    }

    void jsonRoundTrip()
    {
        for (std::uint32_t sample = 0; sample < 200; ++sample) {
            for (const ViewRecipe &recipe : drawViews(plainConfig("leoclr"), 0, sample, {320, 200})) {
                const auto back = recipeFromJson(toJson(recipe));
                QVERIFY_RESULT(back);
                QVERIFY(*back == recipe);
            }
        }
    }

    void jsonAsDocumented()
    {
        ViewRecipe recipe;
        recipe.box = {1, 2, 30, 40};
        recipe.size = 32;
        recipe.flip = true;
        recipe.blurSigma = .5;
        QCOMPARE(QString::fromStdString(toJson(recipe)),
                 QString(R"({"box":[1,2,30,40],"original":false,"resize":"squash","size":32,"flip":true,)"
                         R"("gray":false,"blur_sigma":0.5,"solarise":false})"));
    }

    void badJson_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("nothing") << "";
        QTest::newRow("cut short") << "{\"box\":[1,2,30,40],\"si";
        QTest::newRow("no box") << R"({"size":32})";
        QTest::newRow("box of three") << R"({"box":[1,2,30],"size":32})";
        QTest::newRow("empty box") << R"({"box":[1,2,0,40],"size":32})";
        QTest::newRow("giant view") << R"({"box":[1,2,3,4],"size":1000000})";
        QTest::newRow("unknown resampling") << R"({"box":[1,2,3,4],"size":32,"resampling":"lanczos"})";
        QTest::newRow("unknown resize") << R"({"box":[1,2,3,4],"size":32,"resize":"stretch"})";
        QTest::newRow("wrong type") << R"({"box":[1,2,3,4],"size":"large"})";
        QTest::newRow("jitter without factors") << R"({"box":[1,2,3,4],"size":32,"jitter":{}})";
    }

    void badJson()
    {
        QFETCH(QString, json);
        const auto recipe = recipeFromJson(json.toStdString());
        QVERIFY(!recipe);
        QVERIFY(!recipe.error().detail.empty());
    }
};

QTEST_GUILESS_MAIN(TestRecipe)
#include "tst_recipe.moc"

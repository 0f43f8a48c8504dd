#include "core/semantics/manydraws.h"
#include "core/views/recipe.h"

#include <QTest>

using namespace leoclr;

namespace {

ImageFacts imageWith(std::vector<ObjectAnnotation> objects, cv::Size size = {500, 375})
{
    return {.sample = 4, .size = size, .regions = regionsOf(objects)};
}

ObjectAnnotation boxed(int label, float x, float y, float width, float height)
{
    ObjectAnnotation object;
    object.label = label;
    object.box = {x, y, width, height};
    return object;
}

ExperimentConfig policy(const std::string &method)
{
    ExperimentConfig config;
    config.method = method;
    config.seed = 9;
    return config;
}

const Distribution &of(Score score, const ImageTally &tally)
{
    return tally.scores[static_cast<std::size_t>(score)];
}

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

} // namespace

class TestDraws : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pulledPairsAreThoseOfTheLoss_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("pulled");
        QTest::addColumn<int>("cropPairs");
        QTest::newRow("LeOCLR: original with each crop") << "leoclr" << 2 << 1;
        QTest::newRow("MoCo-v2: one pair of crops") << "mocov2" << 1 << 1;
        QTest::newRow("control: query crop with two keys") << "mocov2-two-keys" << 2 << 3;
    }
    void pulledPairsAreThoseOfTheLoss()
    {
        QFETCH(QString, method);
        const DrawScorer scorer(policy(method.toStdString()), .5);
        QTEST(static_cast<int>(scorer.pulled().size()), "pulled");
        QTEST(static_cast<int>(scorer.cropPairs().size()), "cropPairs");
    }

    void eachLargeCropIsPulledToAllOthersInMultiCrop()
    {
        ExperimentConfig config = policy("swav");
        config.localCrops = 3;
        const DrawScorer scorer(config, .5);
        QCOMPARE(scorer.plan().views.size(), std::size_t(5));
        QCOMPARE(scorer.pulled().size(), std::size_t(4 + 3)); // (0,1..4) and (1,2..4)
    }

    void aDrawIsWhatTrainingDrawsInThatEpoch()
    {
        const ExperimentConfig config = policy("leoclr");
        const ImageFacts image = imageWith({});
        const DrawScorer scorer(config, .5);
        for (std::uint32_t epoch = 0; epoch < 20; ++epoch) {
            const auto recipes = drawViews(config, epoch, image.sample, image.size);
            const auto boxes = scorer.draw(image, scorer.guide(image), epoch);
            for (std::size_t i = 0; i < boxes.size(); ++i)
                QCOMPARE(boxes[i], recipes[i].box);
        }
    }

    void geometryIsThatOfTheSimulation()
    {
        // method.md 5.3: 500 x 375, scale 0.2 to 1: mean pair IoU .474, mean area share .495, P(IoU = 0) .0040.
        const ManyDraws many = drawMany(policy("mocov2"), imageWith({}), 40'000);
        QVERIFY(near(of(Score::PairIou, many.tally).mean(), .474, .004));
        QVERIFY(near(of(Score::AreaShare, many.tally).mean(), .495, .004));
        QVERIFY(of(Score::Shift, many.tally).count() == 0); // nothing there to lose
        QVERIFY(std::isnan(of(Score::Shift, many.tally).mean()));
    }

    void scoresOfOneDraw()
    {
        // Crop 1 holds class 0 and half of class 1, crop 2 class 1 alone; the original holds both.
        const ImageFacts image = imageWith({boxed(0, 0, 0, 20, 50), boxed(1, 40, 0, 20, 50)}, {100, 50});
        const DrawScorer scorer(policy("leoclr"), .6);
        ImageTally tally = scorer.emptyTally(image);
        scorer.score(image, {{0, 0, 100, 50}, {0, 0, 50, 50}, {40, 0, 60, 50}}, tally);
        QCOMPARE(of(Score::Shift, tally).mean(), 1.0);
        QCOMPARE(of(Score::FalsePositive, tally).mean(), 1.0);
        QVERIFY(near(of(Score::ShiftToOriginal, tally).mean(), .5, 1e-9));
        QCOMPARE(of(Score::FalsePositiveToOriginal, tally).mean(), 0.0);
        QVERIFY(near(of(Score::PulledShift, tally).mean(), .5, 1e-9)); // original with crop 1, original with crop 2
        QCOMPARE(tally.pulledPairs, 2U);
        QCOMPARE(tally.lostPairs, 0U);
        QVERIFY(near(of(Score::Coverage, tally).mean(), (1 + .5 + 0 + 1) / 4, 1e-9));
        QVERIFY(near(of(Score::Purity, tally).mean(), (20.0 / 50 + 20.0 / 60) / 2, 1e-9));
        QVERIFY(near(of(Score::AreaShare, tally).mean(), (.5 + .6) / 2, 1e-9));
        QCOMPARE(tally.classes.size(), std::size_t(2));
        QCOMPARE(tally.classes[0].kept.mean(), .5);
        QCOMPARE(tally.classes[1].kept.mean(), .5);
        QVERIFY(near(tally.classes[1].coverage.mean(), .75, 1e-9));

        ImageTally moco = DrawScorer(policy("mocov2"), .6).emptyTally(image);
        DrawScorer(policy("mocov2"), .6).score(image, {{0, 0, 50, 50}, {40, 0, 60, 50}}, moco);
        QCOMPARE(of(Score::PulledShift, moco).mean(), 1.0);
        QCOMPARE(moco.lostPairs, 1U);
    }

    void crowdsAreNoObject()
    {
        ObjectAnnotation crowd = boxed(3, 0, 0, 90, 50);
        crowd.crowd = true;
        const ImageFacts image = imageWith({crowd}, {100, 50});
        const ManyDraws many = drawMany(policy("mocov2"), image, 50);
        QVERIFY(many.tally.classes.empty());
        QCOMPARE(of(Score::FalsePositive, many.tally).count(), std::uint64_t(0));
    }

    void heatMapsCountWhatBoxesHold()
    {
        const ManyDraws many = drawMany(policy("mocov2"), imageWith({boxed(0, 100, 100, 50, 50)}), 200);
        QCOMPARE(many.pairs.size(), std::size_t(200));
        QCOMPARE(many.inCrop.size(), cv::Size(500, 375)); // one cell a pixel below heatSide
        for (const cv::Point place : {cv::Point(0, 0), cv::Point(250, 187), cv::Point(499, 374), cv::Point(120, 300)}) {
            double inCrop = 0, inBoth = 0;
            for (const DrawnPair &pair : many.pairs) {
                inCrop += (pair.crop1.contains(place) ? .5 : 0) + (pair.crop2.contains(place) ? .5 : 0);
                inBoth += (pair.crop1 & pair.crop2).contains(place) ? 1 : 0;
            }
            QVERIFY(near(many.inCrop.at<float>(place), inCrop / 200, 1e-5));
            QVERIFY(near(many.inBoth.at<float>(place), inBoth / 200, 1e-5));
        }
    }

    void heatMapsOfLargeImagesStaySmall()
    {
        const ManyDraws many = drawMany(policy("mocov2"), imageWith({}, {4000, 1000}), 20);
        QCOMPARE(many.inCrop.size(), cv::Size(512, 128));
        double low = 0, high = 0;
        cv::minMaxLoc(many.inCrop, &low, &high);
        QVERIFY(low >= 0 && high <= 1.0001 && high > .5);
    }

    void worstAndBestPairs()
    {
        const ManyDraws many =
            drawMany(policy("mocov2"), imageWith({boxed(0, 0, 0, 120, 120), boxed(1, 380, 250, 120, 120)}), 300);
        QVERIFY(many.worst && many.best);
        const auto shiftOf = [](const DrawnPair &pair) { return pair.shift.shift.value_or(1); };
        for (const DrawnPair &pair : many.pairs) {
            QVERIFY(shiftOf(pair) <= shiftOf(many.pairs[*many.worst]));
            QVERIFY(shiftOf(pair) >= shiftOf(many.pairs[*many.best]));
        }
        QCOMPARE(shiftOf(many.pairs[*many.worst]), 1.0);
        QCOMPARE(shiftOf(many.pairs[*many.best]), 0.0);
    }

    void equalSeedsGiveEqualDraws()
    {
        const ImageFacts image = imageWith({boxed(0, 100, 100, 50, 50)});
        const ManyDraws once = drawMany(policy("leoclr"), image, 100);
        const ManyDraws again = drawMany(policy("leoclr"), image, 100);
        QVERIFY(once.tally == again.tally);
        QCOMPARE(cv::norm(once.inCrop, again.inCrop, cv::NORM_INF), 0.0);
        ExperimentConfig other = policy("leoclr");
        other.seed = 10;
        QVERIFY(!(drawMany(other, image, 100).tally == once.tally));
    }

    void stopsWhereAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        const ManyDraws many = drawMany(policy("mocov2"), imageWith({}), 100, .5, stop.get_token());
        QCOMPARE(many.draws, 0U);
        QVERIFY(!many.worst && !many.best);
    }

    void distributionsAddUpInAnyOrder()
    {
        Distribution whole, front, back;
        for (int i = 0; i <= 1000; ++i) {
            const double value = i / 1000.0;
            whole.add(value);
            (i % 3 == 0 ? front : back).add(value);
        }
        back.add(front);
        QVERIFY(back == whole);
        QCOMPARE(whole.count(), std::uint64_t(1001));
        QVERIFY(near(whole.mean(), .5, 1e-9));
        QCOMPARE(whole.bins().back(), std::uint64_t(21)); // 0.980 .. 1.000, the end included
        QVERIFY(Distribution::restored(whole.bins(), whole.fixedSum()) == whole);
    }
};

QTEST_GUILESS_MAIN(TestDraws)
#include "tst_draws.moc"

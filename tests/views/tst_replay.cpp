#include "core/base/hash.h"
#include "core/config/checks.h"
#include "core/views/render.h"
#include "core/views/replay.h"
#include "tests/learning/fakedataset.h"
#include "tests/support/boxdataset.h"
#include "tests/support/testdata.h"

#include <QTest>

#include <set>

using namespace leoclr;
using leoclr::testing::BoxDataset;
using leoclr::testing::FakeDataset;

namespace {

ExperimentConfig smallConfig()
{
    ExperimentConfig config;
    config.seed = 21;
    config.viewSize = 24;
    config.batchSize = 8;
    config.epochs = 3;
    return config;
}

} // namespace

class TestReplay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void viewsAreDrawnAndRenderedAsInTraining()
    {
        const ExperimentConfig config = smallConfig();
        const FakeDataset dataset(20, 4);
        const auto seen = replayImage(config, dataset, 2, 7);
        QVERIFY_RESULT(seen);
        QCOMPARE(seen->index, std::size_t(7));
        QCOMPARE(seen->name, std::string("picture 7"));
        const cv::Mat image = *dataset.image(7);
        const auto recipes = drawViews(config, 2, 7, image.size());
        QCOMPARE(seen->views.size(), recipes.size());
        for (std::size_t i = 0; i < recipes.size(); ++i) {
            QCOMPARE(seen->views[i].number, std::uint32_t(i));
            QVERIFY(seen->views[i].recipe == recipes[i]);
            const cv::Mat pixels = render(image, recipes[i]);
            QCOMPARE(seen->views[i].hash, hashOf(pixels.data, pixels.total() * pixels.elemSize()));
        }
        QVERIFY(replayImage(config, dataset, 1, 7)->views[1].hash != seen->views[1].hash);
    }

    void hashesAreOfTheBytesWhateverTheRows()
    {
        const cv::Mat wide(4, 8, CV_8UC3, cv::Scalar(1, 2, 3));
        const cv::Mat part = wide(cv::Rect(0, 0, 4, 4)); // rows apart in memory
        QVERIFY(!part.isContinuous());
        QCOMPARE(hashOfView(part), hashOfView(part.clone()));
    }

    void cropPolicyGetsTheObjects()
    {
        ExperimentConfig config = smallConfig();
        config.cropPolicy = "object_aware";
        config.cropMinimumCoverage = .9;
        const BoxDataset dataset(30);
        const CropGuide guide = cropGuide(CropPolicy::ObjectAware, dataset.objects(3));
        const cv::Size size = *dataset.imageSize(3);
        QVERIFY(drawViewsOf(config, dataset, 0, 3, size) == drawViews(config, 0, 3, size, guide));
        int different = 0;
        for (std::size_t i = 0; i < 30; ++i)
            different += drawViewsOf(config, dataset, 0, i, *dataset.imageSize(i))
                                 == drawViews(config, 0, std::uint32_t(i), *dataset.imageSize(i))
                             ? 0 : 1;
        QVERIFY(different > 5); // the objects do make a difference
        const BoxDataset bare(30, 1, {.objects = false});
        QVERIFY(drawViewsOf(config, bare, 0, 3, size) == drawViews(config, 0, 3, size));
    }

    void everyImageHasItsPlaceInAnEpoch()
    {
        const ExperimentConfig config = smallConfig();
        constexpr std::size_t images = 29; // three batches of eight; five images are dropped
        const auto steps = std::int64_t(stepsPerEpoch(config, images));
        QCOMPARE(steps, std::int64_t(3));
        for (std::int64_t epoch = 0; epoch < 3; ++epoch) {
            int dropped = 0;
            std::set<std::int64_t> places;
            for (std::size_t index = 0; index < images; ++index) {
                const auto place = placeOf(config, images, epoch, index);
                if (!place) {
                    ++dropped;
                    continue;
                }
                QCOMPARE(place->step / steps, epoch);
                const std::int64_t position = place->step % steps * config.batchSize + place->position;
                QCOMPARE(imageAt(config, images, epoch, position), index);
                places.insert(position);
            }
            QCOMPARE(dropped, 5);
            QCOMPARE(places.size(), std::size_t(24));
        }
    }

    void anotherImageStandsInForABrokenOne()
    {
        ExperimentConfig config = smallConfig();
        const FakeDataset dataset(10, 2, 24, {4, 5, 9, 0});
        const auto seen = replayImage(config, dataset, 0, 4);
        QVERIFY_RESULT(seen);
        QCOMPARE(seen->index, std::size_t(6));
        QCOMPARE(replayImage(config, dataset, 0, 9)->index, std::size_t(1)); // round the end
        QVERIFY(seen->views[1].recipe == drawViews(config, 0, 6, seen->original.size())[1]);
        config.brokenImages = "refuse";
        const auto refused = replayImage(config, dataset, 0, 4);
        QVERIFY(!refused && refused.error().code == ErrorCode::Damaged);
        const FakeDataset nothing(3, 1, 24, {0, 1, 2});
        config.brokenImages = "skip";
        const auto none = replayImage(config, nothing, 0, 1);
        QVERIFY(!none && none.error().code == ErrorCode::Empty);
    }

    void refusesWhatIsNotThere()
    {
        const ExperimentConfig config = smallConfig();
        const FakeDataset dataset(10, 2);
        for (const auto &[epoch, image] : {std::pair(0, 10), {3, 0}, {-1, 0}}) {
            const auto seen = replayImage(config, dataset, epoch, std::size_t(image));
            QVERIFY(!seen && seen.error().code == ErrorCode::OutOfRange);
        }
        ViewRecipe recipe;
        recipe.box = {0, 0, 40, 10};
        const auto outside = replayRecipe(*dataset.image(0), recipe, 1, "picture 0");
        QVERIFY(!outside && outside.error().code == ErrorCode::Inconsistent);
        QCOMPARE(outside.error().place, std::string("picture 0"));
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"

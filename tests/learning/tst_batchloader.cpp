#include "core/learning/pipeline/batchloader.h"
#include "core/views/render.h"
#include "tests/learning/fakedataset.h"
#include "tests/support/testdata.h"

#include <QTest>

#include <cstring>

using namespace leoclr;
using namespace leoclr::learning;
using leoclr::testing::FakeDataset;

namespace {

ExperimentConfig smallConfig()
{
    ExperimentConfig config;
    config.viewSize = 16;
    config.batchSize = 6;
    return config;
}

std::shared_ptr<ImageSource> sourceOf(std::size_t size, std::set<std::size_t> broken = {}, std::size_t budget = 1 << 24)
{
    return std::make_shared<ImageSource>(std::make_shared<FakeDataset>(size, 3, 24, std::move(broken)), budget);
}

std::vector<Batch> batches(const std::shared_ptr<ImageSource> &source, const ExperimentConfig &config, std::int64_t first,
                           std::int64_t last, int threads)
{
    BatchLoader loader(source, config, first, last, threads);
    std::vector<Batch> all;
    for (std::int64_t step = first; step < last; ++step)
        all.push_back(loader.next().value());
    return all;
}

} // namespace

class TestBatchLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threadsAndStartDoNotMatter()
    {
        const ExperimentConfig config = smallConfig();
        const auto reference = batches(sourceOf(20), config, 0, 9, 1);
        for (const int threads : {2, 5}) {
            const std::int64_t first = threads == 2 ? 0 : 4; // the second time from the middle of an epoch
            const auto others = batches(sourceOf(20, {}, threads == 2 ? 0 : 5000), config, first, 9, threads);
            for (std::size_t i = 0; i < others.size(); ++i) {
                const Batch &expected = reference[i + std::size_t(first)];
                QCOMPARE(others[i].step, expected.step);
                QCOMPARE(others[i].epoch, expected.epoch);
                QVERIFY(others[i].views == expected.views);
            }
        }
    }

    // An epoch shows every image at most once, another epoch another order; the incomplete batch is dropped.
    void epochIsAPermutation()
    {
        const auto all = batches(sourceOf(20), smallConfig(), 0, 6, 2); // 3 steps an epoch
        QCOMPARE(all[2].epoch, std::int64_t(0));
        QCOMPARE(all[3].epoch, std::int64_t(1));
        std::vector<std::size_t> orders[2];
        for (const Batch &batch : all)
            for (const BatchSample &sample : batch.samples)
                orders[batch.epoch].push_back(sample.index);
        for (const auto &order : orders)
            QCOMPARE(std::set<std::size_t>(order.begin(), order.end()).size(), std::size_t(18));
        QVERIFY(orders[0] != orders[1]);
    }

    // What a preview tells is what the encoder saw.
    void viewsCanBeReplayed()
    {
        const ExperimentConfig config = smallConfig();
        const auto source = sourceOf(20);
        const auto all = batches(source, config, 0, 4, 3);
        const std::size_t bytes = 16 * 16 * 3;
        for (const Batch &batch : all) {
            QCOMPARE(batch.views.size(), std::size_t(3));
            for (std::size_t i = 0; i < batch.samples.size(); ++i) {
                const BatchSample &sample = batch.samples[i];
                const cv::Mat image = source->dataset().image(sample.index).value();
                const auto recipes = drawViews(config, std::uint32_t(batch.epoch), std::uint32_t(sample.index), image.size());
                QVERIFY(recipes == sample.recipes);
                QVERIFY(recipes[0].isOriginal && !recipes[1].isOriginal);
                for (std::size_t view = 0; view < 3; ++view) {
                    const cv::Mat pixels = render(image, recipes[view]).clone();
                    QVERIFY(std::memcmp(pixels.data, batch.views[view].data() + i * bytes, bytes) == 0);
                }
            }
        }
    }

    void methodsHaveTheirViews()
    {
        ExperimentConfig config = smallConfig();
        config.method = "mocov2";
        const auto all = batches(sourceOf(20), config, 0, 1, 1);
        QCOMPARE(all[0].views.size(), std::size_t(2));
        QVERIFY(!all[0].samples[0].recipes[0].isOriginal);
    }

    // SwAV's small crops lie beside the large ones; recycled memory goes to views of the right size.
    void viewsMayDifferInSize()
    {
        ExperimentConfig config = smallConfig();
        config.method = "swav";
        config.localCrops = 3;
        config.localSize = 8;
        const auto source = sourceOf(20);
        BatchLoader loader(source, config, 0, 9, 2);
        for (int step = 0; step < 9; ++step) {
            Batch batch = loader.next().value();
            QCOMPARE(batch.sides, (std::vector<int>{16, 16, 8, 8, 8}));
            for (std::size_t view = 0; view < 5; ++view) {
                const auto side = static_cast<std::size_t>(batch.sides[view]);
                QCOMPARE(batch.views[view].size(), 6 * side * side * 3);
                const BatchSample &sample = batch.samples[5];
                const cv::Mat pixels = render(source->dataset().image(sample.index).value(), sample.recipes[view]);
                QCOMPARE(std::size_t(pixels.rows), side);
                QVERIFY(std::memcmp(pixels.data, batch.views[view].data() + 5 * side * side * 3, side * side * 3) == 0);
            }
            loader.recycle(std::move(batch));
        }
    }

    void brokenImagesAreReplaced()
    {
        const ExperimentConfig config = smallConfig();
        const std::set<std::size_t> broken{3, 4, 19};
        std::vector<Batch> runs[2];
        for (int i = 0; i < 2; ++i)
            runs[i] = batches(sourceOf(20, broken), config, 0, 6, i + 1);
        std::set<std::size_t> told;
        for (std::size_t step = 0; step < 6; ++step) {
            QVERIFY(runs[0][step].views == runs[1][step].views);
            for (const BatchSample &sample : runs[0][step].samples) {
                QVERIFY(!broken.contains(sample.index));
                for (const auto &[index, error] : sample.broken) {
                    told.insert(index);
                    QCOMPARE(error.code, ErrorCode::Damaged);
                    if (index == 3)
                        QCOMPARE(sample.index, std::size_t(5));
                    if (index == 19)
                        QCOMPARE(sample.index, std::size_t(0)); // round the end
                }
            }
        }
        QVERIFY(told == broken);
    }

    void refusalNamesThePicture()
    {
        ExperimentConfig config = smallConfig();
        config.brokenImages = "refuse";
        BatchLoader loader(sourceOf(6, {2}), config, 0, 2, 2);
        const auto batch = loader.next();
        QVERIFY(!batch);
        QCOMPARE(batch.error().code, ErrorCode::Damaged);
        QCOMPARE(batch.error().place, std::string("picture 2"));
    }

    void nothingReadable()
    {
        std::set<std::size_t> all;
        for (std::size_t i = 0; i < 6; ++i)
            all.insert(i);
        BatchLoader loader(sourceOf(6, all), smallConfig(), 0, 2, 2);
        QCOMPARE(loader.next().error().code, ErrorCode::Empty);
    }

    void imagesAreKeptWithinTheBudget()
    {
        auto dataset = std::make_shared<FakeDataset>(4, 2);
        const std::size_t bytes = 24 * 28 * 3;
        ImageSource source(dataset, 2 * bytes);
        for (int round = 0; round < 3; ++round)
            for (std::size_t i = 0; i < 4; ++i)
                QVERIFY_RESULT(source.image(i));
        QCOMPARE(dataset->decoded.load(), 2 + 3 * 2); // two are kept, two decoded each time
    }

    void useOfTheCache()
    {
        const auto images = sourceOf(4, {}, 3 * 24 * 28 * 3 + 5); // room for three pictures
        for (int epoch = 0; epoch < 2; ++epoch)
            for (std::size_t i = 0; i < 4; ++i)
                QVERIFY(images->image(i).has_value());
        const ImageSource::Use use = images->use();
        QCOMPARE(use.asked, std::uint64_t(8));
        QCOMPARE(use.hits, std::uint64_t(3));
        QCOMPARE(use.bytes, std::uint64_t(3 * 24 * 28 * 3));
        ExperimentConfig config;
        config.imageCache = 3;
        QCOMPARE(ImageSource::budget(config), std::size_t(3) << 20);
        QCOMPARE(ImageSource::budget(config, 2), std::size_t(3) << 19);
        config.imageCache = 0;
        QCOMPARE(ImageSource::budget(config), std::size_t(0));
    }

    void endsWhileThreadsWork()
    {
        for (int i = 0; i < 20; ++i)
            BatchLoader loader(sourceOf(60), smallConfig(), 0, 1000, 3);
    }
};

QTEST_GUILESS_MAIN(TestBatchLoader)
#include "tst_batchloader.moc"

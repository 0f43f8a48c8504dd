#include "core/base/hash.h"
#include "core/data/dataset.h"
#include "core/data/demoscenes.h"
#include "core/data/summary.h"
#include "tests/support/testdata.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

#include <atomic>
#include <map>
#include <numeric>
#include <thread>

using namespace leoclr;

namespace {

std::string hashOfPixels(const cv::Mat &picture)
{
    return hashOf(picture.data, picture.total() * picture.elemSize());
}

DatasetSpec demo(std::size_t images, const std::string &split = "train")
{
    DatasetSpec spec;
    spec.demoImages = images;
    spec.split = split;
    return spec;
}

} // namespace

class TestDemoScenes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void equalSeedsGiveEqualBytes()
    {
        const DemoScenes a(7), b(7), other(8);
        for (std::uint32_t i = 0; i < 20; ++i)
            QCOMPARE(hashOfPixels(a.render(i, 48)), hashOfPixels(b.render(i, 48)));
        QVERIFY(hashOfPixels(a.render(0, 48)) != hashOfPixels(other.render(0, 48)));
        QVERIFY(hashOfPixels(a.render(0, 48)) !=
                hashOfPixels(a.render(DemoScenes::firstTestScene, 48)));
    }

    void bytesAreThoseOfEveryMachine()
    {
        // Recorded once. A change of the generator needs a new record here and a new version in
        // readers/demo.cpp.
        Hasher hasher;
        for (std::uint32_t i = 0; i < 40; ++i)
            hasher.add(hashOfPixels(DemoScenes(1).render(i, 64)));
        QCOMPARE(hasher.result(), std::string("d9b9ed342747700708adc6a2ce5e4d29"));
    }

    void mainObjectIsTheLargestAndGivesTheLabel()
    {
        const DemoScenes scenes(1);
        double share = 0;
        int off = 0;
        constexpr int count = 300;
        for (std::uint32_t i = 0; i < count; ++i) {
            const auto objects = scenes.objects(i, 64);
            const cv::Size size = scenes.size(i, 64);
            QVERIFY(!objects.empty() && objects.size() <= 3);
            QCOMPARE(objects.front().label, scenes.label(i));
            const int area = cv::countNonZero(objects.front().mask);
            for (const ObjectAnnotation &object : objects) {
                QVERIFY(object.mask.size() == size);
                QVERIFY(cv::countNonZero(object.mask) <= area);
                QVERIFY(cv::Rect2f(cv::boundingRect(object.mask)) == object.box);
            }
            share += double(area) / size.area();
            const cv::Rect2f box = objects.front().box;
            off +=
                std::abs(box.x + box.width / 2 - float(size.width) / 2) > 0.06f * float(size.width);
        }
        QVERIFY2(share / count > 0.15 && share / count < 0.40,
                 qPrintable(QString::number(share / count)));
        QVERIFY2(off > count / 2,
                 qPrintable(QString::number(off))); // off-centre more often than not
    }

    void classesAreEvenAndBackgroundsTellNothing()
    {
        const auto dataset = openDataset(demo(2000));
        QVERIFY_RESULT(dataset);
        std::vector<int> counts((*dataset)->classNames().size());
        for (std::size_t i = 0; i < (*dataset)->size(); ++i)
            ++counts.at(static_cast<std::size_t>((*dataset)->label(i)));
        QCOMPARE(counts.size(), std::size_t(10));
        for (const int count : counts)
            QVERIFY(count > 140 && count < 260);

        // The nearest mean of the four corner colours must not find the class much better than
        // chance (10 %).
        std::map<int, std::pair<cv::Vec3d, int>> means;
        const auto corners = [&](std::size_t i) {
            const cv::Mat picture = *(*dataset)->image(i);
            const int w = picture.cols, h = picture.rows;
            cv::Scalar sum;
            for (const cv::Rect part : {cv::Rect(0, 0, 6, 6), cv::Rect(w - 6, 0, 6, 6),
                                        cv::Rect(0, h - 6, 6, 6), cv::Rect(w - 6, h - 6, 6, 6)})
                sum += cv::mean(picture(part));
            return cv::Vec3d(sum[0], sum[1], sum[2]);
        };
        constexpr std::size_t learned = 400, asked = 400;
        for (std::size_t i = 0; i < learned; ++i) {
            auto &[sum, count] = means[(*dataset)->label(i)];
            sum += corners(i);
            ++count;
        }
        int right = 0;
        for (std::size_t i = learned; i < learned + asked; ++i) {
            const cv::Vec3d colour = corners(i);
            int best = -1;
            double nearest = 1e18;
            for (const auto &[label, mean] : means) {
                const double distance = cv::norm(colour - mean.first / mean.second);
                if (distance < nearest) {
                    nearest = distance;
                    best = label;
                }
            }
            right += best == (*dataset)->label(i);
        }
        QVERIFY2(right < int(asked) / 5, qPrintable(QString::number(right)));
    }

    void largerPictureShowsTheSameScene()
    {
        const auto dataset = openDataset(demo(12));
        for (std::size_t i = 0; i < 12; ++i) {
            const cv::Mat small = *(*dataset)->image(i), large = *(*dataset)->largerImage(i, 400);
            QVERIFY(std::max(large.cols, large.rows) >= 390 &&
                    std::max(large.cols, large.rows) <= 400);
            cv::Mat shrunk;
            cv::resize(large, shrunk, small.size(), 0, 0, cv::INTER_AREA);
            const double difference =
                cv::norm(shrunk, small, cv::NORM_L1) / double(small.total() * 3);
            QVERIFY2(difference < 14, qPrintable(QString::number(difference)));
        }
    }

    void datasetHandsOutItsOwnCopies()
    {
        const auto dataset = openDataset(demo(3));
        const std::string before = hashOfPixels(*(*dataset)->image(1));
        cv::Mat picture = *(*dataset)->image(1);
        picture.setTo(cv::Scalar::all(0));
        QCOMPARE(hashOfPixels(*(*dataset)->image(1)), before);
        QVERIFY(*(*dataset)->imageSize(1) == picture.size());
        QCOMPARE((*dataset)->image(3).error().code, ErrorCode::OutOfRange);
    }

    void manyThreadsSeeTheSame()
    {
        const auto dataset = openDataset(demo(24));
        std::vector<std::string> expected;
        for (std::uint32_t i = 0; i < 24; ++i)
            expected.push_back(hashOfPixels(DemoScenes(1).render(i, 64)));
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&] {
                    for (std::size_t i = 0; i < 48; ++i)
                        wrong += hashOfPixels(*(*dataset)->image(i % 24)) != expected[i % 24];
                });
        }
        QCOMPARE(wrong.load(), 0);
    }

    void testSplit()
    {
        const auto test = testSplitOf(demo(2000));
        QVERIFY(test);
        QCOMPARE(test->demoImages, std::size_t(500));
        QCOMPARE(testSplitOf(demo(100))->demoImages, std::size_t(200));
        QVERIFY(!testSplitOf(demo(100, "test")));
        const auto dataset = openDataset(*test);
        QCOMPARE((*dataset)->name(3), std::string("test scene 3"));
        QVERIFY((*dataset)->fingerprint() != (*openDataset(demo(500)))->fingerprint());
    }

    void impossibleWishes()
    {
        QCOMPARE(openDataset(demo(0)).error().code, ErrorCode::Empty);
        DatasetSpec tiny = demo(10);
        tiny.demoSize = 3;
        QCOMPARE(openDataset(tiny).error().code, ErrorCode::OutOfRange);
    }

    void summary()
    {
        const auto dataset = openDataset(demo(60));
        std::size_t last = 0;
        const auto result =
            summarise(**dataset, 40, {}, [&](std::size_t done, std::size_t) { last = done; });
        QVERIFY_RESULT(result);
        QCOMPARE(last, std::size_t(40));
        QCOMPARE(result->images, std::size_t(60));
        QCOMPARE(result->sampled, std::size_t(40));
        QCOMPARE(std::accumulate(result->imagesPerClass.begin(), result->imagesPerClass.end(),
                                 std::size_t(0)),
                 std::size_t(60));
        QCOMPARE(result->widthMin, 64);
        QCOMPARE(result->fingerprint, (*dataset)->fingerprint());
        for (std::size_t c = 0; c < 3; ++c)
            QVERIFY(result->mean[c] > 0.2 && result->mean[c] < 0.8 && result->deviation[c] > 0.1);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(summarise(**dataset, 40, stop.get_token()).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestDemoScenes)
#include "tst_demoscenes.moc"

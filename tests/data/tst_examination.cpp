#include "core/data/decode.h"
#include "core/data/examination.h"
#include "core/data/reduceddecode.h"
#include "tests/support/imagefiles.h"
#include "tests/support/testdata.h"

#include <opencv2/imgproc.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <mutex>
#include <set>

using namespace leoclr;
using namespace leoclr::testing;
namespace fs = std::filesystem;

namespace {

/// A picture with structure, made from a number.
cv::Mat scene(int number, cv::Size size = {160, 120})
{
    cv::Mat picture(size, CV_8UC3, cv::Scalar(30, 60, 90));
    cv::RNG random(std::uint64_t(number) * 7919 + 17);
    for (int i = 0; i < 12; ++i)
        cv::circle(picture, {random.uniform(0, size.width), random.uniform(0, size.height)},
                   random.uniform(8, size.height / 3),
                   cv::Scalar(random.uniform(0, 255), random.uniform(0, 255), random.uniform(0, 255)), cv::FILLED);
    return picture;
}

} // namespace

class TestExamination : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->path().toStdString();
    }

    void everyImageIsLookedAt()
    {
        for (int i = 0; i < 9; ++i)
            writeBytes(m_path / ("a/" + std::to_string(i) + ".png"), encoded(scene(i, {100 + i, 80}), ".png"));
        writeBytes(m_path / "b/broken.png", encoded(scene(1), ".png").substr(0, 200));
        writeBytes(m_path / "b/empty.jpg", "");
        const auto dataset = open();
        std::mutex mutex;
        std::size_t last = 0;
        const auto examination = examine(*dataset, {false, 3}, {}, [&](std::size_t done, std::size_t all) {
            QCOMPARE(all, std::size_t(11));
            last = std::max(last, done);
        });
        QVERIFY_RESULT(examination);
        QCOMPARE(last, std::size_t(11));
        QVERIFY((examination->unreadable == std::vector<std::uint32_t>{9, 10}));
        QCOMPARE(examination->summary.firstUnreadable[1].name, std::string("b/empty.jpg"));
        QCOMPARE(examination->summary.widthMax, 108);
        QCOMPARE(examination->summary.sizes.size(), std::size_t(9));
        QVERIFY(examination->equal.empty());
        // The same figures as a summary of everything, whatever the number of threads.
        const auto summary = summarise(*dataset, 0);
        for (std::size_t c = 0; c < 3; ++c) {
            QVERIFY(std::abs(examination->summary.mean[c] - summary->mean[c]) < 1e-12);
            QVERIFY(std::abs(examination->summary.deviation[c] - summary->deviation[c]) < 1e-9);
        }
        QCOMPARE(examination->summary.fingerprint, summary->fingerprint);
    }

    void equalFilesAreGroups()
    {
        const std::string one = encoded(scene(1), ".png"), two = encoded(scene(2), ".png");
        for (const auto &[name, bytes] : {std::pair{"a/1.png", one}, {"a/2.png", two}, {"b/1.png", one}, {"b/3.png", one},
                                          {"b/4.png", encoded(scene(3), ".png")}, {"c/9.png", two}})
            writeBytes(m_path / name, bytes);
        const auto examination = examine(*open());
        QVERIFY_RESULT(examination);
        QVERIFY((examination->equal == std::vector<ImageGroup>{{0, 2, 3}, {1, 5}}));
    }

    void drawnPicturesAreComparedByPixels()
    {
        DatasetSpec spec;
        spec.demoImages = 20;
        const auto demo = openDataset(spec);
        QVERIFY_RESULT(demo);
        QVERIFY(examine(**demo)->equal.empty());
    }

    void copiesInOtherSizesAreAlike()
    {
        for (int i = 0; i < 30; ++i)
            writeBytes(m_path / ("a/" + std::to_string(100 + i) + ".png"), encoded(scene(i), ".png"));
        cv::Mat smaller;
        cv::resize(scene(7), smaller, {80, 60}, 0, 0, cv::INTER_AREA);
        writeBytes(m_path / "b/smaller.png", encoded(smaller, ".png"));
        writeBytes(m_path / "b/compressed.jpg", encoded(scene(12), ".jpg"));
        writeBytes(m_path / "b/gray.png", encoded(cv::Mat(50, 50, CV_8UC3, cv::Scalar(9, 9, 9)), ".png"));
        writeBytes(m_path / "b/white.png", encoded(cv::Mat(50, 50, CV_8UC3, cv::Scalar(255, 255, 255)), ".png"));
        const auto examination = examine(*open(), {true, 2});
        QVERIFY_RESULT(examination);
        QVERIFY(examination->equal.empty());
        std::set<ImageGroup> groups(examination->alike.begin(), examination->alike.end());
        QVERIFY(groups.contains(ImageGroup{7, 32}));  // smaller.png
        QVERIFY(groups.contains(ImageGroup{12, 30})); // compressed.jpg
        QCOMPARE(groups.size(), std::size_t(2));      // plain pictures are like nothing
    }

    void nearHashesAreChained()
    {
        const std::uint64_t one = 0x0123456789abcdefULL;
        QVERIFY((nearGroups({one, one ^ 7, one ^ 0x3f, 0, 0, ~one}, 3) == std::vector<ImageGroup>{{0, 1, 2}}));
        QVERIFY(nearGroups({one, one ^ 0xf}, 3).empty());
        // One bit in each part but one: found by that one.
        QVERIFY((nearGroups({one, one ^ 0x0001000100010000ULL}, 3) == std::vector<ImageGroup>{{0, 1}}));
        for (int untouched = 0; untouched < 7; ++untouched) {
            std::uint64_t other = one;
            for (int part = 0; part < 7; ++part)
                other ^= part == untouched ? 0 : std::uint64_t{1} << (64 * part / 7);
            QVERIFY((nearGroups({one, other}, 6) == std::vector<ImageGroup>{{0, 1}}));
        }
    }

    void stopEndsIt()
    {
        writeBytes(m_path / "a/1.png", encoded(scene(1), ".png"));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(examine(*open(), {}, stop.get_token()).error().code, ErrorCode::Cancelled);
    }

    // Thumbnails

    void reducedJpegIsTheSamePictureSmaller()
    {
        const cv::Mat picture = scene(5, {800, 600});
        const std::string jpeg = encoded(picture, ".jpg");
        const auto whole = decodeImage(jpeg, "a");
        for (const int side : {50, 100, 128, 199, 200, 400, 401, 800, 2000}) {
            const auto reduced = decodeReduced(jpeg, "a", side);
            QVERIFY_RESULT(reduced);
            QVERIFY(std::max(reduced->cols, reduced->rows) >= std::min(side, 800));
            QVERIFY(reduced->cols <= 800 && std::abs(reduced->cols * 600 - reduced->rows * 800) <= 800);
            cv::Mat expected, difference;
            cv::resize(*whole, expected, reduced->size(), 0, 0, cv::INTER_AREA);
            cv::absdiff(expected, *reduced, difference);
            QVERIFY(cv::mean(difference)[0] < 4);
        }
        QCOMPARE(decodeReduced(jpeg, "a", 90)->cols, 100); // an eighth
        QCOMPARE(decodeReduced(jpeg, "a", 101)->cols, 200);
    }

    void reducedKeepsOrientationAndErrors()
    {
        const std::string jpeg = withOrientation(encoded(scene(5, {800, 600}), ".jpg"), 6);
        QVERIFY(decodeReduced(jpeg, "a", 100)->size() == cv::Size(75, 100));
        const auto cut = decodeReduced(jpeg.substr(0, jpeg.size() / 2), "there.jpg", 100);
        QVERIFY(!cut);
        QCOMPARE(cut.error().code, ErrorCode::Damaged);
        QCOMPARE(cut.error().place, std::string("there.jpg"));
        QCOMPARE(decodeReduced("", "a", 100).error().code, ErrorCode::Damaged);
        QCOMPARE(decodeReduced("nonsense", "a", 100).error().code, ErrorCode::WrongFormat);
        QVERIFY(decodeReduced(encoded(scene(5), ".png"), "a", 10)->size() == cv::Size(160, 120));
    }

    void awkwardFilesReducedAsWhole()
    {
        const QString folder = sharedData("awkward/awkward-images.tar");
        if (folder.isEmpty())
            QSKIP("no shared data");
        int compared = 0;
        for (const auto &entry : fs::recursive_directory_iterator((folder + "/awkward-images").toStdString())) {
            if (!entry.is_regular_file() || !looksLikeImage(entry.path()))
                continue;
            DatasetSpec spec;
            const auto whole = decodeImageFile(entry.path());
            QFile file(QString::fromStdString(entry.path().string()));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto reduced = decodeReduced(file.readAll().toStdString(), entry.path().string(), 64);
            QVERIFY2(whole.has_value() == reduced.has_value(), entry.path().c_str());
            if (whole && whole->total() > 0)
                QVERIFY(std::max(reduced->cols, reduced->rows) >= std::min(64, std::max(whole->cols, whole->rows)));
            ++compared;
        }
        QVERIFY(compared > 150);
    }

private:
    [[nodiscard]] std::unique_ptr<Dataset> open() const
    {
        DatasetSpec spec;
        spec.reader = "folder";
        spec.path = m_path.string();
        auto opened = openDataset(spec);
        return opened ? std::move(*opened) : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;
};

QTEST_GUILESS_MAIN(TestExamination)
#include "tst_examination.moc"

#include "core/data/dataset.h"
#include "tests/support/imagefiles.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>

using namespace leoclr;
using namespace leoclr::testing;
namespace fs = std::filesystem;

class TestImageFolder : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;
    std::string m_picture = encoded(rampPicture(20, 10), ".png");

    [[nodiscard]] DatasetSpec spec(const std::string &split = "train") const
    {
        DatasetSpec result;
        result.reader = "folder";
        result.path = m_path.string();
        result.split = split;
        return result;
    }
    void put(const std::string &name) { writeBytes(m_path / name, m_picture); }
    static bool skips(const Dataset &dataset, const std::string &name, ErrorCode code)
    {
        return std::any_of(
            dataset.skipped().begin(), dataset.skipped().end(),
            [&](const SkippedFile &file) { return file.name == name && file.error.code == code; });
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->path().toStdString();
    }

    void cleanup() { fs::remove_all(m_path); } // also names that Qt cannot spell

    void imageNetLayout()
    {
        for (const char *name : {"train/dog/b.png", "train/dog/a.png", "train/cat/x.PNG",
                                 "val/dog/v.png", "val/cat/w.png"})
            put(name);
        const auto train = openDataset(spec());
        QVERIFY_RESULT(train);
        QCOMPARE((*train)->size(), std::size_t(3));
        QVERIFY(((*train)->classNames() == std::vector<std::string>{"cat", "dog"}));
        QCOMPARE((*train)->name(0), std::string("train/cat/x.PNG"));
        QCOMPARE((*train)->name(1), std::string("train/dog/a.png"));
        QCOMPARE((*train)->label(0), 0);
        QCOMPARE((*train)->label(2), 1);
        QVERIFY_RESULT((*train)->image(2));
        QVERIFY(*(*train)->imageSize(0) == cv::Size(20, 10));
        const auto test = testSplitOf(spec());
        QVERIFY(test);
        const auto opened = openDataset(*test);
        QVERIFY_RESULT(opened);
        QCOMPARE((*opened)->size(), std::size_t(2));
        QCOMPARE((*opened)->label(1), 1);
    }

    void valKeepsTheOrderOfTrain()
    {
        for (const char *name : {"train/a/1.png", "train/b/1.png", "train/c/1.png", "val/c/1.png"})
            put(name);
        const auto opened = openDataset(spec("test"));
        QVERIFY_RESULT(opened);
        QCOMPARE((*opened)->label(0), 2);
        QCOMPARE((*opened)->classNames().size(), std::size_t(3));
        QVERIFY(skips(**opened, "val/a", ErrorCode::Empty));
    }

    void classesWithoutSplit()
    {
        put("cat/1.png");
        put("dog/deep/er/2.png");
        const auto opened = openDataset(spec());
        QVERIFY_RESULT(opened);
        QCOMPARE((*opened)->size(), std::size_t(2));
        QCOMPARE((*opened)->label(1), 1);
        QVERIFY(!testSplitOf(spec()));
        QCOMPARE(openDataset(spec("test")).error().code, ErrorCode::NotFound);
    }

    void flatFolderHasNoLabels()
    {
        put("2.png");
        put("1.png");
        const auto opened = openDataset(spec());
        QVERIFY_RESULT(opened);
        QCOMPARE((*opened)->name(0), std::string("1.png"));
        QCOMPARE((*opened)->label(0), -1);
        QVERIFY((*opened)->classNames().empty());
    }

    void valWithOtherClassesIsInconsistent()
    {
        put("train/cat/1.png");
        put("val/cow/1.png");
        const auto opened = openDataset(spec("test"));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Inconsistent);
        QVERIFY(opened.error().detail.find("cow") != std::string::npos);
    }

    void noImageAtAllIsEmpty()
    {
        writeBytes(m_path / "notes.txt", "no picture");
        const auto opened = openDataset(spec());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Empty);
        QCOMPARE(opened.error().place, m_path.string());
    }

    void oddFilesAreNoted()
    {
        put("cat/1.png");
        put("stray.png");
        put("cat/.hidden.png");
        writeBytes(m_path / "cat/readme.txt", "text");
        fs::create_directories(m_path / "nothing");
        const auto opened = openDataset(spec());
        QVERIFY_RESULT(opened);
        QCOMPARE((*opened)->size(), std::size_t(1));
        QVERIFY(skips(**opened, "cat/readme.txt", ErrorCode::WrongFormat));
        QVERIFY(skips(**opened, "nothing", ErrorCode::Empty));
        QVERIFY(skips(**opened, "stray.png", ErrorCode::Inconsistent));
        QCOMPARE((*opened)->skipped().size(), std::size_t(3));
    }

    void emptyFileSurfacesWhenAskedFor()
    {
        writeBytes(m_path / "cat/empty.jpg", "");
        const auto opened = openDataset(spec());
        QVERIFY_RESULT(opened);
        QCOMPARE((*opened)->image(0).error().code, ErrorCode::Damaged);
        QCOMPARE((*opened)->smallerImage(0, 64).error().code, ErrorCode::Damaged);
        QVERIFY((*opened)->image(0).error().detail.find("empty") != std::string::npos);
    }

    void unreadablePictureSurfacesWhenAskedFor()
    {
        writeBytes(m_path / "cat/broken.png", m_picture.substr(0, 60));
        const auto opened = openDataset(spec());
        QVERIFY_RESULT(opened);
        const auto picture = (*opened)->image(0);
        QVERIFY(!picture);
        QCOMPARE(picture.error().code, ErrorCode::Damaged);
        QCOMPARE(picture.error().place, (m_path / "cat/broken.png").string());
        QCOMPARE((*opened)->image(1).error().code, ErrorCode::OutOfRange);
    }

    void circleOfLinksEnds()
    {
        put("cat/1.png");
        fs::create_directory_symlink(m_path / "cat", m_path / "cat/again");
        const auto opened = openDataset(spec());
        QVERIFY_RESULT(opened);
        QCOMPARE((*opened)->size(), std::size_t(1));
        QVERIFY(skips(**opened, "cat/again", ErrorCode::Inconsistent));
    }

    void namesOfAnyKind()
    {
        for (const char *name :
             {"kl\xC3\xA4sse 1/\xE4\xB8\xAD \"x\".png", "kl\xC3\xA4sse 1/\xFF\xFE.png"})
            put(name);
        const auto opened = openDataset(spec());
        QVERIFY_RESULT(opened);
        QCOMPARE((*opened)->size(), std::size_t(2));
        QVERIFY_RESULT((*opened)->image(0));
        QVERIFY_RESULT((*opened)->image(1));
    }

    void fingerprintFollowsNamesAndSizes()
    {
        put("cat/1.png");
        const std::string before = (*openDataset(spec()))->fingerprint();
        QCOMPARE((*openDataset(spec()))->fingerprint(), before);
        put("cat/2.png");
        const std::string more = (*openDataset(spec()))->fingerprint();
        QVERIFY(more != before);
        writeBytes(m_path / "cat/2.png", m_picture + "x");
        QVERIFY((*openDataset(spec()))->fingerprint() != more);
    }

    void stopEndsTheScan()
    {
        put("cat/1.png");
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(openDataset(spec(), stop.get_token()).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestImageFolder)
#include "tst_imagefolder.moc"

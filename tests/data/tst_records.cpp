#include "core/data/dataset.h"
#include "tests/support/imagefiles.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <numeric>

using namespace leoclr;
using namespace leoclr::testing;
namespace fs = std::filesystem;

namespace {

/// One CIFAR record: every pixel of plane c at (x, y) is 40 c + x + y.
std::string record(std::initializer_list<int> labels)
{
    std::string bytes;
    for (const int label : labels)
        bytes += static_cast<char>(label);
    for (int c = 0; c < 3; ++c)
        for (int y = 0; y < 32; ++y)
            for (int x = 0; x < 32; ++x)
                bytes += static_cast<char>(40 * c + 2 * x + y);
    return bytes;
}

/// STL-10 picture: column by column.
std::string columnRecord()
{
    std::string bytes;
    for (int c = 0; c < 3; ++c)
        for (int x = 0; x < 96; ++x)
            for (int y = 0; y < 96; ++y)
                bytes += static_cast<char>(20 * c + x + y / 2);
    return bytes;
}

} // namespace

class TestRecords : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;

    [[nodiscard]] DatasetSpec spec(const std::string &reader,
                                   const std::string &split = "train") const
    {
        DatasetSpec result;
        result.reader = reader;
        result.path = m_path.string();
        result.split = split;
        return result;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->path().toStdString();
    }

    void cifar10ReadsTheBatchesThatAreThere()
    {
        writeBytes(m_path / "data_batch_1.bin", record({3}) + record({9}));
        writeBytes(m_path / "data_batch_4.bin", record({0}));
        writeBytes(m_path / "test_batch.bin", record({7}));
        const auto dataset = openDataset(spec("cifar10"));
        QVERIFY_RESULT(dataset);
        QCOMPARE((*dataset)->size(), std::size_t(3));
        QCOMPARE((*dataset)->label(1), 9);
        QCOMPARE((*dataset)->label(2), 0);
        QCOMPARE((*dataset)->name(1), std::string("data_batch_1.bin:1"));
        QCOMPARE((*dataset)->name(2), std::string("data_batch_4.bin:0"));
        QCOMPARE((*dataset)->classNames().size(), std::size_t(10));
        const auto picture = (*dataset)->image(2);
        QVERIFY_RESULT(picture);
        QVERIFY(picture->at<cv::Vec3b>(5, 7) == cv::Vec3b(19, 59, 99)); // 2 x + y
        const auto test = testSplitOf(spec("cifar10"));
        QVERIFY(test);
        QCOMPARE((*openDataset(*test))->label(0), 7);
    }

    void cifar10InTheFolderOfItsArchive()
    {
        writeBytes(m_path / "cifar-10-batches-bin/data_batch_1.bin", record({3}));
        writeBytes(m_path / "cifar-10-batches-bin/batches.meta.txt",
                   "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n\n");
        const auto dataset = openDataset(spec("cifar10"));
        QVERIFY_RESULT(dataset);
        QCOMPARE((*dataset)->classNames()[3], std::string("d"));
        QVERIFY(!testSplitOf(spec("cifar10")));
    }

    void halfAFileIsDamaged()
    {
        writeBytes(m_path / "data_batch_1.bin", record({3}).substr(0, 1000));
        const auto dataset = openDataset(spec("cifar10"));
        QVERIFY(!dataset);
        QCOMPARE(dataset.error().code, ErrorCode::Damaged);
        for (const char *part : {"data_batch_1.bin", "1,000", "30,730,000"})
            QVERIFY2(dataset.error().detail.find(part) != std::string::npos,
                     dataset.error().detail.c_str());
        writeBytes(m_path / "data_batch_1.bin", "");
        QCOMPARE(openDataset(spec("cifar10")).error().code, ErrorCode::Damaged);
    }

    void labelOutOfRangeIsInconsistent()
    {
        writeBytes(m_path / "data_batch_1.bin", record({3}) + record({200}));
        const auto dataset = openDataset(spec("cifar10"));
        QVERIFY(!dataset);
        QCOMPARE(dataset.error().code, ErrorCode::Inconsistent);
        QVERIFY(dataset.error().detail.find("record 1 of data_batch_1.bin has label 200") !=
                std::string::npos);
    }

    void wrongNumberOfClassNames()
    {
        writeBytes(m_path / "data_batch_1.bin", record({3}));
        writeBytes(m_path / "batches.meta.txt", "cat\ndog\n");
        const auto dataset = openDataset(spec("cifar10"));
        QVERIFY(!dataset);
        QCOMPARE(dataset.error().code, ErrorCode::Inconsistent);
        QVERIFY(dataset.error().detail.find("2 classes") != std::string::npos);
    }

    void missingFilesAreNotFound()
    {
        QCOMPARE(openDataset(spec("cifar10")).error().code, ErrorCode::NotFound);
        QCOMPARE(openDataset(spec("cifar100", "test")).error().code, ErrorCode::NotFound);
        QCOMPARE(openDataset(spec("stl10")).error().code, ErrorCode::NotFound);
    }

    void cifar100TakesTheFineLabel()
    {
        writeBytes(m_path / "train.bin", record({4, 99}) + record({1, 0}));
        const auto dataset = openDataset(spec("cifar100"));
        QVERIFY_RESULT(dataset);
        QCOMPARE((*dataset)->label(0), 99);
        QCOMPARE((*dataset)->classNames()[99], std::string("worm"));
        QCOMPARE((*dataset)->classNames().size(), std::size_t(100));
        QVERIFY((*(*dataset)->image(1)).at<cv::Vec3b>(0, 0) == cv::Vec3b(0, 40, 80));
    }

    void stl10IsColumnMajor()
    {
        writeBytes(m_path / "train_X.bin", columnRecord() + columnRecord());
        writeBytes(m_path / "train_y.bin", "\x01\x0A");
        writeBytes(m_path / "unlabeled_X.bin", columnRecord());
        const auto dataset = openDataset(spec("stl10", "train+unlabeled"));
        QVERIFY_RESULT(dataset);
        QCOMPARE((*dataset)->size(), std::size_t(3));
        QCOMPARE((*dataset)->label(0), 0);
        QCOMPARE((*dataset)->label(1), 9);
        QCOMPARE((*dataset)->label(2), -1);
        QCOMPARE((*dataset)->name(2), std::string("unlabeled_X.bin:0"));
        const auto picture = (*dataset)->image(1);
        QVERIFY_RESULT(picture);
        QVERIFY(picture->at<cv::Vec3b>(10, 60) == cv::Vec3b(65, 85, 105)); // x + y / 2
    }

    void stl10LabelErrors()
    {
        writeBytes(m_path / "train_X.bin", columnRecord() + columnRecord());
        writeBytes(m_path / "train_y.bin", "\x01");
        auto dataset = openDataset(spec("stl10"));
        QVERIFY(!dataset);
        QCOMPARE(dataset.error().code, ErrorCode::Inconsistent);
        QVERIFY(dataset.error().detail.find("1 label for 2 images") != std::string::npos);
        writeBytes(m_path / "train_y.bin", "\x01\x0B");
        dataset = openDataset(spec("stl10"));
        QVERIFY(!dataset);
        QCOMPARE(dataset.error().code, ErrorCode::Inconsistent);
    }

    void fingerprintFollowsTheContent()
    {
        writeBytes(m_path / "data_batch_1.bin", record({3}));
        const std::string before = (*openDataset(spec("cifar10")))->fingerprint();
        QCOMPARE((*openDataset(spec("cifar10")))->fingerprint(), before);
        writeBytes(m_path / "data_batch_1.bin", record({4}));
        QVERIFY((*openDataset(spec("cifar10")))->fingerprint() != before);
    }

    void guesses()
    {
        writeBytes(m_path / "a/data_batch_2.bin", record({3}));
        writeBytes(m_path / "b/train.bin", record({3, 4}));
        writeBytes(m_path / "c/stl10_binary/unlabeled_X.bin", columnRecord());
        writeBytes(m_path / "d/x/y.png", "x");
        writeBytes(m_path / "e/notes.txt", "x");
        QCOMPARE(*guessReader((m_path / "a").string()), std::string("cifar10"));
        QCOMPARE(*guessReader((m_path / "a/data_batch_2.bin").string()), std::string("cifar10"));
        QCOMPARE(*guessReader((m_path / "b").string()), std::string("cifar100"));
        QCOMPARE(*guessReader((m_path / "c").string()), std::string("stl10"));
        QCOMPARE(*guessReader((m_path / "d").string()), std::string("folder"));
        QCOMPARE(*guessReader((m_path / "d/x/y.png").string()), std::string("folder"));
        QCOMPARE(guessReader((m_path / "e").string()).error().code, ErrorCode::Empty);
        QCOMPARE(guessReader((m_path / "f").string()).error().code, ErrorCode::NotFound);
    }

    void unknownReaderAndSplit()
    {
        auto dataset = openDataset(spec("cifar"));
        QCOMPARE(dataset.error().code, ErrorCode::Unknown);
        QVERIFY(dataset.error().remedy.find("cifar10") != std::string::npos);
        dataset = openDataset(spec("cifar10", "unlabeled"));
        QCOMPARE(dataset.error().code, ErrorCode::Unknown);
        QCOMPARE(dataset.error().place, std::string("data.split"));
        DatasetSpec nowhere = spec("cifar10");
        nowhere.path.clear();
        QCOMPARE(openDataset(nowhere).error().code, ErrorCode::NotFound);
        nowhere.path = (m_path / "gone").string();
        QCOMPARE(openDataset(nowhere).error().place, nowhere.path);
    }

    void limitTakesAKeyedSubset()
    {
        std::string bytes;
        for (int i = 0; i < 50; ++i)
            bytes += record({i % 10});
        writeBytes(m_path / "data_batch_1.bin", bytes);
        DatasetSpec limited = spec("cifar10");
        limited.limit = 12;
        const auto names = [](const DatasetSpec &which) {
            const auto dataset = openDataset(which);
            std::vector<std::string> result;
            for (std::size_t i = 0; i < (*dataset)->size(); ++i) {
                result.push_back((*dataset)->name(i));
                // name "data_batch_1.bin:17" tells the label it must have
                const int number = std::stoi(result.back().substr(result.back().find(':') + 1));
                if ((*dataset)->label(i) != number % 10 || !(*dataset)->image(i))
                    result.clear();
            }
            return result;
        };
        const auto first = names(limited);
        QCOMPARE(first.size(), std::size_t(12));
        QCOMPARE(names(limited), first);
        const std::string fingerprint = (*openDataset(limited))->fingerprint();
        limited.seed = 2;
        QVERIFY(names(limited) != first);
        QVERIFY((*openDataset(limited))->fingerprint() != fingerprint);
    }
};

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"

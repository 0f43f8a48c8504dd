#include "core/data/dataset.h"
#include "core/data/decode.h"
#include "core/data/summary.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>

using namespace leoclr;
using namespace leoclr::testing;
namespace fs = std::filesystem;

namespace {

DatasetSpec spec(const char *reader, const QString &path, const char *split = "train")
{
    DatasetSpec result;
    result.reader = reader;
    result.path = path.toStdString();
    result.split = split;
    return result;
}

/// One line of awkward/manifest.csv: fields may be quoted, a quote in them is doubled.
QStringList csvFields(const QString &line)
{
    QStringList fields{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'"' && quoted && i + 1 < line.size() && line[i + 1] == u'"')
            fields.last() += line[++i];
        else if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            fields.append(QString());
        else
            fields.last() += c;
    }
    return fields;
}

} // namespace

class TestRealData : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cifar10()
    {
        const QString train = sharedData("cifar10/cifar-10-batches-bin/data_batch_1.bin.xz");
        const QString test = sharedData("cifar10/cifar-10-batches-bin/test_batch.bin.xz");
        if (train.isEmpty() || test.isEmpty())
            QSKIP("no shared data");
        const auto dataset = openDataset(spec("cifar10", train));
        QVERIFY_RESULT(dataset);
        QCOMPARE((*dataset)->size(), std::size_t(10000));
        const auto summary = summarise(**dataset, 0);
        QVERIFY_RESULT(summary);
        for (const std::size_t count : summary->imagesPerClass)
            QVERIFY(count > 900 && count < 1100);
        // Published for the whole training set: 0.4914, 0.4822, 0.4465 and 0.247, 0.243, 0.262.
        const double means[3] = {0.4914, 0.4822, 0.4465}, deviations[3] = {0.247, 0.243, 0.262};
        for (std::size_t c = 0; c < 3; ++c) {
            QVERIFY(std::abs(summary->mean[c] - means[c]) < 0.01);
            QVERIFY(std::abs(summary->deviation[c] - deviations[c]) < 0.01);
        }
        QCOMPARE((*dataset)->label(0), 6); // a frog, as everybody knows
        QFile file(train + "/data_batch_1.bin");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray record = file.read(3073);
        const cv::Mat frog = *(*dataset)->image(0);
        for (int y = 0; y < 32; y += 7)
            for (int x = 0; x < 32; x += 5)
                for (int c = 0; c < 3; ++c)
                    QCOMPARE(frog.at<cv::Vec3b>(y, x)[c], uchar(record[1 + c * 1024 + y * 32 + x]));
        const auto tested = openDataset(spec("cifar10", test, "test"));
        QVERIFY_RESULT(tested);
        const auto testSummary = summarise(**tested, 10);
        for (const std::size_t count : testSummary->imagesPerClass)
            QCOMPARE(count, std::size_t(1000));
    }

    void stl10()
    {
        const QString folder = sharedData("stl10/stl10-mini.tar.xz");
        if (folder.isEmpty())
            QSKIP("no shared data");
        const auto dataset = openDataset(spec("stl10", folder, "test"));
        QVERIFY_RESULT(dataset);
        QCOMPARE((*dataset)->size(), std::size_t(40));
        QFile file(folder + "/stl10_binary/test_X.bin");
        QVERIFY(file.open(QIODevice::ReadOnly));
        file.seek(3 * 27648);
        const QByteArray record = file.read(27648);
        const cv::Mat picture = *(*dataset)->image(3);
        for (int c = 0; c < 3; ++c) {
            const cv::Mat plane(96, 96, CV_8U, const_cast<char *>(record.data()) + c * 9216);
            cv::Mat channel;
            cv::extractChannel(picture, channel, c);
            QCOMPARE(cv::norm(channel, plane.t(), cv::NORM_INF), 0.0);
        }
        QVERIFY((*dataset)->classNames()[0] == "airplane");
    }

    void imagenette()
    {
        const QString folder = sharedData("imagenette/imagenette2-224-mini.tar");
        if (folder.isEmpty())
            QSKIP("no shared data");
        const DatasetSpec train = spec("folder", folder + "/imagenette2-224-mini");
        const auto dataset = openDataset(train);
        QVERIFY_RESULT(dataset);
        QCOMPARE((*dataset)->size(), std::size_t(2000));
        const auto summary = summarise(**dataset, 200);
        QVERIFY_RESULT(summary);
        QCOMPARE(summary->unreadable, std::size_t(0));
        QVERIFY(summary->imagesPerClass == std::vector<std::size_t>(10, 200));
        QCOMPARE(summary->widthMax, 224);
        const auto val = openDataset(*testSplitOf(train));
        QVERIFY_RESULT(val);
        QCOMPARE((*val)->size(), std::size_t(500));
        QVERIFY((*val)->classNames() == (*dataset)->classNames());
    }

    void imagenetSample()
    {
        const QString folder = sharedData("imagenet-sample/imagenet-sample-100.tar");
        if (folder.isEmpty())
            QSKIP("no shared data");
        const auto dataset = openDataset(spec("folder", folder + "/imagenet-sample-100"));
        QVERIFY_RESULT(dataset);
        QCOMPARE((*dataset)->size(), std::size_t(100));
        QCOMPARE((*dataset)->classNames().size(), std::size_t(100));
        bool canOpener = false;
        for (std::size_t i = 0; i < 100; ++i) {
            const auto picture = (*dataset)->image(i);
            QVERIFY_RESULT(picture);
            QVERIFY(*(*dataset)->imageSize(i) == picture->size());
            QCOMPARE(picture->type(), CV_8UC3);
            if ((*dataset)->name(i).find("can_opener") !=
                std::string::npos) { // stored 392 x 294, EXIF orientation 6
                canOpener = true;
                QVERIFY(picture->size() == cv::Size(294, 392));
            }
        }
        QVERIFY(canOpener);
    }

    void awkward_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QSize>("size");
        const QString folder = sharedData("awkward/awkward-images.tar");
        QFile manifest(folder + "/awkward-images/manifest.csv");
        if (folder.isEmpty() || !manifest.open(QIODevice::ReadOnly)) {
            QTest::newRow("absent") << QString() << QString() << QSize();
            return;
        }
        const QStringList lines =
            QString::fromUtf8(manifest.readAll()).split('\n', Qt::SkipEmptyParts);
        for (const QString &line : lines.mid(1)) {
            const QStringList fields = csvFields(line.trimmed());
            const bool turned = fields[11].toInt() >= 5;
            const QSize size(fields[8].toInt(), fields[9].toInt());
            QTest::newRow(qPrintable(fields[0]))
                << folder + "/awkward-images/" + fields[0] << fields[4]
                << (turned ? size.transposed() : size);
        }
    }
    void awkward()
    {
        QFETCH(QString, file);
        QFETCH(QString, expected);
        QFETCH(QSize, size);
        if (file.isEmpty())
            QSKIP("no shared data");
        const std::string path = file.toUtf8().toStdString();
        QElapsedTimer timer;
        timer.start();
        const auto decoded = decodeImageFile(path);
        const auto headerSize = imageSizeOfFile(path);
        QVERIFY(timer.elapsed() < 20000);
        if (!decoded)
            QVERIFY2(decoded.error().place == path && !decoded.error().detail.empty(),
                     "error without a place");
        if (expected == "ok") {
            QVERIFY_RESULT(decoded);
            QCOMPARE(decoded->type(), CV_8UC3);
            QCOMPARE(QSize(decoded->cols, decoded->rows), size);
            QVERIFY_RESULT(headerSize);
            QVERIFY(*headerSize == decoded->size());
        } else if (expected == "bad" || expected == "partial") {
            QVERIFY2(!decoded, "should be refused");
        } else if (expected == "bomb" && decoded) {
            QVERIFY(decoded->total() <= 178'000'000); // reading a harmless first frame is fine
        }
    }
};

QTEST_GUILESS_MAIN(TestRealData)
#include "tst_realdata.moc"

#include "core/data/decode.h"
#include "tests/support/imagefiles.h"
#include "tests/support/testdata.h"

#include <opencv2/imgcodecs.hpp>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace leoclr;
using namespace leoclr::testing;

namespace {

bool equalPixels(const cv::Mat &a, const cv::Mat &b)
{
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0;
}

/// PNG of any depth and number of channels, in OpenCV's order.
std::string codedAs(const cv::Mat &stored)
{
    std::vector<uchar> bytes;
    cv::imencode(".png", stored, bytes);
    return {bytes.begin(), bytes.end()};
}

cv::Mat noisyPicture()
{
    cv::Mat picture(120, 160, CV_8UC3);
    cv::RNG(1).fill(picture, cv::RNG::UNIFORM, 0, 256);
    return picture;
}

} // namespace

class TestDecode : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void losslessFormatsKeepEveryPixel_data()
    {
        QTest::addColumn<QString>("ending");
        for (const char *ending : {".png", ".bmp", ".tiff", ".ppm"})
            QTest::newRow(ending) << ending;
    }
    void losslessFormatsKeepEveryPixel()
    {
        QFETCH(QString, ending);
        const cv::Mat picture = rampPicture(70, 41);
        const auto decoded = decodeImage(encoded(picture, ending.toStdString()), "picture");
        QVERIFY_RESULT(decoded);
        QVERIFY(equalPixels(*decoded, picture));
    }

    void jpegIsRgb()
    {
        const cv::Mat red(40, 40, CV_8UC3, cv::Scalar(220, 30, 20));
        const auto decoded = decodeImage(encoded(red, ".jpg"), "red.jpg");
        QVERIFY_RESULT(decoded);
        const auto pixel = decoded->at<cv::Vec3b>(20, 20);
        QVERIFY(std::abs(pixel[0] - 220) < 6 && std::abs(pixel[1] - 30) < 6 &&
                std::abs(pixel[2] - 20) < 6);
    }

    void grayAndAlphaAndSixteenBits()
    {
        const cv::Mat gray(5, 6, CV_8U, cv::Scalar(77));
        auto decoded = decodeImage(codedAs(gray), "gray.png");
        QVERIFY_RESULT(decoded);
        QVERIFY(equalPixels(*decoded, cv::Mat(5, 6, CV_8UC3, cv::Scalar::all(77))));

        const cv::Mat deep(5, 6, CV_16UC3,
                           cv::Scalar(30 * 257, 20 * 257, 10 * 257)); // OpenCV order: blue first
        decoded = decodeImage(codedAs(deep), "deep.png");
        QVERIFY_RESULT(decoded);
        QVERIFY(equalPixels(*decoded, cv::Mat(5, 6, CV_8UC3, cv::Scalar(10, 20, 30))));

        const cv::Mat halfBlack(5, 6, CV_8UC4,
                                cv::Scalar(0, 0, 0, 51)); // a fifth of black on white
        decoded = decodeImage(codedAs(halfBlack), "alpha.png");
        QVERIFY_RESULT(decoded);
        QVERIFY(equalPixels(*decoded, cv::Mat(5, 6, CV_8UC3, cv::Scalar::all(204))));
    }

    void orientationIsApplied_data()
    {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<int>("x"); // where the left top corner of the stored picture goes
        QTest::addColumn<int>("y");
        QTest::newRow("1") << 1 << 0 << 0;
        QTest::newRow("2") << 2 << 63 << 0;
        QTest::newRow("3") << 3 << 63 << 31;
        QTest::newRow("4") << 4 << 0 << 31;
        QTest::newRow("5") << 5 << 0 << 0;
        QTest::newRow("6") << 6 << 31 << 0;
        QTest::newRow("7") << 7 << 31 << 63;
        QTest::newRow("8") << 8 << 0 << 63;
        QTest::newRow("9 does not exist") << 9 << 0 << 0;
    }
    void orientationIsApplied()
    {
        QFETCH(int, orientation);
        QFETCH(int, x);
        QFETCH(int, y);
        cv::Mat stored(32, 64, CV_8UC3, cv::Scalar::all(20));
        stored(cv::Rect(0, 0, 16, 16)).setTo(cv::Scalar::all(240));
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("a.jpg").toStdString();
        writeBytes(file, withOrientation(encoded(stored, ".jpg"), orientation));
        const auto decoded = decodeImageFile(file);
        QVERIFY_RESULT(decoded);
        const bool turned = orientation >= 5 && orientation <= 8;
        QCOMPARE(decoded->cols, turned ? 32 : 64);
        QVERIFY(decoded->at<cv::Vec3b>(y, x)[0] > 220);
        const auto size = imageSizeOfFile(file);
        QVERIFY_RESULT(size);
        QVERIFY(*size == decoded->size());
    }

    void cutShortIsDamaged_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<double>("kept");
        for (const char *ending : {".jpg", ".png", ".webp", ".bmp", ".tiff", ".ppm"})
            for (const double kept : {0.1, 0.5, 0.9, 0.999})
                QTest::newRow(qPrintable(QString("%1 %2").arg(ending).arg(kept))) << ending << kept;
    }
    void cutShortIsDamaged()
    {
        QFETCH(QString, ending);
        QFETCH(double, kept);
        const std::string whole = encoded(noisyPicture(), ending.toStdString());
        const auto decoded =
            decodeImage(std::string_view(whole).substr(
                            0, static_cast<std::size_t>(kept * double(whole.size()))),
                        "cut");
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, ErrorCode::Damaged);
        QCOMPARE(decoded.error().place, std::string("cut"));
    }

    void jpegWithoutItsLastMarkerIsDamaged()
    {
        const std::string whole = encoded(rampPicture(160, 120), ".jpg");
        QVERIFY_RESULT(decodeImage(whole + "trailing bytes do no harm", "longer.jpg"));
        const auto decoded =
            decodeImage(std::string_view(whole).substr(0, whole.size() - 2), "cut.jpg");
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, ErrorCode::Damaged);
    }

    void nonsenseIsRefused()
    {
        QCOMPARE(decodeImage("", "empty.jpg").error().code, ErrorCode::Damaged);
        QCOMPARE(decodeImage("this is no picture", "text.jpg").error().code,
                 ErrorCode::WrongFormat);
        QCOMPARE(decodeImageFile("/no/such/file.jpg").error().code, ErrorCode::NotFound);
    }

    void bombIsRefusedByItsHeader()
    {
        std::string png = encoded(rampPicture(8, 8), ".png");
        png.replace(16, 8, std::string("\x00\x01\x00\x00\x00\x01\x00\x00", 8)); // 65536 x 65536
        const auto decoded = decodeImage(png, "bomb.png");
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, ErrorCode::OutOfRange);
        QVERIFY(decoded.error().detail.find("65,536") != std::string::npos);
    }

    void sizeComesFromTheHeader_data()
    {
        QTest::addColumn<QString>("ending");
        for (const char *ending : {".jpg", ".png", ".webp", ".bmp", ".tiff", ".ppm", ".jp2"})
            QTest::newRow(ending) << ending;
    }
    void sizeComesFromTheHeader()
    {
        QFETCH(QString, ending);
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("a" + ending).toStdString();
        writeBytes(file, encoded(rampPicture(90, 61), ending.toStdString()));
        const auto size = imageSizeOfFile(file);
        QVERIFY_RESULT(size);
        QVERIFY(*size == cv::Size(90, 61));
    }

    void endings()
    {
        QVERIFY(looksLikeImage("a/b.JPEG"));
        QVERIFY(looksLikeImage("x.webp"));
        QVERIFY(!looksLikeImage("x.txt"));
        QVERIFY(!looksLikeImage("jpg"));
    }
};

QTEST_GUILESS_MAIN(TestDecode)
#include "tst_decode.moc"

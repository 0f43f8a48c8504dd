#include "core/base/files.h"
#include "core/data/dataset.h"
#include "core/data/decode.h"
#include "tests/support/imagefiles.h"
#include "tests/support/mutations.h"
#include "tests/support/smalldatasets.h"
#include "tests/support/tarfiles.h"
#include "tests/support/testdata.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <zlib.h>

using namespace leoclr;
using namespace leoclr::testing;
namespace fs = std::filesystem;

namespace {

constexpr int deep = 500000;

std::string repeated(const std::string &text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

/// Annotations of one picture that is stated to be this large, with this mask so many times.
std::string cocoOf(int width, int height, const std::string &mask, int times)
{
    const std::string object = "{\"image_id\":1,\"category_id\":1,\"bbox\":[1,1,9,9],\"segmentation\":" + mask + "}";
    return "{\"images\":[{\"id\":1,\"file_name\":\"a.jpg\",\"width\":" + std::to_string(width) +
           ",\"height\":" + std::to_string(height) + "}],\"annotations\":[" + repeated(object + ",", times - 1) + object +
           "],\"categories\":[{\"id\":1,\"name\":\"x\"}]}";
}

constexpr std::size_t matHeader = 128;

/// A variable of a MATLAB file as MATLAB packs it.
std::string packedVariable(const std::string &variable)
{
    uLongf bytes = compressBound(variable.size());
    std::string packed(bytes, '\0');
    compress(reinterpret_cast<Bytef *>(packed.data()), &bytes, reinterpret_cast<const Bytef *>(variable.data()),
             variable.size());
    packed.resize(bytes);
    const std::uint32_t tag[2] = {15, static_cast<std::uint32_t>(bytes)};
    return std::string(reinterpret_cast<const char *>(tag), sizeof tag) + packed;
}

} // namespace

// Damaged files of every reader: never a crash, never a wait, no memory on the word of a header, and each refusal tells
// which file it is about and where in it. More damage: LEOCLR_MUTATIONS=5000 tst_malformed.
class TestMalformed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CACHE_HOME", "none"); // an index kept from one damage would be taken for the next
        m_memoryBefore = peakMemory();
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = m_folder->path().toStdString();
        m_fault.clear();
        m_refusals = 0;
    }

    void readers_data()
    {
        QTest::addColumn<QString>("reader");
        QTest::addColumn<QString>("split");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("place"); // what follows the file's path where an error is about that file
        const auto row = [](const char *reader, const char *file, const char *place, const char *split = "train") {
            QTest::addRow("%s %s", reader, file) << reader << split << file << place;
        };
        row("voc", "VOCdevkit/VOC2007/Annotations/000001.xml", ":\\d+");
        row("voc", "VOCdevkit/VOC2007/ImageSets/Main/trainval.txt", ":\\d+");
        row("voc", "VOCdevkit/VOC2007/JPEGImages/000001.jpg", "");
        row("coco", "annotations/instances_train2017.json", "(:byte \\d+)?");
        row("pets", "annotations/trimaps/Abyssinian_1.png", "");
        row("pets", "annotations/xmls/Abyssinian_1.xml", ":\\d+");
        row("pets", "annotations/trainval.txt", ":\\d+");
        row("cars", "devkit/cars_train_annos.mat", "(:annotations.*|:byte \\d+)?");
        row("cars", "devkit/cars_meta.mat", "(:class_names.*|:byte \\d+)?");
        row("birdsnap", "images.txt", ":\\d+");
        row("birdsnap", "species.txt", ":\\d+");
        row("birdsnap", "test_images.txt", ":\\d+");
        row("cifar10", "data_batch_1.bin", "");
        row("cifar10", "batches.meta.txt", "");
        row("cifar100", "train.bin", "");
        row("stl10", "train_X.bin", "");
        row("stl10", "train_y.bin", "");
        row("imagenet", "ILSVRC2012_devkit_t12/data/meta.mat", "(:synsets.*|:byte \\d+)?", "test");
        row("imagenet", "ILSVRC2012_devkit_t12/data/ILSVRC2012_validation_ground_truth.txt", ":\\d+", "test");
        row("webdataset", "a.tar", ":byte \\d+( \\(.*\\))?");
    }
    void readers()
    {
        QFETCH(QString, reader);
        QFETCH(QString, split);
        QFETCH(QString, file);
        QFETCH(QString, place);
        putSmallDataset(reader.toStdString(), m_root);
        m_file = m_root / file.toStdString();
        m_place = QRegularExpression(QRegularExpression::anchoredPattern(place));
        DatasetSpec spec;
        spec.reader = reader.toStdString();
        spec.path = m_root.string();
        spec.split = split.toStdString();
        const Result<std::string> whole = readFile(m_file);
        QVERIFY_RESULT(whole);
        QVERIFY_RESULT(openDataset(spec));
        eachMutation(*whole, [&] { examine(openDataset(spec)); });
        QVERIFY2(m_refusals > 0, "no damage was noticed");
    }

    // What is damaged before it is packed passes the check of the packing: the structure inside is looked at, too.
    void packedVariables()
    {
        putSmallDataset("cars", m_root);
        m_file = m_root / "devkit/cars_train_annos.mat";
        m_place = QRegularExpression(QRegularExpression::anchoredPattern(QStringLiteral("(:annotations.*|:byte \\d+)?")));
        DatasetSpec spec;
        spec.reader = "cars";
        spec.path = m_root.string();
        const std::string whole = *readFile(m_file);
        const std::string variable = whole.substr(matHeader);
        writeBytes(m_file, whole.substr(0, matHeader) + packedVariable(variable));
        QVERIFY_RESULT(openDataset(spec));
        eachMutation(variable, [&] {
            writeBytes(m_file, whole.substr(0, matHeader) + packedVariable(*readFile(m_file)));
            examine(openDataset(spec));
        });
        QVERIFY2(m_refusals > 0, "no damage was noticed");
    }

    void pictures_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const cv::Mat ramp = rampPicture(60, 40);
        for (const char *ending : {".jpg", ".png", ".webp", ".bmp", ".tif", ".ppm", ".jp2"})
            QTest::newRow(ending) << QByteArray::fromStdString(encoded(ramp, ending));
        QTest::newRow("orientation") << QByteArray::fromStdString(withOrientation(encoded(ramp, ".jpg"), 6));
        QTest::newRow(".gif") << QByteArray::fromHex("47494638396102000200f00000ff000000ff0021f90400000000002c00000000020002"
                                                     "000002028451003b");
    }
    void pictures()
    {
        QFETCH(QByteArray, bytes);
        m_file = m_root / "picture";
        m_place = QRegularExpression(QRegularExpression::anchoredPattern(QString()));
        eachMutation(bytes.toStdString(), [&] {
            if (const auto size = imageSizeOfFile(m_file); !size)
                judge(size.error());
            if (const auto picture = decodeImageFile(m_file); !picture)
                judge(picture.error());
        });
        QVERIFY2(m_refusals > 0, "no damage was noticed");
    }

    // Files that are well formed and lie: no memory and no time is taken on their word.
    void bombs_data()
    {
        QTest::addColumn<QString>("reader");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        const auto row = [](const char *name, const char *reader, const char *file, const std::string &content) {
            QTest::newRow(name) << reader << file << QByteArray::fromStdString(content);
        };
        const char *coco = "annotations/instances_train2017.json", *voc = "VOCdevkit/VOC2007/Annotations/000001.xml";
        row("masks of a huge picture", "coco", coco, cocoOf(17000, 10000, "[[1,1,9,1,9,9]]", 200));
        row("endless outline", "coco", coco, cocoOf(60, 40, "[[" + repeated("0,0,60,40,", 49999) + "0,0]]", 40));
        row("corners beyond all pictures", "coco", coco, cocoOf(60, 40, "[[0,-1e308,50,1e308,9,9],[0,0.5,-1e308,30,1e308,30]]", 1));
        row("run lengths beyond all numbers", "coco", coco,
            cocoOf(60, 40, "{\"size\":[40,60],\"counts\":\"000" + repeated("ooooooooo?", 4000) + "\"}", 1));
        row("deep JSON", "coco", coco, "{\"images\":" + repeated("[", deep));
        row("deep XML", "voc", voc, "<annotation>" + repeated("<object>", deep));
        row("deep XML that ends", "voc", voc,
            "<annotation>" + repeated("<object>", deep) + repeated("</object>", deep) + "</annotation>");
        row("a class with a huge number", "webdataset", "a.tar",
            tarMember("1.jpg", encoded(rampPicture(60, 40), ".jpg")) + tarMember("1.cls", "999999") + tarEnd);
        row("millions of empty lines", "imagenet", "ILSVRC2012_devkit_t12/data/ILSVRC2012_validation_ground_truth.txt",
            repeated("\n", 8 * deep));
    }
    void bombs()
    {
        QFETCH(QString, reader);
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        putSmallDataset(reader.toStdString(), m_root);
        m_file = m_root / file.toStdString();
        m_place = QRegularExpression(QStringLiteral(".*"));
        writeBytes(m_file, content.toStdString());
        DatasetSpec spec;
        spec.reader = reader.toStdString();
        spec.path = m_root.string();
        spec.split = reader == QLatin1String("imagenet") ? "test" : "train";
        QElapsedTimer timer;
        timer.start();
        examine(openDataset(spec));
        QVERIFY2(timer.elapsed() < patience, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(m_fault.isEmpty(), qPrintable(m_fault));
        if (qEnvironmentVariableIsSet("LEOCLR_MUTATIONS"))
            qInfo("%lld refusals, %lld ms, %lld MiB at most", m_refusals, timer.elapsed(), peakMemory() >> 20);
    }

    void memoryStaysBounded()
    {
        const qint64 taken = peakMemory() - m_memoryBefore;
        QVERIFY2(taken < mostMemory, qPrintable(QStringLiteral("%1 MiB more").arg(taken >> 20)));
    }

private:
    static constexpr qint64 mostMemory = qint64{1} << 30; ///< a picture may state 178 million pixels
    static constexpr qint64 patience = 5000;              ///< milliseconds for one damaged file

    static qint64 peakMemory()
    {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return qint64{usage.ru_maxrss} * 1024;
    }

    template<typename Read> void eachMutation(const std::string &whole, const Read &read)
    {
        const std::string stream = QTest::currentDataTag() ? QTest::currentDataTag() : QTest::currentTestFunction();
        m_refusals = 0;
        qint64 slowest = 0;
        for (std::uint32_t i = 0; i < mutationCount(200); ++i) {
            m_fault.clear();
            writeBytes(m_file, mutated(whole, stream, i));
            QElapsedTimer timer;
            timer.start();
            read();
            slowest = std::max(slowest, timer.elapsed());
            QVERIFY2(timer.elapsed() < patience, qPrintable(QStringLiteral("mutation %1 took %2 ms").arg(i).arg(timer.elapsed())));
            QVERIFY2(m_fault.isEmpty(), qPrintable(QStringLiteral("mutation %1: %2").arg(i).arg(m_fault)));
        }
        if (qEnvironmentVariableIsSet("LEOCLR_MUTATIONS"))
            qInfo("%lld refusals, slowest %lld ms, %lld MiB at most", m_refusals, slowest, peakMemory() >> 20);
    }

    void examine(const Result<std::unique_ptr<Dataset>> &opened)
    {
        if (!opened)
            return judge(opened.error());
        const Dataset &dataset = **opened;
        for (const SkippedFile &skipped : dataset.skipped())
            judge(skipped.error);
        for (std::size_t i = 0; i < std::min<std::size_t>(dataset.size(), 4); ++i) {
            if (const auto picture = dataset.image(i); !picture)
                judge(picture.error());
            if (const auto small = dataset.smallerImage(i, 16); !small)
                judge(small.error());
            if (const auto size = dataset.imageSize(i); !size)
                judge(size.error());
            if (const auto sound = dataset.checkAnnotations(i); !sound)
                judge(sound.error());
            const int classes = static_cast<int>(dataset.classNames().size());
            for (const ObjectAnnotation &object : dataset.objects(i))
                if (object.label < -1 || object.label >= classes || object.box.empty())
                    m_fault = QStringLiteral("an object without class or box");
            if (dataset.label(i) < -1 || dataset.label(i) >= classes)
                m_fault = QStringLiteral("a label without class");
        }
        if (dataset.fingerprint().empty())
            m_fault = QStringLiteral("no fingerprint");
    }

    /// Whether an error says what a person needs: which file, and the place in it.
    void judge(const Error &error)
    {
        ++m_refusals;
        const QString place = QString::fromStdString(error.place), file = QString::fromStdString(m_file.string());
        if (error.detail.empty() || error.code == ErrorCode::Internal || !place.startsWith(m_folder->path()))
            m_fault = QString::fromStdString("not told apart: " + error.message());
        else if (place.startsWith(file) && !m_place.match(place.mid(file.size())).hasMatch())
            m_fault = QString::fromStdString("no place in the file: " + error.message());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root, m_file;
    QRegularExpression m_place;
    QString m_fault; ///< of the last error
    qint64 m_refusals = 0;
    qint64 m_memoryBefore = 0;
};

QTEST_GUILESS_MAIN(TestMalformed)
#include "tst_malformed.moc"

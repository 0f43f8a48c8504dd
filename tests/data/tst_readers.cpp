#include "core/base/files.h"
#include "core/data/dataset.h"
#include "core/data/readers/shardindex.h"
#include "core/data/readers/shardnames.h"
#include "tests/support/imagefiles.h"
#include "tests/support/matfiles.h"
#include "tests/support/tarfiles.h"
#include "tests/support/testdata.h"

#include <opencv2/imgproc.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace leoclr;
using namespace leoclr::testing;
namespace fs = std::filesystem;

namespace {

DatasetSpec spec(const char *reader, const fs::path &path, const char *split = "train")
{
    DatasetSpec result;
    result.reader = reader;
    result.path = path.string();
    result.split = split;
    return result;
}

bool notes(const Dataset &dataset, const std::string &name, ErrorCode code)
{
    return std::any_of(dataset.skipped().begin(), dataset.skipped().end(), [&](const SkippedFile &skipped) {
        return skipped.name.find(name) != std::string::npos && skipped.error.code == code;
    });
}

} // namespace

class TestReaders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CACHE_HOME", m_cache.path().toUtf8());
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->path().toStdString();
        m_picture = encoded(rampPicture(60, 40), ".jpg");
    }

    // Stanford Cars

    void carsComeFromTheDevkit()
    {
        putCars();
        const auto train = openDataset(spec("cars", m_path));
        QVERIFY_RESULT(train);
        QCOMPARE((*train)->size(), std::size_t(2));
        QCOMPARE((*train)->classNames()[1], std::string("Audi TT 2012"));
        QCOMPARE((*train)->label(0), 1);
        QVERIFY((*train)->boxes(0)[0].box == cv::Rect2f(9, 4, 22, 27)); // 10..31, 5..31, counted from 1
        QVERIFY(notes(**train, "00003.jpg", ErrorCode::NotFound));
        const auto test = openDataset(spec("cars", m_path, "test"));
        QVERIFY_RESULT(test);
        QCOMPARE((*test)->label(0), -1); // the list without labels
        QCOMPARE(*guessReader(m_path.string()), std::string("cars"));
    }

    void compressedMatFiles()
    {
        // Written by SciPy's savemat(): MATLAB's own files are compressed in the same way.
        const QByteArray annotations = QByteArray::fromBase64(
        "TUFUTEFCIDUuMCBNQVQtZmlsZSBQbGF0Zm9ybTogcG9zaXgsIENyZWF0ZWQgb246IFR1ZSBOb3YgMjQgMTg6NDk6MDkgMjAyNgAA"
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABSU0PAAAArQAAAHic42NgYPjBwsDABqQ5"
        "gJiJAQJYoXxGIGaG0txAnJiXl1+SWJKZn1cMVccCV2cAxElJ+RXxFYYQuhJKVxhB+UYMyTmJxSCdaXmJualAmg+ILRgQ9vNhsR+G"
        "QYAHKs4F5ZOrn5VC/fJU1G+ApJ+TgH4mIIsRqs8BSR8LFn2cSPoEoHwDIDDUyypIp9D93BTqH8rhz8RAWfgbUSH8eSjUP5TDn9L0"
        "b4wU/gD5TSZZ");
        const QByteArray names = QByteArray::fromBase64(
        "TUFUTEFCIDUuMCBNQVQtZmlsZSBQbGF0Zm9ybTogcG9zaXgsIENyZWF0ZWQgb246IFR1ZSBOb3YgMjQgMTg6NDk6MDkgMjAyNgAA"
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABSU0PAAAAbgAAAHic42NgYLgBxGxAzAHE"
        "jAwQwIrEZ4LS3ECcnJNYXByfl5ibWgxWxwfEAUj6WbDol0IyVwDKd/RVcE/NSy1KzFHwKM3NTS1SCA4NUzAyMDBggJvrQMBcLjRz"
        "Qe5zziwpyj+8Ok/B2QQsDgCMgRNg");
        putCars();
        writeBytes(m_path / "devkit/cars_train_annos.mat", annotations.toStdString());
        writeBytes(m_path / "devkit/cars_meta.mat", names.toStdString());
        const auto train = openDataset(spec("cars", m_path));
        QVERIFY_RESULT(train);
        QCOMPARE((*train)->size(), std::size_t(2));
        QCOMPARE((*train)->classNames()[1], std::string("Citro\xC3\xABn C4"));
        QCOMPARE((*train)->label(1), 1);
        QVERIFY((*train)->boxes(1)[0].box == cv::Rect2f(10, 4, 21, 27));
    }

    void wrongMatNamesItsPlace()
    {
        putCars();
        const fs::path list = m_path / "devkit/cars_train_annos.mat";
        const std::string whole = *readFile(list);
        writeBytes(list, "no MATLAB at all");
        QCOMPARE(openDataset(spec("cars", m_path)).error().place, list.string());
        writeBytes(list, whole.substr(0, whole.size() / 2));
        const auto cut = openDataset(spec("cars", m_path));
        QVERIFY(!cut);
        QVERIFY2(cut.error().place.starts_with(list.string()), cut.error().message().c_str());
        putStructs(list, "annotations", {"bbox_x1", "bbox_y1", "bbox_x2", "bbox_y2", "fname", "class"},
                   {{number(1), number(1), number(9), number(9), text("00001.jpg"), number(3)}});
        const auto wrongClass = openDataset(spec("cars", m_path));
        QVERIFY(!wrongClass);
        QCOMPARE(wrongClass.error().place, list.string() + ":annotations(1).class");
        putStructs(list, "annotations", {"bbox_x1", "fname"}, {{number(1), text("00001.jpg")}});
        const auto missing = openDataset(spec("cars", m_path));
        QVERIFY(!missing);
        QCOMPARE(missing.error().place, list.string() + ":annotations(1).bbox_y1");
    }

    void cutMatNeverCrashes()
    {
        putCars();
        const fs::path list = m_path / "devkit/cars_train_annos.mat";
        const std::string whole = *readFile(list);
        for (std::size_t length = 0; length < whole.size(); length += 7) {
            writeBytes(list, whole.substr(0, length));
            const auto opened = openDataset(spec("cars", m_path));
            QVERIFY(!opened || (*opened)->size() > 0);
        }
    }

    // Birdsnap

    void birdsAreReadByTheirColumns()
    {
        writeBytes(m_path / "species.txt", "id\tcommon\tscientific\tdir\n1\tAcadian Flycatcher\tE v\tAcadian\n2\tAlder\tE a\tAlder\n");
        writeBytes(m_path / "images.txt",
                   "url\tmd5\tpath\tspecies_id\tbb_x1\tbb_y1\tbb_x2\tbb_y2\n"
                   "u\tm\tAcadian/1.jpg\t1\t5\t6\t25\t26\n"
                   "u\tm\tAlder/2.jpg\t2\tnull\tnull\tnull\tnull\n"
                   "u\tm\tAlder/3.jpg\t2\t1\t1\t2\t2\n"
                   "u\tm\tAlder/gone.jpg\t2\t1\t1\t2\t2\n");
        writeBytes(m_path / "test_images.txt", "path\nAlder/3.jpg\n");
        for (const char *name : {"Acadian/1.jpg", "Alder/2.jpg", "Alder/3.jpg"})
            writeBytes(m_path / "images" / name, m_picture);
        const auto train = openDataset(spec("birdsnap", m_path));
        QVERIFY_RESULT(train);
        QCOMPARE((*train)->size(), std::size_t(2));
        QCOMPARE((*train)->classNames()[0], std::string("Acadian Flycatcher"));
        QVERIFY((*train)->boxes(0)[0].box == cv::Rect2f(5, 6, 20, 20));
        QVERIFY((*train)->boxes(1).empty());
        QVERIFY(notes(**train, "gone.jpg", ErrorCode::NotFound));
        QCOMPARE((*openDataset(spec("birdsnap", m_path, "test")))->size(), std::size_t(1));
        QCOMPARE(*guessReader(m_path.string()), std::string("birdsnap"));
        writeBytes(m_path / "images.txt", "url\tmd5\tpath\tspecies_id\tbb_x1\tbb_y1\tbb_x2\tbb_y2\nu\tm\tA/1.jpg\t9\t1\t1\t2\t2\n");
        QCOMPARE(openDataset(spec("birdsnap", m_path)).error().place, (m_path / "images.txt").string() + ":2");
        writeBytes(m_path / "images.txt", "a,b,c\n");
        QCOMPARE(openDataset(spec("birdsnap", m_path)).error().place, (m_path / "images.txt").string() + ":1");
    }

    // CIFAR-100 and STL-10

    void coarseNamesOfCifar100()
    {
        std::string records;
        for (const auto &[coarse, fine] : {std::pair{4, 0}, {1, 1}, {14, 2}, {4, 0}})
            records += std::string{char(coarse), char(fine)} + std::string(3072, 'x');
        writeBytes(m_path / "train.bin", records);
        const auto opened = openDataset(spec("cifar100", m_path));
        QVERIFY_RESULT(opened);
        QCOMPARE((*opened)->classGroups().names.size(), std::size_t(20));
        QCOMPARE((*opened)->classGroups().names[std::size_t((*opened)->classGroups().ofClass[0])],
                 std::string("fruit_and_vegetables")); // apple
        QCOMPARE((*opened)->classGroups().ofClass[50], -1); // no mouse among these
        records[0] = 5;
        writeBytes(m_path / "train.bin", records);
        QCOMPARE(openDataset(spec("cifar100", m_path)).error().code, ErrorCode::Inconsistent);
    }

    void foldsOfStl10()
    {
        writeBytes(m_path / "train_X.bin", std::string(6 * 27648, 'a'));
        writeBytes(m_path / "train_y.bin", std::string{1, 2, 3, 4, 5, 6});
        writeBytes(m_path / "fold_indices.txt", "0 2 4 \n1 3 5\n0 9\n");
        DatasetSpec folded = spec("stl10", m_path);
        folded.fold = 2;
        const auto second = openDataset(folded);
        QVERIFY_RESULT(second);
        QCOMPARE((*second)->size(), std::size_t(3));
        QCOMPARE((*second)->label(1), 3);
        QVERIFY((*second)->fingerprint() != (*openDataset(spec("stl10", m_path)))->fingerprint());
        folded.fold = 3;
        QCOMPARE(openDataset(folded).error().place, (m_path / "fold_indices.txt").string() + ":3");
        folded.fold = 10;
        QCOMPARE(openDataset(folded).error().code, ErrorCode::Inconsistent);
        ExperimentConfig config;
        config.dataReader = "stl10";
        config.dataFold = 2;
        QCOMPARE(datasetSpec(config).fold, 2);
        config.dataSplit = "unlabeled";
        QCOMPARE(datasetSpec(config).fold, 0);
    }

    // ImageNet

    void flatValOfImageNet()
    {
        // ILSVRC numbers go against the order of the wnids on purpose: the label is the position of the wnid.
        putStructs(m_path / "ILSVRC2012_devkit_t12/data/meta.mat", "synsets",
                   {"ILSVRC2012_ID", "WNID", "words", "num_children"},
                   {{number(1), text("n02119789"), text("kit fox, Vulpes macrotis"), number(0)},
                    {number(2), text("n01440764"), text("tench, Tinca tinca"), number(0)},
                    {number(1001), text("n00001740"), text("entity"), number(2)}});
        writeBytes(m_path / "ILSVRC2012_devkit_t12/data/ILSVRC2012_validation_ground_truth.txt", "2\n1\n2\n");
        for (const char *name : {"val/ILSVRC2012_val_00000001.JPEG", "val/ILSVRC2012_val_00000002.JPEG",
                                 "val/stray.JPEG", "train/n01440764/n01440764_1.JPEG"})
            writeBytes(m_path / name, m_picture);
        const auto val = openDataset(spec("imagenet", m_path, "test"));
        QVERIFY_RESULT(val);
        QCOMPARE((*val)->size(), std::size_t(2));
        QVERIFY(((*val)->classNames() == std::vector<std::string>{"tench, Tinca tinca", "kit fox, Vulpes macrotis"}));
        QCOMPARE((*val)->label(0), 0);
        QCOMPARE((*val)->label(1), 1);
        QVERIFY(notes(**val, "stray.JPEG", ErrorCode::Inconsistent));
        QCOMPARE(*guessReader(m_path.string()), std::string("imagenet"));
        const auto train = openDataset(spec("imagenet", m_path));
        QVERIFY_RESULT(train);
        QCOMPARE((*train)->label(0), 0);
        QVERIFY((*train)->classNames() == (*val)->classNames());
        writeBytes(m_path / "ILSVRC2012_devkit_t12/data/ILSVRC2012_validation_ground_truth.txt", "2\n77\n");
        const auto wrong = openDataset(spec("imagenet", m_path, "test"));
        QVERIFY(!wrong);
        QVERIFY(wrong.error().place.ends_with("ground_truth.txt:2"));
    }

    void kaggleLayoutOfImageNet()
    {
        writeBytes(m_path / "LOC_synset_mapping.txt", "n01440764 tench, Tinca tinca\nn02119789 kit fox, Vulpes macrotis\n");
        writeBytes(m_path / "LOC_val_solution.csv", "ImageId,PredictionString\nILSVRC2012_val_00000002,n02119789 1 2 3 4 \n"
                                                    "ILSVRC2012_val_00000001,n01440764 1 2 3 4 \n");
        for (const char *name : {"val/ILSVRC2012_val_00000001.JPEG", "val/ILSVRC2012_val_00000002.JPEG",
                                 "train/n01440764/a.JPEG", "train/n02119789/a.JPEG"})
            writeBytes(m_path / "ILSVRC/Data/CLS-LOC" / name, m_picture);
        const auto val = openDataset(spec("imagenet", m_path, "test"));
        QVERIFY_RESULT(val);
        QCOMPARE((*val)->label(0), 0);
        QCOMPARE((*val)->label(1), 1);
        QCOMPARE((*val)->classNames()[1], std::string("kit fox, Vulpes macrotis"));
    }

    void plainFoldersGetWords()
    {
        writeBytes(m_path / "words.txt", "n02012849\tcrane\nn03126707\tcrane\nn01440764\ttench, Tinca tinca\n");
        for (const char *name : {"set/train/n02012849/a.jpg", "set/train/n03126707/a.jpg", "set/train/n01440764/a.jpg"})
            writeBytes(m_path / name, m_picture);
        const auto opened = openDataset(spec("folder", m_path / "set"));
        QVERIFY_RESULT(opened);
        QVERIFY(((*opened)->classNames() ==
                 std::vector<std::string>{"tench, Tinca tinca", "crane (n02012849)", "crane (n03126707)"}));
    }

    // WebDataset

    void shardsAreReadInPlace()
    {
        const std::string other = encoded(rampPicture(30, 20), ".png");
        writeBytes(m_path / "train-000000.tar", tarMember("b/one.jpg", m_picture) + tarMember("b/one.cls", "7\n") +
                                                    tarMember("b/two.cls", "2") + tarMember("b/two.png", other) + tarEnd);
        writeBytes(m_path / "train-000001.tar",
                   tarMember("three.jpeg", m_picture) + tarMember("three.json", R"({"caption":"x","label":3})") +
                       tarMember("four.jpg", m_picture) + tarMember("four.txt", "a caption of words") + tarEnd);
        writeBytes(m_path / "val-000000.tar", tarMember("five.jpg", m_picture) + tarMember("five.txt", "1") + tarEnd);
        const auto opened = openDataset(spec("webdataset", m_path));
        QVERIFY_RESULT(opened);
        const Dataset &dataset = **opened;
        QCOMPARE(dataset.size(), std::size_t(4));
        QCOMPARE(dataset.name(1), std::string("train-000000.tar/b/two.png"));
        std::vector<int> labels;
        for (std::size_t i = 0; i < 4; ++i)
            labels.push_back(dataset.label(i));
        QVERIFY((labels == std::vector<int>{7, 2, 3, -1}));
        QCOMPARE(dataset.classNames().size(), std::size_t(8));
        QVERIFY_RESULT(dataset.image(1));
        QCOMPARE(cv::norm(*dataset.image(1), rampPicture(30, 20), cv::NORM_INF), 0.0);
        QVERIFY(*dataset.imageSize(0) == cv::Size(60, 40));
        QCOMPARE(*dataset.storedBytes(2), m_picture);
        QVERIFY(testSplitOf(spec("webdataset", m_path)).has_value());
        QCOMPARE((*openDataset(spec("webdataset", m_path, "test")))->label(0), 1);
        const auto pattern = openDataset(spec("webdataset", m_path / "train-{000000..000099}.tar"));
        QVERIFY_RESULT(pattern);
        QCOMPARE((*pattern)->fingerprint(), dataset.fingerprint());
        QCOMPARE(*guessReader(m_path.string()), std::string("webdataset"));
        QCOMPARE(*guessReader((m_path / "train-000000.tar").string()), std::string("webdataset"));
    }

    void classNamesOfShards()
    {
        writeBytes(m_path / "a.tar", tarMember("1.jpg", m_picture) + tarMember("1.cls", "tench") +
                                         tarMember("2.jpg", m_picture) + tarMember("2.cls", "goldfish") + tarEnd);
        const auto words = openDataset(spec("webdataset", m_path));
        QVERIFY_RESULT(words);
        QVERIFY(((*words)->classNames() == std::vector<std::string>{"goldfish", "tench"}));
        QCOMPARE((*words)->label(0), 1);
        writeBytes(m_path / "a.tar", tarMember("1.jpg", m_picture) + tarMember("1.cls", "1") + tarEnd);
        writeBytes(m_path / "classnames.txt", "tench\ngoldfish\nshark\n");
        QCOMPARE((*openDataset(spec("webdataset", m_path)))->classNames().at(1), std::string("goldfish"));
    }

    void longNamesOfTar()
    {
        const std::string name = std::string(120, 'd') + "/one.jpg";
        const std::string pax = "136 path=" + std::string(120, 'e') + "/t.jpg\n";
        QCOMPARE(pax.size(), std::size_t(136));
        writeBytes(m_path / "a.tar", tarMember("././@LongLink", name + '\0', 'L') + tarMember(name, m_picture) +
                                         tarMember("pax", pax, 'x') + tarMember("short.jpg", m_picture) +
                                         tarMember("folder", "", '5') + tarEnd);
        const auto opened = openDataset(spec("webdataset", m_path / "a.tar"));
        QVERIFY_RESULT(opened);
        QCOMPARE((*opened)->size(), std::size_t(2));
        QCOMPARE((*opened)->name(0), "a.tar/" + name);
        QCOMPARE((*opened)->name(1), "a.tar/" + std::string(120, 'e') + "/t.jpg");
    }

    void damagedShardNamesItsByte_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("checksum") << 0;
        QTest::newRow("cut short") << 1;
        QTest::newRow("size beyond the end") << 2;
    }
    void damagedShardNamesItsByte()
    {
        QFETCH(int, kind);
        const std::string first = tarMember("1.jpg", m_picture) + tarMember("1.cls", "4");
        std::string second = tarMember("2.jpg", m_picture);
        if (kind == 0)
            second[3] = 'x';
        if (kind == 1)
            second.resize(second.size() - 600);
        if (kind == 2)
            second = tarMember("2.jpg", std::string(5000, 'x')).substr(0, 1024);
        writeBytes(m_path / "a.tar", first + second);
        const auto opened = openDataset(spec("webdataset", m_path));
        QVERIFY_RESULT(opened);
        QCOMPARE((*opened)->size(), std::size_t(1)); // what came before the damage
        QCOMPARE((*opened)->label(0), 4);
        QCOMPARE((*opened)->skipped().size(), std::size_t(1));
        QCOMPARE((*opened)->skipped()[0].error.place, (m_path / "a.tar").string() + ":byte " + std::to_string(first.size()));
    }

    void oddMembersAreNoted()
    {
        writeBytes(m_path / "a.tar", tarMember("1.jpg", m_picture) + tarMember("1.json", "{\"label\":") +
                                         tarMember("2.cls", "3") + tarMember("3.jpg", "") + tarMember("._4.jpg", "x") + tarEnd);
        const auto opened = openDataset(spec("webdataset", m_path));
        QVERIFY_RESULT(opened);
        QCOMPARE((*opened)->size(), std::size_t(1));
        QVERIFY(notes(**opened, "a.tar/1.json", ErrorCode::Damaged));
        QVERIFY(notes(**opened, "a.tar/2", ErrorCode::Empty));
        QVERIFY(notes(**opened, "a.tar/3.jpg", ErrorCode::Damaged));
        QCOMPARE((*opened)->skipped().size(), std::size_t(3));
    }

    void indexIsKept()
    {
        const fs::path shard = m_path / "a.tar";
        writeBytes(shard, tarMember("1.jpg", m_picture) + tarMember("1.cls", "4") + tarEnd);
        const auto fresh = readers::readShardIndex(shard, {});
        QVERIFY_RESULT(fresh);
        const std::string bytes = readers::encodedShardIndex(*fresh);
        const auto back = readers::decodedShardIndex(bytes);
        QVERIFY(back && back->samples == fresh->samples && back->classTexts == fresh->classTexts);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            std::string wrong = bytes;
            wrong[i] = char(wrong[i] ^ 1);
            QVERIFY(!readers::decodedShardIndex(wrong));
            QVERIFY(!readers::decodedShardIndex(std::string_view(bytes).substr(0, i)));
        }
        bool cached = false;
        for (const auto &entry : fs::recursive_directory_iterator(m_cache.path().toStdString()))
            cached = cached || (entry.is_regular_file() && *readFile(entry.path()) == bytes);
        QVERIFY(cached);
        // Another content gets another index.
        writeBytes(shard, tarMember("1.jpg", m_picture) + tarMember("1.cls", "5") + tarMember("2.jpg", m_picture) + tarEnd);
        QCOMPARE(readers::readShardIndex(shard, {})->samples.size(), std::size_t(2));
    }

    void patternsOfShards()
    {
        QVERIFY(readers::isShardPattern("/data/train-{000..146}.tar"));
        QVERIFY(!readers::isShardPattern("/data/train-{a..b}.tar"));
        QVERIFY((readers::expanded("a{08..10}.tar") == std::vector<std::string>{"a08.tar", "a09.tar", "a10.tar"}));
        QCOMPARE(readers::expanded("{0..1}/{0..2}.tar").size(), std::size_t(6));
        QVERIFY(readers::expanded("{0..999999}{0..999999}.tar").size() <= 1'000'000);
        QCOMPARE(openDataset(spec("webdataset", m_path / "no-{0..9}.tar")).error().code, ErrorCode::NotFound);
    }

private:
    void putCars()
    {
        putCells(m_path / "devkit/cars_meta.mat", "class_names", {"AM General Hummer SUV 2000", "Audi TT 2012"});
        putStructs(m_path / "devkit/cars_train_annos.mat", "annotations",
                   {"bbox_x1", "bbox_y1", "bbox_x2", "bbox_y2", "class", "fname"},
                   {{number(10), number(5), number(31), number(31), number(2), text("00001.jpg")},
                    {number(1), number(1), number(60), number(40), number(1), text("00002.jpg")},
                    {number(1), number(1), number(60), number(40), number(1), text("00003.jpg")}});
        putStructs(m_path / "devkit/cars_test_annos.mat", "annotations",
                   {"bbox_x1", "bbox_y1", "bbox_x2", "bbox_y2", "fname"},
                   {{number(1), number(1), number(9), number(9), text("00001.jpg")}});
        for (const char *name : {"cars_train/00001.jpg", "cars_train/00002.jpg", "cars_test/00001.jpg"})
            writeBytes(m_path / name, m_picture);
    }

    QTemporaryDir m_cache;
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;
    std::string m_picture;
};

QTEST_GUILESS_MAIN(TestReaders)
#include "tst_readers.moc"

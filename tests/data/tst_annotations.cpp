#include "core/base/files.h"
#include "core/data/dataset.h"
#include "core/data/readers/cocomask.h"
#include "core/data/readers/objecttable.h"
#include "core/data/readers/vocannotation.h"
#include "tests/support/annotationtexts.h"
#include "tests/support/imagefiles.h"
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

cv::Mat discMask()
{
    cv::Mat mask = cv::Mat::zeros(40, 60, CV_8U);
    cv::circle(mask, {30, 20}, 13, 255, cv::FILLED);
    cv::circle(mask, {2, 2}, 5, 255, cv::FILLED);
    return mask;
}

double sumOf(const cv::Mat &mask)
{
    return cv::countNonZero(mask);
}

} // namespace

class TestAnnotations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->path().toStdString();
        m_picture = encoded(rampPicture(60, 40), ".jpg");
    }

    // PASCAL VOC

    void vocBoxesCountFromOne()
    {
        writeBytes(m_path / "a.xml",
                   xmlOf(objectXml("dog", "<xmin>1</xmin><ymin>11</ymin><xmax>60</xmax><ymax>40</ymax>",
                                   "<truncated>1</truncated><difficult>0</difficult>") +
                         objectXml("cat", "<xmin>3.5</xmin><ymin>2.25</ymin><xmax>7.5</xmax><ymax>9</ymax>",
                                   "<difficult>1</difficult>")));
        const auto read = readers::readVocAnnotation(m_path / "a.xml");
        QVERIFY_RESULT(read);
        QVERIFY(read->size == cv::Size(60, 40));
        QCOMPARE(read->objects.size(), std::size_t(2));
        QVERIFY(read->objects[0].box == cv::Rect2f(0, 10, 60, 30)); // to the last pixel
        QVERIFY(read->objects[0].truncated && !read->objects[0].difficult);
        QVERIFY(read->objects[1].box == cv::Rect2f(2.5F, 1.25F, 5, 7.75F));
        QVERIFY(read->objects[1].difficult && !read->objects[1].truncated);
    }

    void vocBoxesAreCutToThePicture()
    {
        writeBytes(m_path / "a.xml",
                   xmlOf(objectXml("a", "<xmin>0</xmin><ymin>-5</ymin><xmax>99</xmax><ymax>40</ymax>") +
                         objectXml("b", "<xmin>70</xmin><ymin>1</ymin><xmax>80</xmax><ymax>9</ymax>") +
                         objectXml("c", "<xmin>9</xmin><ymin>9</ymin><xmax>4</xmax><ymax>12</ymax>")));
        const auto read = readers::readVocAnnotation(m_path / "a.xml");
        QVERIFY_RESULT(read);
        QCOMPARE(read->objects.size(), std::size_t(1));
        QVERIFY(read->objects[0].box == cv::Rect2f(0, 0, 60, 40));
        QCOMPARE(read->leftOut.size(), std::size_t(2));
        QVERIFY(read->leftOut[0].detail.find("\"b\"") != std::string::npos);
    }

    void wrongXmlNamesItsLine_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<int>("line");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, const std::string &xml, int line, ErrorCode code) {
            QTest::newRow(name) << QByteArray::fromStdString(xml) << line << code;
        };
        row("empty", "", 1, ErrorCode::Damaged);
        row("cut short", xmlOf(objectXml("dog", someBox)).substr(0, 140), 5, ErrorCode::Damaged);
        row("tags that cross", "<annotation>\n<object>\n</annotation></object>", 3, ErrorCode::Damaged);
        row("another root", "<html><body/></html>", 1, ErrorCode::WrongFormat);
        row("no name", xmlOf("\n<object><bndbox>" + someBox + "</bndbox></object>"), 4, ErrorCode::WrongFormat);
        row("no box", xmlOf("<object><name>dog</name></object>"), 3, ErrorCode::WrongFormat);
        row("a word for a number",
            xmlOf(objectXml("dog", "<xmin>left</xmin><ymin>1</ymin><xmax>3</xmax><ymax>3</ymax>")), 5,
            ErrorCode::WrongFormat);
        row("infinite", xmlOf(objectXml("dog", "<xmin>1</xmin><ymin>1</ymin><xmax>inf</xmax><ymax>3</ymax>")), 5,
            ErrorCode::WrongFormat);
        std::string many;
        for (int i = 0; i < 10'001; ++i)
            many += objectXml("dog", someBox) + "\n";
        row("ten thousand objects", xmlOf(many), 30'003, ErrorCode::OutOfRange);
    }
    void wrongXmlNamesItsLine()
    {
        QFETCH(QByteArray, xml);
        QFETCH(int, line);
        QFETCH(ErrorCode, code);
        const fs::path file = m_path / "a.xml";
        writeBytes(file, xml.toStdString());
        const auto read = readers::readVocAnnotation(file);
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        QCOMPARE(read.error().place, file.string() + ':' + std::to_string(line));
    }

    void vocSplitsFollowTheLists()
    {
        putVoc("VOC2007", {{"train", "000001\n"}, {"val", "000002\n"}, {"trainval", "000001\n000002\n"}, {"test", "000003\n"}});
        putVoc("VOC2012", {{"train", "000001\n"}, {"val", "000002\n000009\n"}, {"trainval", "000001\n000002\n"}});
        // Both together: trainval of each, tested on the one list that there is (the protocol 07+12).
        const auto train = openDataset(spec("voc", m_path));
        QVERIFY_RESULT(train);
        QCOMPARE((*train)->size(), std::size_t(4));
        QCOMPARE((*train)->name(2), std::string("VOC2012/JPEGImages/000001.jpg"));
        QVERIFY(testSplitOf(spec("voc", m_path)).has_value());
        const auto test = openDataset(*testSplitOf(spec("voc", m_path)));
        QVERIFY_RESULT(test);
        QCOMPARE((*test)->size(), std::size_t(1));
        QCOMPARE((*test)->name(0), std::string("VOC2007/JPEGImages/000003.jpg"));
        // 2012 alone has no test list: val is the test, and training leaves it out.
        const fs::path alone = m_path / "VOCdevkit/VOC2012";
        QCOMPARE((*openDataset(spec("voc", alone)))->size(), std::size_t(1));
        const auto val = openDataset(spec("voc", alone, "test"));
        QVERIFY_RESULT(val);
        QCOMPARE((*val)->size(), std::size_t(1));
        QCOMPARE((*val)->skipped().size(), std::size_t(1)); // 000009 is listed, but not there
        QCOMPARE((*val)->skipped()[0].error.code, ErrorCode::NotFound);
        QCOMPARE((*val)->classNames().size(), std::size_t(20));
        QCOMPARE((*val)->boxes(0).at(0).label, 14); // person
    }

    void brokenXmlLeavesThePictureWithoutObjects()
    {
        putVoc("VOC2007", {{"train", "000001\n000002\n"}});
        writeBytes(m_path / "VOCdevkit/VOC2007/Annotations/000002.xml", "<annotation>\n<object>");
        const auto opened = openDataset(spec("voc", m_path));
        QVERIFY_RESULT(opened);
        QCOMPARE((*opened)->size(), std::size_t(2));
        QCOMPARE((*opened)->boxes(0).size(), std::size_t(1));
        QVERIFY((*opened)->boxes(1).empty());
        QCOMPARE((*opened)->skipped().size(), std::size_t(1));
        QVERIFY((*opened)->skipped()[0].error.place.ends_with("000002.xml:2"));
    }

    // COCO

    void polygonsCoverTheirPixelCentres()
    {
        // From the centre of pixel (2, 1) to beyond that of (6, 4): 4 x 3 pixel centres lie inside.
        const auto mask = readers::decodeCocoMask("[[2.4, 1.4, 6.4, 1.4, 6.4, 4.4, 2.4, 4.4]]", {10, 8});
        QVERIFY_RESULT(mask);
        cv::Mat expected = cv::Mat::zeros(8, 10, CV_8U);
        expected(cv::Rect(2, 1, 4, 3)) = 255;
        QCOMPARE(cv::norm(*mask, expected, cv::NORM_INF), 0.0);
        // Two polygons add up, also where they overlap and where they reach beyond the picture.
        const auto two = readers::decodeCocoMask("[[0,0,4,0,4,4,0,4],[2,2,20,2,20,20,2,20]]", {10, 8});
        QVERIFY_RESULT(two);
        QCOMPARE(sumOf(*two), 16.0 + 8 * 6 - 4);
    }

    void allFormsOfRunLengthsAgree()
    {
        const cv::Mat mask = discMask();
        const std::vector<int> runs = runsOf(mask);
        const auto plain =
            readers::decodeCocoMask("{\"counts\":[" + listed(runs) + "],\"size\":[40,60]}", {60, 40});
        QVERIFY_RESULT(plain);
        QCOMPARE(cv::norm(*plain, mask, cv::NORM_INF), 0.0);
        std::string text = compressed(runs);
        for (std::size_t at = 0; (at = text.find('\\', at)) != std::string::npos; at += 2)
            text.insert(at, 1, '\\');
        const auto packed = readers::decodeCocoMask("{\"size\":[40,60],\"counts\":\"" + text + "\"}", {60, 40});
        QVERIFY_RESULT(packed);
        QCOMPARE(cv::norm(*packed, mask, cv::NORM_INF), 0.0);
    }

    void knownCompressedText()
    {
        // Written by hand from the definition: 6 background, 2 object, 4 background, 4 object (the last as a
        // difference of 2 to the run two before) in 4 x 4.
        const auto mask = readers::decodeCocoMask("{\"size\":[4,4],\"counts\":\"6242\"}", {4, 4});
        QVERIFY_RESULT(mask);
        cv::Mat expected = cv::Mat::zeros(4, 4, CV_8U);
        expected.at<std::uint8_t>(2, 1) = expected.at<std::uint8_t>(3, 1) = 255;
        expected.col(3) = 255;
        QCOMPARE(cv::norm(*mask, expected, cv::NORM_INF), 0.0);
    }

    void wrongMasks_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("two corners") << QByteArray("[[1,1,2,2]]") << ErrorCode::WrongFormat;
        QTest::newRow("half a corner") << QByteArray("[[1,1,2,2,3,3,4]]") << ErrorCode::WrongFormat;
        QTest::newRow("words") << QByteArray("[[1,\"a\"]]") << ErrorCode::WrongFormat;
        QTest::newRow("another size") << QByteArray("{\"size\":[4,9],\"counts\":[16]}") << ErrorCode::Inconsistent;
        QTest::newRow("too long") << QByteArray("{\"size\":[4,4],\"counts\":[10,10]}") << ErrorCode::Damaged;
        QTest::newRow("too short") << QByteArray("{\"size\":[4,4],\"counts\":[10,2]}") << ErrorCode::Damaged;
        QTest::newRow("negative") << QByteArray("{\"size\":[4,4],\"counts\":[-1,17]}") << ErrorCode::Damaged;
        QTest::newRow("huge run") << QByteArray("{\"size\":[4,4],\"counts\":[9223372036854775807,9]}") << ErrorCode::Damaged;
        QTest::newRow("cut text") << QByteArray("{\"size\":[4,4],\"counts\":\"ooo\"}") << ErrorCode::Damaged;
        QTest::newRow("strange sign") << QByteArray("{\"size\":[4,4],\"counts\":\"6 \"}") << ErrorCode::Damaged;
        QTest::newRow("nothing") << QByteArray("{}") << ErrorCode::WrongFormat;
        QTest::newRow("cut short") << QByteArray("[[1,1,2,") << ErrorCode::WrongFormat;
    }
    void wrongMasks()
    {
        QFETCH(QByteArray, json);
        QFETCH(ErrorCode, code);
        const auto mask = readers::decodeCocoMask(json.toStdString(), {4, 4});
        QVERIFY(!mask);
        QCOMPARE(mask.error().code, code);
    }

    void cocoBringsItsPartsTogether()
    {
        const std::string runs = listed(runsOf(discMask()));
        putCoco(R"([{"id":7,"image_id":2,"category_id":90,"bbox":[10,5,20,10],"iscrowd":0,"segmentation":[[10,5,30,5,30,15,10,15]]},
                    {"id":8,"image_id":1,"category_id":1,"bbox":[-5,0,20.5,90],"iscrowd":1,"segmentation":{"size":[40,60],"counts":[)" +
                runs + R"(]}},
                    {"id":9,"image_id":2,"category_id":1,"bbox":[1,1,2,2],"segmentation":[]},
                    {"id":10,"image_id":2,"category_id":1,"bbox":[1,1,0,0],"segmentation":[]}])");
        const auto opened = openDataset(spec("coco", m_path));
        QVERIFY_RESULT(opened);
        const Dataset &dataset = **opened;
        QCOMPARE(dataset.size(), std::size_t(2));
        QCOMPARE(dataset.name(0), std::string("train2017/a.jpg"));
        QVERIFY((dataset.classNames() == std::vector<std::string>{"person", "toothbrush"}));
        QVERIFY((dataset.classGroups().names == std::vector<std::string>{"indoor", "person"}) ||
                dataset.classGroups().names.size() == 2);
        QCOMPARE(dataset.objects(0).size(), std::size_t(1));
        const ObjectAnnotation crowd = dataset.objects(0)[0];
        QVERIFY(crowd.crowd && crowd.label == 0);
        QVERIFY(crowd.box == cv::Rect2f(0, 0, 15.5F, 40));
        QCOMPARE(cv::norm(crowd.mask, discMask(), cv::NORM_INF), 0.0);
        QCOMPARE(dataset.boxes(0).size(), std::size_t(1));
        QVERIFY(dataset.boxes(0)[0].mask.empty());
        const auto objects = dataset.objects(1);
        QCOMPARE(objects.size(), std::size_t(2)); // the one without area is noted
        QCOMPARE(objects[0].label, 1);
        QCOMPARE(sumOf(objects[0].mask), 200.0);
        QVERIFY(objects[1].mask.empty());
        QCOMPARE(dataset.skipped().size(), std::size_t(2)); // and the picture that is not there
        QVERIFY_RESULT(dataset.checkAnnotations(1));
    }

    void wrongMaskNamesItsByte()
    {
        putCoco(R"([{"id":7,"image_id":2,"category_id":1,"bbox":[10,5,20,10],"segmentation":[[10,5,30,5]]}])");
        const auto opened = openDataset(spec("coco", m_path));
        QVERIFY_RESULT(opened);
        QCOMPARE((*opened)->objects(1).size(), std::size_t(1));
        QVERIFY((*opened)->objects(1)[0].mask.empty());
        const auto checked = (*opened)->checkAnnotations(1);
        QVERIFY(!checked);
        const auto text = readFile(m_path / "annotations/instances_train2017.json");
        QCOMPARE(checked.error().place, (m_path / "annotations/instances_train2017.json").string() + ":byte " +
                                            std::to_string(text->find("[[10,5,30,5]]")));
    }

    void wrongJson_data()
    {
        QTest::addColumn<QByteArray>("annotations");
        QTest::newRow("cut short") << QByteArray("[{\"id\":1,\"image_id\":");
        QTest::newRow("bbox of three") << QByteArray("[{\"image_id\":1,\"category_id\":1,\"bbox\":[1,2,3]}]");
        QTest::newRow("a word for a number") << QByteArray("[{\"image_id\":\"one\",\"category_id\":1,\"bbox\":[1,2,3,4]}]");
        QTest::newRow("unknown category") << QByteArray("[{\"image_id\":1,\"category_id\":55,\"bbox\":[1,2,3,4]}]");
        QTest::newRow("no list") << QByteArray("{\"a\":1}");
        QTest::newRow("wild braces") << QByteArray("[{]}[");
    }
    void wrongJson()
    {
        QFETCH(QByteArray, annotations);
        putCoco(annotations.toStdString());
        const auto opened = openDataset(spec("coco", m_path));
        QVERIFY(!opened);
        QVERIFY2(opened.error().place.find("instances_train2017.json") != std::string::npos,
                 opened.error().message().c_str());
    }

    void hostileSizesOfCoco()
    {
        writeBytes(m_path / "train2017/a.jpg", m_picture);
        writeBytes(m_path / "annotations/instances_train2017.json",
                   R"({"images":[{"id":1,"file_name":"a.jpg","width":4000000000,"height":4000000000}],"annotations":[],"categories":[]})");
        const auto huge = openDataset(spec("coco", m_path));
        QVERIFY(!huge);
        QVERIFY(huge.error().detail.find("4,000,000,000") != std::string::npos);
        writeBytes(m_path / "annotations/instances_train2017.json",
                   R"({"images":[{"id":1,"file_name":"../../etc/passwd","width":4,"height":4}],"annotations":[],"categories":[]})");
        QVERIFY(!openDataset(spec("coco", m_path)));
    }

    // Oxford-IIIT Pet

    void petsHaveHeadsAndMasks()
    {
        putPets();
        const auto opened = openDataset(spec("pets", m_path));
        QVERIFY_RESULT(opened);
        const Dataset &dataset = **opened;
        QCOMPARE(dataset.size(), std::size_t(2));
        QCOMPARE(dataset.classNames().size(), std::size_t(37));
        QCOMPARE(dataset.classNames()[1], std::string("american_bulldog"));
        QCOMPARE(dataset.label(1), 1);
        QCOMPARE(dataset.classGroups().ofClass[0], 0);
        QCOMPARE(dataset.classGroups().ofClass[1], 1);
        const auto objects = dataset.objects(0);
        QCOMPARE(objects.size(), std::size_t(2));
        QVERIFY(objects[0].box == cv::Rect2f(0, 0, 10, 20)); // the head
        QVERIFY(objects[0].mask.empty());
        QVERIFY(objects[1].box == cv::Rect2f(5, 6, 20, 10)); // the pet
        QCOMPARE(sumOf(objects[1].mask), 200.0);
        QVERIFY_RESULT(dataset.checkAnnotations(0));
        QVERIFY(testSplitOf(spec("pets", m_path)).has_value());
    }

    void brokenTrimapIsToldWithItsFile()
    {
        putPets();
        const fs::path trimap = m_path / "annotations/trimaps/Abyssinian_1.png";
        writeBytes(trimap, readFile(trimap)->substr(0, 60));
        const auto opened = openDataset(spec("pets", m_path));
        QVERIFY_RESULT(opened);
        QCOMPARE((*opened)->objects(0).size(), std::size_t(1)); // the head stays
        QCOMPARE((*opened)->checkAnnotations(0).error().place, trimap.string());
        writeBytes(trimap, encoded(cv::Mat(9, 9, CV_8UC3, cv::Scalar(1, 1, 1)), ".png"));
        QCOMPARE((*opened)->checkAnnotations(0).error().code, ErrorCode::Inconsistent);
        QCOMPARE((*opened)->objects(0).size(), std::size_t(1));
    }

    void wrongListOfPetsNamesItsLine()
    {
        putPets();
        writeBytes(m_path / "annotations/trainval.txt", "# head\nAbyssinian_1 1 1 1\nbeagle_2 99 2 1\n");
        const auto opened = openDataset(spec("pets", m_path));
        QVERIFY(!opened);
        QCOMPARE(opened.error().place, (m_path / "annotations/trainval.txt").string() + ":3");
    }

    void guessesKnowTheirLayout()
    {
        putVoc("VOC2007", {{"train", "000001\n"}});
        QCOMPARE(*guessReader(m_path.string()), std::string("voc"));
        QCOMPARE(*guessReader((m_path / "VOCdevkit/VOC2007").string()), std::string("voc"));
        init();
        putCoco("[]");
        QCOMPARE(*guessReader(m_path.string()), std::string("coco"));
        init();
        putPets();
        QCOMPARE(*guessReader(m_path.string()), std::string("pets"));
    }

    // Real data

    void realVocLayout()
    {
        const QString folder = sharedData("voc-layout/bccd-voc-mini.tar");
        if (folder.isEmpty())
            QSKIP("no shared data");
        const auto train = openDataset(spec("voc", folder.toStdString()));
        const auto test = openDataset(spec("voc", folder.toStdString(), "test"));
        QVERIFY_RESULT(train);
        QVERIFY_RESULT(test);
        QCOMPARE((*train)->size(), std::size_t(131));
        QCOMPARE((*test)->size(), std::size_t(32));
        QVERIFY(((*train)->classNames() == std::vector<std::string>{"Platelets", "RBC", "WBC"}));
        QVERIFY((*train)->classNames() == (*test)->classNames());
        std::size_t boxes = 0;
        for (const auto *dataset : {train->get(), test->get()}) {
            for (std::size_t i = 0; i < dataset->size(); ++i)
                boxes += dataset->boxes(i).size();
            boxes += std::size_t(std::count_if(
                dataset->skipped().begin(), dataset->skipped().end(), [](const SkippedFile &skipped) {
                    return skipped.error.detail.find("no area") != std::string::npos;
                }));
        }
        QCOMPARE(boxes, std::size_t(2215)); // as data/README.md says
    }

    void realCoco()
    {
        const QString folder = sharedData("coco/coco2017-mini.tar");
        if (folder.isEmpty())
            QSKIP("no shared data");
        const auto train = openDataset(spec("coco", (folder + "/coco").toStdString()));
        QVERIFY_RESULT(train);
        QCOMPARE((*train)->size(), std::size_t(80));
        QCOMPARE((*train)->classNames().size(), std::size_t(80));
        std::size_t objects = 0, masks = 0;
        for (std::size_t i = 0; i < (*train)->size(); ++i) {
            QVERIFY_RESULT((*train)->checkAnnotations(i));
            const auto size = (*train)->imageSize(i);
            QVERIFY_RESULT(size);
            for (const ObjectAnnotation &object : (*train)->objects(i)) {
                ++objects;
                if (object.mask.empty())
                    continue;
                ++masks;
                QVERIFY(object.mask.size() == *size);
                if (object.crowd || sumOf(object.mask) < 100)
                    continue;
                const cv::Rect2f bounds = cv::boundingRect(object.mask); // the mask fills its box, but for thin tips
                const float shared = (bounds & object.box).area();
                QVERIFY(shared / (bounds.area() + object.box.area() - shared) > 0.8F);
            }
        }
        QCOMPARE(objects, std::size_t(540));
        QCOMPARE(masks, std::size_t(540));
        const auto val = openDataset(spec("coco", (folder + "/coco").toStdString(), "test"));
        QVERIFY_RESULT(val);
        QCOMPARE((*val)->size(), std::size_t(40));
    }

    void realPets()
    {
        const QString folder = sharedData("pets/oxford-iiit-pet-mini.tar");
        if (folder.isEmpty())
            QSKIP("no shared data");
        const auto train = openDataset(spec("pets", folder.toStdString()));
        QVERIFY_RESULT(train);
        QCOMPARE((*train)->size(), std::size_t(72));
        std::size_t heads = 0, masks = 0;
        for (std::size_t i = 0; i < (*train)->size(); ++i) {
            QVERIFY_RESULT((*train)->checkAnnotations(i));
            for (const ObjectAnnotation &object : (*train)->objects(i))
                ++(object.mask.empty() ? heads : masks);
        }
        QCOMPARE(masks, std::size_t(72));
        QVERIFY(heads > 60 && heads <= 72);
        // The GIF that is called .jpg, here and in the official set, is in no list; it can be read all the same.
        DatasetSpec all = spec("folder", (folder + "/oxford-iiit-pet/images").toStdString());
        const auto pictures = openDataset(all);
        QVERIFY_RESULT(pictures);
        for (std::size_t i = 0; i < (*pictures)->size(); ++i)
            if ((*pictures)->name(i) == "Abyssinian_34.jpg")
                QVERIFY_RESULT((*pictures)->image(i));
    }

private:
    using Lists = std::vector<std::pair<std::string, std::string>>;

    void putVoc(const std::string &name, const Lists &lists)
    {
        const fs::path folder = m_path / "VOCdevkit" / name;
        for (const char *image : {"000001", "000002", "000003"}) {
            writeBytes(folder / "JPEGImages" / (std::string(image) + ".jpg"), m_picture);
            writeBytes(folder / "Annotations" / (std::string(image) + ".xml"), xmlOf(objectXml("person", someBox)));
        }
        for (const auto &[list, lines] : lists)
            writeBytes(folder / "ImageSets/Main" / (list + ".txt"), lines);
    }

    void putCoco(const std::string &annotations)
    {
        for (const char *image : {"a.jpg", "b.jpg"})
            writeBytes(m_path / "train2017" / image, m_picture);
        writeBytes(m_path / "annotations/instances_train2017.json",
                   R"({"info":{},"images":[{"id":2,"file_name":"b.jpg","width":60,"height":40},
                       {"id":1,"file_name":"a.jpg","height":40,"width":60},
                       {"id":3,"file_name":"absent.jpg","height":40,"width":60}],"annotations":)" +
                       annotations +
                       R"(,"categories":[{"id":90,"name":"toothbrush","supercategory":"indoor"},
                           {"supercategory":"person","id":1,"name":"person"}]})");
    }

    void putPets()
    {
        cv::Mat trimap(40, 60, CV_8UC3, cv::Scalar::all(2));
        trimap(cv::Rect(4, 5, 22, 12)) = cv::Scalar::all(3);
        trimap(cv::Rect(5, 6, 20, 10)) = cv::Scalar::all(1);
        for (const char *image : {"Abyssinian_1", "american_bulldog_10"}) {
            writeBytes(m_path / "images" / (std::string(image) + ".jpg"), m_picture);
            writeBytes(m_path / "annotations/trimaps" / (std::string(image) + ".png"), encoded(trimap, ".png"));
        }
        writeBytes(m_path / "annotations/xmls/Abyssinian_1.xml", xmlOf(objectXml("cat", someBox)));
        writeBytes(m_path / "annotations/trainval.txt", "Abyssinian_1 1 1 1\namerican_bulldog_10 2 2 1\n");
        writeBytes(m_path / "annotations/test.txt", "Abyssinian_1 1 1 1\n");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;
    std::string m_picture;
};

QTEST_GUILESS_MAIN(TestAnnotations)
#include "tst_annotations.moc"

#include "tests/support/smalldatasets.h"

#include "tests/support/annotationtexts.h"
#include "tests/support/imagefiles.h"
#include "tests/support/matfiles.h"
#include "tests/support/tarfiles.h"

#include <opencv2/imgproc.hpp>

#include <map>

namespace leoclr::testing {

namespace {

namespace fs = std::filesystem;

std::string picture()
{
    static const std::string bytes = encoded(rampPicture(60, 40), ".jpg");
    return bytes;
}

void putVoc(const fs::path &root)
{
    const fs::path folder = root / "VOCdevkit/VOC2007";
    for (const char *image : {"000001", "000002"}) {
        writeBytes(folder / "JPEGImages" / (std::string(image) + ".jpg"), picture());
        writeBytes(folder / "Annotations" / (std::string(image) + ".xml"),
                   xmlOf(objectXml("person", someBox, "<difficult>1</difficult>") + objectXml("dog", someBox)));
    }
    writeBytes(folder / "ImageSets/Main/trainval.txt", "000001\n000002\n");
    writeBytes(folder / "ImageSets/Main/test.txt", "000002\n");
}

void putCoco(const fs::path &root)
{
    cv::Mat disc = cv::Mat::zeros(40, 60, CV_8U);
    cv::circle(disc, {30, 20}, 13, 255, cv::FILLED);
    const std::vector<int> runs = runsOf(disc);
    const std::string object = R"("bbox":[17,7,27,27],"iscrowd":)";
    for (const char *image : {"a.jpg", "b.jpg"})
        writeBytes(root / "train2017" / image, picture());
    writeBytes(root / "annotations/instances_train2017.json",
               R"({"info":{"year":2017},"images":[{"id":2,"file_name":"b.jpg","width":60,"height":40},
                   {"id":1,"file_name":"a.jpg","height":40,"width":60}],"annotations":[
                   {"id":1,"image_id":1,"category_id":1,)" + object + R"(0,"segmentation":[[17,7,44,7,44,34.5,17,34]]},
                   {"id":2,"image_id":1,"category_id":90,)" + object +
                   R"(1,"segmentation":{"size":[40,60],"counts":[)" + listed(runs) + R"(]}},
                   {"id":3,"image_id":2,"category_id":1,)" + object +
                   R"(1,"segmentation":{"size":[40,60],"counts":")" + compressed(runs) + R"("}}],
                   "categories":[{"id":90,"name":"toothbrush","supercategory":"indoor"},
                   {"supercategory":"person","id":1,"name":"person"}]})");
}

void putPets(const fs::path &root)
{
    cv::Mat trimap(40, 60, CV_8UC3, cv::Scalar::all(2));
    trimap(cv::Rect(5, 6, 20, 10)) = cv::Scalar::all(1);
    for (const char *image : {"Abyssinian_1", "american_bulldog_10"}) {
        writeBytes(root / "images" / (std::string(image) + ".jpg"), picture());
        writeBytes(root / "annotations/trimaps" / (std::string(image) + ".png"), encoded(trimap, ".png"));
    }
    writeBytes(root / "annotations/xmls/Abyssinian_1.xml", xmlOf(objectXml("cat", someBox)));
    writeBytes(root / "annotations/trainval.txt", "Abyssinian_1 1 1 1\namerican_bulldog_10 2 2 1\n");
}

void putCars(const fs::path &root)
{
    putCells(root / "devkit/cars_meta.mat", "class_names", {"AM General Hummer SUV 2000", "Audi TT 2012"});
    putStructs(root / "devkit/cars_train_annos.mat", "annotations",
               {"bbox_x1", "bbox_y1", "bbox_x2", "bbox_y2", "class", "fname"},
               {{number(10), number(5), number(31), number(31), number(2), text("00001.jpg")},
                {number(1), number(1), number(60), number(40), number(1), text("00002.jpg")}});
    for (const char *name : {"00001.jpg", "00002.jpg"})
        writeBytes(root / "cars_train" / name, picture());
}

void putBirdsnap(const fs::path &root)
{
    writeBytes(root / "species.txt", "id\tcommon\tscientific\tdir\n1\tAcadian Flycatcher\tE v\tAcadian\n2\tAlder\tE a\tAlder\n");
    writeBytes(root / "images.txt", "url\tmd5\tpath\tspecies_id\tbb_x1\tbb_y1\tbb_x2\tbb_y2\n"
                                    "u\tm\tAcadian/1.jpg\t1\t5\t6\t25\t26\n"
                                    "u\tm\tAlder/2.jpg\t2\tnull\tnull\tnull\tnull\n"
                                    "u\tm\tAlder/3.jpg\t2\t1\t1\t2\t2\n");
    writeBytes(root / "test_images.txt", "path\nAlder/3.jpg\n");
    for (const char *name : {"Acadian/1.jpg", "Alder/2.jpg", "Alder/3.jpg"})
        writeBytes(root / "images" / name, picture());
}

void putCifar10(const fs::path &root)
{
    writeBytes(root / "data_batch_1.bin", '\3' + std::string(3072, 'x') + '\11' + std::string(3072, 'y'));
    writeBytes(root / "batches.meta.txt", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n");
}

void putCifar100(const fs::path &root)
{
    writeBytes(root / "train.bin", std::string("\4\0", 2) + std::string(3072, 'x') + "\1\1" + std::string(3072, 'y'));
}

void putStl10(const fs::path &root)
{
    writeBytes(root / "train_X.bin", std::string(std::size_t{2} * 27648, 'a'));
    writeBytes(root / "train_y.bin", "\1\12");
}

void putImageNet(const fs::path &root)
{
    const fs::path devkit = root / "ILSVRC2012_devkit_t12/data";
    putStructs(devkit / "meta.mat", "synsets", {"ILSVRC2012_ID", "WNID", "words", "num_children"},
               {{number(1), text("n02119789"), text("kit fox"), number(0)},
                {number(2), text("n01440764"), text("tench, Tinca tinca"), number(0)}});
    writeBytes(devkit / "ILSVRC2012_validation_ground_truth.txt", "2\n1\n");
    for (const char *name : {"val/ILSVRC2012_val_00000001.JPEG", "val/ILSVRC2012_val_00000002.JPEG",
                             "train/n01440764/n01440764_1.JPEG"})
        writeBytes(root / name, picture());
}

void putShard(const fs::path &root)
{
    const std::string other = encoded(rampPicture(30, 20), ".png");
    const std::string pax = "136 path=" + std::string(120, 'e') + "/t.jpg\n";
    writeBytes(root / "a.tar", tarMember("b/one.jpg", picture()) + tarMember("b/one.cls", "7\n") +
                                   tarMember("b/two.json", R"({"caption":"x","label":3})") + tarMember("b/two.png", other) +
                                   tarMember("pax", pax, 'x') + tarMember("short.jpg", picture()) +
                                   tarMember("three.txt", "1") + tarMember("three.jpg", picture()) + tarEnd);
}

} // namespace

void putSmallDataset(const std::string &reader, const fs::path &root)
{
    static const std::map<std::string, void (*)(const fs::path &)> writers{
        {"voc", putVoc},         {"coco", putCoco},         {"pets", putPets},   {"cars", putCars},
        {"birdsnap", putBirdsnap}, {"cifar10", putCifar10}, {"cifar100", putCifar100}, {"stl10", putStl10},
        {"imagenet", putImageNet}, {"webdataset", putShard}};
    if (const auto writer = writers.find(reader); writer != writers.end())
        writer->second(root);
}

} // namespace leoclr::testing

#include "core/data/catalogue.h"

#include "core/base/text.h"
#include "core/config/translationmark.h"

#include <algorithm>

namespace leoclr {

namespace {

const char *const researchOnly =
    QT_TRANSLATE_NOOP("Catalogue", "For research; the pictures come from the web and belong to those who took them.");
const char *const noTerms = QT_TRANSLATE_NOOP("Catalogue", "Its owners state no licence; they ask to be cited.");

/// MD5 and SHA-1 as torchvision and gluon-cv check them, addresses as the owners publish them, sizes as their servers
/// state them (seen in at least two public logs each).
std::vector<CatalogueEntry> makeCatalogue()
{
    return {
        {"cifar10", "CIFAR-10", "cifar10",
         QT_TRANSLATE_NOOP("Catalogue", "60,000 pictures of 32 × 32 pixels in ten classes (binary version)."), noTerms,
         "https://www.cs.toronto.edu/~kriz/cifar.html", "",
         {{"cifar-10-binary.tar.gz", "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz", 170'052'171,
           "c32a1d4ab5d03f1284b67883e8d87530", "",
           "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd"}}},
        {"cifar100", "CIFAR-100", "cifar100",
         QT_TRANSLATE_NOOP("Catalogue",
                           "60,000 pictures of 32 × 32 pixels in a hundred classes of twenty groups (binary version)."),
         noTerms, "https://www.cs.toronto.edu/~kriz/cifar.html", "",
         {{"cifar-100-binary.tar.gz", "https://www.cs.toronto.edu/~kriz/cifar-100-binary.tar.gz", 168'513'733,
           "03b5dce01913d631647c71ecec9e9cb8", "", ""}}},
        {"stl10", "STL-10", "stl10",
         QT_TRANSLATE_NOOP("Catalogue",
                           "113,000 pictures of 96 × 96 pixels: 13,000 in ten classes, 100,000 without label."),
         QT_TRANSLATE_NOOP("Catalogue", "The pictures come from ImageNet; its owners ask to be cited."),
         "https://cs.stanford.edu/~acoates/stl10/", "",
         {{"stl10_binary.tar.gz", "http://ai.stanford.edu/~acoates/stl10/stl10_binary.tar.gz", 2'640'397'119,
           "91f7769df0f17e558f3565bffb0c7dfb", "", ""}}},
        {"pets", "Oxford-IIIT Pet", "pets",
         QT_TRANSLATE_NOOP("Catalogue", "7,349 photographs of cats and dogs of 37 breeds, with head boxes and trimaps."),
         researchOnly, "https://www.robots.ox.ac.uk/~vgg/data/pets/", "",
         {{"images.tar.gz", "https://www.robots.ox.ac.uk/~vgg/data/pets/data/images.tar.gz", 791'918'971,
           "5c4f3ee8e5d25df40f4fd59a7f44e54c", "", ""},
          {"annotations.tar.gz", "https://www.robots.ox.ac.uk/~vgg/data/pets/data/annotations.tar.gz", 19'173'078,
           "95a8c909bbe2e81eed6a22bccdf3f68f", "", ""}}},
        {"voc2007", "PASCAL VOC 2007", "voc",
         QT_TRANSLATE_NOOP("Catalogue", "9,963 photographs with the boxes of twenty classes; trainval and test."),
         researchOnly, "http://host.robots.ox.ac.uk/pascal/VOC/voc2007/", "",
         {{"VOCtrainval_06-Nov-2007.tar",
           "http://host.robots.ox.ac.uk/pascal/VOC/voc2007/VOCtrainval_06-Nov-2007.tar", 460'032'000,
           "c52e279531787c972589f7e41ab4ae64", "34ed68851bce2a36e2a223fa52c661d592c66b3c", ""},
          {"VOCtest_06-Nov-2007.tar", "http://host.robots.ox.ac.uk/pascal/VOC/voc2007/VOCtest_06-Nov-2007.tar",
           451'020'800, "b6e924de25625d8de591ea690078ad9f", "41a8d6e12baa5ab18ee7f8f8029b9e11805b4ef1", ""}}},
        {"voc2012", "PASCAL VOC 2012", "voc",
         QT_TRANSLATE_NOOP("Catalogue", "17,125 photographs, 11,540 of them with the boxes of twenty classes."),
         researchOnly, "http://host.robots.ox.ac.uk/pascal/VOC/voc2012/", "",
         {{"VOCtrainval_11-May-2012.tar",
           "http://host.robots.ox.ac.uk/pascal/VOC/voc2012/VOCtrainval_11-May-2012.tar", 1'999'639'040,
           "6cd6e144f989b92b3379bac3b3de84fd", "4e443f8a2eca6b1dac8a6c57641b67dd40621a49", ""}}},
        {"coco2017", "COCO 2017", "coco",
         QT_TRANSLATE_NOOP("Catalogue", "118,287 and 5,000 photographs with the boxes and masks of eighty classes."),
         QT_TRANSLATE_NOOP("Catalogue",
                           "Annotations under CC BY 4.0; each picture has the licence that its file of annotations "
                           "names."),
         "https://cocodataset.org", "",
         {{"train2017.zip", "http://images.cocodataset.org/zips/train2017.zip", 19'336'861'798,
           "cced6f7f71b7629ddf16f17bbcfab6b2", "10ad623668ab00c62c096f0ed636d6aff41faca5", ""},
          {"val2017.zip", "http://images.cocodataset.org/zips/val2017.zip", 815'585'330,
           "442b8da7639aecaf257c1dceb8ba8c80", "4950dc9d00dbe1c933ee0170f5797584351d2a41", ""},
          {"annotations_trainval2017.zip",
           "http://images.cocodataset.org/annotations/annotations_trainval2017.zip", 252'907'541,
           "f4bbac642086de4f52a3fdda2de5fa2c", "8551ee4bb5860311e79dace7e79cb91e432e78b3", ""}}},
        {"coco2017-unlabeled", "COCO 2017, unlabeled", "coco",
         QT_TRANSLATE_NOOP("Catalogue", "123,403 photographs without annotations."),
         QT_TRANSLATE_NOOP("Catalogue",
                           "Annotations under CC BY 4.0; each picture has the licence that its file of annotations "
                           "names."),
         "https://cocodataset.org", "",
         {{"unlabeled2017.zip", "http://images.cocodataset.org/zips/unlabeled2017.zip", 0,
           "7ebc562819fdb32847aab79530457326", "", ""}}},
        {"imagenet", "ImageNet (ILSVRC 2012)", "imagenet",
         QT_TRANSLATE_NOOP("Catalogue", "1,281,167 training and 50,000 validation photographs of a thousand classes."),
         QT_TRANSLATE_NOOP("Catalogue", "For non-commercial research and education, after registration."),
         "https://image-net.org/download.php",
         QT_TRANSLATE_NOOP("Catalogue",
                           "Its owners give it out after registration: fetch the three files from their page, and "
                           "unpack them to train/<wnid>, val and ILSVRC2012_devkit_t12."),
         {{"ILSVRC2012_img_train.tar", "", 0, "1d675b47d978889d74fa0da5fadfb00e", "", ""},
          {"ILSVRC2012_img_val.tar", "", 0, "29b22e2961454d5413ddabcf34fc5622", "", ""},
          {"ILSVRC2012_devkit_t12.tar.gz", "", 0, "fa75699e90414af021442c21a62c3abf", "", ""}}},
        {"cars", "Stanford Cars", "cars",
         QT_TRANSLATE_NOOP("Catalogue", "16,185 photographs of cars of 196 models, with boxes."), researchOnly,
         "https://ai.stanford.edu/~jkrause/cars/car_dataset.html",
         QT_TRANSLATE_NOOP("Catalogue",
                           "Its server answers no longer: ask those who have a copy, and compare the checksums."),
         {{"car_devkit.tgz", "", 0, "c3b158d763b6e2245038c8ad08e45376", "", ""},
          {"cars_train.tgz", "", 0, "065e5b463ae28d29e77c1b4b166cfe61", "", ""},
          {"cars_test.tgz", "", 0, "4ce7ebf6a94d07f1952d94dd34c4d501", "", ""},
          {"cars_test_annos_withlabels.mat", "", 0, "b0a2b23655a3edd16d84508592a98d10", "", ""}}},
        {"birdsnap", "Birdsnap", "birdsnap",
         QT_TRANSLATE_NOOP("Catalogue", "49,829 photographs of birds of 500 species, with boxes."), researchOnly, "",
         QT_TRANSLATE_NOOP("Catalogue",
                           "Only its lists are published, with the address of each picture; many pictures are gone. "
                           "No checksum is known."),
         {}},
    };
}

} // namespace

std::uint64_t CatalogueEntry::bytes() const
{
    std::uint64_t sum = 0;
    for (const CatalogueFile &file : files) {
        if (file.bytes == 0)
            return 0;
        sum += file.bytes;
    }
    return sum;
}

const std::vector<CatalogueEntry> &datasetCatalogue()
{
    static const std::vector<CatalogueEntry> catalogue = makeCatalogue();
    return catalogue;
}

Result<const CatalogueEntry *> findCatalogueEntry(std::string_view name)
{
    std::vector<std::string_view> known;
    std::string all;
    for (const CatalogueEntry &entry : datasetCatalogue()) {
        if (entry.name == name)
            return &entry;
        known.push_back(entry.name);
        all += (all.empty() ? "" : ", ") + entry.name;
    }
    const std::string_view near = nearest(name, known);
    return fail(ErrorCode::Unknown, "there is no dataset \"" + std::string(name) + "\" in the catalogue", {},
                near.empty() ? "Known: " + all + "." : "Did you mean " + std::string(near) + "?");
}

} // namespace leoclr

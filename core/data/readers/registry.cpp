#include "core/config/translationmark.h"
#include "core/data/readers/readers.h"

namespace leoclr {

const std::vector<DatasetReader> &datasetReaders()
{
    static const std::vector<DatasetReader> readers{
        {"demo",
         QT_TRANSLATE_NOOP("Dataset", "Demo scenes"),
         QT_TRANSLATE_NOOP("Dataset",
                           "Needs no file: scenes of ten classes are drawn from the seed."),
         {"train", "test"},
         readers::openDemo,
         readers::isDemo,
         readers::hasDemoTest},
        {"cifar10",
         QT_TRANSLATE_NOOP("Dataset", "CIFAR-10 (binary version)"),
         QT_TRANSLATE_NOOP(
             "Dataset",
             "The folder cifar-10-batches-bin with data_batch_1.bin to data_batch_5.bin and "
             "test_batch.bin."),
         {"train", "test"},
         readers::openCifar10,
         readers::isCifar10,
         readers::hasCifar10Test},
        {"cifar100",
         QT_TRANSLATE_NOOP("Dataset", "CIFAR-100 (binary version)"),
         QT_TRANSLATE_NOOP("Dataset", "The folder cifar-100-binary with train.bin and test.bin."),
         {"train", "test"},
         readers::openCifar100,
         readers::isCifar100,
         readers::hasCifar100Test},
        {"stl10",
         QT_TRANSLATE_NOOP("Dataset", "STL-10 (binary version)"),
         QT_TRANSLATE_NOOP(
             "Dataset",
             "The folder stl10_binary with train_X.bin, train_y.bin, test_X.bin, test_y.bin and "
             "unlabeled_X.bin."),
         {"train", "test", "unlabeled", "train+unlabeled"},
         readers::openStl10,
         readers::isStl10,
         readers::hasStl10Test},
        {"imagenet",
         QT_TRANSLATE_NOOP("Dataset", "ImageNet"),
         QT_TRANSLATE_NOOP(
             "Dataset",
             "A folder with train (class folders) and val (class folders, or flat with the devkit "
             "ILSVRC2012_devkit_t12 beside it)."),
         {"train", "test"},
         readers::openImageNet,
         readers::isImageNet,
         readers::hasImageNetTest},
        {"voc",
         QT_TRANSLATE_NOOP("Dataset", "PASCAL VOC"),
         QT_TRANSLATE_NOOP(
             "Dataset",
             "The folder VOCdevkit, or one set in it, with JPEGImages, Annotations and "
             "ImageSets/Main. Several sets are taken together."),
         {"train", "test"},
         readers::openVoc,
         readers::isVoc,
         readers::hasVocTest},
        {"coco",
         QT_TRANSLATE_NOOP("Dataset", "COCO"),
         QT_TRANSLATE_NOOP(
             "Dataset",
             "A folder with train2017, val2017 and annotations/instances_train2017.json; val is "
             "the test split."),
         {"train", "test", "unlabeled"},
         readers::openCoco,
         readers::isCoco,
         readers::hasCocoTest},
        {"pets",
         QT_TRANSLATE_NOOP("Dataset", "Oxford-IIIT Pet"),
         QT_TRANSLATE_NOOP(
             "Dataset",
             "A folder with images and annotations (trainval.txt, test.txt, trimaps, xmls)."),
         {"train", "test"},
         readers::openPets,
         readers::isPets,
         readers::hasPetsTest},
        {"cars",
         QT_TRANSLATE_NOOP("Dataset", "Stanford Cars"),
         QT_TRANSLATE_NOOP(
             "Dataset",
             "A folder with devkit, cars_train, cars_test and cars_test_annos_withlabels.mat."),
         {"train", "test"},
         readers::openCars,
         readers::isCars,
         readers::hasCarsTest},
        {"birdsnap",
         QT_TRANSLATE_NOOP("Dataset", "Birdsnap"),
         QT_TRANSLATE_NOOP(
             "Dataset",
             "A folder with species.txt, images.txt, test_images.txt and the folder images; "
             "images that are missing are listed."),
         {"train", "test"},
         readers::openBirdsnap,
         readers::isBirdsnap,
         readers::hasBirdsnapTest},
        {"webdataset",
         QT_TRANSLATE_NOOP("Dataset", "WebDataset shards"),
         QT_TRANSLATE_NOOP(
             "Dataset",
             "A folder of .tar shards, or a pattern as train-{000000..000146}.tar: pictures with "
             ".cls, .json or .txt beside them, read in place."),
         {"train", "test"},
         readers::openWebDataset,
         readers::isWebDataset,
         readers::hasWebDatasetTest},
        {"folder",
         QT_TRANSLATE_NOOP("Dataset", "Image folder"),
         QT_TRANSLATE_NOOP(
             "Dataset",
             "A folder of images, of one folder for each class, or of train and val (or test) "
             "with class folders each."),
         {"train", "test", "unlabeled", "train+unlabeled"},
         readers::openImageFolder,
         readers::isImageFolder,
         readers::hasImageFolderTest},
    };
    return readers;
}

} // namespace leoclr

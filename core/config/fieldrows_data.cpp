#include "core/config/fieldrows.h"
#include "core/config/translationmark.h"

namespace leoclr::fieldrows {

namespace {

constexpr double largestInteger =
    9007199254740991.0; // 2^53 - 1: exact as a double, and in every JSON reader

bool notDemo(const ExperimentConfig &config) { return config.dataReader != "demo"; }

bool demo(const ExperimentConfig &config) { return config.dataReader == "demo"; }

bool labelledStl10(const ExperimentConfig &config)
{
    return config.dataReader == "stl10" && config.dataSplit == "train";
}

/// Files that can be broken one by one; the binary files of CIFAR and STL-10 are whole or refused.
bool imageFiles(const ExperimentConfig &config)
{
    return config.dataReader != "demo" && config.dataReader != "cifar10" && config.dataReader != "cifar100" &&
           config.dataReader != "stl10";
}

} // namespace

std::vector<Field> runAndData()
{
    return {
        {.key = "run.name",
         .member = &ExperimentConfig::runName,
         .group = FieldGroup::Run,
         .tier = FieldTier::Basic,
         .label = QT_TRANSLATE_NOOP("Field", "Name"),
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "free to choose"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "What the run is called in the list and in reports; left empty, it is made "
                      "from method and dataset.")},
        {.key = "run.seed",
         .member = &ExperimentConfig::seed,
         .group = FieldGroup::Run,
         .tier = FieldTier::Basic,
         .label = QT_TRANSLATE_NOOP("Field", "Seed"),
         .minimum = 0,
         .maximum = largestInteger,
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "free to choose"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "Key of every random number of the run: the same seed and settings give the "
                      "same views, order and initial weights.")},
        {.key = "data.reader",
         .member = &ExperimentConfig::dataReader,
         .group = FieldGroup::Data,
         .tier = FieldTier::Basic,
         .label = QT_TRANSLATE_NOOP("Field", "Dataset"),
         .choices = {"demo", "cifar10", "cifar100", "stl10", "folder", "imagenet", "voc", "coco",
                     "pets", "cars", "birdsnap", "webdataset"},
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP(
             "Field", "demo scenes need no download; the paper trains on ImageNet, STL-10 and "
                      "CIFAR-10"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "How the images are stored: generated demo scenes, the files of a published "
             "dataset, a folder of pictures, or tar shards of WebDataset.")},
        {.key = "data.path",
         .member = &ExperimentConfig::dataPath,
         .group = FieldGroup::Data,
         .tier = FieldTier::Basic,
         .label = QT_TRANSLATE_NOOP("Field", "Place"),
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "free to choose"),
         .help = QT_TRANSLATE_NOOP("Field",
                                   "Folder that holds the dataset, on the computer that trains."),
         .applies = notDemo},
        {.key = "data.split",
         .member = &ExperimentConfig::dataSplit,
         .group = FieldGroup::Data,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Split"),
         .choices = {"train", "test", "unlabeled", "train+unlabeled"},
         .source = ValueSource::Paper,
         .evidence = QT_TRANSLATE_NOOP(
             "Field", "LeOCLR: the training images, for STL-10 the 100,000 unlabeled ones"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "Part of the dataset that is trained on; only STL-10 has unlabeled images."),
         .applies = notDemo},
        {.key = "data.fold",
         .member = &ExperimentConfig::dataFold,
         .group = FieldGroup::Data,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Fold"),
         .minimum = 0,
         .maximum = 10,
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "all 5,000 labelled images, as most papers do"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Takes only the images of one of the ten labelled folds of STL-10; 0 takes "
             "all."),
         .applies = labelledStl10},
        {.key = "data.limit",
         .member = &ExperimentConfig::dataLimit,
         .group = FieldGroup::Data,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "At most"),
         .unit = QT_TRANSLATE_NOOP("Field", "images"),
         .minimum = 0,
         .maximum = 100000000,
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "all images, as in every published protocol"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "Trains on a random subset of this size, drawn from the seed; 0 takes all "
                      "images."),
         .applies = notDemo},
        {.key = "data.broken_images",
         .member = &ExperimentConfig::brokenImages,
         .group = FieldGroup::Data,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Broken images"),
         .choices = {"skip", "refuse"},
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "a few broken files are common in large datasets"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Whether a picture that cannot be read is left out and listed in the report, or "
             "ends the run."),
         .applies = imageFiles},
        {.key = "data.demo_images",
         .member = &ExperimentConfig::demoImages,
         .group = FieldGroup::Data,
         .tier = FieldTier::Basic,
         .label = QT_TRANSLATE_NOOP("Field", "Demo scenes"),
         .unit = QT_TRANSLATE_NOOP("Field", "images"),
         .minimum = 10,
         .maximum = 1000000,
         .source = ValueSource::OurChoice,
         .evidence =
             QT_TRANSLATE_NOOP("Field", "enough to learn from in about three minutes on two cores"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "How many scenes with one to three objects are generated to train on."),
         .applies = demo},
        {.key = "data.demo_size",
         .member = &ExperimentConfig::demoSize,
         .group = FieldGroup::Data,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Demo scene size"),
         .unit = QT_TRANSLATE_NOOP("Field", "px"),
         .minimum = 32,
         .maximum = 1024,
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "small enough for a processor without GPU"),
         .help = QT_TRANSLATE_NOOP("Field", "Side of a generated scene."),
         .applies = demo},
    };
}

} // namespace leoclr::fieldrows

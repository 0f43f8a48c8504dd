#include "core/config/fieldrows.h"
#include "core/config/translationmark.h"

namespace leoclr::fieldrows {

namespace {

bool previews(const ExperimentConfig &config) { return config.previewEverySteps > 0; }

bool knn(const ExperimentConfig &config) { return config.knnEveryEpochs > 0; }

} // namespace

std::vector<Field> watchingAndCheckpoints()
{
    return {
        {.key = "watch.metrics_every_steps",
         .member = &ExperimentConfig::metricsEverySteps,
         .group = FieldGroup::Watching,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Figures every"),
         .unit = QT_TRANSLATE_NOOP("Field", "steps"),
         .minimum = 1,
         .maximum = 100000,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo prints every 10 steps"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "How often loss, similarities and speed are written for the curves.")},
        {.key = "watch.preview_every_steps",
         .member = &ExperimentConfig::previewEverySteps,
         .group = FieldGroup::Watching,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Previews every"),
         .unit = QT_TRANSLATE_NOOP("Field", "steps"),
         .minimum = 0,
         .maximum = 1000000,
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "a few an epoch at most"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "How often the views of a real step are recorded to be looked at; 0 never.")},
        {.key = "watch.preview_images",
         .member = &ExperimentConfig::previewImages,
         .group = FieldGroup::Watching,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Images in a preview"),
         .unit = QT_TRANSLATE_NOOP("Field", "images"),
         .minimum = 1,
         .maximum = 64,
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "what fits on a screen"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "How many images of the step are recorded with all their views."),
         .applies = previews},
        {.key = "watch.knn_every_epochs",
         .member = &ExperimentConfig::knnEveryEpochs,
         .group = FieldGroup::Watching,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "k-NN every"),
         .unit = QT_TRANSLATE_NOOP("Field", "epochs"),
         .minimum = 0,
         .maximum = 100000,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo's CIFAR-10 demo tests after every epoch"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "How often the features are judged by their labelled nearest neighbours while "
             "training; 0 never.")},
        {.key = "watch.knn_neighbours",
         .member = &ExperimentConfig::knnNeighbours,
         .group = FieldGroup::Watching,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "k-NN neighbours"),
         .minimum = 1,
         .maximum = 100000,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo's CIFAR-10 demo, --knn-k 200"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "How many nearest training images vote on the class of a test image."),
         .applies = knn},
        {.key = "watch.knn_temperature",
         .member = &ExperimentConfig::knnTemperature,
         .group = FieldGroup::Watching,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "k-NN temperature"),
         .minimum = 0.001,
         .maximum = 10,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo's CIFAR-10 demo, --knn-t 0.1"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "How much more a nearer neighbour counts in the vote; smaller is steeper."),
         .applies = knn},
        {.key = "watch.knn_features",
         .member = &ExperimentConfig::knnFeatures,
         .group = FieldGroup::Watching,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "k-NN features"),
         .choices = {"backbone", "embedding"},
         .source = ValueSource::PublishedDefault,
         .evidence =
             QT_TRANSLATE_NOOP("Field", "lightly's benchmark; MoCo's demo takes the embedding"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "Whether neighbours are looked for among the backbone's features or the "
                      "projected embeddings."),
         .applies = knn},
        {.key = "watch.knn_train_images",
         .member = &ExperimentConfig::knnTrainImages,
         .group = FieldGroup::Watching,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "k-NN training images"),
         .unit = QT_TRANSLATE_NOOP("Field", "images"),
         .minimum = 0,
         .maximum = 100000000,
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "quick enough for every epoch"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "At most so many labelled images can be neighbours; 0 takes all."),
         .applies = knn},
        {.key = "watch.knn_test_images",
         .member = &ExperimentConfig::knnTestImages,
         .group = FieldGroup::Watching,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "k-NN test images"),
         .unit = QT_TRANSLATE_NOOP("Field", "images"),
         .minimum = 0,
         .maximum = 100000000,
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "quick enough for every epoch"),
         .help =
             QT_TRANSLATE_NOOP("Field", "At most so many test images are classified; 0 takes all."),
         .applies = knn},
        {.key = "checkpoint.every_epochs",
         .member = &ExperimentConfig::checkpointEveryEpochs,
         .group = FieldGroup::Checkpoints,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Checkpoint every"),
         .unit = QT_TRANSLATE_NOOP("Field", "epochs"),
         .minimum = 1,
         .maximum = 100000,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo saves after every epoch"),
         .help = QT_TRANSLATE_NOOP("Field", "How often all that is needed to go on is saved.")},
        {.key = "checkpoint.kept",
         .member = &ExperimentConfig::checkpointsKept,
         .group = FieldGroup::Checkpoints,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Checkpoints kept"),
         .minimum = 1,
         .maximum = 100000,
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "the newest is enough to go on from"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "Older checkpoints than these are removed once a newer one is safe.")},
    };
}

} // namespace leoclr::fieldrows

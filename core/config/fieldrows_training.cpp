#include "core/config/fieldrows.h"
#include "core/config/translationmark.h"

namespace leoclr::fieldrows {

namespace {

bool sgd(const ExperimentConfig &config) { return config.optimiser == "sgd"; }

bool changingRate(const ExperimentConfig &config)
{
    return config.schedule != "constant" || config.warmupEpochs > 0;
}

std::vector<Field> optimiser()
{
    return {
        {.key = "optimiser.name",
         .member = &ExperimentConfig::optimiser,
         .group = FieldGroup::Optimiser,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Optimiser"),
         .choices = {"sgd", "adamw"},
         .source = ValueSource::Paper,
         .evidence = QT_TRANSLATE_NOOP("Field", "LeOCLR: SGD"),
         .help =
             QT_TRANSLATE_NOOP("Field", "Rule that turns gradients into changes of the weights.")},
        {.key = "optimiser.learning_rate",
         .member = &ExperimentConfig::learningRate,
         .group = FieldGroup::Optimiser,
         .tier = FieldTier::Basic,
         .label = QT_TRANSLATE_NOOP("Field", "Learning rate"),
         .minimum = 1e-8,
         .maximum = 100,
         .source = ValueSource::Paper,
         .evidence = QT_TRANSLATE_NOOP("Field", "LeOCLR: 0.03 for a batch of 256"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Size of the steps at the start of the schedule; usually scaled with the batch.")},
        {.key = "optimiser.momentum",
         .member = &ExperimentConfig::sgdMomentum,
         .group = FieldGroup::Optimiser,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Momentum"),
         .minimum = 0,
         .maximum = 0.9999,
         .source = ValueSource::Paper,
         .evidence = QT_TRANSLATE_NOOP("Field", "LeOCLR: 0.9"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "Share of the last change that is carried on into the next one."),
         .applies = sgd},
        {.key = "optimiser.weight_decay",
         .member = &ExperimentConfig::weightDecay,
         .group = FieldGroup::Optimiser,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Weight decay"),
         .minimum = 0,
         .maximum = 1,
         .source = ValueSource::Paper,
         .evidence = QT_TRANSLATE_NOOP("Field", "LeOCLR: 1e-4"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "How strongly weights are pulled to zero, all parameters included as in MoCo.")},
        {.key = "optimiser.schedule",
         .member = &ExperimentConfig::schedule,
         .group = FieldGroup::Optimiser,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Schedule"),
         .choices = {"cosine", "step", "constant"},
         .source = ValueSource::OfficialCode,
         .evidence =
             QT_TRANSLATE_NOOP("Field", "MoCo-v2, --cos; LeOCLR's own schedule is not known"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "How the learning rate falls: along a half cosine to 0, by ten at 60 % and 80 % of "
             "the training, or not at all.")},
        {.key = "optimiser.schedule_unit",
         .member = &ExperimentConfig::scheduleUnit,
         .group = FieldGroup::Optimiser,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Schedule moves every"),
         .choices = {"epoch", "iteration"},
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo adjusts the rate once an epoch"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "Whether the learning rate changes once an epoch or with every step."),
         .applies = changingRate},
        {.key = "optimiser.warmup_epochs",
         .member = &ExperimentConfig::warmupEpochs,
         .group = FieldGroup::Optimiser,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Warm-up"),
         .unit = QT_TRANSLATE_NOOP("Field", "epochs"),
         .minimum = 0,
         .maximum = 1000,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2 has none"),
         .help =
             QT_TRANSLATE_NOOP("Field", "Epochs in which the learning rate rises to its value.")},
    };
}

std::vector<Field> training()
{
    return {
        {.key = "training.epochs",
         .member = &ExperimentConfig::epochs,
         .group = FieldGroup::Training,
         .tier = FieldTier::Basic,
         .label = QT_TRANSLATE_NOOP("Field", "Epochs"),
         .unit = QT_TRANSLATE_NOOP("Field", "epochs"),
         .minimum = 1,
         .maximum = 100000,
         .source = ValueSource::Paper,
         .evidence = QT_TRANSLATE_NOOP("Field",
                                       "LeOCLR on ImageNet: 200 where time is compared, up to 800"),
         .help = QT_TRANSLATE_NOOP("Field", "How often every image is seen.")},
        {.key = "training.batch_size",
         .member = &ExperimentConfig::batchSize,
         .group = FieldGroup::Training,
         .tier = FieldTier::Basic,
         .label = QT_TRANSLATE_NOOP("Field", "Batch size"),
         .unit = QT_TRANSLATE_NOOP("Field", "images"),
         .minimum = 2,
         .maximum = 65536,
         .source = ValueSource::Paper,
         .evidence = QT_TRANSLATE_NOOP("Field", "LeOCLR: 256"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Images in one step, over all devices; the last incomplete batch of an epoch is "
             "left out.")},
        {.key = "training.precision",
         .member = &ExperimentConfig::precision,
         .group = FieldGroup::Training,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Precision"),
         .choices = {"float32", "bfloat16"},
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "right on every device"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "Arithmetic of the network; bfloat16 is faster on recent GPUs, and the "
                      "loss is always computed in float32.")},
        {.key = "training.device",
         .member = &ExperimentConfig::device,
         .group = FieldGroup::Training,
         .tier = FieldTier::Basic,
         .label = QT_TRANSLATE_NOOP("Field", "Device"),
         .choices = {"auto", "cpu", "cuda"},
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "the fastest device that is there"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "What the network is computed on; auto takes a GPU where there is one.")},
        {.key = "training.compute_threads",
         .member = &ExperimentConfig::computeThreads,
         .group = FieldGroup::Training,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Compute threads"),
         .unit = QT_TRANSLATE_NOOP("Field", "threads"),
         .minimum = 0,
         .maximum = 1024,
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "all cores"),
         .help =
             QT_TRANSLATE_NOOP("Field", "Processor cores that compute the network; 0 takes all.")},
        {.key = "training.loader_threads",
         .member = &ExperimentConfig::loaderThreads,
         .group = FieldGroup::Training,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Loader threads"),
         .unit = QT_TRANSLATE_NOOP("Field", "threads"),
         .minimum = 0,
         .maximum = 1024,
         .source = ValueSource::OurChoice,
         .evidence =
             QT_TRANSLATE_NOOP("Field", "chosen for the computer; the results do not depend on it"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Processor cores that read images and make views; 0 lets the engine choose.")},
    };
}

} // namespace

std::vector<Field> optimiserAndTraining()
{
    std::vector<Field> rows = optimiser();
    const std::vector<Field> more = training();
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

} // namespace leoclr::fieldrows

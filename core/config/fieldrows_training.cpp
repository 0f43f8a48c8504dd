#include "core/config/fieldrows.h"
#include "core/config/translationmark.h"

namespace leoclr::fieldrows {

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
        {.key = "training.accumulation",
         .member = &ExperimentConfig::accumulation,
         .group = FieldGroup::Training,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Parts of a batch"),
         .unit = QT_TRANSLATE_NOOP("Field", "parts"),
         .minimum = 1,
         .maximum = 1024,
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "no published protocol needs it"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Computes a batch in so many parts, one after the other, to need less memory; "
             "batch norm sees the parts.")},
        {.key = "training.processes",
         .member = &ExperimentConfig::processes,
         .group = FieldGroup::Training,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Processes"),
         .minimum = 1,
         .maximum = 1024,
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "1 works everywhere; LeOCLR was timed on three A100"),
         .help = QT_TRANSLATE_NOOP("Field", "How many processes share a batch, one on each device.")},
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
        {.key = "training.image_cache",
         .member = &ExperimentConfig::imageCache,
         .group = FieldGroup::Training,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Image cache"),
         .unit = QT_TRANSLATE_NOOP("Field", "MiB"),
         .minimum = 0,
         .maximum = 16777216,
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field", "fits beside the network on a small computer"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Decoded images that are kept in memory at most, so that later epochs need "
             "not read them; the results do not depend on it.")},
    };
}

} // namespace leoclr::fieldrows

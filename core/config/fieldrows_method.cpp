#include "core/config/fieldrows.h"
#include "core/config/methodtraits.h"
#include "core/config/translationmark.h"

namespace leoclr::fieldrows {

namespace {

bool splitBatchNorm(const ExperimentConfig &config) { return config.batchNorm == "split"; }

bool severalKeys(const ExperimentConfig &config)
{
    return usesQueue(config) && keyViews(config) > 1;
}

std::vector<Field> method()
{
    return {
        {.key = "method.name",
         .member = &ExperimentConfig::method,
         .group = FieldGroup::Method,
         .tier = FieldTier::Basic,
         .label = QT_TRANSLATE_NOOP("Field", "Method"),
         .choices = {"leoclr", "mocov2", "mocov2-two-keys"},
         .source = ValueSource::Paper,
         .evidence = QT_TRANSLATE_NOOP("Field", "LeOCLR, Algorithm 1"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "LeOCLR pulls two crops to the whole image, MoCo-v2 one crop to another, and "
                      "MoCo-v2 with two keys two crops to a third: the fair control for LeOCLR.")},
        {.key = "method.temperature",
         .member = &ExperimentConfig::temperature,
         .group = FieldGroup::Method,
         .tier = FieldTier::Basic,
         .label = QT_TRANSLATE_NOOP("Field", "Temperature"),
         .minimum = 0.001,
         .maximum = 10,
         .source = ValueSource::OfficialCode,
         .evidence =
             QT_TRANSLATE_NOOP("Field", "MoCo-v2, --moco-t 0.2; LeOCLR's own value is not known"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Divides the similarities in the contrastive loss; smaller values press harder "
             "on the most similar negatives.")},
        {.key = "method.queue_size",
         .member = &ExperimentConfig::queueSize,
         .group = FieldGroup::Method,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Queue size"),
         .unit = QT_TRANSLATE_NOOP("Field", "keys"),
         .minimum = 1,
         .maximum = 16777216,
         .source = ValueSource::OfficialCode,
         .evidence =
             QT_TRANSLATE_NOOP("Field", "MoCo, --moco-k 65536; LeOCLR's own value is not known"),
         .help = QT_TRANSLATE_NOOP("Field",
                                   "Number of keys from earlier steps that serve as negatives."),
         .applies = usesQueue},
        {.key = "method.key_momentum",
         .member = &ExperimentConfig::keyMomentum,
         .group = FieldGroup::Method,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Key momentum"),
         .minimum = 0,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence =
             QT_TRANSLATE_NOOP("Field", "MoCo, --moco-m 0.999; LeOCLR's own value is not known"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Share of itself that the key encoder keeps in a step; the rest comes from the "
             "query encoder.")},
        {.key = "method.queue_policy",
         .member = &ExperimentConfig::queuePolicy,
         .group = FieldGroup::Method,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Keys that enter the queue"),
         .choices = {"first_key", "both_keys", "two_queues"},
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP(
             "Field", "the paper does not say; with the first key the queue ages as in MoCo"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Whether the key of the first crop, of both crops, or of each crop into a queue "
             "of its own is kept as a later negative."),
         .applies = severalKeys},
        {.key = "method.batch_norm",
         .member = &ExperimentConfig::batchNorm,
         .group = FieldGroup::Method,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Batch norm of the key encoder"),
         .choices = {"ordinary", "shuffle", "split"},
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP(
             "Field", "MoCo shuffles over its GPUs, and splits on one; LeOCLR's way is not known"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Keeps the batch statistics from giving the positive pair away: shuffle needs "
             "several devices, split works on one.")},
        {.key = "method.batch_norm_groups",
         .member = &ExperimentConfig::batchNormGroups,
         .group = FieldGroup::Method,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Groups of split batch norm"),
         .unit = QT_TRANSLATE_NOOP("Field", "groups"),
         .minimum = 1,
         .maximum = 1024,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo's CIFAR-10 demo, --bn-splits 8"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Into how many parts a batch is cut whose statistics are taken separately, as if "
             "each part were on a GPU of its own."),
         .applies = splitBatchNorm},
    };
}

std::vector<Field> network()
{
    return {
        {.key = "network.backbone",
         .member = &ExperimentConfig::backbone,
         .group = FieldGroup::Network,
         .tier = FieldTier::Basic,
         .label = QT_TRANSLATE_NOOP("Field", "Backbone"),
         .choices = {"resnet18", "resnet34", "resnet50"},
         .source = ValueSource::Paper,
         .evidence = QT_TRANSLATE_NOOP("Field", "LeOCLR: ResNet-50 on ImageNet"),
         .help = QT_TRANSLATE_NOOP("Field", "The network whose features are kept after training.")},
        {.key = "network.stem",
         .member = &ExperimentConfig::stem,
         .group = FieldGroup::Network,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Stem"),
         .choices = {"imagenet", "cifar"},
         .source = ValueSource::Paper,
         .evidence = QT_TRANSLATE_NOOP("Field", "the standard ResNet-50 of LeOCLR's ImageNet runs"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "First layers: 7×7 with stride 2 and pooling for large views, or 3×3 without "
                      "either for small ones.")},
        {.key = "network.head",
         .member = &ExperimentConfig::head,
         .group = FieldGroup::Network,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Projection head"),
         .choices = {"linear", "mlp"},
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2, --mlp; LeOCLR's own head is not known"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Layers between features and embedding, dropped after training: one linear layer, "
             "or two with a ReLU between.")},
        {.key = "network.dimension",
         .member = &ExperimentConfig::dimension,
         .group = FieldGroup::Network,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Embedding dimension"),
         .minimum = 2,
         .maximum = 65536,
         .source = ValueSource::OfficialCode,
         .evidence =
             QT_TRANSLATE_NOOP("Field", "MoCo, --moco-dim 128; LeOCLR's own value is not known"),
         .help =
             QT_TRANSLATE_NOOP("Field", "Length of the unit vector in which views are compared.")},
    };
}

} // namespace

std::vector<Field> methodAndNetwork()
{
    std::vector<Field> rows = method();
    const std::vector<Field> more = network();
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

} // namespace leoclr::fieldrows

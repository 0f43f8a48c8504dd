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

bool barlowTwins(const ExperimentConfig &config) { return config.method == "barlow-twins"; }

bool vicreg(const ExperimentConfig &config) { return config.method == "vicreg"; }

bool swav(const ExperimentConfig &config) { return config.method == "swav"; }

bool swavQueue(const ExperimentConfig &config) { return swav(config) && usesQueue(config); }

} // namespace

std::vector<Field> method()
{
    return {
        {.key = "method.name",
         .member = &ExperimentConfig::method,
         .group = FieldGroup::Method,
         .tier = FieldTier::Basic,
         .label = QT_TRANSLATE_NOOP("Field", "Method"),
         .choices = {"leoclr", "mocov1", "mocov2", "mocov2-two-keys", "simclr", "byol", "simsiam",
                     "barlow-twins", "vicreg", "nnclr", "swav"},
         .source = ValueSource::Paper,
         .evidence = QT_TRANSLATE_NOOP("Field", "LeOCLR, Algorithm 1"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "How views are compared: LeOCLR pulls crops to the whole image; MoCo-v2 with "
             "two keys, the fair control, pulls two crops to a third; the others compare "
             "two crops, SwAV also with small ones.")},
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
             "on the most similar negatives."),
         .applies = usesTemperature},
        {.key = "method.queue_size",
         .member = &ExperimentConfig::queueSize,
         .group = FieldGroup::Method,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Queue size"),
         .unit = QT_TRANSLATE_NOOP("Field", "keys"),
         .minimum = 0,
         .maximum = 16777216,
         .source = ValueSource::OfficialCode,
         .evidence =
             QT_TRANSLATE_NOOP("Field", "MoCo, --moco-k 65536; LeOCLR's own value is not known"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Number of keys from earlier steps that serve as negatives, or from which "
             "NNCLR takes neighbours and SwAV balances its codes; SwAV alone works with 0."),
         .applies = mayUseQueue},
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
             "query encoder."),
         .applies = usesKeyEncoder},
        {.key = "method.key_momentum_schedule",
         .member = &ExperimentConfig::keyMomentumSchedule,
         .group = FieldGroup::Method,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Key momentum over time"),
         .choices = {"constant", "cosine"},
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP(
             "Field",
             "MoCo keeps it; BYOL: 1 - (1 - m) (cos(pi step / steps) + 1) / 2"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Whether the key encoder keeps its momentum, or slows down along a half "
             "cosine until it stands still at the end."),
         .applies = usesKeyEncoder},
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
             "Whether the key of the first crop, of all crops, or of each crop into a queue "
             "of its own is kept as a later negative."),
         .applies = severalKeys},
        {.key = "method.batch_norm",
         .member = &ExperimentConfig::batchNorm,
         .group = FieldGroup::Method,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Batch norm"),
         .choices = {"ordinary", "shuffle", "split", "synchronised"},
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP(
             "Field", "MoCo shuffles over its GPUs, and splits on one; LeOCLR's way is not known"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Over which images batch norm takes its statistics: those of one device; in "
             "the key encoder those of shuffled or split batches, which do not give the "
             "positive pair away; or those of all devices.")},
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
        {.key = "method.crops",
         .member = &ExperimentConfig::crops,
         .group = FieldGroup::Method,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Crops"),
         .minimum = 1,
         .maximum = 8,
         .source = ValueSource::Paper,
         .evidence = QT_TRANSLATE_NOOP("Field", "LeOCLR, Algorithm 1: two crops"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "How many crops LeOCLR pulls to the original; the loss has one term for each."),
         .applies = usesOriginal},
        {.key = "method.redundancy_weight",
         .member = &ExperimentConfig::redundancyWeight,
         .group = FieldGroup::Method,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Redundancy weight"),
         .minimum = 0,
         .maximum = 100,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "Barlow Twins, --lambd 0.0051"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "How strongly two different dimensions of the embedding are kept from saying "
             "the same."),
         .applies = barlowTwins},
        {.key = "method.invariance_weight",
         .member = &ExperimentConfig::invarianceWeight,
         .group = FieldGroup::Method,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Invariance weight"),
         .minimum = 0,
         .maximum = 10000,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "VICReg, --sim-coeff 25"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Weight of the squared distance between the embeddings of two views."),
         .applies = vicreg},
        {.key = "method.variance_weight",
         .member = &ExperimentConfig::varianceWeight,
         .group = FieldGroup::Method,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Variance weight"),
         .minimum = 0,
         .maximum = 10000,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "VICReg, --std-coeff 25"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Weight of what each dimension lacks to a standard deviation of 1 over the "
             "batch."),
         .applies = vicreg},
        {.key = "method.covariance_weight",
         .member = &ExperimentConfig::covarianceWeight,
         .group = FieldGroup::Method,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Covariance weight"),
         .minimum = 0,
         .maximum = 10000,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "VICReg, --cov-coeff 1"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Weight of the squared covariances between different dimensions."),
         .applies = vicreg},
        {.key = "method.prototypes",
         .member = &ExperimentConfig::prototypes,
         .group = FieldGroup::Method,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Prototypes"),
         .minimum = 2,
         .maximum = 100000,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "SwAV, --nmb_prototypes 3000"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Number of unit vectors to which SwAV assigns the views."),
         .applies = swav},
        {.key = "method.prototypes_frozen_steps",
         .member = &ExperimentConfig::prototypesFrozenSteps,
         .group = FieldGroup::Method,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Prototypes frozen for"),
         .unit = QT_TRANSLATE_NOOP("Field", "steps"),
         .minimum = 0,
         .maximum = 10000000,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP(
             "Field",
             "SwAV, --freeze_prototypes_niters 313 at a batch of 4096, 5005 at 256"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Steps at the start in which the prototypes stay as they are."),
         .applies = swav},
        {.key = "method.sinkhorn_epsilon",
         .member = &ExperimentConfig::sinkhornEpsilon,
         .group = FieldGroup::Method,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Sinkhorn smoothness"),
         .minimum = 0.005,
         .maximum = 10,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "SwAV, --epsilon 0.05"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "How soft the codes are: smaller values come closer to one prototype for each view."),
         .applies = swav},
        {.key = "method.sinkhorn_iterations",
         .member = &ExperimentConfig::sinkhornIterations,
         .group = FieldGroup::Method,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Sinkhorn iterations"),
         .minimum = 1,
         .maximum = 100,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "SwAV, --sinkhorn_iterations 3"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "How often rows and columns are balanced in turn to give the codes."),
         .applies = swav},
        {.key = "method.queue_from_epoch",
         .member = &ExperimentConfig::queueFromEpoch,
         .group = FieldGroup::Method,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Queue from epoch"),
         .unit = QT_TRANSLATE_NOOP("Field", "epochs"),
         .minimum = 0,
         .maximum = 100000,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "SwAV at a batch of 256, --epoch_queue_starts 15"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Epochs before the queue of features starts to fill; it takes part once it is "
             "full."),
         .applies = swavQueue},
    };
}

} // namespace leoclr::fieldrows

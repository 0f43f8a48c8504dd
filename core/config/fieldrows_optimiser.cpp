#include "core/config/fieldrows.h"
#include "core/config/methodtraits.h"
#include "core/config/translationmark.h"

namespace leoclr::fieldrows {

namespace {

bool carriesMomentum(const ExperimentConfig &config) { return config.optimiser != "adamw"; }

bool lars(const ExperimentConfig &config) { return config.optimiser == "lars"; }

bool warmsUp(const ExperimentConfig &config) { return config.warmupEpochs > 0; }

bool cosine(const ExperimentConfig &config) { return config.schedule == "cosine"; }

bool changingRate(const ExperimentConfig &config)
{
    return config.schedule != "constant" || config.warmupEpochs > 0;
}

} // namespace

std::vector<Field> optimiser()
{
    return {
        {.key = "optimiser.name",
         .member = &ExperimentConfig::optimiser,
         .group = FieldGroup::Optimiser,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Optimiser"),
         .choices = {"sgd", "lars", "adamw"},
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
         .applies = carriesMomentum},
        {.key = "optimiser.weight_decay",
         .member = &ExperimentConfig::weightDecay,
         .group = FieldGroup::Optimiser,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Weight decay"),
         .minimum = 0,
         .maximum = 1,
         .source = ValueSource::Paper,
         .evidence = QT_TRANSLATE_NOOP("Field", "LeOCLR: 1e-4"),
         .help = QT_TRANSLATE_NOOP("Field", "How strongly weights are pulled to zero in a step.")},
        {.key = "optimiser.decayed",
         .member = &ExperimentConfig::decayed,
         .group = FieldGroup::Optimiser,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "What decays"),
         .choices = {"all", "weights"},
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP(
             "Field",
             "MoCo and SimSiam: everything; SimCLR, BYOL, Barlow Twins and VICReg: weights"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Whether biases and batch norm decay as well; LARS also adapts the steps of "
             "those alone that decay.")},
        {.key = "optimiser.lars_coefficient",
         .member = &ExperimentConfig::larsCoefficient,
         .group = FieldGroup::Optimiser,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "LARS coefficient"),
         .minimum = 1e-06,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "SimCLR, BYOL, Barlow Twins and VICReg: 0.001"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Length of a step in relation to the length of the weights, before the "
             "learning rate."),
         .applies = lars},
        {.key = "optimiser.bias_learning_rate",
         .member = &ExperimentConfig::biasLearningRate,
         .group = FieldGroup::Optimiser,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Learning rate of biases"),
         .minimum = 0,
         .maximum = 100,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP(
             "Field",
             "Barlow Twins, --learning-rate-biases 0.0048 for a batch of 256"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Learning rate of biases and batch norm, on the same schedule; 0 is the same "
             "as for the weights.")},
        {.key = "optimiser.predictor_rate_fixed",
         .member = &ExperimentConfig::predictorRateFixed,
         .group = FieldGroup::Optimiser,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Predictor keeps its rate"),
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "SimSiam, --fix-pred-lr"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Whether the prediction head keeps the first learning rate for the whole "
             "training."),
         .applies = usesPredictor},
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
        {.key = "optimiser.warmup_start",
         .member = &ExperimentConfig::warmupStart,
         .group = FieldGroup::Optimiser,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Warm-up starts at"),
         .minimum = 0,
         .maximum = 100,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "SwAV, --start_warmup 0.3 at a batch of 4096"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Learning rate of the first step; 0 starts with one step of the way up."),
         .applies = warmsUp},
        {.key = "optimiser.final_rate_share",
         .member = &ExperimentConfig::finalRateShare,
         .group = FieldGroup::Optimiser,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Final rate share"),
         .minimum = 0,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo: 0; Barlow Twins, VICReg and SwAV: 0.001"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "What the half cosine ends at, in relation to the learning rate."),
         .applies = cosine},
    };
}

} // namespace leoclr::fieldrows

#include "core/config/checkrules.h"
#include "core/config/methodtraits.h"
#include "core/config/translationmark.h"

#include <algorithm>

namespace leoclr::checkrules {

namespace {

void checkQueue(const Situation &situation, std::vector<CheckFinding> &findings)
{
    const ExperimentConfig &config = situation.config;
    const std::int64_t keysPerStep = config.batchSize * keysEnqueued(config);

    if (config.queueSize < keysPerStep) {
        findings.push_back(
            {.level = CheckLevel::Stop,
             .id = "queue_smaller_than_batch",
             .field = "method.queue_size",
             .arguments = {std::to_string(config.queueSize), std::to_string(keysPerStep)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "A queue of %1 keys cannot take the %2 keys of one step."),
             .fixField = "method.queue_size",
             .fixValue = std::to_string(8 * keysPerStep)});
        return;
    }
    if (config.queueSize % keysPerStep != 0)
        findings.push_back(
            {.level = CheckLevel::Note,
             .id = "queue_wraps_around",
             .field = "method.queue_size",
             .arguments = {std::to_string(config.queueSize), std::to_string(keysPerStep)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "The queue of %1 keys is no multiple of the %2 keys of a "
                          "step. This works, the newest keys wrap around, but "
                          "MoCo's own code would refuse it.")});

    const std::uint64_t imagesInQueue =
        static_cast<std::uint64_t>(config.queueSize / keysEnqueued(config));
    if (isMomentumContrast(config) && situation.images >= static_cast<std::uint64_t>(keysPerStep) &&
        imagesInQueue > situation.images) {
        const std::uint64_t half = situation.images / 2 / static_cast<std::uint64_t>(keysPerStep) *
                                   static_cast<std::uint64_t>(keysPerStep);
        findings.push_back(
            {.level = CheckLevel::Caution,
             .id = "queue_longer_than_epoch",
             .field = "method.queue_size",
             .arguments = {std::to_string(imagesInQueue), std::to_string(situation.images)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "The queue holds the keys of %1 images, but an epoch has "
                          "only %2: images meet their own keys as negatives."),
             .fixField = "method.queue_size",
             .fixValue = std::to_string(
                 std::max<std::uint64_t>(half, static_cast<std::uint64_t>(keysPerStep)))});
    }
}

void checkBatchNorm(const Situation &situation, std::vector<CheckFinding> &findings)
{
    const ExperimentConfig &config = situation.config;
    const bool keyEncoderAlone = config.batchNorm == "shuffle" || config.batchNorm == "split";
    if (keyEncoderAlone && !isMomentumContrast(config)) {
        findings.push_back(
            {.level = CheckLevel::Caution,
             .id = "batch_norm_of_no_key_encoder",
             .field = "method.batch_norm",
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "This method has no queue that batch statistics could give the positive "
                          "pair away to: shuffled and split batch norm are for LeOCLR and MoCo, and do "
                          "nothing here."),
             .fixField = "method.batch_norm",
             .fixValue = "ordinary"});
        return;
    }
    const bool oneDevice = situation.surroundings.devices == 1 && config.processes == 1;
    if (config.batchNorm == "shuffle" && oneDevice)
        findings.push_back(
            {.level = CheckLevel::Caution,
             .id = "shuffle_on_one_device",
             .field = "method.batch_norm",
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "Shuffling batch norm does nothing on one device: the batch "
                          "keeps its statistics whatever its order."),
             .fixField = "method.batch_norm",
             .fixValue = "split"});
    if (config.batchNorm == "ordinary" && config.processes > 1 && !isMomentumContrast(config))
        findings.push_back(
            {.level = CheckLevel::Caution,
             .id = "batch_norm_of_each_process",
             .field = "method.batch_norm",
             .arguments = {std::to_string(config.processes)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "Each of the %1 processes would normalise its own part of the batch; the "
                          "published runs of this method synchronise batch norm."),
             .fixField = "method.batch_norm",
             .fixValue = "synchronised"});
    if (config.batchNorm != "split")
        return;
    if (config.batchSize % config.batchNormGroups != 0) {
        std::int64_t groups = std::min(config.batchNormGroups, config.batchSize / 2);
        while (groups > 1 && config.batchSize % groups != 0)
            --groups;
        findings.push_back(
            {.level = CheckLevel::Stop,
             .id = "groups_do_not_divide_batch",
             .field = "method.batch_norm_groups",
             .arguments = {std::to_string(config.batchSize),
                           std::to_string(config.batchNormGroups)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "A batch of %1 cannot be split into %2 equal groups for batch "
                          "norm."),
             .fixField = "method.batch_norm_groups",
             .fixValue = std::to_string(std::max<std::int64_t>(1, groups))});
    } else if (config.batchSize / config.batchNormGroups < 8) {
        findings.push_back(
            {.level = CheckLevel::Caution,
             .id = "groups_too_small",
             .field = "method.batch_norm_groups",
             .arguments = {std::to_string(config.batchSize / config.batchNormGroups)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "Groups of %1 images give batch norm very noisy statistics."),
             .fixField = "method.batch_norm_groups",
             .fixValue = "1"});
    }
}

/// What a batch computed in parts does to a method whose loss looks across the batch.
void checkParts(const ExperimentConfig &config, std::vector<CheckFinding> &findings)
{
    if (config.accumulation == 1)
        return;
    const std::string part = std::to_string(config.batchSize / config.accumulation);
    if (lossSpansBatch(config))
        findings.push_back(
            {.level = CheckLevel::Caution,
             .id = "parts_change_the_loss",
             .field = "training.accumulation",
             .arguments = {part, std::to_string(config.batchSize)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "The loss of this method compares the images of a batch: computed in parts, it sees "
                          "only %1 images at a time instead of %2, which is another method. Use more devices, "
                          "or a smaller batch."),
             .fixField = "training.accumulation",
             .fixValue = "1"});
    else
        findings.push_back(
            {.level = CheckLevel::Note,
             .id = "parts_change_batch_norm",
             .field = "training.accumulation",
             .arguments = {part},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "Batch norm takes its statistics from parts of %1 images; apart from that, the step "
                          "is the one of the whole batch.")});
}

void checkPrototypes(const Situation &situation, std::vector<CheckFinding> &findings)
{
    const ExperimentConfig &config = situation.config;
    const auto steps = static_cast<std::int64_t>(stepsPerEpoch(config, situation.images)) * config.epochs;
    if (steps > 0 && config.prototypesFrozenSteps >= steps)
        findings.push_back(
            {.level = CheckLevel::Caution,
             .id = "prototypes_always_frozen",
             .field = "method.prototypes_frozen_steps",
             .arguments = {std::to_string(config.prototypesFrozenSteps), std::to_string(steps)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "The prototypes stand still for %1 steps, but the run has only %2: they stay "
                          "random."),
             .fixField = "method.prototypes_frozen_steps",
             .fixValue = std::to_string(steps / 20)});
    if (usesQueue(config) && config.queueFromEpoch >= config.epochs)
        findings.push_back(
            {.level = CheckLevel::Note,
             .id = "queue_never_starts",
             .field = "method.queue_from_epoch",
             .arguments = {std::to_string(config.queueFromEpoch), std::to_string(config.epochs)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "The queue starts to fill after %1 epochs, but the run has only %2."),
             .fixField = "method.queue_from_epoch",
             .fixValue = "0"});
}

} // namespace

void checkMethod(const Situation &situation, std::vector<CheckFinding> &findings)
{
    const ExperimentConfig &config = situation.config;
    if (usesQueue(config) || (mayUseQueue(config) && config.method != "swav"))
        checkQueue(situation, findings);
    checkBatchNorm(situation, findings);
    checkParts(config, findings);
    if (config.method == "swav")
        checkPrototypes(situation, findings);

    const std::uint64_t steps =
        stepsPerEpoch(config, situation.images) * static_cast<std::uint64_t>(config.epochs);
    constexpr double turnovers =
        3; // time constants after which 95 % of the first weights are forgotten
    if (usesKeyEncoder(config) && steps > 0 && config.keyMomentum > 0.9 &&
        static_cast<double>(steps) * (1 - config.keyMomentum) < turnovers) {
        const bool smallerHelps = static_cast<double>(steps) * 0.01 >= turnovers;
        findings.push_back(
            {.level = CheckLevel::Caution,
             .id = "key_encoder_too_slow",
             .field = "method.key_momentum",
             .arguments = {std::to_string(steps), number(config.keyMomentum)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "In the %1 steps of this run a key encoder with momentum %2 "
                          "hardly leaves its initial weights. Train longer or let "
                          "it follow faster."),
             .fixField = "method.key_momentum",
             .fixValue = smallerHelps ? "0.99" : "0.9"});
    }
}

} // namespace leoclr::checkrules

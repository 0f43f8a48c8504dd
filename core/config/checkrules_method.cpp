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
    if (situation.images >= static_cast<std::uint64_t>(keysPerStep) &&
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
    if (config.batchNorm == "shuffle" && situation.surroundings.devices == 1)
        findings.push_back(
            {.level = CheckLevel::Caution,
             .id = "shuffle_on_one_device",
             .field = "method.batch_norm",
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "Shuffling batch norm does nothing on one device: the batch "
                          "keeps its statistics whatever its order."),
             .fixField = "method.batch_norm",
             .fixValue = "split"});
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

} // namespace

void checkMethod(const Situation &situation, std::vector<CheckFinding> &findings)
{
    const ExperimentConfig &config = situation.config;
    if (usesQueue(config))
        checkQueue(situation, findings);
    checkBatchNorm(situation, findings);

    const std::uint64_t steps =
        stepsPerEpoch(config, situation.images) * static_cast<std::uint64_t>(config.epochs);
    constexpr double turnovers =
        3; // time constants after which 95 % of the first weights are forgotten
    if (steps > 0 && config.keyMomentum > 0.9 &&
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

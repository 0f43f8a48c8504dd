#include "core/config/checkrules.h"
#include "core/config/methodtraits.h"
#include "core/config/translationmark.h"

#include <algorithm>

namespace leoclr::checkrules {

namespace {

/// Of published runs, for a batch of 256 (method.md, 3.1 and 3.8).
double usualRateOf256(const ExperimentConfig &config)
{
    if (config.optimiser == "lars")
        return 0.3; // SimCLR, SwAV; BYOL, Barlow Twins and VICReg from 0.2
    if (isMomentumContrast(config))
        return 0.03; // LeOCLR and MoCo
    if (config.method == "simsiam")
        return 0.05;
    return 0.12; // lightly's CIFAR-10 benchmark: 0.06 for 128
}

void checkLearningRate(const ExperimentConfig &config, std::vector<CheckFinding> &findings)
{
    if (config.optimiser == "adamw") {
        if (config.learningRate > 0.005)
            findings.push_back({.level = CheckLevel::Caution,
                                .id = "learning_rate_for_adamw",
                                .field = "optimiser.learning_rate",
                                .arguments = {number(config.learningRate)},
                                .sentence = QT_TRANSLATE_NOOP(
                                    "Check", "A learning rate of %1 is one for SGD; AdamW diverges "
                                             "with it."),
                                .fixField = "optimiser.learning_rate",
                                .fixValue = "0.001"});
        return;
    }
    constexpr double far = 4.001; // four times is still in use for short runs
    const double rateOf256 = usualRateOf256(config);
    const double scaled = rateOf256 * static_cast<double>(config.batchSize) / 256;
    if (config.learningRate > far * scaled || config.learningRate * far < scaled)
        findings.push_back(
            {.level = CheckLevel::Caution,
             .id = "learning_rate_far_from_scaling",
             .field = "optimiser.learning_rate",
             .arguments = {number(config.learningRate), std::to_string(config.batchSize),
                           number(scaled), number(rateOf256)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "The learning rate %1 is far from the usual one for a batch "
                          "of %2, which is %3 (%4 for 256, in proportion)."),
             .fixField = "optimiser.learning_rate",
             .fixValue = number(scaled)});
}

void checkSchedule(const ExperimentConfig &config, std::vector<CheckFinding> &findings)
{
    if (config.warmupEpochs > 0 && config.warmupEpochs >= config.epochs)
        findings.push_back(
            {.level = CheckLevel::Caution,
             .id = "warmup_longer_than_training",
             .field = "optimiser.warmup_epochs",
             .arguments = {std::to_string(config.warmupEpochs), std::to_string(config.epochs)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "A warm-up of %1 epochs does not end before the %2 epochs of "
                          "training do: the learning rate never reaches its "
                          "value."),
             .fixField = "optimiser.warmup_epochs",
             .fixValue = std::to_string(config.epochs / 10)});
    if (config.schedule == "step" && config.epochs < 5)
        findings.push_back(
            {.level = CheckLevel::Caution,
             .id = "steps_fall_together",
             .field = "optimiser.schedule",
             .arguments = {std::to_string(config.epochs)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "In %1 epochs the two steps of the schedule, at 60 % and 80 %, "
                          "come too close to each other."),
             .fixField = "optimiser.schedule",
             .fixValue = "cosine"});
    if (config.schedule == "constant" && config.epochs >= 20)
        findings.push_back(
            {.level = CheckLevel::Note,
             .id = "constant_learning_rate",
             .field = "optimiser.schedule",
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "With a constant learning rate the last epochs stay noisy; "
                          "published runs let it fall."),
             .fixField = "optimiser.schedule",
             .fixValue = "cosine"});
}

/// A batch is shared equally by the processes, and a process's share equally by its parts.
void checkShares(const Situation &situation, std::vector<CheckFinding> &findings)
{
    const ExperimentConfig &config = situation.config;
    const std::int64_t devices = config.processes > 1 ? config.processes : std::max(1, situation.surroundings.devices);
    const auto next = [&](std::int64_t divisor) {
        return std::to_string((config.batchSize + divisor - 1) / divisor * divisor);
    };
    if (config.batchSize % devices != 0)
        findings.push_back(
            {.level = CheckLevel::Stop,
             .id = "devices_do_not_divide_batch",
             .field = "training.batch_size",
             .arguments = {std::to_string(config.batchSize), std::to_string(devices)},
             .sentence = QT_TRANSLATE_NOOP("Check",
                                           "A batch of %1 cannot be shared equally by %2 devices."),
             .fixField = "training.batch_size",
             .fixValue = next(devices)});
    else if (config.batchSize / devices % config.accumulation != 0)
        findings.push_back(
            {.level = CheckLevel::Stop,
             .id = "parts_do_not_divide_batch",
             .field = "training.accumulation",
             .arguments = {std::to_string(config.batchSize / devices), std::to_string(config.accumulation)},
             .sentence = QT_TRANSLATE_NOOP("Check", "The %1 images of a device cannot be computed in %2 equal parts."),
             .fixField = "training.batch_size",
             .fixValue = next(devices * config.accumulation)});
}

} // namespace

void checkTraining(const Situation &situation, std::vector<CheckFinding> &findings)
{
    const ExperimentConfig &config = situation.config;
    checkLearningRate(config, findings);
    checkSchedule(config, findings);
    if (config.precision == "bfloat16" && config.device == "cpu")
        findings.push_back(
            {.level = CheckLevel::Caution,
             .id = "bfloat16_on_cpu",
             .field = "training.precision",
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "Most processors compute bfloat16 more slowly than float32, "
                          "and less exactly."),
             .fixField = "training.precision",
             .fixValue = "float32"});
    // Nine tenths of a 3 × 3 kernel then see nothing but padding, and oneDNN leaves their bfloat16 gradients unset.
    const std::int64_t smallest = config.localCrops > 0 ? std::min(config.localSize, config.viewSize) : config.viewSize;
    if (config.precision == "bfloat16" && config.stem == "imagenet" && smallest <= 16)
        findings.push_back({.level = CheckLevel::Stop,
                            .id = "bfloat16_tiny_views",
                            .field = "training.precision",
                            .arguments = {std::to_string(smallest)},
                            .sentence = QT_TRANSLATE_NOOP(
                                "Check", "The ImageNet stem shrinks views of %1 px to a single pixel, where bfloat16 "
                                         "gradients may come out as no number on a processor."),
                            .fixField = "network.stem",
                            .fixValue = "cifar"});
    checkShares(situation, findings);
    if (config.checkpointEveryEpochs > config.epochs)
        findings.push_back({.level = CheckLevel::Note,
                            .id = "one_checkpoint_only",
                            .field = "checkpoint.every_epochs",
                            .sentence = QT_TRANSLATE_NOOP(
                                "Check", "Only the end of the training is saved: a run that is "
                                         "interrupted starts anew."),
                            .fixField = "checkpoint.every_epochs",
                            .fixValue = "1"});
}

void checkWatching(const Situation &situation, std::vector<CheckFinding> &findings)
{
    const ExperimentConfig &config = situation.config;
    if (config.previewEverySteps > 0 && config.previewImages > config.batchSize)
        findings.push_back(
            {.level = CheckLevel::Note,
             .id = "preview_larger_than_batch",
             .field = "watch.preview_images",
             .arguments = {std::to_string(config.previewImages), std::to_string(config.batchSize)},
             .sentence =
                 QT_TRANSLATE_NOOP("Check", "A preview of %1 images is cut to the %2 of a batch."),
             .fixField = "watch.preview_images",
             .fixValue = std::to_string(config.batchSize)});
    if (config.knnEveryEpochs == 0)
        return;

    std::int64_t neighbours = config.knnTrainImages; // 0: all, whose number may be unknown
    if (config.dataSplit == "train" && situation.images > 0)
        neighbours = neighbours == 0
                         ? static_cast<std::int64_t>(situation.images)
                         : std::min(neighbours, static_cast<std::int64_t>(situation.images));
    if (neighbours > 0 && config.knnNeighbours > neighbours)
        findings.push_back(
            {.level = CheckLevel::Caution,
             .id = "more_neighbours_than_images",
             .field = "watch.knn_neighbours",
             .arguments = {std::to_string(config.knnNeighbours), std::to_string(neighbours)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "k-NN asks %1 neighbours, but has only %2 training images: "
                          "every class would get its share of the votes whatever "
                          "the features."),
             .fixField = "watch.knn_neighbours",
             .fixValue = std::to_string(std::max<std::int64_t>(1, neighbours / 10))});
    if (config.dataSplit == "unlabeled" && config.dataReader == "stl10")
        findings.push_back({.level = CheckLevel::Note,
                            .id = "knn_takes_labelled_split",
                            .field = "watch.knn_every_epochs",
                            .sentence = QT_TRANSLATE_NOOP(
                                "Check", "The unlabeled images cannot vote: k-NN takes the 5,000 "
                                         "labelled training images of STL-10 as neighbours.")});
    if (config.dataReader == "folder" && situation.surroundings.images > 0 &&
        situation.surroundings.classes == 1)
        findings.push_back(
            {.level = CheckLevel::Caution,
             .id = "knn_without_classes",
             .field = "watch.knn_every_epochs",
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "The folder has a single class, so k-NN has nothing to tell "
                          "apart."),
             .fixField = "watch.knn_every_epochs",
             .fixValue = "0"});
}

} // namespace leoclr::checkrules

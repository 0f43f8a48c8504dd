#include "core/config/checkrules.h"
#include "core/config/methodtraits.h"
#include "core/config/translationmark.h"

#include <algorithm>
#include <charconv>

namespace leoclr::checkrules {

std::string number(double value)
{
    char buffer[64];
    const auto [end, error] =
        std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::general, 4);
    return error == std::errc() ? std::string(buffer, end) : std::string();
}

std::string size(std::uint64_t bytes)
{
    constexpr double unit = 1000;
    const auto amount = static_cast<double>(bytes);
    char buffer[64];
    const bool large = amount >= unit * unit * unit;
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer,
                                            amount / (large ? unit * unit * unit : unit * unit),
                                            std::chars_format::fixed, large ? 1 : 0);
    return (error == std::errc() ? std::string(buffer, end) : std::string()) +
           (large ? " GB" : " MB");
}

std::uint64_t imagesUsed(const ExperimentConfig &config, const CheckSurroundings &surroundings)
{
    if (config.dataReader == "demo")
        return static_cast<std::uint64_t>(config.demoImages);
    if (config.dataLimit > 0 && surroundings.images > 0)
        return std::min(surroundings.images, static_cast<std::uint64_t>(config.dataLimit));
    return surroundings.images;
}

void checkData(const Situation &situation, std::vector<CheckFinding> &findings)
{
    const ExperimentConfig &config = situation.config;
    const CheckSurroundings &around = situation.surroundings;

    if (config.dataReader != "demo" && config.dataPath.empty())
        findings.push_back({.level = CheckLevel::Stop,
                            .id = "no_data_path",
                            .field = "data.path",
                            .sentence = QT_TRANSLATE_NOOP(
                                "Check", "No dataset is chosen yet. Choose the folder that holds "
                                         "it, or train on the demo scenes."),
                            .fixField = "data.reader",
                            .fixValue = "demo"});

    const bool unlabeled = config.dataSplit == "unlabeled" || config.dataSplit == "train+unlabeled";
    if (unlabeled && config.dataReader != "stl10" && config.dataReader != "demo")
        findings.push_back({.level = CheckLevel::Stop,
                            .id = "no_unlabeled_split",
                            .field = "data.split",
                            .sentence = QT_TRANSLATE_NOOP(
                                "Check", "This dataset has no unlabeled images; only STL-10 has."),
                            .fixField = "data.split",
                            .fixValue = "train"});
    if (config.dataSplit == "test" && config.dataReader != "demo")
        findings.push_back({.level = CheckLevel::Caution,
                            .id = "trains_on_test_images",
                            .field = "data.split",
                            .sentence = QT_TRANSLATE_NOOP(
                                "Check", "Training on the test images makes every later test on "
                                         "them worthless."),
                            .fixField = "data.split",
                            .fixValue = "train"});

    if (situation.images > 0 && static_cast<std::uint64_t>(config.batchSize) > situation.images)
        findings.push_back(
            {.level = CheckLevel::Stop,
             .id = "batch_larger_than_dataset",
             .field = "training.batch_size",
             .arguments = {std::to_string(config.batchSize), std::to_string(situation.images)},
             .sentence =
                 QT_TRANSLATE_NOOP("Check", "A batch of %1 is larger than the %2 images of the "
                                            "dataset, so an epoch would have no step."),
             .fixField = "training.batch_size",
             .fixValue = std::to_string(std::max<std::uint64_t>(2, situation.images / 4))});

    if (config.dataReader != "demo" && around.smallestSide > 0 &&
        2 * around.smallestSide < config.viewSize)
        findings.push_back(
            {.level = CheckLevel::Note,
             .id = "images_smaller_than_views",
             .field = "views.size",
             .arguments = {std::to_string(around.smallestSide), std::to_string(config.viewSize)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "Some images are only %1 px wide or high; views of %2 px "
                          "enlarge them without adding detail.")});

    // Before a checkpoint goes, the next one is written; the logs of a long run stay below this.
    constexpr std::uint64_t logs = 200ULL * 1000 * 1000;
    const std::uint64_t needed =
        checkpointBytes(config) * static_cast<std::uint64_t>(config.checkpointsKept + 1) + logs;
    if (around.freeBytes > 0 && around.freeBytes < needed) {
        const bool severalKept = config.checkpointsKept > 1;
        findings.push_back({.level = CheckLevel::Stop,
                            .id = "disk_too_small",
                            .field = "checkpoint.kept",
                            .arguments = {size(needed), size(around.freeBytes)},
                            .sentence = QT_TRANSLATE_NOOP(
                                "Check", "Checkpoints and logs need about %1, but only %2 are free "
                                         "where runs are kept. Make room, or choose another "
                                         "place in the settings."),
                            .fixField = severalKept ? "checkpoint.kept" : std::string_view(),
                            .fixValue = severalKept ? "1" : ""});
    }
}

} // namespace leoclr::checkrules

#include "core/config/checkrules.h"
#include "core/config/fieldtable.h"
#include "core/config/methodtraits.h"
#include "core/config/translationmark.h"

#include <algorithm>

namespace leoclr::checkrules {

namespace {

void checkOrder(double smaller, double larger, std::string_view id, std::string_view field,
                std::string_view sentence, std::vector<CheckFinding> &findings)
{
    if (smaller <= larger)
        return;
    findings.push_back({.level = CheckLevel::Stop,
                        .id = id,
                        .field = field,
                        .arguments = {number(smaller), number(larger)},
                        .sentence = sentence,
                        .fixField = field,
                        .fixValue = toText(larger)});
}

void checkStem(const ExperimentConfig &config, std::vector<CheckFinding> &findings)
{
    if (config.stem == "cifar" && config.viewSize > 96)
        findings.push_back(
            {.level = CheckLevel::Caution,
             .id = "small_stem_large_views",
             .field = "network.stem",
             .arguments = {std::to_string(config.viewSize)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "The CIFAR stem keeps the full resolution of views of %1 px: "
                          "about sixteen times the work and memory of the ImageNet "
                          "stem."),
             .fixField = "network.stem",
             .fixValue = "imagenet"});
    // The demo trades resolution for speed on purpose.
    if (config.stem == "imagenet" && config.viewSize < 64 && config.dataReader != "demo")
        findings.push_back({.level = CheckLevel::Caution,
                            .id = "large_stem_small_views",
                            .field = "network.stem",
                            .arguments = {std::to_string(config.viewSize)},
                            .sentence = QT_TRANSLATE_NOOP(
                                "Check", "The ImageNet stem shrinks views of %1 px to a quarter "
                                         "before the first block, so little is left to learn "
                                         "from."),
                            .fixField = "network.stem",
                            .fixValue = "cifar"});
}

} // namespace

void checkViews(const Situation &situation, std::vector<CheckFinding> &findings)
{
    const ExperimentConfig &config = situation.config;
    checkOrder(config.cropScaleMin, config.cropScaleMax, "crop_scale_order", "views.crop_scale_min",
               QT_TRANSLATE_NOOP(
                   "Check", "The smallest crop (%1 of the area) is larger than the largest (%2)."),
               findings);
    checkOrder(config.cropRatioMin, config.cropRatioMax, "crop_ratio_order", "views.crop_ratio_min",
               QT_TRANSLATE_NOOP(
                   "Check", "The narrowest crop (width/height %1) is wider than the widest (%2)."),
               findings);
    if (mayUseLocalCrops(config) && config.localCrops > 0)
        checkOrder(config.localScaleMin, config.localScaleMax, "local_scale_order", "views.local_scale_min",
                   QT_TRANSLATE_NOOP(
                       "Check", "The smallest small crop (%1 of the area) is larger than the largest (%2)."),
                   findings);
    if (config.blurProbability > 0)
        checkOrder(config.blurSigmaMin, config.blurSigmaMax, "blur_sigma_order",
                   "views.blur_sigma_min",
                   QT_TRANSLATE_NOOP(
                       "Check", "The weakest blur (%1 px) is stronger than the strongest (%2 px)."),
                   findings);
    checkStem(config, findings);

    if (usesOriginal(config) && config.originalResize == "centre_crop")
        findings.push_back({.level = CheckLevel::Caution,
                            .id = "original_loses_borders",
                            .field = "views.original_resize",
                            .sentence = QT_TRANSLATE_NOOP(
                                "Check", "A centre crop cuts the borders off images that are not "
                                         "square, so the anchor of LeOCLR may lack what a crop "
                                         "shows."),
                            .fixField = "views.original_resize",
                            .fixValue = "squash"});
    if (config.cropScaleMin < 0.08)
        findings.push_back(
            {.level = CheckLevel::Caution,
             .id = "crops_very_small",
             .field = "views.crop_scale_min",
             .arguments = {number(100 * config.cropScaleMin)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "Crops of %1 % of the area often miss the object altogether. "
                          "The lens shows how often."),
             .fixField = "views.crop_scale_min",
             .fixValue = "0.2"});
    if (config.cropPolicy != "random" && situation.surroundings.lacksObjects)
        findings.push_back({.level = CheckLevel::Caution,
                            .id = "crops_without_objects",
                            .field = "views.crop_policy",
                            .sentence = QT_TRANSLATE_NOOP(
                                "Check", "This dataset has no boxes or masks, so crops cannot be placed by its objects: "
                                         "they will lie anywhere, as random ones do."),
                            .fixField = "views.crop_policy",
                            .fixValue = "random"});
    if (config.blurProbability > 0 && config.viewSize <= 32)
        findings.push_back(
            {.level = CheckLevel::Note,
             .id = "blur_on_small_views",
             .field = "views.blur_probability",
             .arguments = {std::to_string(config.viewSize)},
             .sentence = QT_TRANSLATE_NOOP(
                 "Check", "Blur leaves little of views of %1 px; published settings for "
                          "CIFAR go without it."),
             .fixField = "views.blur_probability",
             .fixValue = "0"});
}

} // namespace leoclr::checkrules

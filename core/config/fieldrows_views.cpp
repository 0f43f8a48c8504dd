#include "core/config/fieldrows.h"
#include "core/config/methodtraits.h"
#include "core/config/translationmark.h"

namespace leoclr::fieldrows {

namespace {

bool centreSuppressed(const ExperimentConfig &config) { return config.cropPolicy == "centre_suppressed"; }

bool objectAware(const ExperimentConfig &config) { return config.cropPolicy == "object_aware"; }

bool localCrops(const ExperimentConfig &config)
{
    return mayUseLocalCrops(config) && config.localCrops > 0;
}

} // namespace

std::vector<Field> viewGeometry()
{
    return {
        {.key = "views.size",
         .member = &ExperimentConfig::viewSize,
         .group = FieldGroup::Views,
         .tier = FieldTier::Basic,
         .label = QT_TRANSLATE_NOOP("Field", "View size"),
         .unit = QT_TRANSLATE_NOOP("Field", "px"),
         .minimum = 16,
         .maximum = 1024,
         .source = ValueSource::Paper,
         .evidence = QT_TRANSLATE_NOOP("Field", "LeOCLR: 224 × 224"),
         .help = QT_TRANSLATE_NOOP("Field", "Side of every view as the network sees it.")},
        {.key = "views.crop_scale_min",
         .member = &ExperimentConfig::cropScaleMin,
         .group = FieldGroup::Views,
         .tier = FieldTier::Basic,
         .label = QT_TRANSLATE_NOOP("Field", "Smallest crop"),
         .unit = QT_TRANSLATE_NOOP("Field", "share of area"),
         .minimum = 0.001,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP(
             "Field", "MoCo-v2, scale=(0.2, 1.0); the paper names RandomResizedCrop without its "
                      "scale"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Smallest share of the original's area that a crop may have: the smaller, the "
             "more often crops lose the object.")},
        {.key = "views.crop_scale_max",
         .member = &ExperimentConfig::cropScaleMax,
         .group = FieldGroup::Views,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Largest crop"),
         .unit = QT_TRANSLATE_NOOP("Field", "share of area"),
         .minimum = 0.001,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2, scale=(0.2, 1.0)"),
         .help = QT_TRANSLATE_NOOP("Field",
                                   "Largest share of the original's area that a crop may have.")},
        {.key = "views.crop_ratio_min",
         .member = &ExperimentConfig::cropRatioMin,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Narrowest crop"),
         .unit = QT_TRANSLATE_NOOP("Field", "width / height"),
         .minimum = 0.1,
         .maximum = 10,
         .source = ValueSource::PublishedDefault,
         .evidence = QT_TRANSLATE_NOOP("Field", "torchvision, RandomResizedCrop: ratio 3/4 to 4/3"),
         .help = QT_TRANSLATE_NOOP("Field", "Smallest width of a crop in relation to its height.")},
        {.key = "views.crop_ratio_max",
         .member = &ExperimentConfig::cropRatioMax,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Widest crop"),
         .unit = QT_TRANSLATE_NOOP("Field", "width / height"),
         .minimum = 0.1,
         .maximum = 10,
         .source = ValueSource::PublishedDefault,
         .evidence = QT_TRANSLATE_NOOP("Field", "torchvision, RandomResizedCrop: ratio 3/4 to 4/3"),
         .help = QT_TRANSLATE_NOOP("Field", "Largest width of a crop in relation to its height.")},
        {.key = "views.crop_policy",
         .member = &ExperimentConfig::cropPolicy,
         .group = FieldGroup::Views,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Where crops lie"),
         .choices = {"random", "centre_suppressed", "object_aware"},
         .source = ValueSource::Paper,
         .evidence = QT_TRANSLATE_NOOP("Field", "RandomResizedCrop, as in the paper"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Anywhere; away from the centre of the object, as in ContrastiveCrop; or so "
             "that they show enough of an object.")},
        {.key = "views.crop_centre_spread",
         .member = &ExperimentConfig::cropCentreSpread,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Spread of crop centres"),
         .minimum = 0.01,
         .maximum = 10,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP(
             "Field",
             "ContrastiveCrop on ImageNet: 0.6; on small datasets 0.1"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Parameter of the Beta distribution that centres are drawn from; below 1 they "
             "keep away from the middle."),
         .applies = centreSuppressed},
        {.key = "views.crop_minimum_coverage",
         .member = &ExperimentConfig::cropMinimumCoverage,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Coverage of an object"),
         .unit = QT_TRANSLATE_NOOP("Field", "share of the object"),
         .minimum = 0,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "CAST: crops cover 0.2 of the mask"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Smallest share of an object that an object-aware crop has to show."),
         .applies = objectAware},
        {.key = "views.resampling",
         .member = &ExperimentConfig::resampling,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Resampling"),
         .choices = {"bilinear", "bicubic"},
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo: bilinear; SimCLR and BYOL: bicubic"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "How pixels are interpolated when a crop is resized to the size of a view.")},
        {.key = "views.local_crops",
         .member = &ExperimentConfig::localCrops,
         .group = FieldGroup::Views,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Small crops"),
         .minimum = 0,
         .maximum = 32,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "SwAV: 6; without multi-crop 0"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Number of small crops beside the two large ones; they are assigned, but give "
             "no codes."),
         .applies = mayUseLocalCrops},
        {.key = "views.local_size",
         .member = &ExperimentConfig::localSize,
         .group = FieldGroup::Views,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Size of small crops"),
         .unit = QT_TRANSLATE_NOOP("Field", "px"),
         .minimum = 16,
         .maximum = 1024,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "SwAV, --size_crops 224 96"),
         .help = QT_TRANSLATE_NOOP("Field", "Side of a small crop as the network sees it."),
         .applies = localCrops},
        {.key = "views.local_scale_min",
         .member = &ExperimentConfig::localScaleMin,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Smallest small crop"),
         .unit = QT_TRANSLATE_NOOP("Field", "share of area"),
         .minimum = 0.001,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "SwAV, --min_scale_crops 0.14 0.05"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Smallest share of the original's area that a small crop may have."),
         .applies = localCrops},
        {.key = "views.local_scale_max",
         .member = &ExperimentConfig::localScaleMax,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Largest small crop"),
         .unit = QT_TRANSLATE_NOOP("Field", "share of area"),
         .minimum = 0.001,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "SwAV, --max_scale_crops 1. 0.14"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Largest share of the original's area that a small crop may have."),
         .applies = localCrops},
        {.key = "views.original_resize",
         .member = &ExperimentConfig::originalResize,
         .group = FieldGroup::Views,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Fitting the original"),
         .choices = {"squash", "letterbox", "centre_crop"},
         .source = ValueSource::OurChoice,
         .evidence = QT_TRANSLATE_NOOP("Field",
                                       "the original is resized and not cropped; how is not known"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "How the whole image becomes a square: squashed, with bars, or by cutting its "
             "borders off."),
         .applies = usesOriginal},
        {.key = "views.original_augmented",
         .member = &ExperimentConfig::originalAugmented,
         .group = FieldGroup::Views,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Augment the original"),
         .source = ValueSource::Paper,
         .evidence =
             QT_TRANSLATE_NOOP("Field", "LeOCLR, Algorithm 1: all three views are augmented"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "Whether flip and changes of colour also happen to the uncropped image."),
         .applies = usesOriginal},
    };
}

} // namespace leoclr::fieldrows

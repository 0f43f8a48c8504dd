#include "core/config/fieldrows.h"
#include "core/config/methodtraits.h"
#include "core/config/translationmark.h"

namespace leoclr::fieldrows {

namespace {

bool jitters(const ExperimentConfig &config) { return config.jitterProbability > 0; }

bool blurs(const ExperimentConfig &config) { return config.blurProbability > 0; }

std::vector<Field> geometry()
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

std::vector<Field> colour()
{
    return {
        {.key = "views.flip_probability",
         .member = &ExperimentConfig::flipProbability,
         .group = FieldGroup::Views,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Flip probability"),
         .minimum = 0,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2, RandomHorizontalFlip()"),
         .help = QT_TRANSLATE_NOOP("Field", "How often a view is mirrored left to right.")},
        {.key = "views.jitter_probability",
         .member = &ExperimentConfig::jitterProbability,
         .group = FieldGroup::Views,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Colour jitter probability"),
         .minimum = 0,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2, --aug-plus: 0.8"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "How often brightness, contrast, saturation and hue of a view are changed.")},
        {.key = "views.jitter_brightness",
         .member = &ExperimentConfig::jitterBrightness,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Brightness jitter"),
         .minimum = 0,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2, ColorJitter(0.4, 0.4, 0.4, 0.1)"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "The brightness factor is drawn from 1 minus to 1 plus this value."),
         .applies = jitters},
        {.key = "views.jitter_contrast",
         .member = &ExperimentConfig::jitterContrast,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Contrast jitter"),
         .minimum = 0,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2, ColorJitter(0.4, 0.4, 0.4, 0.1)"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "The contrast factor is drawn from 1 minus to 1 plus this value."),
         .applies = jitters},
        {.key = "views.jitter_saturation",
         .member = &ExperimentConfig::jitterSaturation,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Saturation jitter"),
         .minimum = 0,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2, ColorJitter(0.4, 0.4, 0.4, 0.1)"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "The saturation factor is drawn from 1 minus to 1 plus this value."),
         .applies = jitters},
        {.key = "views.jitter_hue",
         .member = &ExperimentConfig::jitterHue,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Hue jitter"),
         .unit = QT_TRANSLATE_NOOP("Field", "share of the circle"),
         .minimum = 0,
         .maximum = 0.5,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2, ColorJitter(0.4, 0.4, 0.4, 0.1)"),
         .help =
             QT_TRANSLATE_NOOP("Field", "How far hues are turned at most, in either direction."),
         .applies = jitters},
        {.key = "views.gray_probability",
         .member = &ExperimentConfig::grayProbability,
         .group = FieldGroup::Views,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Gray probability"),
         .minimum = 0,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2, RandomGrayscale(p=0.2)"),
         .help = QT_TRANSLATE_NOOP("Field", "How often a view loses its colours.")},
        {.key = "views.blur_probability",
         .member = &ExperimentConfig::blurProbability,
         .group = FieldGroup::Views,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Blur probability"),
         .minimum = 0,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2, --aug-plus: 0.5"),
         .help = QT_TRANSLATE_NOOP("Field",
                                   "How often a view is blurred; usually off for views of 32 px.")},
        {.key = "views.blur_sigma_min",
         .member = &ExperimentConfig::blurSigmaMin,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Weakest blur"),
         .unit = QT_TRANSLATE_NOOP("Field", "px"),
         .minimum = 0.01,
         .maximum = 20,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2, GaussianBlur([0.1, 2.0])"),
         .help = QT_TRANSLATE_NOOP("Field", "Smallest standard deviation of the Gaussian blur."),
         .applies = blurs},
        {.key = "views.blur_sigma_max",
         .member = &ExperimentConfig::blurSigmaMax,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Strongest blur"),
         .unit = QT_TRANSLATE_NOOP("Field", "px"),
         .minimum = 0.01,
         .maximum = 20,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2, GaussianBlur([0.1, 2.0])"),
         .help = QT_TRANSLATE_NOOP("Field", "Largest standard deviation of the Gaussian blur."),
         .applies = blurs},
        {.key = "views.solarise_probability",
         .member = &ExperimentConfig::solariseProbability,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Solarise probability"),
         .minimum = 0,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2 does not solarise"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "How often the bright half of the values of a view is inverted.")},
        {.key = "views.normalise",
         .member = &ExperimentConfig::normalise,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Normalisation"),
         .choices = {"imagenet", "cifar10", "stl10", "none"},
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP(
             "Field", "MoCo-v2: mean (0.485, 0.456, 0.406), deviation (0.229, 0.224, 0.225)"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Mean and deviation of which dataset the colour channels are brought to before the "
             "network.")},
    };
}

} // namespace

std::vector<Field> views()
{
    std::vector<Field> rows = geometry();
    const std::vector<Field> more = colour();
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

} // namespace leoclr::fieldrows

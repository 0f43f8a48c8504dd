#include "core/config/fieldrows.h"
#include "core/config/methodtraits.h"
#include "core/config/translationmark.h"

namespace leoclr::fieldrows {

namespace {

bool jitters(const ExperimentConfig &config) { return config.jitterProbability > 0; }

bool hasSecondCrop(const ExperimentConfig &config) { return !usesOriginal(config) || config.crops > 1; }

bool ownSecondView(const ExperimentConfig &config)
{
    return hasSecondCrop(config) && config.secondView == "own";
}

bool blurs(const ExperimentConfig &config)
{
    return config.blurProbability > 0 || (ownSecondView(config) && config.secondBlurProbability > 0);
}

} // namespace

std::vector<Field> viewColour()
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
        {.key = "views.gray_first",
         .member = &ExperimentConfig::grayFirst,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Gray before jitter"),
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v1: before; MoCo-v2: after"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Whether a view loses its colours before the jitter instead of after it.")},
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
        {.key = "views.second_view",
         .member = &ExperimentConfig::secondView,
         .group = FieldGroup::Views,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Second crop"),
         .choices = {"same", "own"},
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP(
             "Field",
             "MoCo and SimCLR: the same; BYOL, Barlow Twins and VICReg: its own"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Whether the second crop of an image is blurred and solarised as often as the "
             "first one, or as often as is said here."),
         .applies = hasSecondCrop},
        {.key = "views.second_blur_probability",
         .member = &ExperimentConfig::secondBlurProbability,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Second crop: blur"),
         .minimum = 0,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "BYOL: 0.1"),
         .help = QT_TRANSLATE_NOOP("Field", "How often the second crop is blurred."),
         .applies = ownSecondView},
        {.key = "views.second_solarise_probability",
         .member = &ExperimentConfig::secondSolariseProbability,
         .group = FieldGroup::Views,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Second crop: solarise"),
         .minimum = 0,
         .maximum = 1,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "BYOL: 0.2"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "How often the bright half of the values of the second crop is inverted."),
         .applies = ownSecondView},
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

} // namespace leoclr::fieldrows

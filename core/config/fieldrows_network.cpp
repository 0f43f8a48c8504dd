#include "core/config/fieldrows.h"
#include "core/config/methodtraits.h"
#include "core/config/translationmark.h"

namespace leoclr::fieldrows {

namespace {

bool deepHead(const ExperimentConfig &config) { return config.head != "linear"; }

} // namespace

std::vector<Field> network()
{
    return {
        {.key = "network.backbone",
         .member = &ExperimentConfig::backbone,
         .group = FieldGroup::Network,
         .tier = FieldTier::Basic,
         .label = QT_TRANSLATE_NOOP("Field", "Backbone"),
         .choices = {"resnet18", "resnet34", "resnet50"},
         .source = ValueSource::Paper,
         .evidence = QT_TRANSLATE_NOOP("Field", "LeOCLR: ResNet-50 on ImageNet"),
         .help = QT_TRANSLATE_NOOP("Field", "The network whose features are kept after training.")},
        {.key = "network.stem",
         .member = &ExperimentConfig::stem,
         .group = FieldGroup::Network,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Stem"),
         .choices = {"imagenet", "cifar"},
         .source = ValueSource::Paper,
         .evidence = QT_TRANSLATE_NOOP("Field", "the standard ResNet-50 of LeOCLR's ImageNet runs"),
         .help = QT_TRANSLATE_NOOP(
             "Field", "First layers: 7×7 with stride 2 and pooling for large views, or 3×3 without "
                      "either for small ones.")},
        {.key = "network.head",
         .member = &ExperimentConfig::head,
         .group = FieldGroup::Network,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Projection head"),
         .choices = {"linear", "mlp", "mlp_norm"},
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2, --mlp; LeOCLR's own head is not known"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Layers between features and embedding, dropped after training: one linear "
             "layer, or several with a ReLU between, with or without batch norm before "
             "each ReLU.")},
        {.key = "network.head_layers",
         .member = &ExperimentConfig::headLayers,
         .group = FieldGroup::Network,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Head layers"),
         .minimum = 2,
         .maximum = 6,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2: two layers"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Number of linear layers of the projection head, the last one included."),
         .applies = deepHead},
        {.key = "network.head_hidden",
         .member = &ExperimentConfig::headHidden,
         .group = FieldGroup::Network,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Head width"),
         .minimum = 0,
         .maximum = 65536,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2: as wide as the features"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Width of all layers of the projection head but the last; 0 is as wide as the "
             "features."),
         .applies = deepHead},
        {.key = "network.head_last_norm",
         .member = &ExperimentConfig::headLastNorm,
         .group = FieldGroup::Network,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Last batch norm"),
         .choices = {"none", "affine", "plain"},
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "MoCo-v2 has none"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Whether the embedding is batch-normalised, with learned scale and shift or "
             "plainly.")},
        {.key = "network.dimension",
         .member = &ExperimentConfig::dimension,
         .group = FieldGroup::Network,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Embedding dimension"),
         .minimum = 2,
         .maximum = 65536,
         .source = ValueSource::OfficialCode,
         .evidence =
             QT_TRANSLATE_NOOP("Field", "MoCo, --moco-dim 128; LeOCLR's own value is not known"),
         .help =
             QT_TRANSLATE_NOOP("Field", "Length of the unit vector in which views are compared.")},
        {.key = "network.predictor_hidden",
         .member = &ExperimentConfig::predictorHidden,
         .group = FieldGroup::Network,
         .tier = FieldTier::Advanced,
         .label = QT_TRANSLATE_NOOP("Field", "Predictor width"),
         .minimum = 1,
         .maximum = 65536,
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "BYOL: 4096; SimSiam: 512"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Width of the hidden layer of the prediction head, which has batch norm and "
             "ReLU."),
         .applies = usesPredictor},
        {.key = "network.zero_init_residual",
         .member = &ExperimentConfig::zeroInitResidual,
         .group = FieldGroup::Network,
         .tier = FieldTier::Expert,
         .label = QT_TRANSLATE_NOOP("Field", "Residuals start at zero"),
         .source = ValueSource::OfficialCode,
         .evidence = QT_TRANSLATE_NOOP("Field", "off in MoCo; on in SimSiam and Barlow Twins"),
         .help = QT_TRANSLATE_NOOP(
             "Field",
             "Whether the last batch norm of each residual block starts with scale 0, so "
             "that the block passes its input on at first.")},
    };
}

} // namespace leoclr::fieldrows

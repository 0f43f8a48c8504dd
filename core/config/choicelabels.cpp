#include "core/config/fieldtable.h"
#include "core/config/translationmark.h"

#include <algorithm>
#include <array>

namespace leoclr {

namespace {

struct ChoiceLabel
{
    std::string_view key;    ///< field
    std::string_view choice; ///< word of the table
    std::string_view label;
};

constexpr std::array labels{
    ChoiceLabel{"data.reader", "demo", QT_TRANSLATE_NOOP("Field", "Demo scenes")},
    ChoiceLabel{"data.reader", "cifar10", QT_TRANSLATE_NOOP("Field", "CIFAR-10")},
    ChoiceLabel{"data.reader", "cifar100", QT_TRANSLATE_NOOP("Field", "CIFAR-100")},
    ChoiceLabel{"data.reader", "stl10", QT_TRANSLATE_NOOP("Field", "STL-10")},
    ChoiceLabel{"data.reader", "folder", QT_TRANSLATE_NOOP("Field", "Folder of images")},
    ChoiceLabel{"data.reader", "imagenet", QT_TRANSLATE_NOOP("Field", "ImageNet")},
    ChoiceLabel{"data.reader", "voc", QT_TRANSLATE_NOOP("Field", "PASCAL VOC")},
    ChoiceLabel{"data.reader", "coco", QT_TRANSLATE_NOOP("Field", "COCO")},
    ChoiceLabel{"data.reader", "pets", QT_TRANSLATE_NOOP("Field", "Oxford-IIIT Pets")},
    ChoiceLabel{"data.reader", "cars", QT_TRANSLATE_NOOP("Field", "Stanford Cars")},
    ChoiceLabel{"data.reader", "birdsnap", QT_TRANSLATE_NOOP("Field", "Birdsnap")},
    ChoiceLabel{"data.reader", "webdataset", QT_TRANSLATE_NOOP("Field", "WebDataset shards")},
    ChoiceLabel{"data.split", "train", QT_TRANSLATE_NOOP("Field", "training")},
    ChoiceLabel{"data.split", "test", QT_TRANSLATE_NOOP("Field", "test")},
    ChoiceLabel{"data.split", "unlabeled", QT_TRANSLATE_NOOP("Field", "unlabeled")},
    ChoiceLabel{"data.split", "train+unlabeled",
                QT_TRANSLATE_NOOP("Field", "training and unlabeled")},
    ChoiceLabel{"data.broken_images", "skip", QT_TRANSLATE_NOOP("Field", "skip and report")},
    ChoiceLabel{"data.broken_images", "refuse", QT_TRANSLATE_NOOP("Field", "end the run")},
    ChoiceLabel{"method.name", "leoclr", QT_TRANSLATE_NOOP("Field", "LeOCLR")},
    ChoiceLabel{"method.name", "mocov1", QT_TRANSLATE_NOOP("Field", "MoCo-v1")},
    ChoiceLabel{"method.name", "mocov2", QT_TRANSLATE_NOOP("Field", "MoCo-v2")},
    ChoiceLabel{"method.name", "mocov2-two-keys",
                QT_TRANSLATE_NOOP("Field", "MoCo-v2 with two keys")},
    ChoiceLabel{"method.name", "simclr", QT_TRANSLATE_NOOP("Field", "SimCLR")},
    ChoiceLabel{"method.name", "byol", QT_TRANSLATE_NOOP("Field", "BYOL")},
    ChoiceLabel{"method.name", "simsiam", QT_TRANSLATE_NOOP("Field", "SimSiam")},
    ChoiceLabel{"method.name", "barlow-twins", QT_TRANSLATE_NOOP("Field", "Barlow Twins")},
    ChoiceLabel{"method.name", "vicreg", QT_TRANSLATE_NOOP("Field", "VICReg")},
    ChoiceLabel{"method.name", "nnclr", QT_TRANSLATE_NOOP("Field", "NNCLR")},
    ChoiceLabel{"method.name", "swav", QT_TRANSLATE_NOOP("Field", "SwAV")},
    ChoiceLabel{"method.key_momentum_schedule", "constant", QT_TRANSLATE_NOOP("Field", "constant")},
    ChoiceLabel{"method.key_momentum_schedule", "cosine",
                QT_TRANSLATE_NOOP("Field", "up to 1 along a cosine")},
    ChoiceLabel{"method.queue_policy", "first_key",
                QT_TRANSLATE_NOOP("Field", "of the first crop")},
    ChoiceLabel{"method.queue_policy", "both_keys", QT_TRANSLATE_NOOP("Field", "of all crops")},
    ChoiceLabel{"method.queue_policy", "two_queues", QT_TRANSLATE_NOOP("Field", "a queue for each crop")},
    ChoiceLabel{"method.batch_norm", "ordinary", QT_TRANSLATE_NOOP("Field", "ordinary")},
    ChoiceLabel{"method.batch_norm", "shuffle",
                QT_TRANSLATE_NOOP("Field", "shuffled over devices")},
    ChoiceLabel{"method.batch_norm", "split", QT_TRANSLATE_NOOP("Field", "split into groups")},
    ChoiceLabel{"method.batch_norm", "synchronised",
                QT_TRANSLATE_NOOP("Field", "synchronised over devices")},
    ChoiceLabel{"network.backbone", "resnet18", QT_TRANSLATE_NOOP("Field", "ResNet-18")},
    ChoiceLabel{"network.backbone", "resnet34", QT_TRANSLATE_NOOP("Field", "ResNet-34")},
    ChoiceLabel{"network.backbone", "resnet50", QT_TRANSLATE_NOOP("Field", "ResNet-50")},
    ChoiceLabel{"network.stem", "imagenet", QT_TRANSLATE_NOOP("Field", "ImageNet (7×7, pooling)")},
    ChoiceLabel{"network.stem", "cifar", QT_TRANSLATE_NOOP("Field", "CIFAR (3×3)")},
    ChoiceLabel{"network.head", "linear", QT_TRANSLATE_NOOP("Field", "one linear layer")},
    ChoiceLabel{"network.head", "mlp", QT_TRANSLATE_NOOP("Field", "MLP")},
    ChoiceLabel{"network.head", "mlp_norm", QT_TRANSLATE_NOOP("Field", "MLP with batch norm")},
    ChoiceLabel{"network.head_last_norm", "none", QT_TRANSLATE_NOOP("Field", "none")},
    ChoiceLabel{"network.head_last_norm", "affine",
                QT_TRANSLATE_NOOP("Field", "with scale and shift")},
    ChoiceLabel{"network.head_last_norm", "plain", QT_TRANSLATE_NOOP("Field", "plain")},
    ChoiceLabel{"views.crop_policy", "random", QT_TRANSLATE_NOOP("Field", "anywhere")},
    ChoiceLabel{"views.crop_policy", "centre_suppressed",
                QT_TRANSLATE_NOOP("Field", "away from the centre")},
    ChoiceLabel{"views.crop_policy", "object_aware", QT_TRANSLATE_NOOP("Field", "on objects")},
    ChoiceLabel{"views.resampling", "bilinear", QT_TRANSLATE_NOOP("Field", "bilinear")},
    ChoiceLabel{"views.resampling", "bicubic", QT_TRANSLATE_NOOP("Field", "bicubic")},
    ChoiceLabel{"views.original_resize", "squash", QT_TRANSLATE_NOOP("Field", "squash")},
    ChoiceLabel{"views.original_resize", "letterbox", QT_TRANSLATE_NOOP("Field", "letterbox")},
    ChoiceLabel{"views.original_resize", "centre_crop", QT_TRANSLATE_NOOP("Field", "centre crop")},
    ChoiceLabel{"views.second_view", "same", QT_TRANSLATE_NOOP("Field", "as the first")},
    ChoiceLabel{"views.second_view", "own", QT_TRANSLATE_NOOP("Field", "its own")},
    ChoiceLabel{"views.normalise", "imagenet", QT_TRANSLATE_NOOP("Field", "ImageNet")},
    ChoiceLabel{"views.normalise", "cifar10", QT_TRANSLATE_NOOP("Field", "CIFAR-10")},
    ChoiceLabel{"views.normalise", "stl10", QT_TRANSLATE_NOOP("Field", "STL-10")},
    ChoiceLabel{"views.normalise", "none", QT_TRANSLATE_NOOP("Field", "none")},
    ChoiceLabel{"optimiser.name", "sgd", QT_TRANSLATE_NOOP("Field", "SGD")},
    ChoiceLabel{"optimiser.name", "lars", QT_TRANSLATE_NOOP("Field", "LARS")},
    ChoiceLabel{"optimiser.name", "adamw", QT_TRANSLATE_NOOP("Field", "AdamW")},
    ChoiceLabel{"optimiser.decayed", "all", QT_TRANSLATE_NOOP("Field", "all parameters")},
    ChoiceLabel{"optimiser.decayed", "weights", QT_TRANSLATE_NOOP("Field", "weights alone")},
    ChoiceLabel{"optimiser.schedule", "cosine", QT_TRANSLATE_NOOP("Field", "cosine")},
    ChoiceLabel{"optimiser.schedule", "step", QT_TRANSLATE_NOOP("Field", "steps")},
    ChoiceLabel{"optimiser.schedule", "constant", QT_TRANSLATE_NOOP("Field", "constant")},
    ChoiceLabel{"optimiser.schedule_unit", "epoch", QT_TRANSLATE_NOOP("Field", "epoch")},
    ChoiceLabel{"optimiser.schedule_unit", "iteration",
                QT_TRANSLATE_NOOP("Field", "step of the optimiser")},
    ChoiceLabel{"training.precision", "float32", QT_TRANSLATE_NOOP("Field", "float32")},
    ChoiceLabel{"training.precision", "bfloat16", QT_TRANSLATE_NOOP("Field", "bfloat16")},
    ChoiceLabel{"training.device", "auto", QT_TRANSLATE_NOOP("Field", "automatic")},
    ChoiceLabel{"training.device", "cpu", QT_TRANSLATE_NOOP("Field", "processor")},
    ChoiceLabel{"training.device", "cuda", QT_TRANSLATE_NOOP("Field", "NVIDIA GPU")},
    ChoiceLabel{"watch.knn_features", "backbone", QT_TRANSLATE_NOOP("Field", "of the backbone")},
    ChoiceLabel{"watch.knn_features", "embedding",
                QT_TRANSLATE_NOOP("Field", "of the projection head")},
};

} // namespace

std::string_view choiceLabel(const Field &field, std::string_view choice)
{
    const auto found = std::find_if(labels.begin(), labels.end(), [&](const ChoiceLabel &label) {
        return label.key == field.key && label.choice == choice;
    });
    return found != labels.end() ? found->label : choice;
}

} // namespace leoclr

#include "core/config/presettexts.h"

#include "core/config/translationmark.h"

#include <array>

namespace leoclr {

std::span<const std::string_view> presetTexts()
{
    static constexpr std::array<std::string_view, 27> texts{
        QT_TRANSLATE_NOOP("Preset",
                          "LeOCLR on generated scenes: about three minutes on two processor cores, "
                          "no download."),
        QT_TRANSLATE_NOOP("Preset",
                          "MoCo-v2 with the settings of the LeOCLR demo, to compare with it."),
        QT_TRANSLATE_NOOP("Preset",
                          "MoCo-v2 with two crop keys with the settings of the LeOCLR demo: the "
                          "same number of positives, without the original."),
        QT_TRANSLATE_NOOP("Preset",
                          "LeOCLR on CIFAR-10 with ResNet-18, 200 epochs; settings of MoCo's "
                          "CIFAR-10 demo, which are our choice here."),
        QT_TRANSLATE_NOOP("Preset",
                          "MoCo-v2 on CIFAR-10 with the settings of the LeOCLR run, to compare with "
                          "it."),
        QT_TRANSLATE_NOOP("Preset",
                          "MoCo-v2 with two crop keys on CIFAR-10: the same number of positives as "
                          "LeOCLR, without the original."),
        QT_TRANSLATE_NOOP("Preset",
                          "SimCLR on CIFAR-10 with ResNet-18, batch 512, 1000 epochs, as in its "
                          "official code."),
        QT_TRANSLATE_NOOP("Preset",
                          "BYOL on CIFAR-10 with ResNet-18 and the views of the LeOCLR run, 200 "
                          "epochs; the settings are our choice."),
        QT_TRANSLATE_NOOP("Preset",
                          "SimSiam on CIFAR-10 with ResNet-18 and the views of the LeOCLR run, 200 "
                          "epochs; the settings are our choice."),
        QT_TRANSLATE_NOOP("Preset",
                          "Barlow Twins on CIFAR-10 with ResNet-18 and the views of the LeOCLR run, "
                          "200 epochs; the settings are our choice."),
        QT_TRANSLATE_NOOP("Preset",
                          "VICReg on CIFAR-10 with ResNet-18 and the views of the LeOCLR run, 200 "
                          "epochs; the settings are our choice."),
        QT_TRANSLATE_NOOP("Preset",
                          "NNCLR on CIFAR-10 with ResNet-18 and the views of the LeOCLR run, 200 "
                          "epochs; the settings are our choice."),
        QT_TRANSLATE_NOOP("Preset",
                          "SwAV without small crops on CIFAR-10 with ResNet-18 and the views of the "
                          "LeOCLR run, 200 epochs; the settings are our choice."),
        QT_TRANSLATE_NOOP("Preset",
                          "LeOCLR on the 100,000 unlabeled images of STL-10 with ResNet-18, 200 "
                          "epochs; the settings are our choice."),
        QT_TRANSLATE_NOOP("Preset",
                          "MoCo-v2 on the unlabeled images of STL-10 with the settings of the "
                          "LeOCLR run, to compare with it."),
        QT_TRANSLATE_NOOP("Preset",
                          "LeOCLR on ImageNet with ResNet-50, 200 epochs, as far as the paper tells "
                          "its settings."),
        QT_TRANSLATE_NOOP("Preset",
                          "LeOCLR on ImageNet with ResNet-50, 800 epochs, the longest training of "
                          "the paper."),
        QT_TRANSLATE_NOOP("Preset",
                          "MoCo-v2 on ImageNet with ResNet-50, 200 epochs, as in its official code."),
        QT_TRANSLATE_NOOP("Preset",
                          "MoCo-v2 on ImageNet with ResNet-50, 800 epochs, as in its official code."),
        QT_TRANSLATE_NOOP("Preset",
                          "MoCo-v1 on ImageNet with ResNet-50, 200 epochs, as in its official code."),
        QT_TRANSLATE_NOOP("Preset",
                          "SimCLR on ImageNet with ResNet-50, batch 4096, 1000 epochs, as in its "
                          "official code; the paper's own weight decay may be 1e-6."),
        QT_TRANSLATE_NOOP("Preset",
                          "BYOL on ImageNet with ResNet-50, batch 4096, 1000 epochs, as in its "
                          "official code."),
        QT_TRANSLATE_NOOP("Preset",
                          "SimSiam on ImageNet with ResNet-50, batch 512, 100 epochs, as in its "
                          "official code."),
        QT_TRANSLATE_NOOP("Preset",
                          "Barlow Twins on ImageNet with ResNet-50, batch 2048, 1000 epochs, as in "
                          "its official code."),
        QT_TRANSLATE_NOOP("Preset",
                          "VICReg on ImageNet with ResNet-50, batch 2048, 1000 epochs, as in its "
                          "official code."),
        QT_TRANSLATE_NOOP("Preset",
                          "NNCLR on ImageNet with ResNet-50, batch 4096, 1000 epochs; there is no "
                          "official code, and its settings here are unverified; views of SimCLR and "
                          "weight decay are our choice."),
        QT_TRANSLATE_NOOP("Preset",
                          "SwAV on ImageNet with ResNet-50, batch 4096, 800 epochs, two large and "
                          "six small crops, as in its official code."),
    };
    return texts;
}

} // namespace leoclr

#include "core/config/presettexts.h"

#include "core/config/translationmark.h"

#include <array>

namespace leoclr {

std::span<const std::string_view> presetTexts()
{
    static constexpr std::array<std::string_view, 12> texts{
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
                          "MoCo-v2 on CIFAR-10 with the settings of the LeOCLR run, to compare with"
                          " it."),
        QT_TRANSLATE_NOOP("Preset",
                          "MoCo-v2 with two crop keys on CIFAR-10: the same number of positives as "
                          "LeOCLR, without the original."),
        QT_TRANSLATE_NOOP("Preset",
                          "LeOCLR on the 100,000 unlabeled images of STL-10 with ResNet-18, 200 "
                          "epochs; the settings are our choice."),
        QT_TRANSLATE_NOOP("Preset",
                          "MoCo-v2 on the unlabeled images of STL-10 with the settings of the "
                          "LeOCLR run, to compare with it."),
        QT_TRANSLATE_NOOP("Preset",
                          "LeOCLR on ImageNet with ResNet-50, 200 epochs, as far as the paper tells"
                          " its settings."),
        QT_TRANSLATE_NOOP("Preset",
                          "LeOCLR on ImageNet with ResNet-50, 800 epochs, the longest training of "
                          "the paper."),
        QT_TRANSLATE_NOOP(
            "Preset", "MoCo-v2 on ImageNet with ResNet-50, 200 epochs, as in its official code."),
        QT_TRANSLATE_NOOP(
            "Preset", "MoCo-v2 on ImageNet with ResNet-50, 800 epochs, as in its official code."),
    };
    return texts;
}

} // namespace leoclr

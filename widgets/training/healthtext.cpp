#include "widgets/training/healthtext.h"

#include "widgets/training/figures.h"

#include <QCoreApplication>

namespace leoclr {

namespace {

/// The context of this file's words.
struct HealthText
{
    Q_DECLARE_TR_FUNCTIONS(HealthText)
};

} // namespace

HealthWords healthWords(const std::string &state, const std::string &reason)
{
    if (state == "good" || state.empty()) {
        return {HealthText::tr("Healthy"),
                HealthText::tr("The embeddings stay spread out, the loss is finite and the loader keeps up."), {}};
    }
    if (reason == "collapse") {
        return {HealthText::tr("Embeddings collapse"),
                HealthText::tr("Nearly all images get the same embedding; nothing is learnt any more."),
                HealthText::tr("Lower the learning rate, raise the key momentum or the queue size, or use shuffling or split "
                          "batch norm, and start anew from an earlier checkpoint.")};
    }
    if (reason == "divergence") {
        return {HealthText::tr("The loss diverges"),
                HealthText::tr("The loss or the gradients grow without bound."),
                HealthText::tr("Lower the learning rate or lengthen the warm-up; with bfloat16, try float32.")};
    }
    if (reason == "starvation") {
        return {HealthText::tr("The network waits for data"),
                HealthText::tr("Decoding and augmenting the views takes longer than the step itself."),
                HealthText::tr("Raise the number of loader threads, or move the dataset to a faster disk. The result is not "
                          "affected, only the time.")};
    }
    return {state == "bad" ? HealthText::tr("Something is wrong") : HealthText::tr("Worth a look"),
            HealthText::tr("The engine reports \"%1\".").arg(QString::fromStdString(reason).replace('_', ' ')), {}};
}

QString warningText(const WarningEvent &warning)
{
    const QString detail = QString::fromStdString(warning.detail);
    if (detail.isEmpty())
        return QString::fromStdString(warning.code).replace('_', ' ');
    return detail;
}

QString evidenceTitle(const std::string &name)
{
    return figureTitle(name);
}

} // namespace leoclr

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
    if (reason == "few_dimensions") {
        return {HealthText::tr("Few dimensions in use"),
                HealthText::tr("The embeddings differ, but in few directions only (dimensional collapse): whatever else "
                               "tells images apart is lost."),
                HealthText::tr("Look at the learning rate first: lower it or lengthen the warm-up. A higher key momentum and "
                               "a larger batch help too.")};
    }
    if (reason == "knn_below_start") {
        return {HealthText::tr("k-NN below its start"),
                HealthText::tr("At the last three evaluations or more, k-NN found fewer classes than before training: so far "
                               "training has made the features worse."),
                HealthText::tr("Look at the effective rank and at the crops in the lens. Early in a long schedule it may still "
                               "rise; otherwise lower the learning rate.")};
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

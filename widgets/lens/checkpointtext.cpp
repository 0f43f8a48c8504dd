#include "widgets/lens/checkpointtext.h"

#include "widgets/common/formatting.h"

#include <QCoreApplication>

namespace leoclr::checkpointtext {

namespace {

class CheckpointText
{
    Q_DECLARE_TR_FUNCTIONS(CheckpointText)
};

} // namespace

QString cosine(double value)
{
    if (value >= 0.9)
        return CheckpointText::tr("To this network they are nearly the same.");
    if (value >= 0.5)
        return CheckpointText::tr("To this network they are alike.");
    if (value >= 0.1)
        return CheckpointText::tr("To this network they have little in common.");
    return CheckpointText::tr("To this network they have nothing in common.");
}

QString gap(double gap)
{
    if (gap > 0.02)
        return CheckpointText::tr("The crops are nearer to the original than to each other: it is the better anchor.");
    if (gap < -0.02)
        return CheckpointText::tr("The crops are nearer to each other than to the original.");
    return CheckpointText::tr("The crops are as near to the original as to each other.");
}

QString rank(std::int64_t rank, std::int64_t negatives, double probability)
{
    if (rank <= 1)
        return CheckpointText::tr("No negative of the queue is nearer to the original; the softmax gives the crop %1.")
            .arg(formatShare(probability));
    return CheckpointText::tr("%1 of %2 negatives of the queue are nearer to the original; the softmax gives the crop %3.")
        .arg(formatCount(rank - 1), formatCount(negatives), formatShare(probability));
}

QString activation(double share, const QString &crop)
{
    if (share >= 0.75)
        return CheckpointText::tr("Most of what the network looks at in the original is in %1.").arg(crop);
    if (share >= 0.5)
        return CheckpointText::tr("More than half of what the network looks at in the original is in %1.").arg(crop);
    return CheckpointText::tr("Most of what the network looks at in the original is outside of %1.").arg(crop);
}

QString definition(std::string_view score)
{
    if (score == "query_key")
        return CheckpointText::tr("Cosine of the two embeddings: the original through the query encoder, the crop through "
                                  "the key encoder. 1: equal, 0: unrelated. Networks use their running statistics.");
    if (score == "key_key")
        return CheckpointText::tr("Cosine of the embeddings of both crops, through the key encoder: what MoCo-v2 would "
                                  "have to bridge.");
    if (score == "gap")
        return CheckpointText::tr("Mean cosine of the original with each crop, minus the cosine of the crops. Above zero "
                                  "the original is the better anchor, which is what LeOCLR claims.");
    if (score == "rank")
        return CheckpointText::tr("Place of the crop among the negatives of the checkpoint's queue, by nearness to the "
                                  "original; 1 is nearest. Its share in the softmax is what InfoNCE raises.");
    if (score == "activation")
        return CheckpointText::tr("Share of the original's activation map that lies in the crop box. The map is the sum "
                                  "of the last feature map over its channels, as in ContrastiveCrop (CVPR 2022).");
    return {};
}

} // namespace leoclr::checkpointtext

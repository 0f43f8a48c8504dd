#include "widgets/lens/scoretext.h"

#include "core/data/dataset.h"
#include "widgets/common/formatting.h"
#include "widgets/lens/lenscontent.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace leoclr::scoretext {

namespace {

class ScoreText
{
    Q_DECLARE_TR_FUNCTIONS(ScoreText)
};

QString percent(double share)
{
    return ScoreText::tr("%1 %").arg(QLocale().toString(share * 100, 'f', 0));
}

} // namespace

QString iou(const PairScores &scores)
{
    if (scores.iou <= 0)
        return ScoreText::tr("The crops share no pixel at all.");
    if (scores.iou < 0.1)
        return ScoreText::tr("The crops share next to nothing: they look at different places.");
    if (scores.iou < 0.25)
        return ScoreText::tr("The crops share a small part; each shows much that the other does not.");
    if (scores.iou < 0.5)
        return ScoreText::tr("The crops share less than half of what they show together.");
    if (scores.iou < 0.9)
        return ScoreText::tr("The crops share more than half of what they show together.");
    return ScoreText::tr("The crops show almost the same.");
}

QString covered(const PairScores &scores)
{
    if (scores.covered >= 0.9995)
        return ScoreText::tr("Together the crops show the whole original.");
    return ScoreText::tr("%1 of the original is in neither crop.").arg(percent(1 - scores.covered));
}

QString overlapOfSmaller(const PairScores &scores)
{
    if (scores.overlapOfSmaller >= 0.9995)
        return ScoreText::tr("The smaller crop lies inside the larger one: part against whole.");
    if (scores.overlapOfSmaller <= 0)
        return ScoreText::tr("No part of the smaller crop is in the larger one.");
    return ScoreText::tr("%1 of the smaller crop is also in the larger one.").arg(percent(scores.overlapOfSmaller));
}

QString areaShare(double share, const QString &crop)
{
    if (share < 0.25)
        return ScoreText::tr("Of the original's area, %1 keeps less than a quarter: a detail without its surroundings.")
            .arg(crop);
    if (share < 0.5)
        return ScoreText::tr("Of the original's area, %1 keeps less than half.").arg(crop);
    if (share < 0.9)
        return ScoreText::tr("Of the original's area, %1 keeps more than half.").arg(crop);
    return ScoreText::tr("%1 is nearly the whole original.").arg(crop.left(1).toUpper() + crop.mid(1));
}

QString shift(const ShiftScores &scores, const PairNames &names, double threshold)
{
    if (!scores.shift) {
        if (scores.labelsOriginal.empty())
            return ScoreText::tr("No object is annotated in this image: nothing to compare.");
        return ScoreText::tr("Neither crop holds %1 of any object: nothing to compare.").arg(percent(threshold));
    }
    if (*scores.shift <= 0)
        return ScoreText::tr("Both crops hold the same classes: their meaning agrees.");
    if (*scores.shift < 1)
        return ScoreText::tr("%1 of the classes are in one crop only.").arg(percent(*scores.shift));
    if (scores.labels1.empty() || scores.labels2.empty())
        return ScoreText::tr("Only %1 holds an object; the other shows background.")
            .arg(scores.labels1.empty() ? names.second : names.first);
    return ScoreText::tr("The crops hold different classes: nothing of their meaning agrees.");
}

QString jaccard(const ShiftScores &scores)
{
    if (!scores.shift)
        return {};
    std::set<int> all = scores.labels1;
    all.insert(scores.labels2.begin(), scores.labels2.end());
    const auto common = std::count_if(scores.labels1.begin(), scores.labels1.end(),
                                      [&](int label) { return scores.labels2.contains(label); });
    return ScoreText::tr("%1 of %n class(es) are in both crops.", nullptr, int(all.size())).arg(common);
}

QString falsePositive(const ShiftScores &scores, PairRole role)
{
    if (scores.labelsOriginal.empty())
        return ScoreText::tr("Without an annotated object this cannot be told.");
    if (!scores.falsePositivePair)
        return ScoreText::tr("The crops have a class in common: a true positive pair.");
    switch (role) {
    case PairRole::ToOriginal:
        return ScoreText::tr("The crops have no class in common. MoCo-v2 would pull them together; LeOCLR pulls each "
                             "to the original instead.");
    case PairRole::ToQueryCrop:
        return ScoreText::tr("The crops have no class in common; each is pulled to the query crop all the same.");
    case PairRole::Pulled: break;
    }
    return ScoreText::tr("The crops have no class in common, and yet the loss pulls them together. LeOCLR would pull "
                         "each to the original instead.");
}

QString toOriginal(const ShiftScores &scores, const PairNames &names)
{
    if (!scores.shiftToOriginal1 || !scores.shiftToOriginal2)
        return ScoreText::tr("No object is annotated in this image.");
    const double first = *scores.shiftToOriginal1;
    const double second = *scores.shiftToOriginal2;
    if (first <= 0 && second <= 0)
        return ScoreText::tr("Both crops hold every class of the original.");
    if (first >= 1 && second >= 1)
        return ScoreText::tr("Neither crop holds a class of the original.");
    if (first == second)
        return ScoreText::tr("Both crops miss the same share of the original's classes.");
    return ScoreText::tr("Nearer to the original is %1.").arg(first < second ? names.first : names.second);
}

QString coverage(const ObjectCoverage &object, const QString &name, const PairNames &names, double threshold)
{
    const bool first = object.inCrop1 >= threshold;
    const bool second = object.inCrop2 >= threshold;
    if (first && second)
        return ScoreText::tr("Both crops hold the %1.").arg(name);
    if (first || second)
        return ScoreText::tr("Only %1 holds the %2.").arg(first ? names.first : names.second, name);
    if (object.inCrop1 <= 0 && object.inCrop2 <= 0)
        return ScoreText::tr("The %1 is in neither crop.").arg(name);
    return ScoreText::tr("Of the %1 there is too little in either crop.").arg(name);
}

QString purity(const ObjectCoverage &object, const PairNames &names)
{
    return ScoreText::tr("It fills %1 of %2 and %3 of %4.")
        .arg(percent(object.purity1), names.first, percent(object.purity2), names.second);
}

QString labelSet(const std::set<int> &labels, const Dataset &dataset)
{
    if (labels.empty())
        return ScoreText::tr("none");
    QStringList names;
    std::transform(labels.begin(), labels.end(), std::back_inserter(names),
                   [&](int label) { return lensClassName(dataset, label); });
    return names.join(QStringLiteral(", "));
}

QString definition(std::string_view score)
{
    if (score == "iou")
        return ScoreText::tr("Intersection over union: area of the overlap ÷ area that either crop shows. Computed "
                             "from the two crop boxes in pixels of the original.");
    if (score == "covered")
        return ScoreText::tr("Area that at least one crop shows ÷ area of the original. Computed from the two crop "
                             "boxes.");
    if (score == "smaller")
        return ScoreText::tr("Area of the overlap ÷ area of the smaller crop. 100 % means that one crop lies inside "
                             "the other. Computed from the two crop boxes.");
    if (score == "area")
        return ScoreText::tr("Area of the crop ÷ area of the original: how much context is kept. RandomResizedCrop "
                             "draws it between the smallest and the largest crop scale of the design.");
    if (score == "shift")
        return ScoreText::tr("Semantic shift: 1 − Jaccard index of the two sets of classes. A crop counts as holding "
                             "a class when enough of one of its objects lies inside. 0: same classes, 1: none in "
                             "common. Computed from the dataset's annotations.");
    if (score == "jaccard")
        return ScoreText::tr("Classes that both crops hold ÷ classes that at least one holds. Semantic shift is what is "
                             "missing to 1.");
    if (score == "false_positive")
        return ScoreText::tr("A pair whose crops have no class in common while the original has objects. Such pairs are "
                             "what LeOCLR was made for (Alkhalefi et al., TMLR 2024); ContrastiveCrop (CVPR 2022) calls "
                             "them false positives.");
    if (score == "to_original")
        return ScoreText::tr("1 − Jaccard index of a crop's classes and all classes of the original: what LeOCLR's "
                             "pairs, original against crop, have to bridge.");
    if (score == "coverage")
        return ScoreText::tr("Coverage: area of the object inside the crop ÷ area of the object, by its mask where "
                             "there is one. Purity: area of the object inside the crop ÷ area of the crop. Coverage as "
                             "a condition on crops: CAST (CVPR 2021).");
    if (score == "labels")
        return ScoreText::tr("Classes of which at least one object is covered up to the threshold.");
    return {};
}

} // namespace leoclr::scoretext

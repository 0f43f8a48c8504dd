#pragma once

#include "core/semantics/scores.h"

#include <QString>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace leoclr {

class Dataset;

/// What the two crops of a pair are called in sentences: "crop 1" and "crop 2", "the query crop" and "crop 1".
struct PairNames
{
    QString first;
    QString second;
};

/// What the loss does with the pair: pulls it together, or pulls each crop to the original, or to the query crop.
enum class PairRole { Pulled, ToOriginal, ToQueryCrop };

/// Sentences that say what a score means at this very value, and tooltips that define it. All translated.
namespace scoretext {

[[nodiscard]] QString iou(const PairScores &scores);
[[nodiscard]] QString covered(const PairScores &scores);
[[nodiscard]] QString overlapOfSmaller(const PairScores &scores);
[[nodiscard]] QString areaShare(double share, const QString &crop);
/// @param threshold share of an object from which a crop holds it
[[nodiscard]] QString shift(const ShiftScores &scores, const PairNames &names, double threshold);
[[nodiscard]] QString jaccard(const ShiftScores &scores);
[[nodiscard]] QString falsePositive(const ShiftScores &scores, PairRole role);
[[nodiscard]] QString toOriginal(const ShiftScores &scores, const PairNames &names);
[[nodiscard]] QString coverage(const ObjectCoverage &object, const QString &name, const PairNames &names,
                               double threshold);
[[nodiscard]] QString purity(const ObjectCoverage &object, const PairNames &names);
/// "dog, tree"; a word for the empty set.
[[nodiscard]] QString labelSet(const std::set<int> &labels, const Dataset &dataset);

/// Definition and source of a score: "iou", "covered", "smaller", "area", "shift", "jaccard", "false_positive", "to_original",
/// "coverage", "labels".
[[nodiscard]] QString definition(std::string_view score);

} // namespace scoretext

} // namespace leoclr

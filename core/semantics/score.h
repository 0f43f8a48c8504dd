#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace leoclr {

/// The scores of a dataset audit and of many draws (method.md 5.2). All lie in [0, 1].
/// A crop pair is two crops of one image; a pulled pair is one that the method's loss pulls together: two crops, or the
/// original and a crop.
enum class Score {
    PulledShift,             ///< semantic shift of each pulled pair
    PulledFalsePositive,     ///< of each pulled pair: no class in common while S(O) is not empty
    AreaShare,               ///< of each crop: area(c) / area(O), which is also IoU(c, O)
    PairIou,                 ///< of each crop pair
    OverlapOfSmaller,        ///< of each crop pair
    Covered,                 ///< of each crop pair: area of the union / area(O)
    Coverage,                ///< of each object in each crop: area(c ∩ B) / area(B)
    Purity,                  ///< of each crop: share filled by the object that fills it most
    Shift,                   ///< of each crop pair: 1 - Jaccard(S(c1), S(c2)), where one of them holds something
    FalsePositive,           ///< of each crop pair: S(c1) ∩ S(c2) empty while S(O) is not
    ShiftToOriginal,         ///< of each crop: 1 - Jaccard(S(c), S(O))
    FalsePositiveToOriginal  ///< of each crop: S(c) empty while S(O) is not
};

/// In the order in which they are told: the pairs in the loss first.
inline constexpr std::array allScores{
    Score::PulledShift, Score::PulledFalsePositive, Score::AreaShare, Score::PairIou, Score::OverlapOfSmaller,
    Score::Covered, Score::Coverage, Score::Purity, Score::Shift, Score::FalsePositive, Score::ShiftToOriginal,
    Score::FalsePositiveToOriginal};
inline constexpr std::size_t scoreCount = allScores.size();

/// Stable name: "area_share", "pair_iou", "pulled_shift". In files and CSV headers.
[[nodiscard]] std::string_view nameOf(Score score);
[[nodiscard]] std::optional<Score> scoreFrom(std::string_view name);
/// English title for tables: "Semantic shift of crop pairs" (context "Score").
[[nodiscard]] std::string_view titleOf(Score score);
/// Yes or no for each pair: the figure of an image is a rate.
[[nodiscard]] bool isRate(Score score);
/// Cannot be computed where an image has neither objects nor a saliency map.
[[nodiscard]] bool needsObjects(Score score);
/// More of it means that less of the meaning is kept.
[[nodiscard]] bool isLoss(Score score);

} // namespace leoclr

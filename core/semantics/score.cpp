#include "core/semantics/score.h"

#include "core/config/translationmark.h"

#include <algorithm>

namespace leoclr {

namespace {

struct ScoreFacts
{
    Score score;
    std::string_view name;
    std::string_view title;
    bool rate;
    bool objects;
    bool loss;
};

constexpr ScoreFacts table[] = {
    {Score::PulledShift, "pulled_shift", QT_TRANSLATE_NOOP("Score", "Semantic shift of the pairs in the loss"), false,
     true, true},
    {Score::PulledFalsePositive, "pulled_false_positive",
     QT_TRANSLATE_NOOP("Score", "False positive pairs in the loss"), true, true, true},
    {Score::AreaShare, "area_share", QT_TRANSLATE_NOOP("Score", "Area share of crops"), false, false, false},
    {Score::PairIou, "pair_iou", QT_TRANSLATE_NOOP("Score", "IoU of crop pairs"), false, false, false},
    {Score::OverlapOfSmaller, "overlap_of_smaller", QT_TRANSLATE_NOOP("Score", "Overlap of the smaller crop"), false,
     false, false},
    {Score::Covered, "covered", QT_TRANSLATE_NOOP("Score", "Original covered by both crops together"), false, false,
     false},
    {Score::Coverage, "object_coverage", QT_TRANSLATE_NOOP("Score", "Coverage of objects by crops"), false, true,
     false},
    {Score::Purity, "purity", QT_TRANSLATE_NOOP("Score", "Purity of crops"), false, true, false},
    {Score::Shift, "shift", QT_TRANSLATE_NOOP("Score", "Semantic shift, crop to crop"), false, true, true},
    {Score::FalsePositive, "false_positive", QT_TRANSLATE_NOOP("Score", "False positive pairs, crop to crop"), true,
     true, true},
    {Score::ShiftToOriginal, "shift_to_original", QT_TRANSLATE_NOOP("Score", "Semantic shift, original to crop"),
     false, true, true},
    {Score::FalsePositiveToOriginal, "false_positive_to_original",
     QT_TRANSLATE_NOOP("Score", "False positive pairs, original to crop"), true, true, true},
};
static_assert(std::size(table) == scoreCount);

const ScoreFacts &factsOf(Score score)
{
    return table[static_cast<std::size_t>(score)];
}

} // namespace

std::string_view nameOf(Score score) { return factsOf(score).name; }

std::optional<Score> scoreFrom(std::string_view name)
{
    const auto *const found = std::find_if(std::begin(table), std::end(table),
                                           [&](const ScoreFacts &facts) { return facts.name == name; });
    return found == std::end(table) ? std::nullopt : std::optional(found->score);
}

std::string_view titleOf(Score score) { return factsOf(score).title; }
bool isRate(Score score) { return factsOf(score).rate; }
bool needsObjects(Score score) { return factsOf(score).objects; }
bool isLoss(Score score) { return factsOf(score).loss; }

} // namespace leoclr

#pragma once

#include "core/views/recipe.h"

#include <QString>

#include <string_view>
#include <vector>

namespace leoclr {

/// One drawn parameter of a view, short enough for a chip.
struct RecipeChip
{
    QString text;    ///< "bright ×1.12"
    QString tooltip; ///< one sentence
};

/// What was drawn for a view, in the order in which it is applied. Steps that were not drawn have no chip.
[[nodiscard]] std::vector<RecipeChip> recipeChips(const ViewRecipe &recipe, cv::Size image);

/// Name of a step of renderSteps() for people.
[[nodiscard]] QString stepTitle(std::string_view step);
/// What the step did, in a few characters: "212 × 180", "σ 0.84"; the drawn values of the jitter in their order.
[[nodiscard]] QString stepDetail(std::string_view step, const ViewRecipe &recipe);
/// The same where that is too long: "brightness …".
[[nodiscard]] QString shortStepDetail(std::string_view step, const ViewRecipe &recipe);
/// One sentence on what the step does and with which drawn values.
[[nodiscard]] QString stepSentence(std::string_view step, const ViewRecipe &recipe);

/// The sentence that a screen reader gets for a view: all chips in a row.
[[nodiscard]] QString recipeSentence(const ViewRecipe &recipe, cv::Size image);

} // namespace leoclr

#pragma once

#include "core/base/result.h"
#include "widgets/lens/lenscontent.h"

#include <QString>

#include <cstdint>
#include <map>
#include <optional>

namespace leoclr {

/// The recipes of a draw with what they need to be made again: dataset, image, seed, epoch. JSON, two spaces of
/// indentation.
[[nodiscard]] QString recipeJson(const LensContent &content, const ExperimentConfig &config);

/// Recipes that somebody pasted.
struct PastedRecipes
{
    std::map<std::uint32_t, ViewRecipe> views; ///< by view number
    std::optional<ViewRecipe> single;          ///< one recipe without a number, as preview events hold it
    QString fingerprint;                       ///< of the dataset; empty: not said
    QString name;                              ///< of the image
    std::optional<std::size_t> image;          ///< its index in that dataset
    std::optional<std::uint32_t> epoch;
    cv::Size size;                             ///< of the image; empty: not said
};

/// Reads what recipeJson() wrote, or a single recipe as preview events and toJson() write it.
/// Errors: WrongFormat (no JSON, no recipe in it), OutOfRange (a recipe that cannot be).
[[nodiscard]] Result<PastedRecipes> recipesFromJson(const QString &text);

/// Whether the recipes fit an image: every crop box inside of it.
[[nodiscard]] Result<> checkFit(const PastedRecipes &recipes, cv::Size image);

} // namespace leoclr

#include "widgets/lens/recipetext.h"

#include "widgets/common/formatting.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace leoclr {

namespace {

class RecipeText
{
    Q_DECLARE_TR_FUNCTIONS(RecipeText)
};

QString decimal(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QString factor(double value)
{
    return QStringLiteral("×") + decimal(value);
}

QString degrees(double turns)
{
    const double angle = turns * 360;
    return (angle < 0 ? QStringLiteral("−") : QStringLiteral("+")) + QLocale().toString(std::abs(angle), 'f', 0)
        + QStringLiteral("°");
}

QString pixels(cv::Size size)
{
    return QStringLiteral("%1 × %2").arg(size.width).arg(size.height);
}

QString resizeName(OriginalResize resize)
{
    switch (resize) {
    case OriginalResize::Squash: return RecipeText::tr("squashed");
    case OriginalResize::Letterbox: return RecipeText::tr("letterbox");
    case OriginalResize::CentreCrop: return RecipeText::tr("centre crop");
    }
    return {};
}

RecipeChip jitterChip(JitterStep step, const ViewRecipe &recipe)
{
    switch (step) {
    case JitterStep::Brightness:
        return {RecipeText::tr("bright %1").arg(factor(recipe.brightness)),
                RecipeText::tr("Brightness times %1.").arg(decimal(recipe.brightness))};
    case JitterStep::Contrast:
        return {RecipeText::tr("contrast %1").arg(factor(recipe.contrast)),
                RecipeText::tr("Contrast times %1.").arg(decimal(recipe.contrast))};
    case JitterStep::Saturation:
        return {RecipeText::tr("satur. %1").arg(factor(recipe.saturation)),
                RecipeText::tr("Saturation times %1.").arg(decimal(recipe.saturation))};
    case JitterStep::Hue:
        return {RecipeText::tr("hue %1").arg(degrees(recipe.hue)),
                RecipeText::tr("Hue turned by %1.").arg(degrees(recipe.hue))};
    }
    return {};
}

/// "bright ×1.12, contrast ×0.93 …" in the drawn order.
QString jitterValues(const ViewRecipe &recipe)
{
    QStringList values;
    for (const JitterStep step : recipe.jitterOrder)
        values << jitterChip(step, recipe).text;
    return values.join(QStringLiteral(", "));
}

} // namespace

std::vector<RecipeChip> recipeChips(const ViewRecipe &recipe, cv::Size image)
{
    std::vector<RecipeChip> chips;
    if (recipe.isOriginal) {
        chips.push_back({resizeName(recipe.resize),
                         RecipeText::tr("The whole picture, %1 pixels, made %2 pixels a side.")
                             .arg(pixels(image)).arg(recipe.size)});
    } else {
        const double share = image.area() > 0 ? double(recipe.box.area()) / image.area() : 0;
        chips.push_back({RecipeText::tr("crop %1").arg(formatShare(share)),
                         RecipeText::tr("Crop of %1 pixels at %2, %3: %4 of the original's area, resized to %5 pixels "
                                        "a side.")
                             .arg(pixels(recipe.box.size())).arg(recipe.box.x).arg(recipe.box.y)
                             .arg(formatShare(share)).arg(recipe.size)});
    }
    if (recipe.jitter) {
        for (const JitterStep step : recipe.jitterOrder)
            chips.push_back(jitterChip(step, recipe));
    }
    if (recipe.gray)
        chips.push_back({RecipeText::tr("gray"), RecipeText::tr("Colour taken away.")});
    if (recipe.blurSigma > 0)
        chips.push_back({RecipeText::tr("blur σ %1").arg(decimal(recipe.blurSigma)),
                         RecipeText::tr("Gaussian blur with σ = %1 pixels of the view.")
                             .arg(decimal(recipe.blurSigma))});
    if (recipe.solarise)
        chips.push_back({RecipeText::tr("solarised"), RecipeText::tr("Values of 128 and more inverted.")});
    if (recipe.flip)
        chips.push_back({RecipeText::tr("flipped"), RecipeText::tr("Mirrored left to right.")});
    return chips;
}

QString stepTitle(std::string_view step)
{
    if (step == "crop") return RecipeText::tr("Crop");
    if (step == "resize") return RecipeText::tr("Resize");
    if (step == "jitter") return RecipeText::tr("Jitter");
    if (step == "gray") return RecipeText::tr("Gray");
    if (step == "blur") return RecipeText::tr("Blur");
    if (step == "solarise") return RecipeText::tr("Solarise");
    if (step == "flip") return RecipeText::tr("Flip");
    return QString::fromUtf8(step.data(), qsizetype(step.size()));
}

QString stepDetail(std::string_view step, const ViewRecipe &recipe)
{
    if (step == "crop") return pixels(recipe.box.size());
    if (step == "resize") return pixels({recipe.size, recipe.size});
    if (step == "jitter") return jitterValues(recipe);
    if (step == "blur") return QStringLiteral("σ %1").arg(decimal(recipe.blurSigma));
    return {};
}

QString shortStepDetail(std::string_view step, const ViewRecipe &recipe)
{
    return step == "jitter" ? jitterChip(recipe.jitterOrder.front(), recipe).text + QStringLiteral(" …")
                            : stepDetail(step, recipe);
}

QString stepSentence(std::string_view step, const ViewRecipe &recipe)
{
    if (step == "crop")
        return RecipeText::tr("The box of %1 pixels at %2, %3 is cut out.")
            .arg(pixels(recipe.box.size())).arg(recipe.box.x).arg(recipe.box.y);
    if (step == "resize")
        return recipe.isOriginal ? RecipeText::tr("The whole picture becomes a square of %1 pixels: %2.")
                                       .arg(recipe.size).arg(resizeName(recipe.resize))
                                 : RecipeText::tr("The crop becomes a square of %1 pixels.").arg(recipe.size);
    if (step == "jitter") return RecipeText::tr("Colour jitter, in the drawn order: %1.").arg(jitterValues(recipe));
    if (step == "gray") return RecipeText::tr("Colour is taken away.");
    if (step == "blur")
        return RecipeText::tr("Gaussian blur with σ = %1 pixels of the view.").arg(decimal(recipe.blurSigma));
    if (step == "solarise") return RecipeText::tr("Values of 128 and more are inverted.");
    if (step == "flip") return RecipeText::tr("The view is mirrored left to right.");
    return stepTitle(step);
}

QString recipeSentence(const ViewRecipe &recipe, cv::Size image)
{
    QStringList texts;
    for (const RecipeChip &chip : recipeChips(recipe, image))
        texts << chip.text;
    return texts.join(QStringLiteral(", "));
}

} // namespace leoclr

#include "widgets/lens/recipeclipboard.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leoclr {

namespace {

QString encoderName(ViewEncoder encoder)
{
    switch (encoder) {
    case ViewEncoder::Query: return QStringLiteral("query");
    case ViewEncoder::Key: return QStringLiteral("key");
    case ViewEncoder::Every: break;
    }
    return QStringLiteral("every");
}

Result<ViewRecipe> recipeFrom(const QJsonObject &object)
{
    return recipeFromJson(QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
}

Result<> readViews(const QJsonArray &views, PastedRecipes &into)
{
    for (const QJsonValue &entry : views) {
        const QJsonObject view = entry.toObject();
        const int number = view.value(QLatin1String("view")).toInt(-1);
        if (number < 0)
            return fail(ErrorCode::WrongFormat, "a view of the pasted recipe has no number", "view");
        const Result<ViewRecipe> recipe = recipeFrom(view.value(QLatin1String("recipe")).toObject());
        if (!recipe)
            return tl::unexpected(recipe.error());
        into.views.emplace(std::uint32_t(number), *recipe);
    }
    if (into.views.empty())
        return fail(ErrorCode::WrongFormat, "the pasted recipe has no views", "views");
    return {};
}

} // namespace

QString recipeJson(const LensContent &content, const ExperimentConfig &config)
{
    QJsonArray views;
    for (const LensView &view : content.views) {
        QJsonObject recipe = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(view.recipe))).object();
        views.append(QJsonObject{{"view", int(view.number)},
                                 {"encoder", encoderName(view.encoder)},
                                 {"by_hand", view.byHand},
                                 {"recipe", recipe}});
    }
    const QJsonObject object{{"dataset", content.dataset ? QString::fromStdString(content.dataset->fingerprint())
                                                         : QString()},
                             {"image", content.name},
                             {"index", qint64(content.image)},
                             {"width", content.size.width},
                             {"height", content.size.height},
                             {"method", QString::fromStdString(config.method)},
                             {"seed", qint64(config.seed)},
                             {"epoch", qint64(content.epoch)},
                             {"views", views}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed();
}

Result<PastedRecipes> recipesFromJson(const QString &text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &problem);
    if (!document.isObject())
        return fail(ErrorCode::WrongFormat, "the clipboard holds no recipe: it is not a JSON object", {},
                    "Copy a recipe in the lens first");
    const QJsonObject object = document.object();
    PastedRecipes pasted;
    if (!object.contains(QLatin1String("views"))) {
        const Result<ViewRecipe> recipe = recipeFrom(object);
        if (!recipe)
            return tl::unexpected(recipe.error());
        pasted.single = *recipe;
        return pasted;
    }
    if (const Result<> read = readViews(object.value(QLatin1String("views")).toArray(), pasted); !read)
        return tl::unexpected(read.error());
    pasted.fingerprint = object.value(QLatin1String("dataset")).toString();
    pasted.name = object.value(QLatin1String("image")).toString();
    if (const qint64 index = object.value(QLatin1String("index")).toInteger(-1); index >= 0)
        pasted.image = std::size_t(index);
    if (const qint64 epoch = object.value(QLatin1String("epoch")).toInteger(-1); epoch >= 0)
        pasted.epoch = std::uint32_t(epoch);
    pasted.size = {object.value(QLatin1String("width")).toInt(), object.value(QLatin1String("height")).toInt()};
    return pasted;
}

Result<> checkFit(const PastedRecipes &recipes, cv::Size image)
{
    const cv::Rect whole({0, 0}, image);
    const auto fits = [&](const ViewRecipe &recipe) { return (recipe.box & whole) == recipe.box; };
    bool all = !recipes.single || fits(*recipes.single);
    for (const auto &[number, recipe] : recipes.views)
        all = all && fits(recipe);
    if (all)
        return {};
    return fail(ErrorCode::Inconsistent,
                "the pasted crop boxes reach out of this image of " + std::to_string(image.width) + " × "
                    + std::to_string(image.height) + " pixels",
                recipes.name.toStdString(), "Open the image that they were drawn for, then paste again");
}

} // namespace leoclr

#include "widgets/lens/lenscontent.h"

#include "core/views/render.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace leoclr {

namespace {

constexpr int enlargedView = 256; ///< pixels; views of tiny images are shown larger than they are

const LensView *viewOf(const std::vector<LensView> &views, std::uint32_t number)
{
    const auto found = std::find_if(views.begin(), views.end(),
                                    [&](const LensView &view) { return view.number == number; });
    return found == views.end() ? nullptr : &*found;
}

} // namespace

std::vector<LensView> drawLensViews(const LensRequest &request, cv::Size image)
{
    const ViewPlan plan = viewPlan(request.config.method);
    const std::vector<ViewRecipe> recipes =
        drawViews(request.config, request.epoch, std::uint32_t(request.image), image);
    std::vector<LensView> views;
    for (std::size_t i = 0; i < recipes.size() && i < plan.views.size(); ++i) {
        LensView view{plan.views[i], i == 0, false, recipes[i], {}};
        if (const auto hand = request.handBoxes.find(view.number);
            hand != request.handBoxes.end() && !view.recipe.isOriginal) {
            view.recipe.box = hand->second;
            view.byHand = true;
        }
        views.push_back(std::move(view));
    }
    return views;
}

LensContent makeLensContent(const LensRequest &request, const cv::Mat &pixels, const ImagePyramid &original)
{
    const Dataset &dataset = *request.dataset;
    LensContent content;
    content.dataset = request.dataset;
    content.serial = request.serial;
    content.image = request.image;
    content.epoch = request.epoch;
    content.name = QString::fromStdString(dataset.name(request.image));
    content.label = dataset.label(request.image);
    content.size = pixels.size();
    content.original = original;
    content.objects = dataset.objects(request.image);
    content.views = drawLensViews(request, content.size);
    content.stepsOf = viewOf(content.views, request.stepsOf) || content.views.empty() ? request.stepsOf
                                                                                      : content.views.front().number;
    for (LensView &view : content.views) {
        if (view.number != content.stepsOf) {
            view.picture = ImagePyramid(render(pixels, view.recipe), enlargedView);
            continue;
        }
        for (const RenderStep &step : renderSteps(pixels, view.recipe))
            content.steps.push_back({std::string(step.name), ImagePyramid(step.pixels, enlargedView)});
        view.picture = content.steps.empty() ? ImagePyramid(render(pixels, view.recipe), enlargedView)
                                             : content.steps.back().picture;
    }
    return content;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> cropPairs(const std::vector<LensView> &views)
{
    std::vector<std::uint32_t> crops;
    for (const LensView &view : views) {
        if (!view.recipe.isOriginal)
            crops.push_back(view.number);
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t a = 0; a < crops.size(); ++a) {
        for (std::size_t b = a + 1; b < crops.size(); ++b)
            pairs.emplace_back(crops[a], crops[b]);
    }
    return pairs;
}

LensScores lensScores(const std::vector<LensView> &views, std::pair<std::uint32_t, std::uint32_t> pair,
                      const std::vector<ObjectAnnotation> &objects, cv::Size image, double threshold)
{
    const LensView *first = viewOf(views, pair.first);
    const LensView *second = viewOf(views, pair.second);
    if (!first || !second)
        return {};
    LensScores scores;
    scores.pair = pairScores(first->recipe.box, second->recipe.box, image);
    scores.coverage = objectCoverage(first->recipe.box, second->recipe.box, objects);
    scores.shift = shiftScores(scores.coverage, threshold);
    return scores;
}

QString recipeJson(const LensContent &content, const ExperimentConfig &config)
{
    QJsonArray views;
    for (const LensView &view : content.views) {
        QJsonObject recipe = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(view.recipe))).object();
        views.append(QJsonObject{{"view", int(view.number)},
                                 {"encoder", view.query ? "query" : "key"},
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

QString lensClassName(const Dataset &dataset, int label)
{
    const auto &names = dataset.classNames();
    if (label >= 0 && std::size_t(label) < names.size())
        return QString::fromStdString(names[std::size_t(label)]);
    return QCoreApplication::translate("Lens", "class %1").arg(label);
}

} // namespace leoclr

#include "widgets/lens/lenscontent.h"

#include "core/config/methodtraits.h"
#include "core/views/render.h"
#include "core/views/replay.h"

#include <QCoreApplication>

#include <algorithm>

namespace leoclr {

namespace {

constexpr int enlargedView = 256; ///< pixels; views of tiny images are shown larger than they are

void renderInto(LensView &view, const cv::Mat &pixels)
{
    const cv::Mat rendered = render(pixels, view.recipe);
    view.hash = hashOfView(rendered);
    view.picture = ImagePyramid(rendered, enlargedView);
}

std::vector<LensStep> renderStepsInto(LensView &view, const cv::Mat &pixels)
{
    std::vector<LensStep> steps;
    const std::vector<RenderStep> rendered = renderSteps(pixels, view.recipe);
    for (const RenderStep &step : rendered)
        steps.push_back({std::string(step.name), ImagePyramid(step.pixels, enlargedView)});
    view.hash = hashOfView(rendered.back().pixels);
    view.picture = steps.back().picture;
    return steps;
}

} // namespace

const LensView *viewOf(const std::vector<LensView> &views, std::uint32_t number)
{
    const auto found = std::find_if(views.begin(), views.end(),
                                    [&](const LensView &view) { return view.number == number; });
    return found == views.end() ? nullptr : &*found;
}

std::vector<LensView> drawLensViews(const LensRequest &request, cv::Size image,
                                    const std::vector<ObjectAnnotation> &objects)
{
    const ViewPlan plan = viewPlan(request.config);
    const CropGuide guide = cropGuide(cropPolicyFrom(request.config.cropPolicy), objects);
    const std::vector<ViewRecipe> recipes =
        drawViews(request.config, request.epoch, std::uint32_t(request.image), image, guide);
    const bool contrast = isMomentumContrast(request.config);
    std::vector<LensView> views;
    for (std::size_t i = 0; i < recipes.size() && i < plan.views.size(); ++i) {
        LensView view;
        view.number = plan.views[i].number;
        view.kind = plan.views[i].kind;
        view.encoder = !contrast ? ViewEncoder::Every : i == 0 ? ViewEncoder::Query : ViewEncoder::Key;
        view.recipe = recipes[i];
        if (const auto given = request.edits.recipes.find(view.number); given != request.edits.recipes.end()) {
            view.recipe = given->second;
            view.pasted = true;
        }
        if (const auto box = request.edits.boxes.find(view.number);
            box != request.edits.boxes.end() && !view.recipe.isOriginal) {
            view.recipe.box = box->second;
            view.byHand = true;
        }
        views.push_back(std::move(view));
    }
    return views;
}

LensContent makeLensContent(const LensRequest &request, const LensImage &image)
{
    const Dataset &dataset = *request.dataset;
    LensContent content;
    content.dataset = request.dataset;
    content.serial = request.serial;
    content.image = request.image;
    content.epoch = request.epoch;
    content.name = QString::fromStdString(dataset.name(request.image));
    content.label = dataset.label(request.image);
    content.size = image.pixels.size();
    content.original = image.picture;
    content.objects = image.objects;
    content.regions = image.regions;
    content.outlines = image.outlines;
    content.views = drawLensViews(request, content.size, image.objects);
    content.stepsOf = viewOf(content.views, request.stepsOf) || content.views.empty() ? request.stepsOf
                                                                                      : content.views.front().number;
    for (LensView &view : content.views) {
        if (view.number == content.stepsOf)
            content.steps = renderStepsInto(view, image.pixels);
        else
            renderInto(view, image.pixels);
    }
    return content;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> cropPairs(const std::vector<LensView> &views)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t a = 0; a < views.size(); ++a) {
        for (std::size_t b = a + 1; b < views.size(); ++b) {
            const bool crops = !views[a].recipe.isOriginal && !views[b].recipe.isOriginal;
            if (crops && !(views[a].kind == ViewKind::LocalCrop && views[b].kind == ViewKind::LocalCrop))
                pairs.emplace_back(views[a].number, views[b].number);
        }
    }
    return pairs;
}

LensScores lensScores(const std::vector<LensView> &views, std::pair<std::uint32_t, std::uint32_t> pair,
                      const std::vector<Region> &regions, cv::Size image, double threshold)
{
    const LensView *first = viewOf(views, pair.first);
    const LensView *second = viewOf(views, pair.second);
    if (!first || !second)
        return {};
    LensScores scores;
    scores.pair = pairScores(first->recipe.box, second->recipe.box, image);
    scores.coverage = objectCoverage(first->recipe.box, second->recipe.box, regions);
    scores.shift = shiftScores(scores.coverage, threshold);
    return scores;
}

ObjectSeen seenIn(const ObjectCoverage &object, double threshold)
{
    const bool first = object.inCrop1 >= threshold;
    const bool second = object.inCrop2 >= threshold;
    return first && second ? ObjectSeen::BothCrops
        : first            ? ObjectSeen::FirstCrop
        : second           ? ObjectSeen::SecondCrop
                           : ObjectSeen::Nowhere;
}

QString lensClassName(const Dataset &dataset, int label)
{
    const auto &names = dataset.classNames();
    if (label >= 0 && std::size_t(label) < names.size())
        return QString::fromStdString(names[std::size_t(label)]);
    return QCoreApplication::translate("Lens", "class %1").arg(label);
}

} // namespace leoclr

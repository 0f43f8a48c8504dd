#include "widgets/lens/canvascontent.h"

#include "widgets/common/formatting.h"
#include "widgets/lens/viewlook.h"

#include <QCoreApplication>

namespace leoclr {

namespace {

class CanvasContent
{
    Q_DECLARE_TR_FUNCTIONS(CanvasContent)
};

} // namespace

CanvasCrops canvasCrops(const LensContent &content, std::pair<std::uint32_t, std::uint32_t> pair)
{
    CanvasCrops crops;
    for (const LensView &view : content.views) {
        if (view.recipe.isOriginal)
            continue;
        const int place = int(crops.boxes.size());
        if (view.number == pair.first)
            crops.pair.first = place;
        if (view.number == pair.second)
            crops.pair.second = place;
        const cv::Rect &box = view.recipe.box;
        crops.boxes.push_back(
            {view.number, viewBadge(view), QRect(box.x, box.y, box.width, box.height), viewTint(view),
             CanvasContent::tr("%1: %2 × %3 pixels at %4, %5.")
                 .arg(viewRole(view)).arg(box.width).arg(box.height).arg(box.x).arg(box.y),
             view.kind == ViewKind::LocalCrop});
    }
    return crops;
}

std::vector<CanvasObject> canvasObjects(const LensContent &content, const LensScores &scores, const PairLook &look,
                                        double threshold)
{
    std::vector<CanvasObject> objects;
    for (std::size_t i = 0; i < content.objects.size() && i < scores.coverage.size(); ++i) {
        const ObjectAnnotation &object = content.objects[i];
        const ObjectCoverage &coverage = scores.coverage[i];
        const QString name = lensClassName(*content.dataset, object.label);
        CanvasObject shown;
        shown.name = coverage.counted ? name : CanvasContent::tr("%1 (crowd)").arg(name);
        shown.box = QRectF(object.box.x, object.box.y, object.box.width, object.box.height);
        if (i < content.outlines.size())
            shown.outline = content.outlines[i];
        shown.seen = seenIn(coverage, threshold);
        shown.where = coverage.counted ? seenText(shown.seen, look) : QString();
        shown.tooltip = CanvasContent::tr("%1: %2 of it in %3, %4 in %5.")
                            .arg(shown.name, formatShare(coverage.inCrop1), look.names.first,
                                 formatShare(coverage.inCrop2), look.names.second);
        if (!coverage.counted)
            shown.tooltip += ' ' + CanvasContent::tr("A crowd is shown, but does not count as something a crop holds.");
        objects.push_back(std::move(shown));
    }
    return objects;
}

QString seenText(ObjectSeen seen, const PairLook &look)
{
    switch (seen) {
    case ObjectSeen::BothCrops: return CanvasContent::tr("in both");
    case ObjectSeen::FirstCrop: return CanvasContent::tr("in %1").arg(look.badges.value(0));
    case ObjectSeen::SecondCrop: return CanvasContent::tr("in %1").arg(look.badges.value(1));
    case ObjectSeen::Nowhere: break;
    }
    return CanvasContent::tr("in neither");
}

} // namespace leoclr

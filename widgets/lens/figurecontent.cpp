#include "widgets/lens/figurecontent.h"

#include "widgets/common/formatting.h"
#include "widgets/lens/canvascontent.h"
#include "widgets/lens/recipetext.h"
#include "widgets/lens/viewlook.h"

#include <QCoreApplication>
#include <QLocale>

namespace leoclr {

namespace {

class FigureContent
{
    Q_DECLARE_TR_FUNCTIONS(FigureContent)
};

void addScores(report::LensFigure &figure, const LensContent &content, const LensScores &scores)
{
    const auto add = [&figure](const QString &name, const QString &value) { figure.scores.emplace_back(name, value); };
    const auto number = [](double value) { return formatNumber(value, 3); };
    if (content.dataset->hasObjects()) {
        add(FigureContent::tr("Semantic shift"),
            scores.shift.shift ? number(*scores.shift.shift) : QStringLiteral("–"));
        add(FigureContent::tr("Label Jaccard"),
            scores.shift.shift ? number(1 - *scores.shift.shift) : QStringLiteral("–"));
        add(FigureContent::tr("False positive pair"),
            scores.shift.labelsOriginal.empty() ? QStringLiteral("–")
                : scores.shift.falsePositivePair ? FigureContent::tr("yes")
                                                 : FigureContent::tr("no"));
    }
    add(FigureContent::tr("IoU"), number(scores.pair.iou));
    add(FigureContent::tr("Area of both crops"),
        formatShare(scores.pair.areaShare1) + QStringLiteral(" / ") + formatShare(scores.pair.areaShare2));
    add(FigureContent::tr("Covered"), formatShare(scores.pair.covered));
}

QString captionOf(const LensContent &content, const PairLook &look, double threshold)
{
    QString caption = FigureContent::tr("%1, epoch %2. Left: the original with its crop boxes; hatched: what %3 and %4 "
                                        "share. Right: the views as the network sees them.")
                          .arg(content.name).arg(content.epoch).arg(look.names.first, look.names.second);
    if (!content.objects.empty())
        caption += ' ' + FigureContent::tr("An object counts as held if a crop shows at least %1 of it.")
                             .arg(QLocale().toString(100 * threshold, 'f', 0) + QStringLiteral(" %"));
    return caption;
}

} // namespace

report::LensFigure figureContent(const LensContent &content, const LensScores &scores,
                                 std::pair<std::uint32_t, std::uint32_t> pair, double threshold)
{
    const PairLook look = pairLook(content.views, pair);
    report::LensFigure figure;
    figure.original = content.original.exact();
    figure.originalSize = QSizeF(content.size.width, content.size.height);
    const CanvasCrops crops = canvasCrops(content, pair);
    for (const CanvasBox &box : crops.boxes)
        figure.boxes.push_back({QRectF(box.box), box.badge, box.colour, box.minor});
    figure.pair = crops.pair;
    for (const CanvasObject &object : canvasObjects(content, scores, look, threshold))
        figure.objects.push_back({object.box, object.outline, object.name, objectColour(object.seen),
                                  objectDash(object.seen)});
    for (const LensView &view : content.views)
        figure.views.push_back({view.picture.exact(), viewTitle(view) + QStringLiteral(" · ") + viewRole(view),
                                recipeSentence(view.recipe, content.size), viewTint(view)});
    addScores(figure, content, scores);
    figure.caption = captionOf(content, look, threshold);
    return figure;
}

} // namespace leoclr

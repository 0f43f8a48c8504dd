#include "widgets/lens/activationheat.h"

#include "core/views/render.h"
#include "widgets/common/heatmap.h"

#include <QPainter>

#include <array>

namespace leoclr {

namespace {

constexpr double opacity = 0.6;

QImage coloured(const VectorTable &table)
{
    if (table.isEmpty())
        return {};
    const cv::Mat map(int(table.rows), int(table.columns), CV_32F, const_cast<float *>(table.values.data()));
    return heatImage(map, 1, opacity);
}

/// A map of the original's pixels laid over a view.
QImage overView(const ActivationMap &map, const LensView &view, cv::Size image)
{
    QImage heat = coloured(map.map);
    if (heat.isNull())
        return {};
    if (view.recipe.flip)
        heat = heat.mirrored(true, false);
    const cv::Rect target = placementOf(view.recipe, image).target;
    const int side = view.recipe.size;
    if (target == cv::Rect(0, 0, side, side))
        return heat;
    QImage placed(side, side, QImage::Format_ARGB32_Premultiplied); // with the bars of a letterboxed original
    placed.fill(Qt::transparent);
    QPainter painter(&placed);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(target.x, target.y, target.width, target.height), heat);
    return placed;
}

} // namespace

ActivationHeats activationHeats(const CompareAnswer &answer, const LensContent &content,
                                std::pair<std::uint32_t, std::uint32_t> pair)
{
    ActivationHeats heats;
    heats.original.colours = coloured(answer.queryMap.map);
    const cv::Rect &box = answer.queryMap.box;
    heats.original.place = QRectF(box.x, box.y, box.width, box.height);
    if (!content.views.empty() && content.views.front().recipe.isOriginal)
        heats.views[content.views.front().number] = overView(answer.queryMap, content.views.front(), content.size);
    const std::array numbers{pair.first, pair.second};
    for (std::size_t i = 0; i < numbers.size() && i < answer.keyMaps.size(); ++i) {
        if (const LensView *view = viewOf(content.views, numbers[i]))
            heats.views[view->number] = overView(answer.keyMaps[i], *view, content.size);
    }
    return heats;
}

} // namespace leoclr

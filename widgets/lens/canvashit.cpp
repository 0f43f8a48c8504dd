#include "widgets/lens/canvashit.h"

namespace leoclr {

namespace {

constexpr double reach = 7; ///< screen pixels around an edge that take hold of it

bool isOn(const CanvasObject &object, const CanvasView &view, const QPointF &point)
{
    return object.outline.isEmpty() ? view.toScreen(object.box).contains(point)
                                    : object.outline.contains(view.toPicture(point));
}

} // namespace

CanvasHit hitAt(const CanvasScene &scene, const CanvasView &view, const QFont &font, const QPointF &point)
{
    if (!scene.overlays.boxes)
        return {};
    for (std::size_t i = scene.boxes.size(); i-- > 0;) {
        if (scene.badgeRect(i, view, font).contains(point))
            return {int(i), BoxGrip::move()};
    }
    const auto frame = [&](int box) { return view.toScreen(QRectF(scene.boxes[std::size_t(box)].box)); };
    const int active = scene.activeBox;
    if (active >= 0 && !gripAt(frame(active), point, reach).isNone())
        return {active, gripAt(frame(active), point, reach)};
    CanvasHit nearest;
    for (int box = 0; box < int(scene.boxes.size()); ++box) {
        const BoxGrip grip = gripAt(frame(box), point, reach);
        if (!grip.isNone() && (nearest.box < 0 || distanceTo(frame(box), grip, point)
                                   < distanceTo(frame(nearest.box), nearest.grip, point)))
            nearest = {box, grip};
    }
    if (nearest.box >= 0)
        return nearest;
    if (active >= 0 && frame(active).contains(point))
        return {active, BoxGrip::move()};
    return {};
}

QString toolTipAt(const CanvasScene &scene, const CanvasView &view, const QFont &font, const QPointF &point)
{
    if (const CanvasHit hit = hitAt(scene, view, font, point); hit.box >= 0)
        return scene.boxes[std::size_t(hit.box)].tooltip;
    if (!scene.overlays.objects)
        return {};
    const CanvasObject *smallest = nullptr;
    const auto area = [](const QRectF &box) { return box.width() * box.height(); };
    for (const CanvasObject &object : scene.objects) {
        if (isOn(object, view, point) && (!smallest || area(object.box) < area(smallest->box)))
            smallest = &object;
    }
    return smallest ? smallest->tooltip : QString();
}

} // namespace leoclr

#pragma once

#include <QPointF>
#include <QRect>
#include <QRectF>

namespace leoclr {

/// What a movement of the mouse does to a crop box: which edges follow it. Moving the box is all four.
struct BoxGrip
{
    bool left = false, top = false, right = false, bottom = false;
    [[nodiscard]] bool isNone() const { return !left && !top && !right && !bottom; }
    [[nodiscard]] bool isMove() const { return left && top && right && bottom; }
    bool operator==(const BoxGrip &) const = default;
    static BoxGrip move() { return {true, true, true, true}; }
};

/// Which part of the frame of a box lies under a point. Corners win over edges; the inside is none.
/// @param box, point, reach in the same coordinates; reach is how near to an edge counts
[[nodiscard]] BoxGrip gripAt(const QRectF &box, const QPointF &point, double reach);

/// How far a point is from the nearest of the edges that a grip takes hold of.
[[nodiscard]] double distanceTo(const QRectF &box, BoxGrip grip, const QPointF &point);

/// The box after its grip was dragged: in whole pixels, inside of the image, at least `smallest` pixels a side,
/// and of the same size when it is moved.
/// @param box before the drag, pixels of the image
/// @param delta movement since then, pixels of the image
[[nodiscard]] QRect draggedBox(const QRect &box, BoxGrip grip, const QPointF &delta, const QSize &image, int smallest);

/// Smallest side of a crop that can be made by hand: four pixels, less in images that are smaller.
[[nodiscard]] int smallestCrop(const QSize &image);

[[nodiscard]] Qt::CursorShape cursorOf(BoxGrip grip);

} // namespace leoclr

#include "widgets/lens/boxdrag.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace leoclr {

BoxGrip gripAt(const QRectF &box, const QPointF &point, double reach)
{
    if (!box.adjusted(-reach, -reach, reach, reach).contains(point))
        return {};
    BoxGrip grip;
    const double toLeft = std::abs(point.x() - box.left());
    const double toRight = std::abs(point.x() - box.right());
    const double toTop = std::abs(point.y() - box.top());
    const double toBottom = std::abs(point.y() - box.bottom());
    grip.left = toLeft <= reach && toLeft <= toRight;
    grip.right = toRight <= reach && !grip.left;
    grip.top = toTop <= reach && toTop <= toBottom;
    grip.bottom = toBottom <= reach && !grip.top;
    return grip;
}

double distanceTo(const QRectF &box, BoxGrip grip, const QPointF &point)
{
    double nearest = std::numeric_limits<double>::infinity();
    const auto consider = [&nearest](bool held, double distance) {
        if (held)
            nearest = std::min(nearest, std::abs(distance));
    };
    consider(grip.left, point.x() - box.left());
    consider(grip.right, point.x() - box.right());
    consider(grip.top, point.y() - box.top());
    consider(grip.bottom, point.y() - box.bottom());
    return nearest;
}

QRect draggedBox(const QRect &box, BoxGrip grip, const QPointF &delta, const QSize &image, int smallest)
{
    const int dx = int(std::lround(delta.x()));
    const int dy = int(std::lround(delta.y()));
    if (grip.isMove()) {
        return QRect(QPoint(std::clamp(box.x() + dx, 0, std::max(0, image.width() - box.width())),
                            std::clamp(box.y() + dy, 0, std::max(0, image.height() - box.height()))),
                     box.size());
    }
    int left = box.x();
    int right = box.x() + box.width();
    int top = box.y();
    int bottom = box.y() + box.height();
    if (grip.left)
        left = std::clamp(left + dx, 0, std::max(0, right - smallest));
    if (grip.right)
        right = std::clamp(right + dx, std::min(left + smallest, image.width()), image.width());
    if (grip.top)
        top = std::clamp(top + dy, 0, std::max(0, bottom - smallest));
    if (grip.bottom)
        bottom = std::clamp(bottom + dy, std::min(top + smallest, image.height()), image.height());
    return QRect(left, top, right - left, bottom - top);
}

int smallestCrop(const QSize &image)
{
    return std::clamp(std::min(image.width(), image.height()), 1, 4);
}

Qt::CursorShape cursorOf(BoxGrip grip)
{
    if (grip.isMove())
        return Qt::SizeAllCursor;
    if ((grip.left && grip.top) || (grip.right && grip.bottom))
        return Qt::SizeFDiagCursor;
    if ((grip.right && grip.top) || (grip.left && grip.bottom))
        return Qt::SizeBDiagCursor;
    if (grip.left || grip.right)
        return Qt::SizeHorCursor;
    if (grip.top || grip.bottom)
        return Qt::SizeVerCursor;
    return Qt::OpenHandCursor;
}

} // namespace leoclr

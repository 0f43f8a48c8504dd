// What mouse, wheel and keyboard do to the canvas.

#include "widgets/lens/canvashit.h"
#include "widgets/lens/lenscanvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace leoclr {

void LensCanvas::wheelEvent(QWheelEvent *event)
{
    const double steps = event->pixelDelta().isNull() ? event->angleDelta().y() / 120.0
                                                      : event->pixelDelta().y() / 60.0;
    m_view.zoomAt(event->position(), std::pow(1.2, steps));
    tellZoom();
    update();
    event->accept();
}

void LensCanvas::showCursor(const QPointF &point)
{
    const CanvasHit hit = hitAt(m_scene, m_view, font(), point);
    if (hit.box >= 0 && m_editable)
        setCursor(cursorOf(hit.grip));
    else
        setCursor(m_view.canPan() ? Qt::OpenHandCursor : Qt::ArrowCursor);
    if (std::exchange(m_scene.hoveredBox, hit.box) != hit.box)
        update();
}

void LensCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position();
    const CanvasHit hit = hitAt(m_scene, m_view, font(), m_pressed);
    if (m_editable && event->button() == Qt::LeftButton && hit.box >= 0) {
        m_drag = Drag::Box;
        m_grabbed = hit;
        m_boxBefore = m_scene.boxes[std::size_t(hit.box)].box;
        setActiveBox(hit.box);
    } else if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton) {
        if (event->button() == Qt::LeftButton)
            setActiveBox(-1);
        m_drag = Drag::Pan;
        if (m_view.canPan())
            setCursor(Qt::ClosedHandCursor);
    }
}

void LensCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF moved = event->position() - m_pressed;
    switch (m_drag) {
    case Drag::None:
        showCursor(event->position());
        break;
    case Drag::Pan:
        m_view.panBy(moved);
        m_pressed = event->position();
        update();
        break;
    case Drag::Box:
        placeBox(m_grabbed.box, draggedBox(m_boxBefore, m_grabbed.grip, moved / m_view.zoom(),
                                           m_scene.picture.size(), smallestCrop(m_scene.picture.size())));
        break;
    }
}

void LensCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const bool wasBox = m_drag == Drag::Box;
    m_drag = Drag::None;
    showCursor(event->position());
    if (wasBox && m_grabbed.box < int(m_scene.boxes.size()))
        Q_EMIT boxReleased(m_scene.boxes[std::size_t(m_grabbed.box)].view, false);
}

void LensCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        fit();
}

void LensCanvas::leaveEvent(QEvent *)
{
    m_scene.hoveredBox = -1;
    update();
}

void LensCanvas::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

void LensCanvas::placeBox(int box, const QRect &rect)
{
    if (box >= int(m_scene.boxes.size()))
        return; // another draw came meanwhile
    CanvasBox &shown = m_scene.boxes[std::size_t(box)];
    if (shown.box == rect)
        return;
    shown.box = rect;
    update();
    Q_EMIT boxMoved(shown.view, rect);
}

void LensCanvas::nudge(const QKeyEvent &event)
{
    const int step = event.modifiers() & Qt::ShiftModifier ? 10 : 1;
    QPointF delta;
    switch (event.key()) {
    case Qt::Key_Left: delta.setX(-step); break;
    case Qt::Key_Right: delta.setX(step); break;
    case Qt::Key_Up: delta.setY(-step); break;
    default: delta.setY(step); break;
    }
    BoxGrip grip = BoxGrip::move();
    if (event.modifiers() & Qt::ControlModifier)
        grip = BoxGrip{false, false, true, true};
    const QSize image = m_scene.picture.size();
    placeBox(m_scene.activeBox, draggedBox(m_scene.boxes[std::size_t(m_scene.activeBox)].box, grip, delta, image,
                                           smallestCrop(image)));
    Q_EMIT boxReleased(m_scene.boxes[std::size_t(m_scene.activeBox)].view, true);
}

void LensCanvas::keyPressEvent(QKeyEvent *event)
{
    const auto boxWithBadge = [this](const QString &badge) {
        for (std::size_t i = 0; i < m_scene.boxes.size(); ++i) {
            if (m_scene.boxes[i].badge.compare(badge, Qt::CaseInsensitive) == 0)
                return int(i);
        }
        return -1;
    };
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (m_scene.activeBox >= 0)
            return nudge(*event);
        Q_EMIT stepRequested(event->key() == Qt::Key_Left || event->key() == Qt::Key_Up ? -1 : 1);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomBy(1.25);
    case Qt::Key_Minus: return zoomBy(0.8);
    case Qt::Key_0: return fit();
    case Qt::Key_Escape:
        if (m_scene.activeBox < 0)
            break;
        return setActiveBox(-1);
    default:
        if (const int box = boxWithBadge(event->text()); m_editable && !event->text().isEmpty() && box >= 0)
            return setActiveBox(box);
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace leoclr

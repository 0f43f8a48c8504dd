#include "widgets/lens/lenscanvas.h"

#include "widgets/common/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace leoclr {

namespace {

constexpr double reach = 7; ///< screen pixels around an edge that take hold of it

} // namespace

LensCanvas::LensCanvas(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Original with crop boxes"));
    setAccessibleDescription(tr("Keys 1 and 2 choose a crop box, arrow keys move it, with Ctrl they resize it. "
                                "Plus, minus and 0 zoom."));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LensCanvas::setPicture(const ImagePyramid &picture)
{
    const bool sameSize = picture.size() == m_scene.picture.size();
    m_scene.picture = picture;
    if (!sameSize) {
        m_view.setImageSize(picture.size());
        tellZoom();
    }
    update();
}

void LensCanvas::setBoxes(std::vector<CanvasBox> boxes, std::pair<int, int> pair)
{
    m_scene.boxes = std::move(boxes);
    m_scene.pair = pair;
    if (m_scene.activeBox >= int(m_scene.boxes.size()))
        m_scene.activeBox = -1;
    m_scene.hoveredBox = -1;
    update();
}

void LensCanvas::setObjects(std::vector<CanvasObject> objects)
{
    m_scene.objects = std::move(objects);
    update();
}

void LensCanvas::setOverlays(const CanvasOverlays &overlays)
{
    m_scene.overlays = overlays;
    update();
}

void LensCanvas::setActiveBox(int box)
{
    m_scene.activeBox = box < int(m_scene.boxes.size()) ? box : -1;
    update();
}

void LensCanvas::fit()
{
    m_view.fit();
    tellZoom();
    update();
}

void LensCanvas::zoomBy(double factor)
{
    m_view.zoomAt(QRectF(rect()).center(), factor);
    tellZoom();
    update();
}

void LensCanvas::tellZoom()
{
    Q_EMIT zoomChanged(m_view.zoom(), m_view.isFitted());
}

bool LensCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = toolTipAt(help->pos());
        text.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            m_view.zoomAt(gesture->position(), 1 + gesture->value());
            tellZoom();
            update();
            return true;
        }
    }
    return QWidget::event(event);
}

void LensCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_scene.paint(painter, m_view, font());
    if (hasFocus() && m_scene.activeBox < 0) {
        QColor focus = Theme::instance().colours().accent;
        focus.setAlpha(120);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(focus, 1));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void LensCanvas::resizeEvent(QResizeEvent *)
{
    m_view.setViewport(size());
    tellZoom();
}

void LensCanvas::wheelEvent(QWheelEvent *event)
{
    const double steps = event->pixelDelta().isNull() ? event->angleDelta().y() / 120.0
                                                      : event->pixelDelta().y() / 60.0;
    m_view.zoomAt(event->position(), std::pow(1.2, steps));
    tellZoom();
    update();
    event->accept();
}

LensCanvas::Hit LensCanvas::hitAt(const QPointF &point) const
{
    if (!m_scene.overlays.boxes)
        return {};
    for (std::size_t i = m_scene.boxes.size(); i-- > 0;) {
        if (m_scene.badgeRect(i, m_view, font()).contains(point))
            return {int(i), BoxGrip::move()};
    }
    // The chosen box first, then the one whose edge is nearest.
    const auto frame = [&](int box) { return m_view.toScreen(QRectF(m_scene.boxes[std::size_t(box)].box)); };
    const int active = m_scene.activeBox;
    if (active >= 0 && !gripAt(frame(active), point, reach).isNone())
        return {active, gripAt(frame(active), point, reach)};
    Hit nearest;
    for (int box = 0; box < int(m_scene.boxes.size()); ++box) {
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

QString LensCanvas::toolTipAt(const QPointF &point) const
{
    if (const Hit hit = hitAt(point); hit.box >= 0)
        return m_scene.boxes[std::size_t(hit.box)].tooltip;
    if (!m_scene.overlays.objects)
        return {};
    const CanvasObject *smallest = nullptr;
    const auto area = [](const QRectF &box) { return box.width() * box.height(); };
    for (const CanvasObject &object : m_scene.objects) {
        if (m_view.toScreen(object.box).contains(point) && (!smallest || area(object.box) < area(smallest->box)))
            smallest = &object;
    }
    return smallest ? smallest->tooltip : QString();
}

void LensCanvas::showCursor(const QPointF &point)
{
    const Hit hit = hitAt(point);
    if (hit.box >= 0)
        setCursor(cursorOf(hit.grip));
    else
        setCursor(m_view.canPan() ? Qt::OpenHandCursor : Qt::ArrowCursor);
    if (std::exchange(m_scene.hoveredBox, hit.box) != hit.box)
        update();
}

void LensCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position();
    const Hit hit = hitAt(m_pressed);
    if (event->button() == Qt::LeftButton && hit.box >= 0) {
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
    if (wasBox)
        Q_EMIT boxReleased();
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
    Q_EMIT boxReleased();
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
        if (const int box = boxWithBadge(event->text()); !event->text().isEmpty() && box >= 0)
            return setActiveBox(box);
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace leoclr

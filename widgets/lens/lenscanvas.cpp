#include "widgets/lens/lenscanvas.h"

#include "widgets/common/theme.h"

#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QToolTip>

namespace leoclr {

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

void LensCanvas::setHeat(const CanvasHeat &heat)
{
    m_scene.heat = heat;
    update();
}

void LensCanvas::setEditable(bool editable)
{
    m_editable = editable;
    if (!editable)
        setActiveBox(-1);
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
        QString text = toolTipAt(m_scene, m_view, font(), help->pos());
        if (m_editable && hitAt(m_scene, m_view, font(), help->pos()).box >= 0)
            text += ' ' + tr("Drag an edge to resize it, its number to move it.");
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

} // namespace leoclr

#include "widgets/lens/canvasview.h"

#include <QTransform>

#include <algorithm>

namespace leoclr {

CanvasView CanvasView::filling(const QSizeF &image, const QSizeF &screen)
{
    CanvasView view;
    view.m_image = image;
    view.m_viewport = screen;
    view.m_zoom = image.width() > 0 ? screen.width() / image.width() : 1;
    view.m_centre = QPointF(image.width() / 2, image.height() / 2);
    return view;
}

void CanvasView::setImageSize(const QSizeF &size)
{
    m_image = size;
    fit();
}

void CanvasView::setViewport(const QSizeF &size)
{
    m_viewport = size;
    if (m_fitted)
        fit();
    else
        keepInside();
}

double CanvasView::fittingZoom() const
{
    if (m_image.isEmpty() || m_viewport.isEmpty())
        return 1;
    const double width = std::max(1.0, m_viewport.width() - 2 * margin);
    const double height = std::max(1.0, m_viewport.height() - 2 * margin);
    return std::min({width / m_image.width(), height / m_image.height(), largestZoom});
}

bool CanvasView::canPan() const
{
    return !m_fitted;
}

void CanvasView::fit()
{
    m_fitted = true;
    m_zoom = fittingZoom();
    m_centre = QPointF(m_image.width() / 2, m_image.height() / 2);
}

void CanvasView::zoomAt(const QPointF &screen, double factor)
{
    const double least = fittingZoom();
    const double zoom = std::clamp(m_zoom * factor, least, std::max(least, largestZoom));
    if (zoom <= least * 1.0001) {
        fit();
        return;
    }
    const QPointF fixed = toPicture(screen);
    m_zoom = zoom;
    m_fitted = false;
    m_centre += fixed - toPicture(screen);
    keepInside();
}

void CanvasView::panBy(const QPointF &screenDelta)
{
    if (!canPan())
        return;
    m_centre -= screenDelta / m_zoom;
    keepInside();
}

void CanvasView::keepInside()
{
    m_zoom = std::max(m_zoom, fittingZoom());
    const auto clampAxis = [&](double centre, double picture, double viewport) {
        const double half = viewport / 2 / m_zoom;
        const double free = margin / m_zoom;
        const double low = half - free;
        const double high = picture - half + free;
        return low > high ? picture / 2 : std::clamp(centre, low, high);
    };
    m_centre = {clampAxis(m_centre.x(), m_image.width(), m_viewport.width()),
                clampAxis(m_centre.y(), m_image.height(), m_viewport.height())};
}

QPointF CanvasView::toScreen(const QPointF &picture) const
{
    return (picture - m_centre) * m_zoom + QPointF(m_viewport.width() / 2, m_viewport.height() / 2);
}

QPointF CanvasView::toPicture(const QPointF &screen) const
{
    return (screen - QPointF(m_viewport.width() / 2, m_viewport.height() / 2)) / m_zoom + m_centre;
}

QRectF CanvasView::toScreen(const QRectF &picture) const
{
    return {toScreen(picture.topLeft()), toScreen(picture.bottomRight())};
}

QPainterPath CanvasView::toScreen(const QPainterPath &picture) const
{
    const QPointF origin = toScreen(QPointF());
    return QTransform(m_zoom, 0, 0, m_zoom, origin.x(), origin.y()).map(picture);
}

QRectF CanvasView::pictureRect() const
{
    return toScreen(QRectF({0, 0}, m_image));
}

} // namespace leoclr

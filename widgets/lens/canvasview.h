#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace leoclr {

/// Where the picture lies on the canvas: zoom and place, kept so that it can be neither lost nor left.
/// Fitted until somebody zooms; then the place under the pointer stays under the pointer.
class CanvasView
{
public:
    static constexpr double margin = 20;      ///< pixels kept free around the fitted picture
    static constexpr double largestZoom = 64; ///< screen pixels a picture pixel

    /// A picture that fills a rectangle of the screen at the origin, without a margin: for small ones and for export.
    [[nodiscard]] static CanvasView filling(const QSizeF &image, const QSizeF &screen);

    void setImageSize(const QSizeF &size); ///< fits
    void setViewport(const QSizeF &size);  ///< keeps fitted, or keeps the middle in the middle

    [[nodiscard]] double zoom() const { return m_zoom; } ///< screen pixels a picture pixel
    [[nodiscard]] bool isFitted() const { return m_fitted; }
    [[nodiscard]] bool canPan() const;
    void fit();
    void zoomAt(const QPointF &screen, double factor); ///< zooming out ends at fitted
    void panBy(const QPointF &screenDelta);

    [[nodiscard]] QPointF toScreen(const QPointF &picture) const;
    [[nodiscard]] QPointF toPicture(const QPointF &screen) const;
    [[nodiscard]] QRectF toScreen(const QRectF &picture) const;
    [[nodiscard]] QPainterPath toScreen(const QPainterPath &picture) const;
    [[nodiscard]] QRectF pictureRect() const; ///< of the whole picture, on the screen

private:
    [[nodiscard]] double fittingZoom() const;
    void keepInside();

    QSizeF m_image;
    QSizeF m_viewport;
    double m_zoom = 1;
    QPointF m_centre; ///< picture point in the middle of the viewport
    bool m_fitted = true;
};

} // namespace leoclr

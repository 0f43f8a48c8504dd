#pragma once

#include "widgets/lens/canvasview.h"
#include "widgets/lens/imagepyramid.h"
#include "widgets/lens/lenscontent.h"

#include <QColor>
#include <QImage>
#include <QPainterPath>
#include <QRect>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <utility>
#include <vector>

class QPainter;

namespace leoclr {

/// One crop box as the canvas draws it.
struct CanvasBox
{
    std::uint32_t view = 0;
    QString badge;     ///< "1", "2", "Q"
    QRect box;         ///< pixels of the picture
    QColor colour;
    QString tooltip;
    bool minor = false; ///< one of many small crops: a thin frame
};

/// One object of the dataset as the canvas draws it. Where it is seen is told by colour, by line and by word.
struct CanvasObject
{
    QString name;
    QString where;     ///< "in 1", "in both": with the badges of the pair
    QRectF box;        ///< pixels of the picture
    QPainterPath outline; ///< of its mask, pixels of the picture; empty: the box is drawn
    ObjectSeen seen = ObjectSeen::Nowhere;
    QString tooltip;
};

/// What is drawn over the picture.
struct CanvasOverlays
{
    bool boxes = true;
    bool hatch = true;
    bool dim = true;
    bool objects = true;
    bool heat = false; ///< where there is a map; hides much of the picture
    bool exactPixels = false;
    bool operator==(const CanvasOverlays &) const = default;
};

/// A map over a part of the picture: where a network looks, how often crops go there.
struct CanvasHeat
{
    QImage colours; ///< as heatImage() makes it, with transparency
    QRectF place;   ///< pixels of the picture
};

/// What the canvas shows, as values, and how it is painted; used by the widget and by whoever exports the picture.
struct CanvasScene
{
    ImagePyramid picture;
    std::vector<CanvasBox> boxes;
    std::pair<int, int> pair{-1, -1}; ///< positions in `boxes` whose overlap is hatched
    std::vector<CanvasObject> objects;
    CanvasHeat heat;
    CanvasOverlays overlays;
    int activeBox = -1;  ///< with handles
    int hoveredBox = -1;

    void paint(QPainter &painter, const CanvasView &view, const QFont &font) const;
    /// Where the badge of a box is on the screen.
    [[nodiscard]] QRectF badgeRect(std::size_t box, const CanvasView &view, const QFont &font) const;
    /// Where the names of the objects are on the screen, none over another or over a badge; empty where there is no room:
    /// the tooltip has them all. Small objects, which lie on top, come after large ones.
    [[nodiscard]] std::vector<QRectF> nameRects(const CanvasView &view, const QFont &font) const;

private:
    void paintDimming(QPainter &painter, const CanvasView &view) const;
    void paintHatch(QPainter &painter, const CanvasView &view) const;
    void paintObject(QPainter &painter, const CanvasView &view, std::size_t object) const;
    void paintHeat(QPainter &painter, const CanvasView &view) const;
    void paintName(QPainter &painter, const QRectF &place, const QFont &font, const CanvasObject &object) const;
    void paintBox(QPainter &painter, const CanvasView &view, std::size_t box) const;
    void paintBadge(QPainter &painter, const CanvasView &view, const QFont &font, std::size_t box) const;
    void paintHandles(QPainter &painter, const CanvasBox &box, const QRectF &frame) const;
};

/// The colour and dashes of an object's frame. The four colours stay apart for every kind of colour blindness.
[[nodiscard]] QColor objectColour(ObjectSeen seen);
[[nodiscard]] Qt::PenStyle objectDash(ObjectSeen seen);

} // namespace leoclr

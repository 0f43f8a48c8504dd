#pragma once

#include "widgets/lens/canvasview.h"
#include "widgets/lens/imagepyramid.h"

#include <QColor>
#include <QImage>
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
};

/// Where an object is seen. Told by colour, by line and by word.
enum class ObjectSeen { Nowhere, FirstCrop, SecondCrop, BothCrops };

/// One object of the dataset as the canvas draws it.
struct CanvasObject
{
    QString name;
    QString where;     ///< "1", "2", "1 2" or "–", with the badges of the pair
    QRectF box;        ///< pixels of the picture
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
    bool exactPixels = false;
    bool operator==(const CanvasOverlays &) const = default;
};

/// What the canvas shows, as values, and how it is painted; used by the widget and by whoever exports the picture.
struct CanvasScene
{
    ImagePyramid picture;
    std::vector<CanvasBox> boxes;
    std::pair<int, int> pair{-1, -1}; ///< positions in `boxes` whose overlap is hatched
    std::vector<CanvasObject> objects;
    CanvasOverlays overlays;
    int activeBox = -1;  ///< with handles
    int hoveredBox = -1;

    void paint(QPainter &painter, const CanvasView &view, const QFont &font) const;
    /// Where the badge of a box is on the screen.
    [[nodiscard]] QRectF badgeRect(std::size_t box, const CanvasView &view, const QFont &font) const;
    /// Where the name of an object is on the screen; empty if it is not drawn.
    [[nodiscard]] QRectF nameRect(std::size_t object, const CanvasView &view, const QFont &font) const;

private:
    void paintDimming(QPainter &painter, const CanvasView &view) const;
    void paintHatch(QPainter &painter, const CanvasView &view) const;
    void paintObject(QPainter &painter, const CanvasView &view, std::size_t object) const;
    void paintName(QPainter &painter, const CanvasView &view, const QFont &font, std::size_t object) const;
    void paintBox(QPainter &painter, const CanvasView &view, std::size_t box) const;
    void paintBadge(QPainter &painter, const CanvasView &view, const QFont &font, std::size_t box) const;
    void paintHandles(QPainter &painter, const CanvasBox &box, const QRectF &frame) const;
};

/// The colour and dashes of an object's frame.
[[nodiscard]] QColor objectColour(ObjectSeen seen);

} // namespace leoclr

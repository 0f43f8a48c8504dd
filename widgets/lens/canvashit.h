#pragma once

#include "widgets/lens/boxdrag.h"
#include "widgets/lens/canvasscene.h"

#include <QFont>
#include <QPointF>
#include <QString>

namespace leoclr {

/// A crop box under a point, and how it would be held there. box -1: none.
struct CanvasHit
{
    int box = -1; ///< position in CanvasScene::boxes
    BoxGrip grip;
};

/// Numbers first, then the chosen box, then the box whose edge is nearest, then the inside of the chosen box.
/// @param point on the screen
[[nodiscard]] CanvasHit hitAt(const CanvasScene &scene, const CanvasView &view, const QFont &font,
                              const QPointF &point);

/// What the scene says about a point: of a box, else of the smallest object there; empty: nothing.
[[nodiscard]] QString toolTipAt(const CanvasScene &scene, const CanvasView &view, const QFont &font,
                                const QPointF &point);

} // namespace leoclr

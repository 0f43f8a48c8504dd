#pragma once

#include "widgets/plot/curveplot.h"
#include "widgets/plot/hoveroverlay.h"
#include "widgets/plot/plotcanvas.h"

#include <QPoint>
#include <QTimer>

#include <optional>

namespace leoclr {

/// State of a CurvePlot, shared by curveplot.cpp (content), curveplotview.cpp (ranges) and curveplotinput.cpp
/// (events and menu).
class CurvePlot::Private
{
public:
    explicit Private(CurvePlot &plot);

    void restyle();
    void scheduleRedraw(int milliseconds);
    void redraw();
    /// Ranges for a plot that follows the end.
    void follow();
    void fitY();
    /// The user moved the axes: from now on they stay.
    void keepRanges();
    void setRange(QCPAxis *axis, double lower, double upper) const;
    void panAxis(QCPAxis *axis, double pixels) const;
    void refreshOverlay();
    void hoverPixel(const QPointF &position);
    void endHover();
    [[nodiscard]] QRectF axesRect() const { return canvas->axisRect()->rect(); }
    [[nodiscard]] PlotStyle styleFor(const ThemeColours &colours) const;

    CurvePlot &q;
    CurveModel model;
    PlotCanvas *canvas;
    HoverOverlay *overlay;
    QTimer redrawTimer;
    int stagger = 0;        ///< ms; so that many plots do not draw in one turn of the event loop
    bool following = true;
    bool wholeSpan = true;  ///< following shows everything, instead of a window of the user's width
    bool laidOut = false;
    std::optional<double> marked; ///< hovered place
    bool markedHere = false;      ///< by this plot's own pointer: with table
    bool dragging = false;
    QPoint pressed;
    QPointF last;
};

} // namespace leoclr

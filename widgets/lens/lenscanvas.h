#pragma once

#include "widgets/lens/canvashit.h"
#include "widgets/lens/canvasscene.h"
#include "widgets/lens/canvasview.h"

#include <QWidget>

namespace leoclr {

/// The original with its crop boxes. The wheel zooms at the pointer, dragging pans, a double click fits. A box is
/// dragged by its edges, corners or number; once chosen (by a click on its frame, or by its number on the keyboard)
/// also by its inside, and the arrow keys move it.
class LensCanvas : public QWidget
{
    Q_OBJECT
public:
    explicit LensCanvas(QWidget *parent = nullptr);

    /// Keeps the zoom where the picture has the size of the one before.
    void setPicture(const ImagePyramid &picture);
    void setBoxes(std::vector<CanvasBox> boxes, std::pair<int, int> pair);
    void setObjects(std::vector<CanvasObject> objects);
    void setHeat(const CanvasHeat &heat);
    void setOverlays(const CanvasOverlays &overlays);
    /// Whether boxes can be moved; otherwise they only tell what they are.
    void setEditable(bool editable);
    [[nodiscard]] const CanvasScene &scene() const { return m_scene; }
    [[nodiscard]] const CanvasView &view() const { return m_view; }
    [[nodiscard]] bool isDragging() const { return m_drag == Drag::Box; }
    /// Chosen box, as a position in the list; -1 for none.
    void setActiveBox(int box);

    void fit();
    void zoomBy(double factor);

    [[nodiscard]] QSize sizeHint() const override { return {520, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 180}; }

Q_SIGNALS:
    /// A box was placed by hand; comes with every movement.
    void boxMoved(std::uint32_t view, const QRect &box);
    /// The movement is over. byKey: one of a row of key presses.
    void boxReleased(std::uint32_t view, bool byKey);
    void zoomChanged(double zoom, bool fitted);
    void stepRequested(int images); ///< arrow keys while no box is chosen

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Drag { None, Pan, Box };
    void showCursor(const QPointF &point);
    void placeBox(int box, const QRect &rect);
    void nudge(const QKeyEvent &event);
    void tellZoom();

    CanvasScene m_scene;
    CanvasView m_view;
    bool m_editable = true;
    Drag m_drag = Drag::None;
    CanvasHit m_grabbed;
    QRect m_boxBefore;
    QPointF m_pressed;
};

} // namespace leoclr

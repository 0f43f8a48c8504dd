#pragma once

#include "core/projection/plane.h"
#include "widgets/embedding/pointsprites.h"

#include <QImage>
#include <QPolygonF>
#include <QString>
#include <QVariantAnimation>
#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

namespace leoclr {

/// Which lines between images and their crops are drawn.
enum class CropLinks {
    None,
    Selected, ///< of the current, hovered and selected images
    All
};

/// A map of points: images, and their crops in the colours of the views. The wheel zooms at the pointer, drag pans, drag
/// with Shift (or with the lasso as tool) selects, double click fits, a click makes a point the current one. Keys: arrows
/// pan, with Ctrl they step to the next point in that direction; + and - zoom, 0 fits, L lasso, Ctrl+A all, Esc none.
/// Rows are images; a crop belongs to the row of its image.
class MapView : public QWidget
{
    Q_OBJECT
public:
    explicit MapView(QWidget *parent = nullptr);

    /// @param points the images, then `crops` for each of them in the same order
    /// @param moving points of the same number travel from where they are, in less than 150 ms
    void setPoints(const MapPoints &points, int crops, bool moving = false);
    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] const MapPoints &points() const { return m_points; }
    [[nodiscard]] int crops() const { return m_crops; }
    /// @param style of each row, an index into `styles`
    void setStyles(const std::vector<PointStyle> &styles, const std::vector<std::uint16_t> &style);
    [[nodiscard]] const std::vector<PointStyle> &styles() const { return m_styles; }
    [[nodiscard]] const std::vector<std::uint16_t> &styleOfRows() const { return m_style; }
    /// Rows that are not in it are drawn pale. Empty: no selection.
    void setSelection(const std::vector<bool> &selected);
    [[nodiscard]] const std::vector<bool> &selection() const { return m_selected; }
    void setCurrent(std::optional<std::size_t> row);
    [[nodiscard]] std::optional<std::size_t> current() const { return m_current; }
    void setCropLinks(CropLinks links);
    void setLasso(bool lasso); ///< drag selects, drag with Shift pans
    [[nodiscard]] bool isLasso() const { return m_lasso; }
    /// What the pointer is on: shown beside it until the pointer moves on.
    void setHoverCard(std::size_t row, const QImage &picture, const QString &title, const QString &detail);

    void fit(); ///< shows all points
    void zoom(double factor, QPointF at);
    void pan(QPointF by); ///< pixels of the widget
    [[nodiscard]] QPointF toScreen(MapPoint point) const;
    /// The points as they are drawn, without overlays; what a frame costs.
    [[nodiscard]] const QImage &renderPoints();

Q_SIGNALS:
    void hovered(const std::optional<std::size_t> &row);
    void currentChanged(const std::optional<std::size_t> &row);
    void selectionChanged(); ///< by the user
    void lassoChanged(bool lasso);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void redraw(); ///< the points have to be drawn again
    [[nodiscard]] QSize pictureSize() const; ///< device pixels
    /// Moves the picture of the points and draws what comes into sight; false: it has to be drawn again as a whole.
    [[nodiscard]] bool movePicture(QPoint by);
    void drawPoints(QRect part); ///< of the picture
    void hover(QPointF at);
    void choose(std::optional<std::size_t> row);
    void selectInside(const QPolygonF &outline, bool adding);
    void step(QPointF direction);
    [[nodiscard]] std::optional<std::size_t> nearest(QPointF at, double within) const;
    [[nodiscard]] double radius() const;
    [[nodiscard]] bool isSelected(std::size_t row) const { return m_selected.empty() || m_selected[row]; }
    void drawLinks(QPainter &painter) const;
    void drawMark(QPainter &painter, std::size_t row) const;
    void drawCard(QPainter &painter) const;

    MapPoints m_points, m_from, m_to;
    std::size_t m_rows = 0;
    int m_crops = 0;
    std::vector<PointStyle> m_styles;
    std::vector<std::uint16_t> m_style;
    std::vector<bool> m_selected;
    std::optional<std::size_t> m_current, m_hovered;
    CropLinks m_links = CropLinks::Selected;

    double m_scale = 1;      ///< pixels a unit
    QPointF m_centre;        ///< of the map, in units, in the middle of the widget
    QPointF m_panRest;       ///< device pixels that the map was moved by and could not follow yet, less than one
    bool m_fitted = true;    ///< nobody has moved the map since the last fit
    QImage m_picture;        ///< the points, device pixels
    bool m_stale = true;
    QVariantAnimation m_motion;

    bool m_lasso = false;
    enum class Drag { None, Pan, Select } m_drag = Drag::None;
    QPointF m_pressed, m_last;
    bool m_moved = false;
    QPolygonF m_outline;

    struct Card { std::size_t row; QImage picture; QString title, detail; };
    std::optional<Card> m_card;
};

} // namespace leoclr

#pragma once

#include <QAbstractItemView>

#include <utility>

namespace leoclr {

/// Thumbnails in cells of one size: a grid that scrolls down, or one row that scrolls sideways. Where a cell lies
/// follows from its row alone, so that a million images open as fast as ten. Arrow keys, Home, End and the page keys
/// move; Enter or a click activates.
class ThumbnailGrid : public QAbstractItemView
{
    Q_OBJECT
public:
    enum class Flow { Grid, Strip };

    explicit ThumbnailGrid(Flow flow, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Side of the picture inside a cell; the grid widens cells to fill its width.
    void setPictureSide(int side);
    [[nodiscard]] int pictureSide() const { return m_side; }
    /// A line under each picture: the class or the name.
    void setCaptions(bool shown);
    /// Boxes of the objects on the pictures.
    void setBoxes(bool shown);

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void imageChosen(const QModelIndex &index); ///< click or Enter
    void visibleRowsChanged(int first, int last); ///< by scrolling or another size

protected:
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] int rows() const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] QSize cell() const;
    void paintCell(QPainter &painter, const QModelIndex &index, const QRect &cell) const;
    void paintPicture(QPainter &painter, const QModelIndex &index, const QRect &place) const;
    void paintBoxes(QPainter &painter, const QModelIndex &index, const QRectF &picture) const;
    [[nodiscard]] std::pair<int, int> visibleRows() const; ///< first and last, also those seen in part
    void tellVisibleRows();
    void hover(const QModelIndex &index);

    Flow m_flow;
    int m_side = 112;
    bool m_captions = true;
    bool m_boxes = false;
    QPersistentModelIndex m_hovered;
};

} // namespace leoclr

#include "widgets/datasets/thumbnailgrid.h"

#include "widgets/common/theme.h"
#include "widgets/datasets/thumbnailmodel.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace leoclr {

namespace {

constexpr int gap = 8;      // between pictures
constexpr int margin = 12;  // around all of them
constexpr int radius = 4;

int captionHeight(const QWidget *widget)
{
    return QFontMetrics(Theme::captionFont(widget->font())).height() + 4;
}

} // namespace

ThumbnailGrid::ThumbnailGrid(Flow flow, QWidget *parent) : QAbstractItemView(parent), m_flow(flow)
{
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(flow == Flow::Strip ? QPalette::Base : QPalette::Window);
    setTabKeyNavigation(false);
    if (flow == Flow::Strip) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_captions = false;
    } else {
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    }
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    for (QScrollBar *bar : {horizontalScrollBar(), verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &ThumbnailGrid::tellVisibleRows);
}

void ThumbnailGrid::setModel(QAbstractItemModel *model)
{
    QAbstractItemView::setModel(model);
    updateGeometries();
}

void ThumbnailGrid::setPictureSide(int side)
{
    m_side = std::max(16, side);
    updateGeometry();
    updateGeometries();
    viewport()->update();
}

void ThumbnailGrid::setCaptions(bool shown)
{
    m_captions = shown;
    updateGeometries();
    viewport()->update();
}

void ThumbnailGrid::setBoxes(bool shown)
{
    m_boxes = shown;
    viewport()->update();
}

std::pair<int, int> ThumbnailGrid::visibleRows() const
{
    const bool strip = m_flow == Flow::Strip;
    const int length = strip ? cell().width() : cell().height();
    const int start = strip ? horizontalOffset() : verticalOffset();
    const int room = strip ? viewport()->width() : viewport()->height();
    const int line = strip ? 1 : columns();
    return {start / length * line, std::min(rows(), ((start + room) / length + 1) * line) - 1};
}

void ThumbnailGrid::tellVisibleRows()
{
    const auto [from, to] = visibleRows();
    if (rows() > 0)
        Q_EMIT visibleRowsChanged(from, to);
}

int ThumbnailGrid::rows() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int ThumbnailGrid::columns() const
{
    if (m_flow == Flow::Strip)
        return std::max(1, rows());
    return std::max(1, (viewport()->width() - 2 * margin + gap) / (m_side + gap));
}

QSize ThumbnailGrid::cell() const
{
    const int height = m_side + gap + (m_captions ? captionHeight(this) : 0);
    if (m_flow == Flow::Strip)
        return {m_side + gap, height};
    return {(viewport()->width() - 2 * margin + gap) / columns(), height};
}

QRect ThumbnailGrid::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const QSize size = cell();
    const int column = index.row() % columns();
    const int line = index.row() / columns();
    return QRect(QPoint(margin + column * size.width() - horizontalOffset(),
                        margin + line * size.height() - verticalOffset()),
                 size - QSize(gap, gap));
}

QModelIndex ThumbnailGrid::indexAt(const QPoint &point) const
{
    const QSize size = cell();
    const int x = point.x() + horizontalOffset() - margin;
    const int y = point.y() + verticalOffset() - margin;
    if (x < 0 || y < 0 || x / size.width() >= columns())
        return {};
    const qint64 row = qint64(y / size.height()) * columns() + x / size.width();
    if (row >= rows())
        return {};
    const QModelIndex found = model()->index(int(row), 0, rootIndex());
    return visualRect(found).contains(point) ? found : QModelIndex();
}

void ThumbnailGrid::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const QRect rect = visualRect(index);
    if (rect.isNull())
        return;
    const bool strip = m_flow == Flow::Strip;
    QScrollBar *bar = strip ? horizontalScrollBar() : verticalScrollBar();
    const int start = strip ? rect.left() : rect.top();
    const int length = strip ? rect.width() : rect.height();
    const int room = strip ? viewport()->width() : viewport()->height();
    const int low = margin;
    const int high = room - margin - length;
    if (hint == PositionAtCenter)
        bar->setValue(bar->value() + start - (room - length) / 2);
    else if (start < low)
        bar->setValue(bar->value() + start - low);
    else if (start > high)
        bar->setValue(bar->value() + start - high);
}

QSize ThumbnailGrid::sizeHint() const
{
    if (m_flow == Flow::Grid)
        return {4 * (m_side + gap) + 2 * margin, 3 * (m_side + gap) + 2 * margin};
    return {6 * (m_side + gap), 2 * margin + cell().height() - gap + horizontalScrollBar()->sizeHint().height()};
}

QModelIndex ThumbnailGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (rows() == 0)
        return {};
    const int current = currentIndex().isValid() ? currentIndex().row() : 0;
    const int line = m_flow == Flow::Strip ? 1 : columns();
    const int page = m_flow == Flow::Strip
        ? std::max(1, viewport()->width() / cell().width())
        : columns() * std::max(1, viewport()->height() / cell().height());
    int row = current;
    switch (action) {
    case MoveLeft: case MovePrevious: row = current - 1; break;
    case MoveRight: case MoveNext: row = current + 1; break;
    case MoveUp: row = current - line >= 0 ? current - line : current; break;
    case MoveDown: row = current + line < rows() ? current + line : current; break;
    case MovePageUp: row = current - page; break;
    case MovePageDown: row = current + page; break;
    case MoveHome: row = 0; break;
    case MoveEnd: row = rows() - 1; break;
    }
    return model()->index(std::clamp(row, 0, rows() - 1), 0, rootIndex());
}

int ThumbnailGrid::horizontalOffset() const
{
    return m_flow == Flow::Strip ? horizontalScrollBar()->value() : 0;
}

int ThumbnailGrid::verticalOffset() const
{
    return m_flow == Flow::Grid ? verticalScrollBar()->value() : 0;
}

void ThumbnailGrid::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    const QModelIndex index = indexAt(rect.center());
    selectionModel()->select(index.isValid() ? QItemSelection(index, index) : QItemSelection(), flags);
}

QRegion ThumbnailGrid::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            region += visualRect(model()->index(row, 0, rootIndex())).adjusted(-4, -4, 4, 4);
    }
    return region;
}

void ThumbnailGrid::updateGeometries()
{
    const QSize size = cell();
    if (m_flow == Flow::Strip) {
        const int content = 2 * margin + rows() * size.width() - gap;
        horizontalScrollBar()->setRange(0, std::max(0, content - viewport()->width()));
        horizontalScrollBar()->setPageStep(viewport()->width());
        horizontalScrollBar()->setSingleStep(size.width());
    } else {
        const int lines = (rows() + columns() - 1) / columns();
        const int content = 2 * margin + lines * size.height() - gap;
        verticalScrollBar()->setRange(0, std::max(0, content - viewport()->height()));
        verticalScrollBar()->setPageStep(viewport()->height());
        verticalScrollBar()->setSingleStep(size.height() / 3);
    }
    QAbstractItemView::updateGeometries();
}

/// Qt would ask for the place of every row between the two, and that may be a million.
void ThumbnailGrid::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &)
{
    const auto [from, to] = visibleRows();
    if (first.row() <= to && last.row() >= from)
        viewport()->update();
}

void ThumbnailGrid::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), viewport()->palette().color(viewport()->backgroundRole()));
    if (rows() == 0)
        return;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QSize size = cell();
    const QRect area = event->rect();
    const auto lineOf = [&](int y) { return std::max(0, (y + verticalOffset() - margin) / size.height()); };
    const auto columnOf = [&](int x) {
        return std::clamp((x + horizontalOffset() - margin) / size.width(), 0, columns() - 1);
    };
    // Back to front, because the loader serves the newest wish first: the first picture appears first.
    for (int line = lineOf(area.bottom()); line >= lineOf(area.top()); --line) {
        for (int column = columnOf(area.right()); column >= columnOf(area.left()); --column) {
            const qint64 row = qint64(line) * columns() + column;
            if (row < rows()) {
                const QModelIndex index = model()->index(int(row), 0, rootIndex());
                paintCell(painter, index, visualRect(index));
            }
        }
    }
}

void ThumbnailGrid::paintCell(QPainter &painter, const QModelIndex &index, const QRect &cell) const
{
    const auto &colours = Theme::instance().colours();
    QRect place(cell.left() + (cell.width() - m_side) / 2, cell.top(), m_side, m_side);
    paintPicture(painter, index, place);
    if (m_captions) {
        const QRect line(cell.left(), place.bottom() + 4, cell.width(), captionHeight(this) - 4);
        painter.setFont(Theme::captionFont(font()));
        painter.setPen(index == currentIndex() ? colours.text : colours.secondary);
        const int group = index.data(ThumbnailModel::GroupRole).toInt();
        const QString caption = index.data(Qt::DisplayRole).toString();
        const QString text = group > 0 ? tr("%1 · %2").arg(group).arg(caption) : caption;
        painter.drawText(line, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideMiddle, line.width()));
    }
}

void ThumbnailGrid::paintPicture(QPainter &painter, const QModelIndex &index, const QRect &place) const
{
    const auto &colours = Theme::instance().colours();
    const QImage image = index.data(Qt::DecorationRole).value<QImage>();
    QRectF shown(place);
    if (image.isNull()) {
        const bool broken = !index.data(ThumbnailModel::ProblemRole).toString().isEmpty();
        painter.setPen(broken ? QPen(colours.line) : QPen(Qt::NoPen));
        painter.setBrush(broken ? colours.panel : colours.line);
        painter.setOpacity(broken ? 1.0 : 0.5);
        painter.drawRoundedRect(shown, radius, radius);
        painter.setOpacity(1.0);
        if (broken) {
            painter.setPen(colours.bad);
            painter.setFont(font());
            const QString words = tr("✕ unreadable");
            const bool roomy = painter.fontMetrics().horizontalAdvance(words) <= place.width();
            painter.drawText(place, Qt::AlignCenter, roomy ? words : QStringLiteral("✕"));
        }
    } else {
        const QSizeF size = QSizeF(image.size()).scaled(place.size(), Qt::KeepAspectRatio);
        shown = QRectF(QPointF(place.center().x() + 0.5 - size.width() / 2,
                               place.center().y() + 0.5 - size.height() / 2), size);
        QPainterPath outline;
        outline.addRoundedRect(shown, radius, radius);
        painter.save();
        painter.setClipPath(outline);
        painter.drawImage(shown, image);
        if (m_boxes)
            paintBoxes(painter, index, shown);
        painter.restore();
    }
    const bool current = index == currentIndex();
    if (current || index == m_hovered) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(current ? colours.accent : colours.secondary, current ? 2 : 1));
        painter.drawRoundedRect(shown.adjusted(-2.5, -2.5, 2.5, 2.5), radius + 2, radius + 2);
        if (current && hasFocus()) {
            QColor halo = colours.accent;
            halo.setAlpha(70);
            painter.setPen(QPen(halo, 3));
            painter.drawRoundedRect(shown.adjusted(-5, -5, 5, 5), radius + 4, radius + 4);
        }
    }
}

/// One colour a class, with a dark edge so that it stands out on any picture; dashed: difficult or a crowd.
void ThumbnailGrid::paintBoxes(QPainter &painter, const QModelIndex &index, const QRectF &picture) const
{
    painter.setBrush(Qt::NoBrush);
    for (const ThumbnailBox &box : index.data(ThumbnailModel::BoxesRole).value<std::vector<ThumbnailBox>>()) {
        const QRectF place(picture.left() + box.place.left() * picture.width(),
                           picture.top() + box.place.top() * picture.height(), box.place.width() * picture.width(),
                           box.place.height() * picture.height());
        painter.setPen(QPen(QColor(0, 0, 0, 140), 2.5));
        painter.drawRect(place);
        painter.setPen(QPen(Theme::seriesColour(std::max(0, box.label)), 1.25, box.faint ? Qt::DashLine : Qt::SolidLine));
        painter.drawRect(place);
    }
}

void ThumbnailGrid::resizeEvent(QResizeEvent *event)
{
    const int oldColumns = std::max(1, (event->oldSize().width() - 2 * margin + gap) / (m_side + gap));
    const int firstRow = verticalOffset() / cell().height() * oldColumns;
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    if (m_flow == Flow::Strip && currentIndex().isValid())
        scrollTo(currentIndex());
    else if (m_flow == Flow::Grid && oldColumns != columns()) // what was at the top stays there
        verticalScrollBar()->setValue(firstRow / columns() * cell().height());
    viewport()->update();
}

void ThumbnailGrid::wheelEvent(QWheelEvent *event)
{
    if (m_flow == Flow::Grid)
        return QAbstractItemView::wheelEvent(event);
    const QPoint pixels = event->pixelDelta();
    const QPoint angle = event->angleDelta();
    const int delta = pixels.isNull() ? (angle.y() != 0 ? angle.y() : angle.x())
                                      : (pixels.y() != 0 ? pixels.y() : pixels.x());
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta);
    event->accept();
}

void ThumbnailGrid::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT imageChosen(currentIndex());
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

void ThumbnailGrid::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    QAbstractItemView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && index.isValid() && index == currentIndex())
        Q_EMIT imageChosen(index);
}

void ThumbnailGrid::mouseMoveEvent(QMouseEvent *event)
{
    hover(indexAt(event->position().toPoint()));
    QAbstractItemView::mouseMoveEvent(event);
}

void ThumbnailGrid::leaveEvent(QEvent *event)
{
    hover({});
    QAbstractItemView::leaveEvent(event);
}

void ThumbnailGrid::hover(const QModelIndex &index)
{
    if (index == m_hovered)
        return;
    m_hovered = index;
    viewport()->setCursor(index.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

} // namespace leoclr

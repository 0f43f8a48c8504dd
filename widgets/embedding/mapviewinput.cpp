#include "widgets/embedding/mapview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace leoclr {

namespace {

constexpr double reach = 10;        ///< pixels within which the pointer finds a point
constexpr double clickSlack = 4;    ///< pixels that a click may move
constexpr double keyPan = 60;       ///< pixels a key press

} // namespace

std::optional<std::size_t> MapView::nearest(QPointF at, double within) const
{
    std::optional<std::size_t> found;
    double best = within * within;
    for (std::size_t row = 0; row < m_rows; ++row) {
        const QPointF away = toScreen(m_points[row]) - at;
        const double distance = away.x() * away.x() + away.y() * away.y();
        if (distance < best) {
            best = distance;
            found = row;
        }
    }
    return found;
}

void MapView::hover(QPointF at)
{
    const auto row = nearest(at, reach);
    if (row == m_hovered)
        return;
    m_hovered = row;
    m_card.reset();
    update();
    Q_EMIT hovered(row);
}

void MapView::choose(std::optional<std::size_t> row)
{
    setCurrent(row);
    Q_EMIT currentChanged(m_current);
}

void MapView::selectInside(const QPolygonF &outline, bool adding)
{
    std::vector<bool> selected = adding && !m_selected.empty() ? m_selected : std::vector<bool>(m_rows, false);
    const QRectF bounds = outline.boundingRect();
    bool any = false;
    for (std::size_t row = 0; row < m_rows; ++row) {
        const QPointF at = toScreen(m_points[row]);
        if (bounds.contains(at) && outline.containsPoint(at, Qt::OddEvenFill))
            selected[row] = true;
        any = any || selected[row];
    }
    setSelection(any ? selected : std::vector<bool>());
    Q_EMIT selectionChanged();
}

void MapView::step(QPointF direction)
{
    if (m_rows == 0)
        return;
    if (!m_current)
        return choose(nearest(rect().center(), std::numeric_limits<double>::max()));
    const QPointF from = toScreen(m_points[*m_current]);
    std::optional<std::size_t> found;
    double best = std::numeric_limits<double>::max();
    for (std::size_t row = 0; row < m_rows; ++row) {
        const QPointF away = toScreen(m_points[row]) - from;
        const double ahead = QPointF::dotProduct(away, direction);
        const double aside = std::abs(away.x() * direction.y() - away.y() * direction.x());
        if (row == *m_current || ahead <= 0 || aside > ahead)
            continue;
        if (const double cost = ahead + 2 * aside; cost < best) {
            best = cost;
            found = row;
        }
    }
    if (found)
        choose(found);
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    m_drag = shift != m_lasso ? Drag::Select : Drag::Pan;
    m_pressed = m_last = event->position();
    m_moved = false;
    m_outline.clear();
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (m_drag == Drag::None)
        return hover(at);
    if (!m_moved && (at - m_pressed).manhattanLength() < clickSlack)
        return;
    if (!std::exchange(m_moved, true) && m_drag == Drag::Select)
        m_outline << m_pressed;
    if (m_drag == Drag::Pan) {
        pan(at - m_last);
    } else {
        m_outline << at;
        update();
    }
    m_last = at;
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_drag == Drag::None)
        return QWidget::mouseReleaseEvent(event);
    const Drag drag = std::exchange(m_drag, Drag::None);
    const QPolygonF outline = std::exchange(m_outline, {});
    update();
    if (!m_moved)
        return choose(nearest(event->position(), reach));
    if (drag == Drag::Select)
        selectInside(outline, event->modifiers().testFlag(Qt::ControlModifier));
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        fit();
}

void MapView::wheelEvent(QWheelEvent *event)
{
    zoom(std::pow(1.0015, event->angleDelta().y()), event->position());
    event->accept();
}

void MapView::leaveEvent(QEvent *)
{
    m_hovered.reset();
    m_card.reset();
    update();
    Q_EMIT hovered(std::nullopt);
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    const bool stepping = event->modifiers().testFlag(Qt::ControlModifier);
    const auto go = [&](double x, double y) { stepping ? step({x, y}) : pan({-x * keyPan, -y * keyPan}); };
    const auto selectAll = [this](bool all) {
        setSelection(all ? std::vector<bool>(m_rows, true) : std::vector<bool>());
        Q_EMIT selectionChanged();
    };
    switch (event->key()) {
    case Qt::Key_Left: return go(-1, 0);
    case Qt::Key_Right: return go(1, 0);
    case Qt::Key_Up: return go(0, -1);
    case Qt::Key_Down: return go(0, 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(1.25, QRectF(rect()).center());
    case Qt::Key_Minus: return zoom(0.8, QRectF(rect()).center());
    case Qt::Key_0: return fit();
    case Qt::Key_L: return setLasso(!m_lasso);
    case Qt::Key_Escape:
        if (m_drag == Drag::Select) {
            m_drag = Drag::None;
            m_outline.clear();
            return update();
        }
        choose(std::nullopt);
        return selectAll(false);
    case Qt::Key_A:
        if (stepping)
            return selectAll(true);
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace leoclr

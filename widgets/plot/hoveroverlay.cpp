#include "widgets/plot/hoveroverlay.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr double padding = 8;
constexpr double gap = 10;
constexpr double swatch = 14;
constexpr double fromLine = 12; ///< from the hovered line to the table

} // namespace

HoverOverlay::HoverOverlay(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void HoverOverlay::showAt(const QRectF &axes, double x, const QString &heading, const std::vector<Row> &rows)
{
    m_axes = axes;
    m_x = x;
    m_heading = heading;
    m_rows = rows;
    m_marked = true;
    update();
}

void HoverOverlay::hideMarker()
{
    if (!m_marked)
        return;
    m_marked = false;
    update();
}

void HoverOverlay::setCorner(const QString &text)
{
    if (m_corner == text)
        return;
    m_corner = text;
    update();
}

void HoverOverlay::setFocusFrame(bool framed)
{
    m_framed = framed;
    update();
}

void HoverOverlay::setPlotStyle(const PlotStyle &style)
{
    m_style = style;
    update();
}

void HoverOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_framed) {
        painter.setPen(QPen(m_style.colours.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
    }
    if (!m_corner.isEmpty()) {
        painter.setFont(m_style.caption);
        painter.setPen(m_style.colours.secondary);
        painter.drawText(QRectF(0, 6, width() - 8, QFontMetricsF(m_style.caption).height()), Qt::AlignRight | Qt::AlignTop,
                         m_corner);
    }
    if (!m_marked || m_x < m_axes.left() - 0.5 || m_x > m_axes.right() + 0.5)
        return;
    const double x = std::round(m_x) + 0.5;
    painter.setPen(QPen(Theme::mix(m_style.colours.line, m_style.colours.secondary, 0.6), 1));
    painter.drawLine(QPointF(x, m_axes.top()), QPointF(x, m_axes.bottom()));
    for (const Row &row : m_rows) {
        if (!std::isfinite(row.y) || row.y < m_axes.top() - 1 || row.y > m_axes.bottom() + 1)
            continue;
        painter.setPen(QPen(m_style.colours.panel, 1.5));
        painter.setBrush(m_style.linePen(row.spec).color());
        painter.drawEllipse(QPointF(x - 0.5, row.y), 4, 4);
    }
    if (!m_heading.isEmpty())
        paintTable(painter);
}

void HoverOverlay::paintTable(QPainter &painter) const
{
    const QFontMetricsF metrics(m_style.caption);
    const double line = metrics.height() + 4;
    double labels = 0, values = 0, raws = 0;
    for (const Row &row : m_rows) {
        labels = std::max(labels, metrics.horizontalAdvance(row.spec.label));
        values = std::max(values, metrics.horizontalAdvance(row.value));
        raws = std::max(raws, metrics.horizontalAdvance(row.raw));
    }
    const double rawColumn = raws > 0 ? gap + raws : 0;
    const double inner = std::max(swatch + 6 + labels + gap + values + rawColumn, metrics.horizontalAdvance(m_heading));
    const QSizeF size(inner + 2 * padding, line * (static_cast<double>(m_rows.size()) + 1) + 2 * padding - 4);
    double left = m_x + fromLine;
    if (left + size.width() > width() - 4)
        left = m_x - fromLine - size.width();
    left = std::clamp(left, 4.0, std::max(4.0, width() - size.width() - 4));
    const double top = std::clamp(m_axes.top() + 8, 4.0, std::max(4.0, height() - size.height() - 4));
    const QRectF table(QPointF(std::round(left) + 0.5, std::round(top) + 0.5), size);

    QColor fill = m_style.colours.raised;
    fill.setAlphaF(0.96F);
    painter.setBrush(fill);
    painter.setPen(QPen(m_style.colours.line, 1));
    painter.drawRoundedRect(table, 6, 6);

    painter.setFont(m_style.caption);
    painter.setPen(m_style.colours.secondary);
    QRectF place(table.left() + padding, table.top() + padding - 2, inner, line);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, m_heading);
    for (const Row &row : m_rows) {
        place.translate(0, line);
        painter.setPen(m_style.linePen(row.spec));
        painter.drawLine(QPointF(place.left(), place.center().y()), QPointF(place.left() + swatch, place.center().y()));
        painter.setPen(m_style.colours.text);
        painter.drawText(place.adjusted(swatch + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, row.spec.label);
        painter.drawText(place.adjusted(0, 0, -rawColumn, 0), Qt::AlignRight | Qt::AlignVCenter, row.value);
        painter.setPen(m_style.colours.secondary);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, row.raw);
    }
}

} // namespace leoclr

#include "widgets/embedding/pointsprites.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

/// `over` (premultiplied) laid on `under`.
inline QRgb blend(QRgb under, QRgb over)
{
    const std::uint32_t rest = 255 - (over >> 24);
    // Two channels at a time: x * rest / 255 by the usual shift with rounding.
    std::uint32_t even = (under & 0x00ff00ff) * rest + 0x00800080;
    even = ((even + ((even >> 8) & 0x00ff00ff)) >> 8) & 0x00ff00ff;
    std::uint32_t odd = ((under >> 8) & 0x00ff00ff) * rest + 0x00800080;
    odd = (odd + ((odd >> 8) & 0x00ff00ff)) & 0xff00ff00;
    return over + (even | odd);
}

} // namespace

void paintPoint(QPainter &painter, const PointStyle &style, QPointF centre, double radius)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.colour);
    switch (style.shape) {
    case PointStyle::Shape::Disc: painter.drawEllipse(centre, radius, radius); break;
    case PointStyle::Shape::Ring:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(style.colour, radius * 0.55));
        painter.drawEllipse(centre, radius * 0.72, radius * 0.72);
        break;
    case PointStyle::Shape::Square:
        painter.drawRect(QRectF(centre.x() - radius * 0.85, centre.y() - radius * 0.85, 1.7 * radius, 1.7 * radius));
        break;
    case PointStyle::Shape::Diamond: {
        const double r = radius * 1.15;
        painter.drawPolygon(QPolygonF{{centre.x(), centre.y() - r}, {centre.x() + r, centre.y()},
                                      {centre.x(), centre.y() + r}, {centre.x() - r, centre.y()}});
        break;
    }
    }
}

PointSprites::PointSprites(const std::vector<PointStyle> &styles, double radius, double opacity)
    : m_side(2 * int(std::ceil(radius * 1.15)) + 1)
{
    const QPointF centre(m_side / 2.0, m_side / 2.0);
    for (const PointStyle &style : styles) {
        QImage picture(m_side, m_side, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setOpacity(opacity);
        paintPoint(painter, style, centre, radius);
        painter.end();
        auto &pixels = m_pixels.emplace_back();
        for (int y = 0; y < m_side; ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
            pixels.insert(pixels.end(), line, line + m_side);
        }
    }
}

void PointSprites::draw(QImage &target, int x, int y, std::size_t style) const
{
    const std::vector<QRgb> &pixels = m_pixels[style];
    const int left = x - m_side / 2, top = y - m_side / 2;
    const int firstColumn = std::max(0, -left), endColumn = std::min(m_side, target.width() - left);
    const int firstRow = std::max(0, -top), endRow = std::min(m_side, target.height() - top);
    if (firstColumn >= endColumn || firstRow >= endRow)
        return;
    const qsizetype stride = target.bytesPerLine() / 4;
    auto *line = reinterpret_cast<QRgb *>(target.bits()) + (top + firstRow) * stride + left;
    const QRgb *source = pixels.data() + firstRow * m_side;
    for (int row = firstRow; row < endRow; ++row, line += stride, source += m_side) {
        for (int column = firstColumn; column < endColumn; ++column) {
            const QRgb over = source[column];
            if (qAlpha(over) == 255)
                line[column] = over;
            else if (over != 0)
                line[column] = blend(line[column], over);
        }
    }
}

} // namespace leoclr

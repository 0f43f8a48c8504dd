#include "core/report/boxpainter.h"

#include "core/report/fonts.h"
#include "core/report/palette.h"

#include <QPainter>

#include <algorithm>

namespace leoclr::report {

namespace {

/// Lines at 45 degrees inside of a rectangle.
void hatch(QPainter &painter, const QRectF &area, double distance, const QPen &pen)
{
    painter.setPen(pen);
    for (double offset = distance; offset < area.width() + area.height(); offset += distance) {
        // The points where x + y = left + top + offset enters and leaves the rectangle.
        const double down = std::min(offset, area.height());
        const double across = std::min(offset, area.width());
        painter.drawLine(QPointF(area.left() + offset - down, area.top() + down),
                         QPointF(area.left() + across, area.top() + offset - across));
    }
}

void paintBox(QPainter &painter, const QRectF &box, const QColor &colour, double width)
{
    const QRectF inside = box.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 110), width * 1.9, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(inside);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(inside);
}

void paintTag(QPainter &painter, const QPointF &corner, const QString &text, const QColor &colour, double width)
{
    const double side = width * 7;
    const QRectF tag(corner, QSizeF(side, side));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRect(tag);
    painter.setPen(palette::text);
    painter.setFont(textFont(side * .78, QFont::Bold));
    painter.drawText(tag, Qt::AlignCenter, text);
}

} // namespace

QColor viewColour(int view)
{
    return view == 1 ? palette::view1 : view == 2 ? palette::view2 : QColor(0x9A, 0xA3, 0xB2);
}

void paintBoxes(QPainter &painter, const QRectF &area, const ViewSample &sample, double width)
{
    if (sample.originalSize.isEmpty())
        return;
    const double scaleX = area.width() / sample.originalSize.width();
    const double scaleY = area.height() / sample.originalSize.height();
    const auto onArea = [&](const QRect &box) {
        return QRectF(area.left() + box.x() * scaleX, area.top() + box.y() * scaleY, box.width() * scaleX,
                      box.height() * scaleY);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (sample.crop1 && sample.crop2) {
        const QRect overlap = *sample.crop1 & *sample.crop2;
        if (!overlap.isEmpty())
            hatch(painter, onArea(overlap), width * 5, QPen(QColor(255, 255, 255, 150), width * .6));
    }
    if (sample.queryCrop)
        paintBox(painter, onArea(*sample.queryCrop), viewColour(0), width);
    if (sample.crop1)
        paintBox(painter, onArea(*sample.crop1), viewColour(1), width);
    if (sample.crop2)
        paintBox(painter, onArea(*sample.crop2), viewColour(2), width);
    if (sample.crop1)
        paintTag(painter, onArea(*sample.crop1).topLeft(), "1", viewColour(1), width);
    if (sample.crop2) // at the other corner, so that equal boxes keep both tags
        paintTag(painter, onArea(*sample.crop2).bottomRight() - QPointF(width * 7, width * 7), "2", viewColour(2), width);
    painter.restore();
}

} // namespace leoclr::report

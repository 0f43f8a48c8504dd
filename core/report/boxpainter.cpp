#include "core/report/boxpainter.h"

#include "core/report/fonts.h"
#include "core/report/palette.h"

#include <QPainter>
#include <QTransform>

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

void paintTag(QPainter &painter, const QRectF &tag, const QString &text, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRect(tag);
    painter.setPen(palette::text);
    painter.setFont(textFont(tag.height() * .78, QFont::Bold));
    painter.drawText(tag, Qt::AlignCenter, text);
}

QTransform placeOf(const QRectF &area, const QSizeF &originalSize)
{
    return QTransform::fromTranslate(area.left(), area.top())
        .scale(area.width() / originalSize.width(), area.height() / originalSize.height());
}

} // namespace

QColor viewColour(int view)
{
    return view == 1 ? palette::view1 : view == 2 ? palette::view2 : QColor(0x9A, 0xA3, 0xB2);
}

std::vector<QRectF> tagPlaces(const QRectF &area, const QSizeF &originalSize, const std::vector<CropBox> &boxes,
                              std::pair<int, int> pair, double width)
{
    const QSizeF side(width * 7, width * 7);
    std::vector<QRectF> places;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const QRectF frame = placeOf(area, originalSize).mapRect(boxes[i].box);
        // The second of the pair at the other corner, so that equal boxes keep both tags.
        const QPointF corner = static_cast<int>(i) == pair.second
            ? frame.bottomRight() - QPointF(side.width(), side.height()) : frame.topLeft();
        places.push_back(boxes[i].tag.isEmpty() ? QRectF() : QRectF(corner, side));
    }
    return places;
}

void paintCropBoxes(QPainter &painter, const QRectF &area, const QSizeF &originalSize, const std::vector<CropBox> &boxes,
                    std::pair<int, int> pair, double width)
{
    if (originalSize.isEmpty())
        return;
    const QTransform place = placeOf(area, originalSize);
    const int count = static_cast<int>(boxes.size());
    const auto at = [&](int index) { return boxes[static_cast<std::size_t>(index)]; };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (pair.first >= 0 && pair.second >= 0 && std::max(pair.first, pair.second) < count) {
        const QRectF overlap = at(pair.first).box & at(pair.second).box;
        if (!overlap.isEmpty())
            hatch(painter, place.mapRect(overlap), width * 5, QPen(QColor(255, 255, 255, 150), width * .6));
    }
    for (const CropBox &box : boxes)
        paintBox(painter, place.mapRect(box.box), box.colour, width * box.weight);
    const std::vector<QRectF> tags = tagPlaces(area, originalSize, boxes, pair, width);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (!tags[i].isEmpty())
            paintTag(painter, tags[i], boxes[i].tag, boxes[i].colour);
    }
    painter.restore();
}

void paintBoxes(QPainter &painter, const QRectF &area, const ViewSample &sample, double width)
{
    std::vector<CropBox> boxes;
    std::pair<int, int> pair{-1, -1};
    if (sample.queryCrop)
        boxes.push_back({*sample.queryCrop, {}, viewColour(0)});
    if (sample.crop1) {
        pair.first = static_cast<int>(boxes.size());
        boxes.push_back({*sample.crop1, "1", viewColour(1)});
    }
    if (sample.crop2) {
        pair.second = static_cast<int>(boxes.size());
        boxes.push_back({*sample.crop2, "2", viewColour(2)});
    }
    paintCropBoxes(painter, area, sample.originalSize, boxes, pair, width);
}

} // namespace leoclr::report

#include "widgets/lens/canvasscene.h"

#include "core/report/nameplaces.h"
#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace leoclr {

namespace {

const QColor ink(0x14, 0x16, 0x1A);     ///< on the colours of the views, which are light
const QColor halo(0, 0, 0, 120);        ///< under every line, so that it stands out from any picture
const QColor plate(12, 14, 18, 185);    ///< behind names
constexpr double frameWidth = 2;
constexpr double handleSide = 8;

/// Edges on whole device pixels, so that frames are crisp at 1x and at 2x.
QRectF snapped(const QRectF &rect, double ratio)
{
    const auto snap = [ratio](double value) { return std::round(value * ratio) / ratio; };
    return {QPointF(snap(rect.left()), snap(rect.top())), QPointF(snap(rect.right()), snap(rect.bottom()))};
}

QFont badgeFont(const QFont &base)
{
    QFont font = base;
    font.setBold(true);
    return font;
}

/// Where a name could stand: inside of the object's box at its bottom, at its top, then outside below and above.
std::array<QRectF, 4> nameChoices(const CanvasObject &object, const CanvasView &view, const QFont &font)
{
    const QFontMetricsF metrics(Theme::captionFont(font));
    const QSizeF size(std::ceil(metrics.horizontalAdvance(object.name + ' ' + object.where)) + 13,
                      std::ceil(metrics.height()) + 4);
    const QRectF frame = view.toScreen(object.box);
    const QRectF picture = view.pictureRect();
    const double left = std::clamp(frame.left() + 1, picture.left(),
                                   std::max(picture.left(), picture.right() - size.width()));
    const auto at = [&](double top) {
        return QRectF(QPointF(left, std::clamp(top, picture.top(), std::max(picture.top(), picture.bottom() - size.height()))),
                      size);
    };
    return {at(frame.bottom() - size.height() - 1), at(frame.top() + 1), at(frame.bottom() + 1),
            at(frame.top() - size.height() - 1)};
}

} // namespace

QColor objectColour(ObjectSeen seen)
{
    switch (seen) {
    case ObjectSeen::FirstCrop: return Theme::instance().viewColour(1);
    case ObjectSeen::SecondCrop: return Theme::instance().viewColour(2);
    case ObjectSeen::BothCrops: return QColor(0x8B, 0x5C, 0xF6);
    case ObjectSeen::Nowhere: break;
    }
    return QColor(0xDD, 0xE1, 0xE7);
}

Qt::PenStyle objectDash(ObjectSeen seen)
{
    switch (seen) {
    case ObjectSeen::FirstCrop: return Qt::DashLine;
    case ObjectSeen::SecondCrop: return Qt::DashDotLine;
    case ObjectSeen::BothCrops: return Qt::SolidLine;
    case ObjectSeen::Nowhere: break;
    }
    return Qt::DotLine;
}

void CanvasScene::paint(QPainter &painter, const CanvasView &view, const QFont &font) const
{
    if (picture.isNull())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = snapped(view.pictureRect(), painter.device()->devicePixelRatioF());
    picture.draw(painter, frame, overlays.exactPixels);
    if (overlays.heat)
        paintHeat(painter, view);
    if (overlays.dim)
        paintDimming(painter, view);
    if (overlays.hatch)
        paintHatch(painter, view);
    painter.setPen(QPen(Theme::instance().colours().line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame.adjusted(-0.5, -0.5, 0.5, 0.5));
    if (overlays.objects) {
        for (std::size_t object = 0; object < objects.size(); ++object)
            paintObject(painter, view, object);
    }
    if (overlays.boxes) {
        for (std::size_t box = 0; box < boxes.size(); ++box)
            paintBox(painter, view, box);
        for (std::size_t box = 0; box < boxes.size(); ++box)
            paintBadge(painter, view, font, box);
    }
    if (overlays.objects) {
        const std::vector<QRectF> places = nameRects(view, font);
        for (std::size_t object = 0; object < objects.size(); ++object) {
            if (!places[object].isEmpty())
                paintName(painter, places[object], font, objects[object]);
        }
    }
}

void CanvasScene::paintDimming(QPainter &painter, const CanvasView &view) const
{
    if (boxes.empty())
        return;
    QPainterPath seen;
    for (const CanvasBox &box : boxes) {
        QPainterPath one;
        one.addRect(view.toScreen(QRectF(box.box)));
        seen = seen.united(one);
    }
    QPainterPath whole;
    whole.addRect(view.pictureRect());
    painter.fillPath(whole.subtracted(seen), QColor(8, 10, 14, 125));
}

void CanvasScene::paintHatch(QPainter &painter, const CanvasView &view) const
{
    const auto [first, second] = pair;
    if (first < 0 || second < 0 || std::max(first, second) >= int(boxes.size()))
        return;
    const QRect shared = boxes[std::size_t(first)].box & boxes[std::size_t(second)].box;
    if (shared.isEmpty())
        return;
    const QRectF area = view.toScreen(QRectF(shared)) & painter.viewport();
    painter.save();
    painter.setClipRect(area);
    constexpr double spacing = 12;
    int stripe = int(std::floor((area.left() + area.top()) / spacing));
    for (; stripe * spacing < area.right() + area.bottom(); ++stripe) {
        QColor colour = boxes[std::size_t(stripe % 2 == 0 ? first : second)].colour;
        colour.setAlpha(150);
        painter.setPen(QPen(colour, 1.2));
        const double sum = stripe * spacing; // all points with x + y = sum
        painter.drawLine(QPointF(sum - area.top(), area.top()), QPointF(sum - area.bottom(), area.bottom()));
    }
    painter.restore();
}

void CanvasScene::paintObject(QPainter &painter, const CanvasView &view, std::size_t object) const
{
    const CanvasObject &shown = objects[object];
    const double ratio = painter.device()->devicePixelRatioF();
    QPainterPath line;
    if (shown.outline.isEmpty()) {
        line.addRect(snapped(view.toScreen(shown.box), ratio).adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
        line = view.toScreen(shown.outline);
        QColor fill = objectColour(shown.seen);
        fill.setAlpha(70);
        painter.fillPath(line, fill);
    }
    painter.strokePath(line, QPen(halo, 3.5));
    painter.strokePath(line, QPen(objectColour(shown.seen), 1.5, objectDash(shown.seen), Qt::FlatCap));
}

void CanvasScene::paintHeat(QPainter &painter, const CanvasView &view) const
{
    if (heat.colours.isNull())
        return;
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !overlays.exactPixels);
    painter.drawImage(view.toScreen(heat.place), heat.colours);
    painter.restore();
}

void CanvasScene::paintName(QPainter &painter, const QRectF &place, const QFont &font, const CanvasObject &object) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate);
    painter.drawRoundedRect(place, 3, 3);
    painter.setFont(Theme::captionFont(font));
    const QFontMetricsF metrics(painter.font());
    const QRectF inner = place.adjusted(6, 0, -6, 0);
    painter.setPen(Qt::white);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, object.name);
    painter.setPen(objectColour(object.seen));
    painter.drawText(inner.adjusted(metrics.horizontalAdvance(object.name + ' '), 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, object.where);
}

std::vector<QRectF> CanvasScene::nameRects(const CanvasView &view, const QFont &font) const
{
    std::vector<QRectF> taken;
    for (std::size_t box = 0; overlays.boxes && box < boxes.size(); ++box)
        taken.push_back(badgeRect(box, view, font));
    std::vector<report::NamePlate> names;
    for (const CanvasObject &object : objects) {
        const std::array<QRectF, 4> choices = nameChoices(object, view, font);
        names.push_back({object.box.width() * object.box.height(), {choices.begin(), choices.end()}});
    }
    return report::placesOfNames(names, std::move(taken));
}

void CanvasScene::paintBox(QPainter &painter, const CanvasView &view, std::size_t box) const
{
    const CanvasBox &shown = boxes[box];
    const double ratio = painter.device()->devicePixelRatioF();
    const QRectF frame = snapped(view.toScreen(QRectF(shown.box)), ratio);
    const bool lively = int(box) == activeBox || int(box) == hoveredBox;
    const double width = shown.minor ? frameWidth / 2 : frameWidth;
    const QRectF line = frame.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(halo, width + 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(line);
    painter.setPen(QPen(shown.colour, lively ? width + 1 : width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(line);
    if (int(box) == activeBox)
        paintHandles(painter, shown, line);
}

void CanvasScene::paintBadge(QPainter &painter, const CanvasView &view, const QFont &font, std::size_t box) const
{
    const CanvasBox &shown = boxes[box];
    const QRectF badge = badgeRect(box, view, font);
    painter.setPen(Qt::NoPen);
    painter.setBrush(shown.colour);
    painter.drawRoundedRect(badge, 3, 3);
    painter.setPen(ink);
    painter.setFont(badgeFont(font));
    painter.drawText(badge, Qt::AlignCenter, shown.badge);
}

QRectF CanvasScene::badgeRect(std::size_t box, const CanvasView &view, const QFont &font) const
{
    const QFontMetricsF metrics(badgeFont(font));
    const double height = std::ceil(metrics.height()) + 4;
    const double width = std::max(height, std::ceil(metrics.horizontalAdvance(boxes[box].badge)) + 12);
    const QRectF frame = view.toScreen(QRectF(boxes[box].box));
    const double top = std::max(frame.top(), 0.0);
    // Apart from each other, so that equal boxes show all of theirs: two at the ends, more in a row.
    if (boxes.size() == 2 && box == 1)
        return {frame.right() - width, top, width, height};
    return {std::max(frame.left(), 0.0) + double(box) * (width + 2), top, width, height};
}

void CanvasScene::paintHandles(QPainter &painter, const CanvasBox &box, const QRectF &frame) const
{
    const QPointF middle = frame.center();
    const std::array<QPointF, 8> places{frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight(),
                                        QPointF(middle.x(), frame.top()), QPointF(middle.x(), frame.bottom()),
                                        QPointF(frame.left(), middle.y()), QPointF(frame.right(), middle.y())};
    painter.setPen(QPen(ink, 1));
    painter.setBrush(box.colour);
    for (const QPointF &place : places)
        painter.drawRect(QRectF(place.x() - handleSide / 2, place.y() - handleSide / 2, handleSide, handleSide));
}

} // namespace leoclr

#include "core/report/lensfigure.h"

#include "core/report/boxpainter.h"
#include "core/report/fonts.h"
#include "core/report/nameplaces.h"
#include "core/report/palette.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace leoclr::report {

namespace {

constexpr double textSize = 8, smallSize = 7, titleSize = 9;
constexpr double gap = 10, lineWidth = 1.2;
constexpr double originalShare = 0.46; ///< of the width

double lineOf(double size)
{
    return std::ceil(QFontMetricsF(textFont(size)).height());
}

/// Where everything goes.
struct Layout
{
    QRectF title, original, views, scores, caption;
    int columns = 1;
    double side = 0;      ///< of a view
    double textWidth = 0; ///< of what is written below a view
    double textHeight = 0;
};

QFont viewTitleFont()
{
    return textFont(textSize, QFont::DemiBold);
}

double wrappedHeight(const QFont &font, double width, const QString &text)
{
    return text.isEmpty() ? 0
                          : std::ceil(QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1000), Qt::TextWordWrap, text)
                                          .height());
}

double captionHeight(const LensFigure &figure)
{
    return wrappedHeight(textFont(textSize), lensFigureWidth, figure.caption);
}

/// Number of columns that gives the views the largest pictures in `area` with all that is written below them.
void placeViews(Layout &layout, const std::vector<LensFigure::View> &views, const QSizeF &area)
{
    const int count = int(views.size());
    for (int columns = 1; columns <= std::max(1, count); ++columns) {
        const int rows = (count + columns - 1) / columns;
        const double width = (area.width() - (columns - 1) * gap) / columns;
        double text = 0;
        for (const LensFigure::View &view : views)
            text = std::max(text, wrappedHeight(viewTitleFont(), width, view.title)
                                      + wrappedHeight(textFont(smallSize), width, view.details) + 1);
        const double height = (area.height() - (rows - 1) * gap) / std::max(1, rows) - text;
        const double side = std::min(width, height);
        if (side > layout.side) {
            layout.side = side;
            layout.columns = columns;
            layout.textWidth = width;
            layout.textHeight = text;
        }
    }
}

Layout layOut(const LensFigure &figure)
{
    Layout layout;
    const double width = std::floor(lensFigureWidth * originalShare);
    const double aspect = figure.originalSize.isEmpty() ? 1 : figure.originalSize.height() / figure.originalSize.width();
    const double titleHeight = figure.title.isEmpty() ? 0 : lineOf(titleSize) + 4;
    QSizeF original(width, width * aspect);
    if (original.height() > width * 1.3)
        original = QSizeF(width * 1.3 / aspect, width * 1.3);
    layout.title = QRectF(0, 0, lensFigureWidth, titleHeight);
    layout.original = QRectF(QPointF(0, titleHeight), original);
    const double left = original.width() + gap;
    const double height = std::max(original.height(), 150.0);
    layout.views = QRectF(left, titleHeight, lensFigureWidth - left, height);
    placeViews(layout, figure.views, layout.views.size());
    const int scoreRows = (int(figure.scores.size()) + 2) / 3;
    double y = titleHeight + height + gap;
    layout.scores = QRectF(0, y, lensFigureWidth, scoreRows * (lineOf(textSize) + 2));
    y = layout.scores.bottom() + (scoreRows > 0 ? gap / 2 : 0);
    layout.caption = QRectF(0, y, lensFigureWidth, captionHeight(figure));
    return layout;
}

void write(QPainter &painter, const QRectF &area, int flags, const QString &text, const QFont &font,
           const QColor &colour)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(area, flags, flags & Qt::TextWordWrap
                                      ? text
                                      : QFontMetricsF(font).elidedText(text, Qt::ElideRight, area.width()));
}

void paintObject(QPainter &painter, const QRectF &area, const LensFigure::Object &object, double scale)
{
    const QTransform place = QTransform::fromTranslate(area.left(), area.top()).scale(scale, scale);
    QPainterPath line = object.outline;
    if (line.isEmpty())
        line.addRect(object.box);
    line = place.map(line);
    if (!object.outline.isEmpty()) {
        QColor fill = object.colour;
        fill.setAlpha(70);
        painter.fillPath(line, fill);
    }
    painter.strokePath(line, QPen(QColor(0, 0, 0, 120), lineWidth * 2));
    painter.strokePath(line, QPen(object.colour, lineWidth, object.dash, Qt::FlatCap));
}

/// Where a name may stand: at the foot of its object, at its head, below it, above it.
std::vector<QRectF> nameChoices(const QRectF &area, const QRectF &box, const QString &name)
{
    const QFontMetricsF metrics(textFont(smallSize));
    const QSizeF size(metrics.horizontalAdvance(name) + 6, metrics.height());
    const auto within = [](double value, double low, double high) { return std::clamp(value, low, std::max(low, high)); };
    const double left = within(box.left(), area.left(), area.right() - size.width());
    std::vector<QRectF> choices;
    for (const double top : {box.bottom() - size.height(), box.top(), box.bottom() + 1, box.top() - size.height() - 1})
        choices.emplace_back(QPointF(left, within(top, area.top(), area.bottom() - size.height())), size);
    return choices;
}

void paintNames(QPainter &painter, const QRectF &area, const std::vector<LensFigure::Object> &objects, double scale,
                const std::vector<QRectF> &tags)
{
    const QTransform place = QTransform::fromTranslate(area.left(), area.top()).scale(scale, scale);
    std::vector<NamePlate> names;
    for (const LensFigure::Object &object : objects)
        names.push_back({object.box.width() * object.box.height(), nameChoices(area, place.mapRect(object.box), object.name)});
    const std::vector<QRectF> places = placesOfNames(names, tags);
    painter.setFont(textFont(smallSize));
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].isEmpty())
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(12, 14, 18, 190));
        painter.drawRect(places[i]);
        painter.setPen(Qt::white);
        painter.drawText(places[i], Qt::AlignCenter, objects[i].name);
    }
}

void paintOriginal(QPainter &painter, const QRectF &area, const LensFigure &figure)
{
    painter.drawImage(area, figure.original);
    const double scale = area.width() / figure.originalSize.width();
    for (const LensFigure::Object &object : figure.objects)
        paintObject(painter, area, object, scale);
    std::vector<CropBox> boxes;
    for (const LensFigure::Box &box : figure.boxes)
        boxes.push_back({box.box, box.tag, box.colour, box.minor ? 0.5 : 1.0});
    paintCropBoxes(painter, area, figure.originalSize, boxes, figure.pair, lineWidth * 1.4);
    paintNames(painter, area, figure.objects, scale,
               tagPlaces(area, figure.originalSize, boxes, figure.pair, lineWidth * 1.4));
}

void paintViews(QPainter &painter, const Layout &layout, const LensFigure &figure)
{
    for (std::size_t i = 0; i < figure.views.size(); ++i) {
        const LensFigure::View &view = figure.views[i];
        const int column = int(i) % layout.columns;
        const int row = int(i) / layout.columns;
        const QRectF picture(layout.views.left() + column * (layout.textWidth + gap),
                             layout.views.top() + row * (layout.side + layout.textHeight + gap), layout.side, layout.side);
        painter.drawImage(picture, view.image);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(view.colour, lineWidth * 1.4, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(picture.adjusted(0.8, 0.8, -0.8, -0.8));
        const QRectF title(picture.left(), picture.bottom() + 1, layout.textWidth,
                           wrappedHeight(viewTitleFont(), layout.textWidth, view.title));
        write(painter, title, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, view.title, viewTitleFont(), palette::text);
        write(painter, QRectF(title.bottomLeft(), QSizeF(title.width(), layout.textHeight - title.height())),
              Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, view.details, textFont(smallSize), palette::secondary);
    }
}

void paintScores(QPainter &painter, const QRectF &area, const LensFigure &figure)
{
    const double line = lineOf(textSize) + 2;
    const double width = (area.width() - 2 * gap) / 3;
    for (std::size_t i = 0; i < figure.scores.size(); ++i) {
        const QRectF cell(area.left() + double(i % 3) * (width + gap), area.top() + double(i / 3) * line, width, line);
        const auto &[name, value] = figure.scores[i];
        const double taken = QFontMetricsF(textFont(textSize)).horizontalAdvance(value) + 6;
        write(painter, cell.adjusted(0, 0, -taken, 0), Qt::AlignLeft | Qt::AlignVCenter, name, textFont(textSize),
              palette::secondary);
        write(painter, cell, Qt::AlignRight | Qt::AlignVCenter, value, textFont(textSize), palette::text);
    }
}

} // namespace

double lensFigureHeight(const LensFigure &figure)
{
    return layOut(figure).caption.bottom();
}

void paintLensFigure(QPainter &painter, const LensFigure &figure)
{
    const Layout layout = layOut(figure);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (!figure.title.isEmpty())
        write(painter, layout.title, Qt::AlignLeft | Qt::AlignTop, figure.title,
              textFont(titleSize, QFont::DemiBold), palette::text);
    paintOriginal(painter, layout.original, figure);
    paintViews(painter, layout, figure);
    paintScores(painter, layout.scores, figure);
    if (!figure.caption.isEmpty())
        write(painter, layout.caption, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, figure.caption,
              textFont(textSize), palette::secondary);
    painter.restore();
}

Figure asFigure(const LensFigure &figure)
{
    return {figure.title, QSizeF(lensFigureWidth, lensFigureHeight(figure)),
            [figure](QPainter &painter) { paintLensFigure(painter, figure); }, figure.caption};
}

} // namespace leoclr::report

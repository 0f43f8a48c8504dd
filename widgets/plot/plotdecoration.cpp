#include "widgets/plot/plotdecoration.h"

#include "widgets/plot/labellayout.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr double edge = 8;       ///< from the widget's edge to the text
constexpr double swatch = 18;    ///< length of the line in the legend
constexpr double swatchGap = 6;
constexpr double legendGap = 16; ///< between two entries
constexpr double labelGap = 8;   ///< from the axes to a label at a line's end

} // namespace

PlotDecoration::PlotDecoration(QCustomPlot *plot) : QCPAbstractItem(plot)
{
    setClipToAxisRect(false);
    setSelectable(false);
    setLayer(QStringLiteral("legend"));
}

QFont PlotDecoration::titleFont() const
{
    return compact ? style.smallTitle() : style.text;
}

double PlotDecoration::titleHeight() const
{
    return title.isEmpty() ? 10 : QFontMetricsF(titleFont()).height() + (compact ? 14 : 12);
}

double PlotDecoration::legendRowHeight() const
{
    return QFontMetricsF(style.caption).height() + 4;
}

double PlotDecoration::endLabelWidth() const
{
    const QFontMetricsF metrics(style.caption);
    double width = 0;
    for (const Name &name : names)
        width = std::max(width, metrics.horizontalAdvance(name.spec.label));
    return width + labelGap + edge;
}

double PlotDecoration::endLabelHeight() const
{
    return QFontMetricsF(style.caption).height() + 1;
}

std::vector<QPointF> PlotDecoration::legendPlaces(double left, double top, double width) const
{
    const QFontMetricsF metrics(style.caption);
    std::vector<QPointF> places;
    QPointF place(left, top);
    for (const Name &name : names) {
        const double entry = swatch + swatchGap + metrics.horizontalAdvance(name.spec.label);
        if (place.x() > left && place.x() + entry > left + width)
            place = {left, place.y() + legendRowHeight()};
        places.push_back(place);
        place.rx() += entry + legendGap;
    }
    return places;
}

int PlotDecoration::legendRows(double width) const
{
    const auto places = legendPlaces(0, 0, width - 2 * edge);
    return places.empty() ? 0 : static_cast<int>(std::lround(places.back().y() / legendRowHeight())) + 1;
}

void PlotDecoration::draw(QCPPainter *painter)
{
    const QRectF viewport = mParentPlot->viewport();
    const QRectF axes = mParentPlot->axisRect()->rect();
    painter->setAntialiasing(true);
    if (!title.isEmpty()) {
        const QFontMetricsF metrics(titleFont());
        const double corner = compact ? metrics.horizontalAdvance(QStringLiteral("0.0000")) + edge / 2 : 0;
        const double width = viewport.width() - 2 * edge - corner;
        painter->setFont(titleFont());
        painter->setPen(QPen(style.colours.text));
        painter->drawText(QRectF(viewport.left() + edge, viewport.top() + 6, width, titleHeight() - 8),
                          Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                          metrics.elidedText(title, Qt::ElideRight, width));
    }
    painter->setFont(style.caption);
    if (!emptyText.isEmpty()) {
        painter->setPen(QPen(style.colours.secondary));
        painter->drawText(QRectF(viewport.left() + edge, viewport.top() + titleHeight(), viewport.width() - 2 * edge,
                                 viewport.height() - titleHeight() - edge),
                          Qt::AlignCenter | Qt::TextWordWrap, emptyText);
        return;
    }
    if (!xCaption.isEmpty()) {
        painter->setPen(QPen(style.colours.secondary));
        painter->drawText(QRectF(axes.left(), viewport.bottom() - legendRowHeight() - 1, axes.width(), legendRowHeight()),
                          Qt::AlignRight | Qt::AlignBottom, xCaption);
    }
    if (naming == Naming::LineEnds)
        drawEndLabels(painter, axes);
    else if (naming == Naming::Legend)
        drawLegend(painter, viewport);
}

void PlotDecoration::drawEndLabels(QCPPainter *painter, const QRectF &axes) const
{
    const QCPAxis *xAxis = mParentPlot->xAxis;
    const QCPAxis *yAxis = mParentPlot->yAxis;
    std::vector<double> wanted;
    for (const Name &name : names)
        wanted.push_back(std::clamp(yAxis->coordToPixel(name.endY), axes.top(), axes.bottom()));
    const double height = endLabelHeight();
    // The caller chose line ends because they fit; a slightly different height of an export may move them more.
    const auto placed = arrangeLabels(wanted, height, axes.top() - height / 2, axes.bottom() + height / 2, 1e9);
    if (!placed)
        return;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double endX = std::clamp(xAxis->coordToPixel(names[i].endX), axes.left(), axes.right());
        const QPointF middle(axes.right() + labelGap, (*placed)[i]);
        const bool apart = axes.right() - endX > 12 || std::abs(middle.y() - wanted[i]) > height / 2;
        if (apart) {
            // The line ended earlier or the label had to move: a faint leader says what belongs together.
            QColor faint = style.labelColour(names[i].spec);
            faint.setAlphaF(0.45F);
            painter->setPen(QPen(faint, 1, Qt::DotLine));
            painter->drawLine(QPointF(endX + 2, wanted[i]), QPointF(axes.right(), wanted[i]));
            painter->drawLine(QPointF(axes.right(), wanted[i]), QPointF(middle.x() - 2, middle.y()));
        }
        painter->setPen(QPen(style.labelColour(names[i].spec)));
        painter->drawText(QRectF(middle.x(), middle.y() - height / 2, 1000, height), Qt::AlignLeft | Qt::AlignVCenter,
                          names[i].spec.label);
    }
}

void PlotDecoration::drawLegend(QCPPainter *painter, const QRectF &viewport) const
{
    const double top = viewport.top() + titleHeight();
    const auto places = legendPlaces(viewport.left() + edge, top, viewport.width() - 2 * edge);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double middle = places[i].y() + legendRowHeight() / 2;
        painter->setPen(style.linePen(names[i].spec));
        painter->drawLine(QPointF(places[i].x(), middle), QPointF(places[i].x() + swatch, middle));
        painter->setPen(QPen(style.colours.text));
        painter->drawText(QRectF(places[i].x() + swatch + swatchGap, places[i].y(), 1000, legendRowHeight()),
                          Qt::AlignLeft | Qt::AlignVCenter, names[i].spec.label);
    }
}

} // namespace leoclr

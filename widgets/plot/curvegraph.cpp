#include "widgets/plot/curvegraph.h"

#include "widgets/common/theme.h"

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr qsizetype fewPoints = 300; ///< up to here the path is stroked properly
constexpr qsizetype piece = 24;      ///< points of a dashed path that are stroked together
// Length of the line by the width of the plot.
constexpr double dense = 12;
constexpr double area = 80;

double lengthOf(const QPointF *points, qsizetype count)
{
    double length = 0;
    for (qsizetype i = 1; i < count; ++i)
        length += std::hypot(points[i].x() - points[i - 1].x(), points[i].y() - points[i - 1].y());
    return length;
}

void drawDashed(QCPPainter *painter, const QPointF *points, qsizetype count)
{
    QPen pen = painter->pen();
    double drawn = 0;
    for (qsizetype first = 0; first + 1 < count; first += piece - 1) {
        const qsizetype size = std::min(piece, count - first);
        pen.setDashOffset(drawn / pen.widthF()); // the pattern goes on where the piece before ended
        painter->setPen(pen);
        painter->drawPolyline(points + first, static_cast<int>(size));
        drawn += lengthOf(points + first, size);
    }
}

} // namespace

QPen CurveGraph::opaque(QPen pen) const
{
    const QColor colour = pen.color();
    if (colour.alpha() < 255) {
        QColor full = colour;
        full.setAlpha(255);
        pen.setColor(Theme::mix(m_ground, full, colour.alphaF()));
    }
    return pen;
}

void CurveGraph::drawStretch(QCPPainter *painter, const QPointF *points, qsizetype count) const
{
    const QPen pen = painter->pen();
    const double length = lengthOf(points, count) / std::max(1, mKeyAxis->axisRect()->width());
    const bool dashed = pen.style() == Qt::CustomDashLine;
    if (length > dense) {
        QPen simple = opaque(pen);
        simple.setStyle(Qt::SolidLine);
        if (length > area) {
            simple.setWidthF(1);
            painter->setAntialiasing(false);
        }
        painter->setPen(simple);
        if (simple.widthF() <= 1)
            painter->drawPolyline(points, static_cast<int>(count));
        else
            for (qsizetype i = 1; i < count; ++i)
                painter->drawLine(points[i - 1], points[i]);
    } else if (dashed) {
        drawDashed(painter, points, count);
    } else if (count <= fewPoints || pen.widthF() <= 1) {
        painter->drawPolyline(points, static_cast<int>(count));
    } else {
        QPen capped = pen;
        capped.setCapStyle(Qt::SquareCap); // closes the joints
        painter->setPen(capped);
        for (qsizetype i = 1; i < count; ++i)
            painter->drawLine(points[i - 1], points[i]);
    }
    applyDefaultAntialiasingHint(painter);
    painter->setPen(pen);
}

void CurveGraph::drawLinePlot(QCPPainter *painter, const QVector<QPointF> &lines) const
{
    if (painter->modes().testFlag(QCPPainter::pmVectorized)) {
        QCPGraph::drawLinePlot(painter, lines); // a printed line is one object
        return;
    }
    applyDefaultAntialiasingHint(painter);
    const auto isGap = [](const QPointF &point) { return std::isnan(point.y()); };
    auto first = lines.cbegin();
    while (first != lines.cend()) {
        first = std::find_if_not(first, lines.cend(), isGap);
        const auto last = std::find_if(first, lines.cend(), isGap);
        if (last - first > 1)
            drawStretch(painter, &*first, last - first);
        first = last;
    }
}

} // namespace leoclr

#pragma once

#include "widgets/plot/qcustomplotheader.h"

namespace leoclr {

/// A graph that stays fast with dense curves. Qt strokes a path with a wide or dashed pen in time that grows with the
/// square of its points, and blends a transparent pen pixel by pixel; here dense curves are drawn line by line, and
/// very dense ones, which are an area of noise anyway, with the thinnest pen.
class CurveGraph : public QCPGraph
{
public:
    CurveGraph(QCPAxis *keyAxis, QCPAxis *valueAxis) : QCPGraph(keyAxis, valueAxis) {}

    /// What lies behind the curves, for transparent pens.
    void setGround(const QColor &colour) { m_ground = colour; }

protected:
    void drawLinePlot(QCPPainter *painter, const QVector<QPointF> &lines) const override;

private:
    /// A stretch without gaps.
    void drawStretch(QCPPainter *painter, const QPointF *points, qsizetype count) const;
    [[nodiscard]] QPen opaque(QPen pen) const;

    QColor m_ground;
};

} // namespace leoclr

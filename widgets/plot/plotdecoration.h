#pragma once

#include "widgets/plot/curvemodel.h"
#include "widgets/plot/plotstyle.h"
#include "widgets/plot/qcustomplotheader.h"

#include <QString>

#include <vector>

namespace leoclr {

/// What stands around the curves: title, labels at the lines' ends or a legend, and the sentence of an empty plot.
/// Part of the plot itself, so that it is exported with it.
class PlotDecoration : public QCPAbstractItem
{
public:
    explicit PlotDecoration(QCustomPlot *plot);

    enum class Naming { None, LineEnds, Legend };
    /// One named curve and where its line ends, in plot coordinates.
    struct Name { CurveSpec spec; double endX = 0, endY = 0; };

    QString title;
    bool compact = false; ///< smaller title, which leaves the right corner to a value
    QString emptyText;   ///< shown instead of curves; empty: there are curves
    QString xCaption;    ///< below the right end of the x axis; empty: none
    Naming naming = Naming::None;
    std::vector<Name> names;
    PlotStyle style;

    [[nodiscard]] double titleHeight() const;
    /// Rows that the legend needs at a width.
    [[nodiscard]] int legendRows(double width) const;
    [[nodiscard]] double legendRowHeight() const;
    /// Space that the widest label at a line's end needs.
    [[nodiscard]] double endLabelWidth() const;
    [[nodiscard]] double endLabelHeight() const;

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

protected:
    void draw(QCPPainter *painter) override;

private:
    [[nodiscard]] QFont titleFont() const;
    void drawEndLabels(QCPPainter *painter, const QRectF &axes) const;
    void drawLegend(QCPPainter *painter, const QRectF &viewport) const;
    [[nodiscard]] std::vector<QPointF> legendPlaces(double left, double top, double width) const;
};

} // namespace leoclr

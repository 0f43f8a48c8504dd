#pragma once

#include "widgets/plot/plotstyle.h"

#include <QRectF>
#include <QString>
#include <QWidget>

#include <vector>

namespace leoclr {

/// Drawn over a plot: a line at the hovered place, a dot on each curve, and the small table of values. Taking no part
/// in the plot's own drawing, it follows the pointer without a replot.
class HoverOverlay : public QWidget
{
    Q_OBJECT
public:
    explicit HoverOverlay(QWidget *parent = nullptr);

    struct Row
    {
        CurveSpec spec;
        QString value;
        QString raw;      ///< of the unsmoothed curve; empty: the same
        double y = 0;     ///< pixel of the dot; NaN: none
    };
    /// @param axes the plot's inner rectangle, pixels
    /// @param x pixel of the line
    /// @param heading first line of the table; empty: line and dots only
    void showAt(const QRectF &axes, double x, const QString &heading, const std::vector<Row> &rows);
    void hideMarker();
    /// Text at the top right corner: the last or hovered value of a small multiple.
    void setCorner(const QString &text);
    void setFocusFrame(bool framed); ///< the plot has the keyboard
    void setPlotStyle(const PlotStyle &style);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTable(QPainter &painter) const;

    PlotStyle m_style;
    QRectF m_axes;
    double m_x = 0;
    bool m_marked = false;
    bool m_framed = false;
    QString m_heading;
    QString m_corner;
    std::vector<Row> m_rows;
};

} // namespace leoclr

#pragma once

#include "widgets/plot/axisformat.h"
#include "widgets/plot/axisticker.h"
#include "widgets/plot/curvegraph.h"
#include "widgets/plot/curvemodel.h"
#include "widgets/plot/plotdecoration.h"
#include "widgets/plot/plotstyle.h"
#include "widgets/plot/qcustomplotheader.h"

#include <QSharedPointer>
#include <QString>

namespace leoclr {

/// Draws a CurveModel with QCustomPlot: thin axes, light horizontal grid, no box. Takes no input; CurvePlot moves it.
class PlotCanvas : public QCustomPlot
{
public:
    explicit PlotCanvas(const CurveModel &model, QWidget *parent = nullptr);

    QString title, emptyText, xName;
    AxisUnit xUnit = AxisUnit::Count;
    AxisUnit yUnit = AxisUnit::Number;
    bool compact = false; ///< small multiple: few ticks, no names

    void setPlotStyle(const PlotStyle &style);
    void setLogarithmic(bool logarithmic);
    [[nodiscard]] bool isLogarithmic() const { return m_logarithmic; }

    /// Takes the visible part of the model over into the graphs and lays out margins and names; replot afterwards.
    /// @param size of the picture: the widget's own, or that of an export
    void prepare(const QSize &size);
    /// How the curves are named at present; for tests.
    [[nodiscard]] PlotDecoration::Naming naming() const { return m_decoration->naming; }

private:
    void matchGraphs();
    void fillGraph(QCPGraph &graph, const Series &series, int columns, bool dots);
    void chooseNames(const QSize &size);
    void chooseTicks(const QSize &size);
    void applyStyle();

    const CurveModel &m_model;
    PlotStyle m_style;
    PlotDecoration *m_decoration;
    QSharedPointer<AxisTicker> m_xTicker, m_yTicker;
    std::vector<CurveGraph *> m_raw, m_strong;
    bool m_logarithmic = false;
};

} // namespace leoclr

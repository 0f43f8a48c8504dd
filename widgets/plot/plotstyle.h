#pragma once

#include "widgets/common/theme.h"
#include "widgets/plot/curvemodel.h"

#include <QColor>
#include <QFont>
#include <QPen>

namespace leoclr {

/// Colours and fonts of one rendering of a plot: the screen's theme, or the light one for print and export.
struct PlotStyle
{
    ThemeColours colours;
    QFont text;    ///< title
    QFont caption; ///< ticks and labels, tabular figures

    /// Title and value of a small multiple.
    [[nodiscard]] QFont smallTitle() const;
    /// Strong line of a curve, 1.5 px.
    [[nodiscard]] QPen linePen(const CurveSpec &spec) const;
    /// Raw values behind the smoothed line: 25 % of the colour, or as much as it takes to be seen.
    [[nodiscard]] QPen rawPen(const CurveSpec &spec) const;
    /// The curve's colour, lifted where needed until it reads as text on the panel.
    [[nodiscard]] QColor labelColour(const CurveSpec &spec) const;

private:
    [[nodiscard]] QColor lineColour(const CurveSpec &spec) const;
    [[nodiscard]] QColor lifted(QColor colour, double contrast) const;
};

} // namespace leoclr

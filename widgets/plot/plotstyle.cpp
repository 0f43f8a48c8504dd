#include "widgets/plot/plotstyle.h"

#include <array>

namespace leoclr {

namespace {

constexpr double rawContrast = 1.8; ///< of raw values with the ground: behind the line, but to be seen

} // namespace

QColor PlotStyle::lifted(QColor colour, double contrast) const
{
    const QColor towards = colours.text;
    const QColor original = colour;
    for (double share = 0.1; Theme::contrast(colour, colours.panel) < contrast && share <= 1.0; share += 0.1)
        colour = Theme::mix(original, towards, share);
    return colour;
}

QColor PlotStyle::lineColour(const CurveSpec &spec) const
{
    // 2:1 keeps the hue of the Okabe–Ito order and still shows a thin line; yellow on white is the reason.
    return lifted(Theme::seriesColour(spec.colour), 2.0);
}

QColor PlotStyle::labelColour(const CurveSpec &spec) const
{
    return lifted(Theme::seriesColour(spec.colour), 4.5);
}

QFont PlotStyle::smallTitle() const
{
    QFont font = text;
    font.setPointSizeF(caption.pointSizeF());
    return font;
}

QPen PlotStyle::linePen(const CurveSpec &spec) const
{
    QPen pen(lineColour(spec), 1.5);
    pen.setJoinStyle(Qt::RoundJoin);
    static const std::array<QList<qreal>, 3> patterns{QList<qreal>{4, 2.5}, QList<qreal>{1.2, 2},
                                                      QList<qreal>{5, 2, 1.2, 2}};
    if (spec.dash > 0) {
        pen.setDashPattern(patterns.at(static_cast<std::size_t>(spec.dash - 1) % patterns.size()));
        pen.setCapStyle(Qt::FlatCap);
    }
    return pen;
}

QPen PlotStyle::rawPen(const CurveSpec &spec) const
{
    // A quarter of the line's colour; more where it is close to the ground, as blue is to a dark one.
    const QColor line = lineColour(spec);
    double share = 0.25;
    while (share < 0.55 && Theme::contrast(Theme::mix(colours.panel, line, share), colours.panel) < rawContrast)
        share += 0.05;
    QColor colour = line;
    colour.setAlphaF(static_cast<float>(share));
    return QPen(colour, 1);
}

} // namespace leoclr

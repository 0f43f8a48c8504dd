#include "widgets/embedding/colourscheme.h"

#include "widgets/common/theme.h"
#include "widgets/common/heatmap.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace leoclr {

namespace {

constexpr int steps = 64; ///< of numbers
constexpr int colours = 8;

PointStyle styleOfCategory(int category)
{
    constexpr PointStyle::Shape shapes[] = {PointStyle::Shape::Disc, PointStyle::Shape::Ring, PointStyle::Shape::Square,
                                            PointStyle::Shape::Diamond};
    return {Theme::seriesColour(category % colours), shapes[category / colours % 4]};
}

void fillCategories(ColourScheme &scheme, const EmbeddingColumn &column)
{
    const int distinct = int(std::min<qsizetype>(column.categories.size(), colours * 4));
    for (int i = 0; i < distinct; ++i)
        scheme.styles.push_back(styleOfCategory(i));
    std::vector<qint64> counts(std::size_t(column.categories.size()), 0);
    for (std::size_t row = 0; row < scheme.style.size(); ++row) {
        const float value = column.values[row];
        if (!std::isfinite(value)) {
            scheme.hasUnknown = true;
            scheme.style[row] = std::uint16_t(distinct);
            continue;
        }
        ++counts[std::size_t(value)];
        scheme.style[row] = std::uint16_t(int(value) % distinct);
    }
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            scheme.legend.push_back({column.categories[qsizetype(i)], styleOfCategory(int(i)), counts[i], float(i)});
}

void fillNumbers(ColourScheme &scheme, const EmbeddingColumn &column)
{
    for (int i = 0; i < steps; ++i)
        scheme.styles.push_back({heatColour(double(i) / (steps - 1))});
    const float range = column.high - column.low;
    for (std::size_t row = 0; row < scheme.style.size(); ++row) {
        const float value = column.values[row];
        if (!std::isfinite(value)) {
            scheme.hasUnknown = true;
            scheme.style[row] = steps;
            continue;
        }
        const float share = range > 0 ? std::clamp((value - column.low) / range, 0.f, 1.f) : 0.5f;
        scheme.style[row] = std::uint16_t(std::lround(share * (steps - 1)));
    }
}

} // namespace

ColourScheme colourScheme(const EmbeddingColumn *column, std::size_t rows, const QColor &plain, const QColor &unknown)
{
    ColourScheme scheme;
    scheme.style.assign(rows, 0);
    if (!column || column->values.size() != rows) {
        scheme.styles = {{plain}};
        return scheme;
    }
    if (column->isCategorical())
        fillCategories(scheme, *column);
    else
        fillNumbers(scheme, *column);
    scheme.styles.push_back({unknown});
    return scheme;
}

} // namespace leoclr

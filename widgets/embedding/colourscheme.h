#pragma once

#include "widgets/embedding/loadedembedding.h"
#include "widgets/embedding/pointsprites.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace leoclr {

/// How the rows of one column are coloured.
struct ColourScheme
{
    std::vector<PointStyle> styles;
    std::vector<std::uint16_t> style; ///< of each row, index into styles
    struct Entry { QString text; PointStyle look; qint64 count = 0; float category = 0; };
    std::vector<Entry> legend;        ///< categories that occur; empty for numbers
    bool hasUnknown = false;          ///< some rows have no value; the last style is theirs
};

/// Categories take the colours of series, then the same as rings, squares and diamonds; numbers take viridis between the
/// column's low and high.
/// @param column null: one colour for all
/// @param unknown colour of rows without a value
[[nodiscard]] ColourScheme colourScheme(const EmbeddingColumn *column, std::size_t rows, const QColor &plain,
                                        const QColor &unknown);

} // namespace leoclr

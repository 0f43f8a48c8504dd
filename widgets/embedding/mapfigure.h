#pragma once

#include "core/base/result.h"
#include "widgets/embedding/colourscheme.h"

#include <QString>

namespace leoclr {

/// What a map looks like on paper: light theme, points as circles and other shapes, legend at the right.
struct MapFigure
{
    QString title;
    std::shared_ptr<const LoadedEmbedding> embedding;
    MapPoints points; ///< images first
    const EmbeddingColumn *column = nullptr;
};

/// Writes by the ending of the name: .png (1,600 × 1,200), .svg, .pdf, or .csv with one line for each image: index, name of
/// the class, place on the map and every column. WrongFormat for another ending, NotWritable.
[[nodiscard]] Result<> exportMap(const MapFigure &figure, const std::vector<EmbeddingColumn> &columns, const QString &file);

} // namespace leoclr

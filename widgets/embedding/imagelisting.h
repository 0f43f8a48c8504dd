#pragma once

#include "widgets/embedding/imagelistmodel.h"
#include "widgets/embedding/loadedembedding.h"

#include <memory>
#include <optional>

namespace leoclr {

/// Images of an embedding that are shown beside its map, and what is said of them.
struct ImageListing
{
    QString title;
    QString detail; ///< may be empty
    std::vector<ImageListModel::Item> items;
};

/// The images of the rows that are selected, in the order of the dataset; the first few thousand of them.
[[nodiscard]] ImageListing selectedImages(const LoadedEmbedding &embedding, const std::vector<bool> &selection);

/// A row of a map.
struct MapRow
{
    std::shared_ptr<const LoadedEmbedding> embedding;
    std::size_t row = 0;
};
/// A row and what lies nearest to it by cosine. Compares it with all others: for a thread of its own.
/// @param other the same image in the other of two maps; then with how many are neighbours there too
[[nodiscard]] ImageListing nearestImages(const MapRow &row, const std::optional<MapRow> &other);

/// How a row is called: "image 1,204".
[[nodiscard]] QString imageNumber(std::int64_t image);

} // namespace leoclr

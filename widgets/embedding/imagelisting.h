#pragma once

#include "widgets/embedding/imagelistmodel.h"
#include "widgets/embedding/loadedembedding.h"

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

/// The same image in the other of two maps that are compared.
struct Counterpart { const LoadedEmbedding *embedding; std::size_t row; };
/// A row and what lies nearest to it by cosine; with how many of these are neighbours in the other map too.
[[nodiscard]] ImageListing nearestImages(const LoadedEmbedding &embedding, std::size_t row,
                                         const std::optional<Counterpart> &other);

/// How a row is called: "image 1,204".
[[nodiscard]] QString imageNumber(std::int64_t image);

} // namespace leoclr

#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/projection/plane.h"
#include "core/runlog/embeddingfile.h"

#include <QString>
#include <QStringList>

#include <array>
#include <memory>
#include <stop_token>
#include <unordered_map>
#include <vector>

namespace leoclr {

/// One value for each image, to colour the map by.
struct EmbeddingColumn
{
    QString key;                ///< "class"
    QString name;               ///< translated
    QString meaning;            ///< translated sentence
    QStringList categories;     ///< empty: numbers
    std::vector<float> values;  ///< of each row; the category's number, or a number; NaN: unknown
    float low = 0, high = 0;    ///< of the numbers, 2nd and 98th percentile, so that few odd ones do not wash out the rest
    [[nodiscard]] bool isCategorical() const { return !categories.isEmpty(); }
};
/// Fills low and high from the values.
void measureRange(EmbeddingColumn &column);

/// An embedding file in memory with all that the room derives from it. Not changed any more once it is shared.
struct LoadedEmbedding
{
    QString file;
    EmbeddingSet set;
    DatasetSpec dataset;
    std::vector<float> unit; ///< features of the images, then of their crops, each of length 1
    MapPoints plane;         ///< principal plane of the images; the crops laid on it; images first
    std::array<double, 2> explained{}; ///< shares of the variance
    std::vector<EmbeddingColumn> columns;
    std::unordered_map<std::int64_t, std::size_t> rowOfImage; ///< by index in the dataset
    [[nodiscard]] Rows images() const { return {std::span(unit).first(set.rows() * width()), width()}; }
    [[nodiscard]] Rows all() const { return {unit, width()}; }
    [[nodiscard]] std::size_t width() const { return std::size_t(set.featureWidth); }
    [[nodiscard]] QString className(std::size_t row) const; ///< empty where there is none
};

/// Reads a file and derives columns and plane. Any thread; takes seconds for large files.
[[nodiscard]] Result<std::shared_ptr<const LoadedEmbedding>> loadEmbedding(const QString &file, std::stop_token stop);

/// Semantic shift between the first two crops of each image (core/semantics), NaN where it is not defined. For datasets
/// with objects and embeddings with two crops; any thread.
[[nodiscard]] EmbeddingColumn shiftColumn(const LoadedEmbedding &embedding, const Dataset &dataset, std::stop_token stop);

} // namespace leoclr

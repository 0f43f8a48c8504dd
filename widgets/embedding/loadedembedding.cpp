#include "widgets/embedding/loadedembedding.h"

#include "core/library/paths.h"
#include "core/projection/pca.h"
#include "core/semantics/scores.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace leoclr {

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

struct ColumnText
{
    Q_DECLARE_TR_FUNCTIONS(EmbeddingColumns)
};

EmbeddingColumn classColumn(const EmbeddingSet &set)
{
    EmbeddingColumn column{QStringLiteral("class"), ColumnText::tr("Class"), ColumnText::tr("The label that the dataset gives the image."), {}, {}, 0, 0};
    for (const std::string &name : set.facts.classNames)
        column.categories << QString::fromStdString(name);
    for (const std::int64_t label : set.labels) {
        for (qsizetype next = column.categories.size(); next <= label; ++next)
            column.categories << QString::number(next); // a class without a name
        column.values.push_back(label < 0 ? unknown : float(label));
    }
    return column;
}

float dot(std::span<const float> a, std::span<const float> b)
{
    float sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

/// What only embeddings with crops can tell.
void addCropColumns(LoadedEmbedding &loaded)
{
    const auto crops = std::size_t(loaded.set.crops);
    if (crops == 0)
        return;
    EmbeddingColumn similarity{QStringLiteral("similarity"), ColumnText::tr("Similarity to its crops"),
                               ColumnText::tr("Mean cosine of the image's features with those of its crops."), {}, {}, 0, 0};
    EmbeddingColumn gap{QStringLiteral("gap"), ColumnText::tr("Gap"),
                        ColumnText::tr("How much nearer the crops are to the image than to each other: mean cosine of image and crop "
                           "minus cosine of the first two crops."),
                        {}, {}, 0, 0};
    const Rows rows = loaded.all();
    const std::size_t images = loaded.set.rows();
    for (std::size_t row = 0; row < images; ++row) {
        float sum = 0;
        for (std::size_t crop = 0; crop < crops; ++crop)
            sum += dot(rows.row(row), rows.row(images + row * crops + crop));
        const float mean = sum / float(crops);
        similarity.values.push_back(mean);
        if (crops > 1)
            gap.values.push_back(mean - dot(rows.row(images + row * crops), rows.row(images + row * crops + 1)));
    }
    measureRange(similarity);
    loaded.columns.push_back(std::move(similarity));
    if (crops > 1) {
        measureRange(gap);
        loaded.columns.push_back(std::move(gap));
    }
}

EmbeddingColumn lengthColumn(const EmbeddingSet &set)
{
    EmbeddingColumn column{QStringLiteral("length"), ColumnText::tr("Length of the features"),
                           ColumnText::tr("Euclidean length of the feature vector, before it is brought to length 1 for the map."), {}, {},
                           0, 0};
    const Rows rows{set.features, std::size_t(set.featureWidth)};
    for (std::size_t row = 0; row < set.rows(); ++row)
        column.values.push_back(std::sqrt(dot(rows.row(row), rows.row(row))));
    measureRange(column);
    return column;
}

DatasetSpec specOf(const EmbeddingFacts &facts)
{
    DatasetSpec spec;
    spec.reader = facts.reader;
    spec.path = facts.path;
    spec.split = facts.split;
    spec.limit = std::size_t(facts.limit);
    spec.fold = int(facts.fold);
    spec.seed = std::uint64_t(facts.seed);
    spec.demoImages = std::size_t(facts.demoImages);
    spec.demoSize = int(facts.demoSize);
    return spec;
}

} // namespace

void measureRange(EmbeddingColumn &column)
{
    std::vector<float> known;
    for (const float value : column.values)
        if (std::isfinite(value))
            known.push_back(value);
    if (known.empty())
        return;
    const auto at = [&known](double share) {
        const auto place = known.begin() + std::ptrdiff_t(share * double(known.size() - 1) + 0.5);
        std::nth_element(known.begin(), place, known.end());
        return *place;
    };
    column.low = at(0.02);
    column.high = at(0.98);
}

QString LoadedEmbedding::className(std::size_t row) const
{
    const std::int64_t label = set.labels[row];
    return label >= 0 && std::size_t(label) < set.facts.classNames.size()
        ? QString::fromStdString(set.facts.classNames[std::size_t(label)])
        : QString();
}

Result<std::shared_ptr<const LoadedEmbedding>> loadEmbedding(const QString &file, std::stop_token stop)
{
    Result<EmbeddingSet> set = readEmbedding(toPath(file));
    if (!set)
        return tl::unexpected<Error>(set.error());
    auto loaded = std::make_shared<LoadedEmbedding>();
    loaded->file = file;
    loaded->set = std::move(*set);
    EmbeddingSet &content = loaded->set;
    loaded->dataset = specOf(content.facts);
    for (std::size_t row = 0; row < content.rows(); ++row)
        loaded->rowOfImage.emplace(content.indices[row], row);
    loaded->unit = unitRows({content.features, loaded->width()});
    const std::vector<float> crops = unitRows({content.cropFeatures, loaded->width()});
    loaded->unit.insert(loaded->unit.end(), crops.begin(), crops.end());
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, "the embedding is not wanted any more", file.toStdString());
    const PrincipalPlane plane = principalPlane(loaded->images(), stop);
    loaded->plane = plane.place(loaded->all());
    loaded->explained = plane.explained;
    if (!content.facts.classNames.empty()
        || std::ranges::any_of(content.labels, [](std::int64_t label) { return label >= 0; }))
        loaded->columns.push_back(classColumn(content));
    addCropColumns(*loaded);
    loaded->columns.push_back(lengthColumn(content));
    content.features.clear(); // the map needs directions alone, and lengths are a column now
    content.features.shrink_to_fit();
    content.cropFeatures.clear();
    content.cropFeatures.shrink_to_fit();
    return loaded;
}

EmbeddingColumn shiftColumn(const LoadedEmbedding &embedding, const Dataset &dataset, std::stop_token stop)
{
    EmbeddingColumn column{QStringLiteral("shift"), ColumnText::tr("Semantic shift of its crops"),
                           ColumnText::tr("1 minus the Jaccard index of the classes that the first two crops hold: 0, both hold the same; "
                              "1, nothing in common."),
                           {}, {}, 0, 0};
    const EmbeddingSet &set = embedding.set;
    const auto boxOf = [&set](std::size_t crop) {
        const auto *box = set.cropBoxes.data() + crop * 4;
        return cv::Rect(box[0], box[1], box[2], box[3]);
    };
    column.values.assign(set.rows(), unknown);
    for (std::size_t row = 0; row < set.rows() && set.crops > 1 && !stop.stop_requested(); ++row) {
        const auto index = std::size_t(set.indices[row]);
        if (index >= dataset.size())
            continue;
        const auto objects = dataset.objects(index);
        const std::size_t first = row * std::size_t(set.crops);
        const auto scores = shiftScores(objectCoverage(boxOf(first), boxOf(first + 1), objects));
        if (scores.shift)
            column.values[row] = float(*scores.shift);
    }
    measureRange(column);
    return column;
}

} // namespace leoclr

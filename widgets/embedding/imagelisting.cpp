#include "widgets/embedding/imagelisting.h"

#include "core/projection/neighbours.h"
#include "widgets/common/formatting.h"

#include <QCoreApplication>

#include <algorithm>

namespace leoclr {

namespace {

constexpr std::size_t neighbourCount = 24;
constexpr std::size_t mostShown = 5000;

/// The context of this file's words.
struct ImageListingText
{
    Q_DECLARE_TR_FUNCTIONS(ImageListing)
};

std::vector<Neighbour> nearestOf(const MapRow &row)
{
    const Rows images = row.embedding->images();
    return nearestRows(images, images.row(row.row), neighbourCount, row.row);
}

} // namespace

QString imageNumber(std::int64_t image)
{
    return ImageListingText::tr("image %1").arg(formatCount(image));
}

ImageListing selectedImages(const LoadedEmbedding &embedding, const std::vector<bool> &selection)
{
    ImageListing listing;
    std::size_t count = 0;
    for (std::size_t row = 0; row < selection.size(); ++row) {
        if (!selection[row] || ++count > mostShown)
            continue;
        const QString ofClass = embedding.className(row);
        const QString number = imageNumber(embedding.set.indices[row]);
        listing.items.push_back({std::size_t(embedding.set.indices[row]), ofClass.isEmpty() ? number : ofClass,
                                 ofClass.isEmpty() ? number : number + QStringLiteral(", ") + ofClass});
    }
    listing.title = ImageListingText::tr("%Ln image(s) selected", nullptr, int(count));
    if (count > mostShown)
        listing.detail = ImageListingText::tr("the first %1 are shown").arg(formatCount(qint64(mostShown)));
    return listing;
}

ImageListing nearestImages(const MapRow &of, const std::optional<MapRow> &other)
{
    const LoadedEmbedding &embedding = *of.embedding;
    const std::size_t row = of.row;
    const std::vector<Neighbour> near = nearestOf(of);
    ImageListing listing{ImageListingText::tr("Nearest by cosine"), {}, {}};
    const auto add = [&](std::size_t at, const QString &caption) {
        const auto image = embedding.set.indices[at];
        listing.items.push_back({std::size_t(image), caption,
                                 ImageListingText::tr("%1, %2").arg(imageNumber(image), embedding.className(at))});
    };
    add(row, ImageListingText::tr("this one"));
    std::size_t same = 0;
    for (const Neighbour &neighbour : near) {
        add(neighbour.row, formatNumber(neighbour.cosine, 3));
        same += embedding.set.labels[neighbour.row] == embedding.set.labels[row];
    }
    QStringList details;
    if (!embedding.className(row).isEmpty())
        details << ImageListingText::tr("%1 of %2 are of the class “%3”").arg(same).arg(near.size()).arg(embedding.className(row));
    if (other) {
        std::size_t shared = 0;
        for (const Neighbour &neighbour : nearestOf(*other))
            shared += std::ranges::any_of(near, [&](const Neighbour &one) {
                return embedding.set.indices[one.row] == other->embedding->set.indices[neighbour.row];
            });
        details << ImageListingText::tr("%1 are neighbours in the other map too").arg(shared);
    }
    listing.detail = details.join(QStringLiteral(" · "));
    return listing;
}

} // namespace leoclr

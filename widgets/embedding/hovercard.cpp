#include "widgets/embedding/hovercard.h"

#include "widgets/common/formatting.h"
#include "widgets/embedding/imagelisting.h"
#include "widgets/embedding/mappane.h"

#include <cmath>

namespace leoclr {

namespace {

constexpr int side = 112; ///< of the picture

} // namespace

HoverCard::HoverCard(std::function<const EmbeddingColumn *(const MapPane *)> column, QObject *parent)
    : QObject(parent), m_column(std::move(column)), m_thumbnails(new ThumbnailLoader(this))
{
    connect(m_thumbnails, &ThumbnailLoader::loaded, this, &HoverCard::take);
}

void HoverCard::setDataset(std::shared_ptr<const Dataset> dataset, qreal ratio)
{
    m_dataset = std::move(dataset);
    m_ratio = ratio;
    m_thumbnails->setSource(m_dataset, int(side * ratio));
}

void HoverCard::show(MapPane *pane, const std::optional<std::size_t> &row)
{
    m_place.reset();
    if (!row || !pane->embedding())
        return;
    const auto image = std::size_t(pane->embedding()->set.indices[*row]);
    m_place = Place{pane, *row, image};
    showPicture({}); // words at once, the picture when it is there
    if (m_dataset && image < m_dataset->size())
        m_thumbnails->request(image);
}

void HoverCard::take(const std::vector<Thumbnail> &thumbnails)
{
    for (const Thumbnail &thumbnail : thumbnails)
        if (m_place && thumbnail.index == m_place->image && !thumbnail.image.isNull())
            return showPicture(thumbnail.image);
}

void HoverCard::showPicture(QImage picture)
{
    picture.setDevicePixelRatio(m_ratio);
    const LoadedEmbedding &embedding = *m_place->pane->embedding();
    QString detail = imageNumber(std::int64_t(m_place->image));
    const EmbeddingColumn *chosen = m_column(m_place->pane);
    if (chosen && !chosen->isCategorical() && std::isfinite(chosen->values[m_place->row]))
        detail += QStringLiteral(" · ") + tr("%1 %2").arg(chosen->name, formatNumber(chosen->values[m_place->row], 3));
    const QString ofClass = embedding.className(m_place->row);
    m_place->pane->view()->setHoverCard(m_place->row, picture, ofClass.isEmpty() ? detail : ofClass,
                                        ofClass.isEmpty() ? QString() : detail);
}

} // namespace leoclr

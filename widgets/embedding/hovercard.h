#pragma once

#include "widgets/datasets/thumbnailloader.h"
#include "widgets/embedding/loadedembedding.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace leoclr {

class MapPane;

/// The card beside the point under the pointer: its picture once it is decoded, its class, and the value it is coloured by.
class HoverCard : public QObject
{
    Q_OBJECT
public:
    /// @param column what the points of a map are coloured by; may answer null
    explicit HoverCard(std::function<const EmbeddingColumn *(const MapPane *)> column, QObject *parent = nullptr);

    /// @param ratio device pixels of a pixel
    void setDataset(std::shared_ptr<const Dataset> dataset, qreal ratio);
    void show(MapPane *pane, const std::optional<std::size_t> &row);

private:
    struct Place { MapPane *pane; std::size_t row, image; };
    void take(const std::vector<Thumbnail> &thumbnails);
    void showPicture(QImage picture);

    std::function<const EmbeddingColumn *(const MapPane *)> m_column;
    ThumbnailLoader *m_thumbnails;
    std::shared_ptr<const Dataset> m_dataset;
    qreal m_ratio = 1;
    std::optional<Place> m_place;
};

} // namespace leoclr

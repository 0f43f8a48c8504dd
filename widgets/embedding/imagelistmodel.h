#pragma once

#include "core/data/dataset.h"
#include "widgets/datasets/thumbnailloader.h"

#include <QAbstractListModel>
#include <QCache>
#include <QSet>
#include <QString>

#include <memory>
#include <vector>

namespace leoclr {

/// Some images of a dataset as rows, each with a caption: what a lasso holds, or neighbours. Thumbnails are decoded when
/// somebody asks for them.
class ImageListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    struct Item
    {
        std::size_t image = 0; ///< index in the dataset
        QString caption;
        QString tooltip;
    };

    explicit ImageListModel(QObject *parent = nullptr);

    void setDataset(std::shared_ptr<const Dataset> dataset);
    void setItems(std::vector<Item> items);
    [[nodiscard]] std::size_t imageAt(int row) const { return m_items.at(std::size_t(row)).image; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// DecorationRole: QImage, null until decoded; ProblemRole of ThumbnailModel.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void take(const std::vector<Thumbnail> &thumbnails);

    std::shared_ptr<const Dataset> m_dataset;
    std::vector<Item> m_items;
    ThumbnailLoader *m_loader;
    mutable QCache<std::size_t, Thumbnail> m_cache; ///< cost in KiB
    mutable QSet<std::size_t> m_requested;
};

} // namespace leoclr

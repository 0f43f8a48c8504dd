#include "widgets/embedding/imagelistmodel.h"

#include "widgets/datasets/thumbnailmodel.h"

#include <algorithm>

namespace leoclr {

namespace {

constexpr int side = 96;
constexpr int cacheKibibytes = 64 << 10;

} // namespace

ImageListModel::ImageListModel(QObject *parent)
    : QAbstractListModel(parent), m_loader(new ThumbnailLoader(this)), m_cache(cacheKibibytes)
{
    connect(m_loader, &ThumbnailLoader::loaded, this, &ImageListModel::take);
    connect(m_loader, &ThumbnailLoader::dropped, this, [this](const std::vector<std::size_t> &images) {
        for (const std::size_t image : images)
            m_requested.remove(image);
    });
}

void ImageListModel::setDataset(std::shared_ptr<const Dataset> dataset)
{
    if (dataset == m_dataset)
        return;
    beginResetModel();
    m_dataset = std::move(dataset);
    m_cache.clear();
    m_requested.clear();
    m_loader->setSource(m_dataset, 2 * side); // crisp on dense screens too
    endResetModel();
}

void ImageListModel::setItems(std::vector<Item> items)
{
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

int ImageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant ImageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item &item = m_items[std::size_t(index.row())];
    const Thumbnail *known = m_cache.object(item.image);
    switch (role) {
    case Qt::DisplayRole: return item.caption;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return item.tooltip;
    case ThumbnailModel::IndexRole: return qulonglong(item.image);
    case ThumbnailModel::ProblemRole: return known ? known->problem : QString();
    case Qt::DecorationRole:
        if (known)
            return known->image;
        if (m_dataset && item.image < m_dataset->size() && !m_requested.contains(item.image)) {
            m_requested.insert(item.image);
            m_loader->request(item.image);
        }
        return QImage();
    default: return {};
    }
}

void ImageListModel::take(const std::vector<Thumbnail> &thumbnails)
{
    for (const Thumbnail &thumbnail : thumbnails) {
        m_requested.remove(thumbnail.index);
        m_cache.insert(thumbnail.index, new Thumbnail(thumbnail),
                       int(std::max<qsizetype>(1, thumbnail.image.sizeInBytes() / 1024)));
    }
    if (!m_items.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DecorationRole, ThumbnailModel::ProblemRole});
}

} // namespace leoclr

#include "widgets/datasets/thumbnailmodel.h"

#include <algorithm>
#include <limits>

namespace leoclr {

namespace {

constexpr int cacheKibibytes = 96 * 1024;

} // namespace

ThumbnailModel::ThumbnailModel(QObject *parent)
    : QAbstractListModel(parent), m_loader(new ThumbnailLoader(this)), m_cache(cacheKibibytes)
{
    connect(m_loader, &ThumbnailLoader::loaded, this, &ThumbnailModel::take);
    connect(m_loader, &ThumbnailLoader::dropped, this, [this](const std::vector<std::size_t> &images) {
        for (const std::size_t image : images)
            m_requested.remove(image);
    });
}

void ThumbnailModel::setDataset(std::shared_ptr<const Dataset> dataset)
{
    beginResetModel();
    m_dataset = std::move(dataset);
    m_filter.reset();
    m_rows.clear();
    m_cache.clear();
    m_requested.clear();
    m_loader->setSource(m_dataset, m_side);
    endResetModel();
}

void ThumbnailModel::setClassFilter(std::optional<int> label)
{
    if (label == m_filter)
        return;
    beginResetModel();
    m_filter = label;
    m_rows.clear();
    if (m_filter && m_dataset) {
        for (std::size_t image = 0; image < m_dataset->size(); ++image) {
            if (m_dataset->label(image) == *m_filter)
                m_rows.push_back(std::uint32_t(image));
        }
    }
    endResetModel();
}

void ThumbnailModel::setThumbnailSide(int side)
{
    if (side == m_side || side < 1)
        return;
    m_side = side;
    m_cache.clear();
    m_requested.clear();
    m_loader->setSource(m_dataset, m_side);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DecorationRole});
}

QModelIndex ThumbnailModel::indexOfImage(std::size_t image) const
{
    if (!m_dataset || image >= m_dataset->size())
        return {};
    if (!m_filter)
        return index(int(image));
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), image);
    return found != m_rows.end() && *found == image ? index(int(found - m_rows.begin())) : QModelIndex();
}

std::size_t ThumbnailModel::imageAt(int row) const
{
    return m_filter ? m_rows.at(std::size_t(row)) : std::size_t(row);
}

int ThumbnailModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_dataset)
        return 0;
    const std::size_t rows = m_filter ? m_rows.size() : m_dataset->size();
    return int(std::min<std::size_t>(rows, std::numeric_limits<int>::max()));
}

QVariant ThumbnailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const std::size_t image = imageAt(index.row());
    switch (role) {
    case Qt::DisplayRole: {
        const QString name = className(image);
        return name.isEmpty() ? QString::fromStdString(m_dataset->name(image)).section('/', -1) : name;
    }
    case Qt::DecorationRole: return decoration(image);
    case Qt::ToolTipRole: return toolTip(image);
    case Qt::AccessibleTextRole: return toolTip(image);
    case IndexRole: return qulonglong(image);
    case LabelRole: return m_dataset->label(image);
    case ClassNameRole: return className(image);
    case NameRole: return QString::fromStdString(m_dataset->name(image));
    case ProblemRole: {
        const Thumbnail *known = m_cache.object(image);
        return known ? known->problem : QString();
    }
    default: return {};
    }
}

QVariant ThumbnailModel::decoration(std::size_t image) const
{
    if (const Thumbnail *known = m_cache.object(image))
        return known->image;
    if (!m_requested.contains(image)) {
        m_requested.insert(image);
        m_loader->request(image);
    }
    return QImage();
}

QString ThumbnailModel::className(std::size_t image) const
{
    const int label = m_dataset->label(image);
    const auto &names = m_dataset->classNames();
    return label >= 0 && std::size_t(label) < names.size() ? QString::fromStdString(names[std::size_t(label)])
                                                           : QString();
}

QString ThumbnailModel::toolTip(std::size_t image) const
{
    const QString name = QString::fromStdString(m_dataset->name(image));
    const QString ofClass = className(image);
    const Thumbnail *known = m_cache.object(image);
    QString text = ofClass.isEmpty() ? tr("Image %1: %2").arg(image).arg(name)
                                     : tr("Image %1: %2, class %3").arg(image).arg(name, ofClass);
    if (known && !known->problem.isEmpty())
        text += '\n' + known->problem;
    return text;
}

void ThumbnailModel::take(const std::vector<Thumbnail> &thumbnails)
{
    int first = std::numeric_limits<int>::max();
    int last = -1;
    for (const Thumbnail &thumbnail : thumbnails) {
        m_requested.remove(thumbnail.index);
        const auto kibibytes = std::max<qsizetype>(1, thumbnail.image.sizeInBytes() / 1024);
        m_cache.insert(thumbnail.index, new Thumbnail(thumbnail), int(kibibytes));
        const QModelIndex row = indexOfImage(thumbnail.index);
        if (!row.isValid())
            continue;
        first = std::min(first, row.row());
        last = std::max(last, row.row());
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first), index(last), {Qt::DecorationRole, Qt::ToolTipRole, ProblemRole});
}

} // namespace leoclr

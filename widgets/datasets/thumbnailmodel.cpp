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
    m_rows.reset();
    m_groupEnds.clear();
    m_cache.clear();
    m_requested.clear();
    m_loader->setSource(m_dataset, m_side);
    endResetModel();
}

template<typename Wanted>
std::vector<std::uint32_t> ThumbnailModel::imagesWith(const Wanted &wanted) const
{
    std::vector<std::uint32_t> images;
    for (std::size_t image = 0; m_dataset && image < m_dataset->size(); ++image) {
        const int label = m_dataset->label(image);
        bool shown = label >= 0 && wanted(label);
        if (label < 0 && m_dataset->hasObjects()) {
            const auto objects = m_dataset->boxes(image);
            shown = std::any_of(objects.begin(), objects.end(), [&](const auto &object) { return wanted(object.label); });
        }
        if (shown)
            images.push_back(std::uint32_t(image));
    }
    return images;
}

void ThumbnailModel::showRows(std::optional<std::vector<std::uint32_t>> rows, std::vector<std::uint32_t> groupEnds)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_sorted = !m_rows || std::is_sorted(m_rows->begin(), m_rows->end());
    m_groupEnds = std::move(groupEnds);
    endResetModel();
}

void ThumbnailModel::setClassFilter(std::optional<int> label)
{
    if (label == m_filter && !m_rows == !label && m_groupEnds.empty())
        return;
    m_filter = label;
    if (label)
        showRows(imagesWith([wanted = *label](int of) { return of == wanted; }));
    else
        showRows(std::nullopt);
}

void ThumbnailModel::setGroupFilter(int group)
{
    m_filter.reset();
    if (!m_dataset)
        return;
    const std::vector<int> &groupOf = m_dataset->classGroups().ofClass;
    showRows(imagesWith([&](int label) {
        return label >= 0 && std::size_t(label) < groupOf.size() && groupOf[std::size_t(label)] == group;
    }));
}

void ThumbnailModel::setImages(std::vector<std::uint32_t> images)
{
    m_filter.reset();
    showRows(std::move(images));
}

void ThumbnailModel::setGroups(const std::vector<std::vector<std::uint32_t>> &groups)
{
    m_filter.reset();
    std::vector<std::uint32_t> rows, ends;
    for (const auto &group : groups) {
        rows.insert(rows.end(), group.begin(), group.end());
        ends.push_back(std::uint32_t(rows.size()));
    }
    showRows(std::move(rows), std::move(ends));
}

void ThumbnailModel::setVisibleRows(int first, int last)
{
    const int span = last - first + 1; // a screenful more on each side may stay
    m_loader->keep([&](std::size_t image) {
        const QModelIndex row = indexOfImage(image);
        return row.isValid() && row.row() >= first - span && row.row() <= last + span;
    });
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
    if (!m_rows)
        return index(int(image));
    const auto found = m_sorted
        ? std::lower_bound(m_rows->begin(), m_rows->end(), image)
        : std::find(m_rows->begin(), m_rows->end(), image);
    return found != m_rows->end() && *found == image ? index(int(found - m_rows->begin())) : QModelIndex();
}

std::size_t ThumbnailModel::imageAt(int row) const
{
    return m_rows ? m_rows->at(std::size_t(row)) : std::size_t(row);
}

int ThumbnailModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_dataset)
        return 0;
    const std::size_t rows = m_rows ? m_rows->size() : m_dataset->size();
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
    case BoxesRole: {
        const Thumbnail *known = m_cache.object(image);
        return known ? QVariant::fromValue(known->boxes) : QVariant();
    }
    case GroupRole: {
        const auto end = std::upper_bound(m_groupEnds.begin(), m_groupEnds.end(), std::uint32_t(index.row()));
        return end == m_groupEnds.end() ? 0 : int(end - m_groupEnds.begin()) + 1;
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
        Q_EMIT dataChanged(index(first), index(last), {Qt::DecorationRole, Qt::ToolTipRole, ProblemRole, BoxesRole});
}

} // namespace leoclr

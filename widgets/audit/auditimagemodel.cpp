#include "widgets/audit/auditimagemodel.h"

#include "widgets/common/formatting.h"
#include "widgets/datasets/thumbnailmodel.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace leoclr {

namespace {

/// Score that a column shows; Lost has figures of its own.
Score scoreOf(int column)
{
    switch (column) {
    case AuditImageModel::Shift: return Score::PulledShift;
    case AuditImageModel::Coverage: return Score::Coverage;
    default: return Score::PairIou;
    }
}

} // namespace

AuditImageModel::AuditImageModel(QObject *parent) : QAbstractTableModel(parent), m_thumbnails(new ThumbnailModel(this))
{
    connect(m_thumbnails, &QAbstractItemModel::dataChanged, this, &AuditImageModel::tellThumbnails);
}

void AuditImageModel::setThumbnailSide(int side)
{
    m_thumbnails->setThumbnailSide(side);
}

bool AuditImageModel::goesOn(const std::shared_ptr<const AuditResult> &result) const
{
    return m_result && result && result->fingerprint == m_result->fingerprint
        && hashOf(result->settings) == hashOf(m_result->settings) && result->source == m_result->source
        && result->images.size() >= m_seen;
}

void AuditImageModel::setResult(std::shared_ptr<const AuditResult> result, std::shared_ptr<const Dataset> dataset)
{
    const bool more = goesOn(result) && dataset == m_dataset;
    if (!more) {
        beginResetModel();
        m_rows.clear();
        m_seen = 0;
        if (dataset != m_dataset) {
            m_dataset = std::move(dataset);
            m_thumbnails->setDataset(m_dataset);
        }
        m_rowOfImage.assign(m_dataset ? m_dataset->size() : 0, -1);
    }
    m_result = std::move(result);
    std::vector<std::uint32_t> rows;
    if (m_result) {
        const bool known = m_result->source != MeaningSource::None;
        for (; m_seen < m_result->images.size(); ++m_seen) {
            const ImageAudit &image = m_result->images[m_seen];
            if (image.readable && (image.trials > 0 || !known))
                rows.push_back(std::uint32_t(m_seen));
        }
    }
    if (more && !rows.empty())
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    for (const std::uint32_t position : rows) {
        const std::uint32_t image = m_result->images[position].image;
        if (image < m_rowOfImage.size())
            m_rowOfImage[image] = std::int32_t(m_rows.size());
        m_rows.push_back(position);
    }
    if (!more)
        endResetModel();
    else if (!rows.empty())
        endInsertRows();
}

int AuditImageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AuditImageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

double AuditImageModel::number(int row, int column) const
{
    const ImageAudit &image = at(row);
    switch (column) {
    case Objects: return image.objects;
    case Lost: return image.lossRate().low;
    default: return image.mean(scoreOf(column));
    }
}

double AuditImageModel::lossRate(int row) const
{
    return at(row).lossRate().value;
}

QString AuditImageModel::text(const ImageAudit &image, int column) const
{
    switch (column) {
    case Name: return m_dataset ? QString::fromStdString(m_dataset->name(image.image)) : QString();
    case Objects: return formatCount(image.objects);
    case Lost: return image.trials > 0 ? formatShare(image.lossRate().value) : QStringLiteral("–");
    default: return formatNumber(image.mean(scoreOf(column)), 3);
    }
}

QVariant AuditImageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ImageAudit &image = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(image, index.column());
    case RawRole:
        return index.column() == Name ? QVariant(text(image, Name)) : QVariant(number(index.row(), index.column()));
    case ImageRole: return qulonglong(image.image);
    case RateRole: return image.lossRate().value;
    case LowRole: return image.lossRate().low;
    case HighRole: return image.lossRate().high;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Name ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::DecorationRole:
        return index.column() == Name && m_dataset ? m_thumbnails->index(int(image.image)).data(Qt::DecorationRole)
                                                   : QVariant();
    case Qt::ToolTipRole: break;
    default: return {};
    }
    if (index.column() == Name)
        return text(image, Name); // often longer than its column
    if (index.column() != Lost || image.trials == 0)
        return {};
    const Interval rate = image.lossRate();
    return tr("%1 of %2 pairs in the loss have no class in common; 95 % interval %3 to %4 (Wilson).")
        .arg(formatCount(image.lost), formatCount(image.trials), formatShare(rate.low), formatShare(rate.high));
}

QVariant AuditImageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Name ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::DisplayRole) {
        switch (section) {
        case Name: return tr("Image");
        case Lost: return tr("Lost");
        case Shift: return tr("Shift");
        case Coverage: return tr("Coverage");
        case Iou: return tr("IoU");
        default: return tr("Objects");
        }
    }
    if (role == Qt::ToolTipRole && section == Lost)
        return tr("Pairs in the loss without a class in common, with the 95 % interval. Sorted by its lower end, so that "
                  "the surest losses come first.");
    return {};
}

void AuditImageModel::tellThumbnails(const QModelIndex &first, const QModelIndex &last)
{
    for (int image = first.row(); image <= last.row(); ++image) {
        const int row = std::size_t(image) < m_rowOfImage.size() ? m_rowOfImage[std::size_t(image)] : -1;
        if (row >= 0)
            Q_EMIT dataChanged(index(row, Name), index(row, Name), {Qt::DecorationRole});
    }
}

AuditImageFilter::AuditImageFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(false); // rows come in batches; the page sorts after each
}

void AuditImageFilter::setSearch(const QString &words)
{
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool AuditImageFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString name = sourceModel()->index(row, AuditImageModel::Name, parent).data().toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
}

bool AuditImageFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (left.column() == AuditImageModel::Name)
        return QString::compare(left.data().toString(), right.data().toString(), Qt::CaseInsensitive) < 0;
    const auto *const model = static_cast<const AuditImageModel *>(sourceModel());
    const double first = model->number(left.row(), left.column());
    const double second = model->number(right.row(), right.column());
    if (std::isnan(first) != std::isnan(second))
        return (sortOrder() == Qt::AscendingOrder) == std::isnan(second);
    if (left.column() == AuditImageModel::Lost && first == second)
        return model->lossRate(left.row()) < model->lossRate(right.row());
    return first < second;
}

} // namespace leoclr

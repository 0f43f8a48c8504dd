#pragma once

#include "core/data/dataset.h"
#include "core/semantics/auditresult.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <memory>
#include <vector>

namespace leoclr {

class ThumbnailModel;

/// The images of an audit as rows, in the order in which they were audited; more come at the end. Images without
/// objects are left out where others have some. Sort by RawRole. GUI thread.
class AuditImageModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Lost, Shift, Coverage, Iou, Objects, ColumnCount };
    enum Role {
        RawRole = Qt::UserRole, ///< a number, NaN where there is none, or the name; of Lost the lower end of its interval
        ImageRole,              ///< qulonglong, index in the dataset
        RateRole, LowRole, HighRole ///< double, share of the pairs that lost the meaning and its interval
    };

    explicit AuditImageModel(QObject *parent = nullptr);

    /// Null empties the model. A result that goes on from the one shown adds rows.
    void setResult(std::shared_ptr<const AuditResult> result, std::shared_ptr<const Dataset> dataset);
    void setThumbnailSide(int side); ///< device pixels
    /// What a column of numbers is sorted by, as RawRole gives it, at the speed that a hundred thousand rows need.
    [[nodiscard]] double number(int row, int column) const;
    [[nodiscard]] double lossRate(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DecorationRole of Name: QImage, null until decoded (asking starts it).
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool goesOn(const std::shared_ptr<const AuditResult> &result) const;
    [[nodiscard]] const ImageAudit &at(int row) const { return m_result->images[m_rows.at(std::size_t(row))]; }
    [[nodiscard]] QString text(const ImageAudit &image, int column) const;
    void tellThumbnails(const QModelIndex &first, const QModelIndex &last);

    std::shared_ptr<const AuditResult> m_result;
    std::shared_ptr<const Dataset> m_dataset;
    std::vector<std::uint32_t> m_rows;     ///< positions in the result
    std::size_t m_seen = 0;                ///< images of the result that rows were made of
    std::vector<std::int32_t> m_rowOfImage; ///< by index in the dataset; -1: no row
    ThumbnailModel *m_thumbnails;
};

/// Order and search of the images. Numbers that are missing come last in either order.
class AuditImageFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit AuditImageFilter(QObject *parent = nullptr);
    void setSearch(const QString &words); ///< every word has to be in the name

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
};

} // namespace leoclr

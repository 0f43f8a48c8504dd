#pragma once

#include "core/data/dataset.h"
#include "widgets/datasets/thumbnailloader.h"

#include <QAbstractListModel>
#include <QCache>
#include <QImage>
#include <QSet>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace leoclr {

/// The images of a dataset as rows: thumbnails are decoded when somebody asks for them, and the least used are
/// forgotten. Holds nothing per row unless filtered, so that millions of rows cost nothing. GUI thread.
class ThumbnailModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IndexRole = Qt::UserRole, ///< qulonglong, index in the dataset
        LabelRole,                ///< int, class or -1
        ClassNameRole,            ///< QString, empty where there is none
        NameRole,                 ///< QString, the dataset's name for the image
        ProblemRole               ///< QString, why the picture could not be read; empty so far
    };

    explicit ThumbnailModel(QObject *parent = nullptr);

    /// Null empties the model. The filter is taken off.
    void setDataset(std::shared_ptr<const Dataset> dataset);
    /// Shows one class alone; nullopt shows all.
    void setClassFilter(std::optional<int> label);
    [[nodiscard]] std::optional<int> classFilter() const { return m_filter; }
    /// Thumbnails of another size from now on. @param side device pixels
    void setThumbnailSide(int side);

    /// Row of an image of the dataset; invalid where the filter hides it or there is no such image.
    [[nodiscard]] QModelIndex indexOfImage(std::size_t image) const;
    [[nodiscard]] std::size_t imageAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// DecorationRole: QImage, null until decoded (asking starts it). DisplayRole: class name, else the name.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void take(const std::vector<Thumbnail> &thumbnails);
    [[nodiscard]] QVariant decoration(std::size_t image) const;
    [[nodiscard]] QString className(std::size_t image) const;
    [[nodiscard]] QString toolTip(std::size_t image) const;

    std::shared_ptr<const Dataset> m_dataset;
    std::optional<int> m_filter;
    std::vector<std::uint32_t> m_rows; ///< images of the filtered class, ascending
    int m_side = 112;
    ThumbnailLoader *m_loader;
    mutable QCache<std::size_t, Thumbnail> m_cache; ///< cost in KiB
    mutable QSet<std::size_t> m_requested;
};

} // namespace leoclr

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
        ProblemRole,              ///< QString, why the picture could not be read; empty so far
        BoxesRole,                ///< std::vector<leoclr::ThumbnailBox>, known with the thumbnail
        GroupRole                 ///< int, which group of equal images it belongs to, from 1; 0: none are shown
    };

    explicit ThumbnailModel(QObject *parent = nullptr);

    /// Null empties the model. The filter is taken off.
    void setDataset(std::shared_ptr<const Dataset> dataset);
    /// Shows one class alone, by label or, where an image has none, by its objects; nullopt shows all.
    void setClassFilter(std::optional<int> label);
    [[nodiscard]] std::optional<int> classFilter() const { return m_filter; }
    /// Shows the classes of one group (Dataset::classGroups()) alone.
    void setGroupFilter(int group);
    /// Shows these images alone, in this order; ends with the next filter.
    void setImages(std::vector<std::uint32_t> images);
    /// Shows groups of equal images, one after the other; ends with the next filter.
    void setGroups(const std::vector<std::vector<std::uint32_t>> &groups);
    /// Thumbnails of another size from now on. @param side device pixels
    void setThumbnailSide(int side);

    /// Rows that can be seen, from a grid: what is far from them is not decoded any more.
    void setVisibleRows(int first, int last);

    /// Row of an image of the dataset; invalid where the filter hides it or there is no such image.
    [[nodiscard]] QModelIndex indexOfImage(std::size_t image) const;
    [[nodiscard]] std::size_t imageAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// DecorationRole: QImage, null until decoded (asking starts it). DisplayRole: class name, else the name.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void take(const std::vector<Thumbnail> &thumbnails);
    void showRows(std::optional<std::vector<std::uint32_t>> rows, std::vector<std::uint32_t> groupEnds = {});
    template<typename Wanted>
    [[nodiscard]] std::vector<std::uint32_t> imagesWith(const Wanted &wanted) const;
    [[nodiscard]] QVariant decoration(std::size_t image) const;
    [[nodiscard]] QString className(std::size_t image) const;
    [[nodiscard]] QString toolTip(std::size_t image) const;

    std::shared_ptr<const Dataset> m_dataset;
    std::optional<int> m_filter;
    std::optional<std::vector<std::uint32_t>> m_rows; ///< images that are shown; nothing: all
    bool m_sorted = true;                             ///< m_rows ascend
    std::vector<std::uint32_t> m_groupEnds;           ///< of groups of equal images, in rows
    int m_side = 112;
    ThumbnailLoader *m_loader;
    mutable QCache<std::size_t, Thumbnail> m_cache; ///< cost in KiB
    mutable QSet<std::size_t> m_requested;
};

} // namespace leoclr

#pragma once

#include "widgets/embedding/colourscheme.h"
#include "widgets/embedding/imagelisting.h"
#include "widgets/embedding/mapview.h"

#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QLabel;

namespace leoclr {

class LegendView;
class ThumbnailGrid;

/// At the right of the map: what the colours mean, which crops are linked, and the images that are selected or near.
class MapInspector : public QWidget
{
    Q_OBJECT
public:
    explicit MapInspector(QWidget *parent = nullptr);

    /// The columns to choose from; the chosen one stays where it is still there.
    void setColumns(const std::vector<EmbeddingColumn> &columns);
    [[nodiscard]] QString column() const; ///< key
    void showScheme(const ColourScheme &scheme, const EmbeddingColumn *column);
    void setCropsKnown(bool known);
    [[nodiscard]] CropLinks cropLinks() const;

    void setDataset(std::shared_ptr<const Dataset> dataset);
    void showImages(ImageListing listing);
    [[nodiscard]] LegendView *legend() const { return m_legend; }

Q_SIGNALS:
    void columnChanged(const QString &key);
    void cropLinksChanged(leoclr::CropLinks links);
    void imageChosen(std::size_t image);

private:
    QComboBox *m_column;
    QString m_chosen = QStringLiteral("class"); ///< what the user wants to see, also while a map has no such column
    LegendView *m_legend;
    QLabel *m_cropsLabel;
    QComboBox *m_crops;
    QLabel *m_title, *m_detail;
    ThumbnailGrid *m_grid;
    ImageListModel *m_images;
};

} // namespace leoclr

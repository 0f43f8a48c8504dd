#include "widgets/embedding/mapinspector.h"

#include "widgets/common/style.h"
#include "widgets/datasets/thumbnailgrid.h"
#include "widgets/embedding/legendview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace leoclr {

MapInspector::MapInspector(QWidget *parent)
    : QWidget(parent), m_column(new QComboBox), m_legend(new LegendView), m_cropsLabel(new QLabel(tr("Crops"))),
      m_crops(new QComboBox), m_title(new QLabel), m_detail(new QLabel), m_grid(new ThumbnailGrid(ThumbnailGrid::Flow::Grid)),
      m_images(new ImageListModel(this))
{
    makePanel(this);
    setMinimumWidth(264);
    for (QComboBox *box : {m_column, m_crops}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    m_column->setObjectName(QStringLiteral("mapColumn"));
    m_column->setAccessibleName(tr("Colour by"));
    m_crops->setObjectName(QStringLiteral("mapCrops"));
    m_crops->setAccessibleName(tr("Crops"));
    m_crops->addItem(tr("Not shown"), int(CropLinks::None));
    m_crops->addItem(tr("Of the selected images"), int(CropLinks::Selected));
    m_crops->addItem(tr("Of all images"), int(CropLinks::All));
    m_crops->setCurrentIndex(1);
    m_crops->setToolTip(tr("Each image and the crops that its run drew of it, joined by lines: first crop orange, second blue"));
    m_legend->setObjectName(QStringLiteral("mapLegend"));
    makeStrong(m_title);
    makeCaption(m_detail);
    m_detail->setWordWrap(true);
    m_grid->setObjectName(QStringLiteral("mapImages"));
    m_grid->setPictureSide(64);
    m_grid->setModel(m_images);
    m_grid->setAccessibleName(tr("Images"));

    auto *scroll = new QScrollArea;
    scroll->setMinimumHeight(10 * 24); // ten classes without scrolling
    scroll->setWidget(m_legend);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    makePanel(m_legend);
    makePanel(m_grid->viewport());
    makePanel(scroll->viewport());

    const auto labelled = [](QLabel *label, QWidget *control) {
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        makeSecondary(label);
        label->setMinimumWidth(std::max(56, label->sizeHint().width()));
        line->addWidget(label);
        line->addWidget(control, 1);
        return line;
    };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 0);
    layout->setSpacing(8);
    layout->addLayout(labelled(new QLabel(tr("Colour")), m_column));
    layout->addWidget(scroll, 2);
    layout->addLayout(labelled(m_cropsLabel, m_crops));
    layout->addWidget(new Line(Qt::Horizontal));
    layout->addWidget(m_title);
    layout->addWidget(m_detail);
    layout->addWidget(m_grid, 3);
    layout->addStretch();
    setCropsKnown(false);

    connect(m_column, &QComboBox::currentIndexChanged, this, [this] {
        m_chosen = column();
        Q_EMIT columnChanged(m_chosen);
    });
    connect(m_crops, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT cropLinksChanged(cropLinks()); });
    connect(m_grid, &ThumbnailGrid::imageChosen, this,
            [this](const QModelIndex &index) { Q_EMIT imageChosen(m_images->imageAt(index.row())); });
}

void MapInspector::setColumns(const std::vector<EmbeddingColumn> &columns)
{
    const QSignalBlocker blocker(m_column);
    m_column->clear();
    for (const EmbeddingColumn &one : columns) {
        m_column->addItem(one.name, one.key);
        m_column->setItemData(m_column->count() - 1, one.meaning, Qt::ToolTipRole);
    }
    m_column->addItem(tr("One colour"), QString());
    m_column->setCurrentIndex(std::max(0, m_column->findData(m_chosen)));
}

QString MapInspector::column() const
{
    return m_column->currentData().toString();
}

void MapInspector::showScheme(const ColourScheme &scheme, const EmbeddingColumn *column)
{
    m_legend->showScheme(scheme, column);
    m_column->setToolTip(column ? column->meaning : QString());
}

void MapInspector::setCropsKnown(bool known)
{
    m_crops->setVisible(known);
    m_cropsLabel->setVisible(known);
}

CropLinks MapInspector::cropLinks() const
{
    return CropLinks(m_crops->currentData().toInt());
}

void MapInspector::setDataset(std::shared_ptr<const Dataset> dataset)
{
    m_images->setDataset(std::move(dataset));
}

void MapInspector::showImages(ImageListing listing)
{
    m_title->setText(listing.title);
    m_detail->setText(listing.detail);
    m_detail->setVisible(!listing.detail.isEmpty());
    m_grid->setVisible(!listing.items.empty());
    m_images->setItems(std::move(listing.items));
}

} // namespace leoclr

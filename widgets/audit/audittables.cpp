#include "widgets/audit/audittables.h"

#include "widgets/audit/auditclassmodel.h"
#include "widgets/audit/auditimagedelegate.h"
#include "widgets/audit/auditimagemodel.h"
#include "widgets/common/formatting.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/settings.h"
#include "widgets/common/style.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace leoclr {

namespace {

const QString imageKey = QStringLiteral("lens/image");
constexpr int tableRowHeight = 28;
constexpr int sortArrowWidth = 16; ///< as the style draws it, with a gap

/// Room for the title of a column and for the arrow beside it when it is sorted by, and for its longest number.
int widthOf(const QHeaderView &head, int column)
{
    const QFontMetrics metrics = head.fontMetrics();
    const QString title = head.model()->headerData(column, Qt::Horizontal).toString();
    const int margins = 2 * head.style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, &head);
    return margins + std::max(metrics.horizontalAdvance(title) + sortArrowWidth, metrics.horizontalAdvance(QStringLiteral("100.0 %")));
}

} // namespace

QTableView *makeAuditTable(const QString &name)
{
    auto *table = new QTableView;
    table->setObjectName(name);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(tableRowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

AuditTables::AuditTables(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_which(new SegmentedSwitch(tr("What is listed")))
    , m_search(new SearchField(tr("Search images")))
    , m_count(new QLabel)
    , m_tables(new QStackedWidget)
    , m_images(new AuditImageModel(this))
    , m_imageFilter(new AuditImageFilter(this))
    , m_imageTable(makeAuditTable(QStringLiteral("auditImages")))
    , m_classes(new AuditClassModel(this))
    , m_classOrder(new QSortFilterProxyModel(this))
    , m_classTable(makeAuditTable(QStringLiteral("auditClasses")))
{
    m_which->setObjectName(QStringLiteral("auditWhich"));
    m_which->addSegment(tr("Images"), tr("The images that lose their meaning most often first"));
    m_which->addSegment(tr("Classes"), tr("What crops keep of each class"));
    m_search->setObjectName(QStringLiteral("auditSearch"));
    m_search->setFixedWidth(200);
    makeCaption(m_count);
    makeImageTable();
    makeClassTable();
    m_tables->addWidget(m_imageTable);
    m_tables->addWidget(m_classTable);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->setSpacing(12);
    bar->addWidget(m_which);
    bar->addWidget(m_count);
    bar->addStretch();
    bar->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_tables, 1);
    connectParts();
}

void AuditTables::makeImageTable()
{
    m_imageFilter->setSourceModel(m_images);
    m_imageTable->setAccessibleName(tr("Images by loss of meaning"));
    m_imageTable->setModel(m_imageFilter);
    m_imageTable->setItemDelegate(new AuditImageDelegate(m_imageTable));
    m_imageTable->verticalHeader()->setDefaultSectionSize(AuditImageDelegate::rowHeight);
    m_imageTable->setSortingEnabled(true);
    m_imageTable->sortByColumn(AuditImageModel::Lost, Qt::DescendingOrder);
    QHeaderView *head = m_imageTable->horizontalHeader();
    head->setSectionResizeMode(AuditImageModel::Name, QHeaderView::Stretch);
    head->resizeSection(AuditImageModel::Lost, 132);
    for (const int column : {AuditImageModel::Shift, AuditImageModel::Coverage, AuditImageModel::Iou, AuditImageModel::Objects})
        head->resizeSection(column, widthOf(*head, column));
}

void AuditTables::makeClassTable()
{
    m_classOrder->setSourceModel(m_classes);
    m_classOrder->setSortRole(AuditClassModel::RawRole);
    m_classTable->setAccessibleName(tr("Classes and what crops keep of them"));
    m_classTable->setModel(m_classOrder);
    m_classTable->setSortingEnabled(true);
    m_classTable->sortByColumn(AuditClassModel::Kept, Qt::AscendingOrder);
    QHeaderView *classHead = m_classTable->horizontalHeader();
    classHead->setSectionResizeMode(AuditClassModel::Name, QHeaderView::Stretch);
    for (int column = AuditClassModel::Name + 1; column < m_classes->columnCount(); ++column)
        classHead->resizeSection(column, widthOf(*classHead, column));
}

void AuditTables::connectParts()
{
    connect(m_which, &SegmentedSwitch::currentChanged, this, [this](int which) {
        m_tables->setCurrentIndex(which);
        m_search->setVisible(which == 0);
        m_count->setVisible(which == 0);
    });
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &words) {
        m_imageFilter->setSearch(words);
        showCount();
    });
    connect(m_imageTable, &QTableView::clicked, this, &AuditTables::open);
    connect(m_imageTable, &QTableView::activated, this, &AuditTables::open);
}

void AuditTables::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_images->setThumbnailSide(int(AuditImageDelegate::thumbnailSide * devicePixelRatioF()));
}

void AuditTables::setResult(const std::shared_ptr<const AuditResult> &result,
                            const std::shared_ptr<const Dataset> &dataset, bool isLast)
{
    // Sorting a hundred thousand rows ten times a second would be felt: the tables follow when a quarter more is done.
    const std::size_t images = result ? result->images.size() : 0;
    if (result)
        showColumns(result->source != MeaningSource::None);
    if (!isLast && images >= m_shownImages && images < m_shownImages + m_shownImages / 4)
        return;
    m_images->setResult(result, dataset);
    m_imageFilter->sort(m_imageTable->horizontalHeader()->sortIndicatorSection(),
                        m_imageTable->horizontalHeader()->sortIndicatorOrder());
    m_classes->setResult(result);
    m_shownImages = images;
    showCount();
}

void AuditTables::showColumns(bool meaning)
{
    for (const int column : {AuditImageModel::Lost, AuditImageModel::Shift, AuditImageModel::Coverage, AuditImageModel::Objects})
        m_imageTable->setColumnHidden(column, !meaning);
    m_which->setVisible(meaning);
    if (meaning == m_showsMeaning)
        return;
    m_showsMeaning = meaning;
    m_which->setCurrent(0);
    // The images whose crops go wrong most come first: by lost meaning, or else by what crops share.
    m_imageTable->sortByColumn(meaning ? AuditImageModel::Lost : AuditImageModel::Iou,
                               meaning ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void AuditTables::showCount()
{
    const int shown = m_imageFilter->rowCount();
    const int all = m_images->rowCount();
    m_count->setText(shown == all ? tr("%Ln image(s)", nullptr, all)
                                  : tr("%1 of %2 images").arg(formatCount(shown), formatCount(all)));
}

void AuditTables::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto image = index.data(AuditImageModel::ImageRole).toULongLong();
    m_settings.setValue(imageKey, image);
    Q_EMIT imageChosen(std::size_t(image));
}

} // namespace leoclr

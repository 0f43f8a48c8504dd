#include "widgets/datasets/datasetbrowser.h"

#include "core/data/dataset.h"
#include "widgets/common/formatting.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/settings.h"
#include "widgets/common/style.h"
#include "widgets/datasets/examinationpart.h"
#include "widgets/datasets/problemlist.h"
#include "widgets/datasets/summarypanel.h"
#include "widgets/datasets/thumbnailgrid.h"
#include "widgets/datasets/thumbnailmodel.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace leoclr {

namespace {

constexpr int pictureSide = 104;
constexpr int panelWidth = 288;
constexpr int groupRole = Qt::UserRole + 1; ///< in the class filter: a group of classes

} // namespace

DatasetBrowser::DatasetBrowser(Settings &settings, QWidget *parent) : QWidget(parent), m_settings(settings)
{
    m_model = new ThumbnailModel(this);
    m_grid = new ThumbnailGrid(ThumbnailGrid::Flow::Grid);
    m_grid->setObjectName(QStringLiteral("thumbnails"));
    m_grid->setAccessibleName(tr("Images of the dataset"));
    m_grid->setPictureSide(pictureSide);
    m_grid->setModel(m_model);
    m_classFilter = new QComboBox;
    m_classFilter->setObjectName(QStringLiteral("classFilter"));
    m_classFilter->setAccessibleName(tr("Class to show"));
    m_classFilter->setMinimumWidth(160);
    m_shownCount = new QLabel;
    m_shownCount->setObjectName(QStringLiteral("shownCount"));
    makeSecondary(m_shownCount);
    m_summary = new SummaryPanel;
    m_summary->setFixedWidth(panelWidth);
    m_view = new SegmentedSwitch(tr("What to show"));
    m_view->setObjectName(QStringLiteral("view"));
    m_view->addSegment(tr("Images"));
    m_view->addSegment(tr("Problems"), tr("Files and annotations that could not be used, with the reasons"));
    m_problems = new ProblemList;
    m_views = new QStackedWidget;
    m_views->addWidget(m_grid);
    m_views->addWidget(m_problems);
    m_boxes = new QAction(tr("Boxes"), this);
    m_boxes->setObjectName(QStringLiteral("boxes"));
    m_boxes->setCheckable(true);
    m_boxes->setToolTip(tr("Draws the boxes of the objects on the pictures; dashed: difficult, or a crowd"));
    auto *boxesButton = new QToolButton;
    boxesButton->setDefaultAction(m_boxes);
    makeQuiet(boxesButton);
    m_boxesButton = boxesButton;

    auto *left = new QWidget;
    QVBoxLayout *leftColumn = bareColumn(left);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 4);
    bar->setSpacing(12);
    bar->addWidget(m_view);
    bar->addWidget(m_classFilter);
    bar->addWidget(m_boxesButton);
    bar->addWidget(m_shownCount);
    bar->addStretch(1);
    leftColumn->addLayout(bar);
    leftColumn->addWidget(m_views, 1);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(left, 1);
    layout->addWidget(new Line(Qt::Vertical));
    layout->addWidget(m_summary);
    connectParts();
}

void DatasetBrowser::connectParts()
{
    connect(m_grid, &ThumbnailGrid::imageChosen, this,
            [this](const QModelIndex &index) { Q_EMIT imageChosen(m_model->imageAt(index.row())); });
    connect(m_grid, &ThumbnailGrid::visibleRowsChanged, m_model, &ThumbnailModel::setVisibleRows);
    connect(m_classFilter, &QComboBox::activated, this, [this] {
        const QVariant label = m_classFilter->currentData();
        const QVariant group = m_classFilter->currentData(groupRole);
        if (group.isValid())
            showGroup(group.toInt());
        else
            showClass(label.isValid() ? std::optional<int>(label.toInt()) : std::nullopt);
    });
    connect(m_summary, &SummaryPanel::classChosen, this, &DatasetBrowser::showClass);
    connect(m_summary, &SummaryPanel::summarised, this, &DatasetBrowser::fillProblems);
    connect(m_summary, &SummaryPanel::problemsWished, this, [this] { m_view->setCurrent(1); });
    connect(m_view, &SegmentedSwitch::currentChanged, this, [this](int view) {
        m_views->setCurrentIndex(view);
        m_classFilter->setVisible(view == 0 && m_classFilter->count() > 1);
        m_boxesButton->setVisible(view == 0 && m_dataset && m_dataset->hasObjects());
        m_shownCount->setVisible(view == 0);
    });
    connect(m_boxes, &QAction::toggled, this, [this](bool on) {
        m_grid->setBoxes(on);
        m_settings.setValue(QStringLiteral("datasets/boxes"), on);
    });
    m_boxes->setChecked(m_settings.value(QStringLiteral("datasets/boxes"), true).toBool());
    const ExaminationPart &part = m_summary->examinationPart();
    connect(&part, &ExaminationPart::equalWished, this, [this, &part] {
        showGroups(part.examination()->equal, tr("equal images"));
    });
    connect(&part, &ExaminationPart::alikeWished, this, [this, &part] {
        showGroups(part.examination()->alike, tr("nearly equal images"));
    });
}

std::optional<std::size_t> DatasetBrowser::currentImage() const
{
    const QModelIndex index = m_grid->currentIndex();
    return index.isValid() ? std::optional(m_model->imageAt(index.row())) : std::nullopt;
}

void DatasetBrowser::setDataset(const std::shared_ptr<const Dataset> &dataset, const QString &tested)
{
    m_dataset = dataset;
    m_model->setThumbnailSide(int(m_grid->pictureSide() * devicePixelRatioF()));
    m_model->setDataset(dataset);
    m_summary->setDataset(dataset, tested);
    fillClassFilter();
    m_view->setCurrent(0);
    m_view->setSegmentText(1, tr("Problems"));
    m_problems->setProblems({}, 0);
    m_boxesButton->setVisible(dataset->hasObjects());
    showClass(std::nullopt);
    fillProblems();
}

void DatasetBrowser::fillClassFilter()
{
    const QSignalBlocker blocker(m_classFilter);
    m_classFilter->clear();
    m_classFilter->addItem(tr("All classes"));
    const auto &groups = m_dataset->classGroups().names;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        m_classFilter->addItem(tr("Group: %1").arg(QString::fromStdString(groups[i])));
        m_classFilter->setItemData(m_classFilter->count() - 1, int(i), groupRole);
    }
    if (!groups.empty())
        m_classFilter->insertSeparator(m_classFilter->count());
    const auto &classes = m_dataset->classNames();
    for (std::size_t i = 0; i < classes.size(); ++i)
        m_classFilter->addItem(QString::fromStdString(classes[i]), int(i));
    m_classFilter->setVisible(!classes.empty());
}

/// Left out by the reader, broken in the sample or among all, and wrong annotations.
void DatasetBrowser::fillProblems()
{
    if (!m_dataset)
        return;
    std::vector<ProblemModel::Problem> problems;
    std::size_t unnamed = 0; // broken files beyond those that a summary names
    for (const SkippedFile &file : m_dataset->skipped())
        problems.push_back({file, tr("left out")});
    if (const auto &summary = m_summary->summary()) {
        for (const SkippedFile &file : summary->firstUnreadable)
            problems.push_back({file, tr("unreadable")});
        unnamed = summary->unreadable - std::min(summary->unreadable, summary->firstUnreadable.size());
    }
    if (const auto &examination = m_summary->examinationPart().examination())
        for (const SkippedFile &file : examination->wrongAnnotations)
            problems.push_back({file, tr("annotation")});
    const auto count = qint64(problems.size() + unnamed);
    m_view->setSegmentText(1, count == 0 ? tr("Problems") : tr("Problems (%1)").arg(formatCount(count)));
    m_problems->setProblems(std::move(problems), unnamed);
}

void DatasetBrowser::showClass(std::optional<int> label)
{
    m_model->setClassFilter(label);
    const QSignalBlocker blocker(m_classFilter);
    m_classFilter->setCurrentIndex(label ? m_classFilter->findData(*label) : 0);
    m_summary->setChosenClass(label);
    m_view->setCurrent(0);
    showShownCount();
}

void DatasetBrowser::showGroup(int group)
{
    m_model->setGroupFilter(group);
    m_summary->setChosenClass(std::nullopt);
    showShownCount();
}

void DatasetBrowser::showGroups(const std::vector<std::vector<std::uint32_t>> &groups, const QString &what)
{
    m_model->setGroups(groups);
    m_summary->setChosenClass(std::nullopt);
    m_view->setCurrent(0);
    const QSignalBlocker blocker(m_classFilter);
    m_classFilter->setCurrentIndex(-1);
    showShownCount();
    m_shownCount->setText(tr("%Ln group(s) of %1", nullptr, int(groups.size())).arg(what));
}

void DatasetBrowser::showShownCount()
{
    m_shownCount->setText(tr("%Ln image(s)", nullptr, m_model->rowCount()));
    if (m_model->rowCount() > 0) {
        const std::size_t shown = m_settings.value(shownImageKey, 0).toULongLong();
        const QModelIndex same = m_model->indexOfImage(shown);
        m_grid->setCurrentIndex(same.isValid() ? same : m_model->index(0));
    }
}

} // namespace leoclr

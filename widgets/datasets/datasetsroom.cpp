#include "widgets/datasets/datasetsroom.h"

#include "core/language/errortext.h"
#include "core/library/whendone.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/formatting.h"
#include "widgets/common/roomheader.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/common/workspace.h"
#include "widgets/datasets/examinationpart.h"
#include "widgets/datasets/fetchpanel.h"
#include "widgets/datasets/problemlist.h"
#include "widgets/datasets/sourceform.h"
#include "widgets/datasets/summarypanel.h"
#include "widgets/datasets/thumbnailgrid.h"
#include "widgets/datasets/thumbnailmodel.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <chrono>

namespace leoclr {

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 300ms; ///< a wait that is shorter needs no word
constexpr int pictureSide = 104;
constexpr int panelWidth = 288;
constexpr int groupRole = Qt::UserRole + 1; ///< in the class filter: a group of classes

/// Lies over the room while something is dragged over it.
class DropHint : public QWidget
{
public:
    explicit DropHint(QWidget *parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto &colours = Theme::instance().colours();
        QPainter painter(this);
        QColor veil = colours.window;
        veil.setAlpha(200);
        painter.fillRect(rect(), veil);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(9, 9, -9, -9), 6, 6);
        painter.setFont(Theme::titleFont(font()));
        painter.setPen(colours.text);
        painter.drawText(rect(), Qt::AlignCenter, DatasetsRoom::tr("Drop to open"));
    }
};

} // namespace

DatasetsRoom::DatasetsRoom(Workspace &workspace, QWidget *parent)
    : Room(workspace, parent)
    , m_header(new RoomHeader(title()))
    , m_openLens(new QAction(tr("Open in Lens"), this))
    , m_form(new SourceForm)
    , m_pages(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("datasets"), {}, tr("Choose a folder")))
    , m_problem(new ErrorBanner)
    , m_fetch(new FetchPanel(workspace.settings()))
    , m_fetchAction(new QAction(tr("Fetch…"), this))
    , m_openingDelay(new QTimer(this))
    , m_dropHint(new DropHint(this))
{
    setAcceptDrops(true);
    auto *openAction = new QAction(tr("Open folder…"), this);
    openAction->setShortcut(QKeySequence::Open);
    openAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    openAction->setToolTip(tr("Opens a folder of images or of a published dataset; what it holds is recognised"));
    addAction(openAction);
    setThemedIcon(m_openLens, QStringLiteral("lens"));
    m_openLens->setToolTip(tr("Shows the current image in the lens (Enter)"));
    setThemedIcon(m_fetchAction, QStringLiteral("download"));
    m_fetchAction->setToolTip(tr("Published datasets: what they hold, and fetching them"));
    m_header->addAction(m_fetchAction, true)->setObjectName(QStringLiteral("fetchDataset"));
    m_header->addAction(m_openLens, true);
    m_header->setPrimary(openAction)->setObjectName(QStringLiteral("openFolder"));
    m_empty->setObjectName(QStringLiteral("datasetsEmpty"));
    m_problem->setObjectName(QStringLiteral("dropProblem"));

    m_browser = makeBrowser();
    m_opening = makeOpening();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_opening);
    m_pages->addWidget(m_browser);
    m_pages->addWidget(m_fetch);
    QVBoxLayout *layout = bareColumn(this);
    layout->addWidget(m_header);
    layout->addWidget(m_form);
    auto *banner = new QVBoxLayout;
    banner->setContentsMargins(16, 0, 16, 0);
    banner->addWidget(m_problem);
    layout->addLayout(banner);
    layout->addWidget(new Line(Qt::Horizontal));
    layout->addWidget(m_pages, 1);

    m_openingDelay->setSingleShot(true);
    m_openingDelay->setInterval(patience);
    connect(openAction, &QAction::triggered, this, &DatasetsRoom::openFolder);
    connect(m_problem, &ErrorBanner::wayOutRequested, this, &DatasetsRoom::openFolder);
    connect(m_openLens, &QAction::triggered, this, [this] { openInLens(m_grid->currentIndex()); });
    connectForm();
    connectBrowser();
    connectWorkspace();
    m_form->setConfig(workspace.config());
    showState();
}

QWidget *DatasetsRoom::makeBrowser()
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

    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(left, 1);
    layout->addWidget(new Line(Qt::Vertical));
    layout->addWidget(m_summary);
    return page;
}

QWidget *DatasetsRoom::makeOpening()
{
    auto *page = new QWidget;
    m_openingText = new QLabel;
    m_openingText->setObjectName(QStringLiteral("openingText"));
    m_openingText->setAlignment(Qt::AlignCenter);
    makeSecondary(m_openingText);
    auto *progress = new QProgressBar;
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setFixedWidth(240);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelOpening"));
    connect(cancel, &QPushButton::clicked, this, [this] { workspace().cancelOpening(); });
    QVBoxLayout *layout = bareColumn(page);
    layout->setSpacing(12);
    layout->addStretch();
    layout->addWidget(m_openingText);
    layout->addWidget(progress, 0, Qt::AlignCenter);
    layout->addWidget(cancel, 0, Qt::AlignCenter);
    layout->addStretch();
    return page;
}

void DatasetsRoom::connectForm()
{
    connect(m_form, &SourceForm::configWished, this,
            [this](const ExperimentConfig &config, const QString &what, const QString &mergeKey) {
        if (m_pages->currentWidget() == m_fetch)
            m_pages->setCurrentWidget(m_empty); // somebody chose another dataset: showState() shows it
        workspace().editConfig(config, what, mergeKey);
    });
    connect(m_form, &SourceForm::readerPicked, this, [this](const QString &reader) {
        const QString folder = workspace().settings().value(QStringLiteral("folders/") + reader).toString();
        if (!folder.isEmpty() && QDir(folder).exists())
            m_form->setRememberedFolder(reader, folder);
    });
    connect(m_form, &SourceForm::waitingChanged, this, &DatasetsRoom::showState);
    connect(m_empty, &EmptyState::activated, this, [this] {
        const bool failed = workspace().datasetError() && !m_form->isWaitingForFolder();
        if (failed && !m_guessedReader.isEmpty())
            m_form->setFolder(QString::fromStdString(workspace().config().dataPath), m_guessedReader);
        else if (failed && workspace().datasetError()->code == ErrorCode::Cancelled)
            workspace().reopenDataset();
        else
            m_form->browse();
    });
}

void DatasetsRoom::connectBrowser()
{
    connect(m_grid, &ThumbnailGrid::imageChosen, this, &DatasetsRoom::openInLens);
    connect(m_grid, &ThumbnailGrid::visibleRowsChanged, m_model, &ThumbnailModel::setVisibleRows);
    connect(m_classFilter, &QComboBox::activated, this, [this] {
        const QVariant label = m_classFilter->currentData();
        const QVariant group = m_classFilter->currentData(groupRole);
        if (group.isValid())
            showGroup(group.toInt());
        else
            showClass(label.isValid() ? std::optional<int>(label.toInt()) : std::nullopt);
    });
    connect(m_summary, &SummaryPanel::classChosen, this, &DatasetsRoom::showClass);
    connect(m_summary, &SummaryPanel::summarised, this, &DatasetsRoom::fillProblems);
    connect(m_summary, &SummaryPanel::problemsWished, this, [this] { m_view->setCurrent(1); });
    connect(m_view, &SegmentedSwitch::currentChanged, this, [this](int view) {
        m_views->setCurrentIndex(view);
        m_classFilter->setVisible(view == 0 && m_classFilter->count() > 1);
        m_boxesButton->setVisible(view == 0 && workspace().dataset() && workspace().dataset()->hasObjects());
        m_shownCount->setVisible(view == 0);
    });
    connect(m_boxes, &QAction::toggled, this, [this](bool on) {
        m_grid->setBoxes(on);
        workspace().settings().setValue(QStringLiteral("datasets/boxes"), on);
    });
    m_boxes->setChecked(workspace().settings().value(QStringLiteral("datasets/boxes"), true).toBool());
    const ExaminationPart &part = m_summary->examinationPart();
    connect(&part, &ExaminationPart::equalWished, this, [this, &part] {
        showGroups(part.examination()->equal, tr("equal images"));
    });
    connect(&part, &ExaminationPart::alikeWished, this, [this, &part] {
        showGroups(part.examination()->alike, tr("nearly equal images"));
    });
    connect(m_fetchAction, &QAction::triggered, this, [this] { m_pages->setCurrentWidget(m_fetch); });
    connect(m_fetch, &FetchPanel::backWished, this, [this] {
        m_pages->setCurrentWidget(m_empty); // leaves the panel
        showState();
    });
    connect(m_fetch, &FetchPanel::datasetReady, this, [this](const QString &folder, const QString &reader) {
        m_pages->setCurrentWidget(m_empty);
        m_form->setFolder(folder, reader);
        showState();
    });
}

void DatasetsRoom::connectWorkspace()
{
    connect(&workspace(), &Workspace::configChanged, this, [this] {
        m_problem->clear();
        m_form->setConfig(workspace().config());
    });
    connect(&workspace(), &Workspace::datasetOpening, this, [this](qint64 entries) {
        m_openingText->setText(entries > 0 ? tr("Opening the dataset: %1 images so far").arg(formatCount(entries))
                                           : tr("Opening the dataset"));
        if (!m_openingDelay->isActive() && m_pages->currentWidget() != m_opening)
            m_openingDelay->start();
    });
    connect(m_openingDelay, &QTimer::timeout, this, &DatasetsRoom::showState);
    connect(&workspace(), &Workspace::datasetChanged, this, [this] {
        m_stale = true;
        showState();
    });
}

void DatasetsRoom::enter()
{
    showState();
}

void DatasetsRoom::showEvent(QShowEvent *event)
{
    Room::showEvent(event);
    showState();
}

void DatasetsRoom::showState()
{
    if (m_pages->currentWidget() == m_fetch)
        return; // it stays until somebody leaves it
    if (m_form->isWaitingForFolder()) {
        m_openLens->setEnabled(false);
        m_empty->setIcon(QStringLiteral("folder"));
        m_empty->setSentence(tr("Choose the folder of %1, or drop it here.").arg(readerTitle(m_form->chosenReader())));
        m_empty->setButton(tr("Choose a folder"));
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    const bool open = workspace().dataset() != nullptr;
    m_openLens->setEnabled(open);
    if (open) {
        m_openingDelay->stop();
        m_pages->setCurrentWidget(m_browser);
        if (isVisible() && std::exchange(m_stale, false))
            showDataset();
    } else if (workspace().isOpeningDataset()) {
        if (!m_openingDelay->isActive())
            m_pages->setCurrentWidget(m_opening);
    } else if (workspace().datasetError()) {
        showError(*workspace().datasetError());
    } else {
        m_empty->setIcon(QStringLiteral("datasets"));
        m_empty->setSentence(tr("Choose a dataset, or drop its folder here."));
        m_empty->setButton(tr("Choose a folder"));
        m_pages->setCurrentWidget(m_empty);
    }
}

void DatasetsRoom::showDataset()
{
    const auto dataset = workspace().dataset();
    const DatasetSpec spec = datasetSpec(workspace().config());
    adoptThumbnails();
    m_model->setDataset(dataset);
    const std::optional<DatasetSpec> tested = testSplitOf(spec);
    m_summary->setDataset(dataset, tested ? splitTitle(QString::fromStdString(tested->split)) : QString());
    m_header->setSubtitle(tr("%1 · %2").arg(readerTitle(QString::fromStdString(spec.reader)),
                                            splitTitle(QString::fromStdString(spec.split))));
    fillClassFilter();
    m_view->setCurrent(0);
    m_view->setSegmentText(1, tr("Problems"));
    m_problems->setProblems({}, 0);
    m_boxesButton->setVisible(dataset->hasObjects());
    showClass(std::nullopt);
    fillProblems();
}

void DatasetsRoom::fillClassFilter()
{
    const auto dataset = workspace().dataset();
    const QSignalBlocker blocker(m_classFilter);
    m_classFilter->clear();
    m_classFilter->addItem(tr("All classes"));
    const auto &groups = dataset->classGroups().names;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        m_classFilter->addItem(tr("Group: %1").arg(QString::fromStdString(groups[i])));
        m_classFilter->setItemData(m_classFilter->count() - 1, int(i), groupRole);
    }
    if (!groups.empty())
        m_classFilter->insertSeparator(m_classFilter->count());
    const auto &classes = dataset->classNames();
    for (std::size_t i = 0; i < classes.size(); ++i)
        m_classFilter->addItem(QString::fromStdString(classes[i]), int(i));
    m_classFilter->setVisible(!classes.empty());
}

/// Left out by the reader, broken in the sample or among all, and wrong annotations.
void DatasetsRoom::fillProblems()
{
    const auto dataset = workspace().dataset();
    if (!dataset)
        return;
    std::vector<ProblemModel::Problem> problems;
    std::size_t unnamed = 0; // broken files beyond those that a summary names
    for (const SkippedFile &file : dataset->skipped())
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

void DatasetsRoom::showClass(std::optional<int> label)
{
    m_model->setClassFilter(label);
    const QSignalBlocker blocker(m_classFilter);
    m_classFilter->setCurrentIndex(label ? m_classFilter->findData(*label) : 0);
    m_summary->setChosenClass(label);
    m_view->setCurrent(0);
    showShownCount();
}

void DatasetsRoom::showGroup(int group)
{
    m_model->setGroupFilter(group);
    m_summary->setChosenClass(std::nullopt);
    showShownCount();
}

void DatasetsRoom::showGroups(const std::vector<std::vector<std::uint32_t>> &groups, const QString &what)
{
    m_model->setGroups(groups);
    m_summary->setChosenClass(std::nullopt);
    m_view->setCurrent(0);
    const QSignalBlocker blocker(m_classFilter);
    m_classFilter->setCurrentIndex(-1);
    showShownCount();
    m_shownCount->setText(tr("%Ln group(s) of %1", nullptr, int(groups.size())).arg(what));
}

void DatasetsRoom::showShownCount()
{
    m_shownCount->setText(tr("%Ln image(s)", nullptr, m_model->rowCount()));
    if (m_model->rowCount() > 0) {
        const std::size_t shown = workspace().settings().value(QStringLiteral("lens/image"), 0).toULongLong();
        const QModelIndex same = m_model->indexOfImage(shown);
        m_grid->setCurrentIndex(same.isValid() ? same : m_model->index(0));
    }
}

void DatasetsRoom::showError(const Error &error)
{
    m_empty->setIcon(error.code == ErrorCode::Cancelled ? QStringLiteral("datasets") : QStringLiteral("warning"));
    m_empty->setSentence(describe(error));
    m_empty->setButton(error.code == ErrorCode::Cancelled ? tr("Open it again") : tr("Choose another folder"));
    m_pages->setCurrentWidget(m_empty);
    m_guessedReader.clear();
    const std::string path = workspace().config().dataPath;
    const std::string reader = workspace().config().dataReader;
    if (error.code == ErrorCode::Cancelled || path.empty() || reader == "demo")
        return;
    // Perhaps the folder is right and the reader is not.
    const auto work = QtConcurrent::run([path] { return guessReader(path); });
    whenDone(work, this, [this, path, reader](const Result<std::string> &guess) {
        if (!guess || *guess == reader || workspace().config().dataPath != path || !workspace().datasetError())
            return;
        m_guessedReader = QString::fromStdString(*guess);
        m_empty->setButton(tr("Open as %1").arg(readerTitle(m_guessedReader)));
    });
}

void DatasetsRoom::openFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the dataset"));
    if (!folder.isEmpty())
        takeDropped(folder);
}

void DatasetsRoom::takeDropped(const QString &path)
{
    const auto work = QtConcurrent::run([path = path.toStdString()] { return guessReader(path); });
    whenDone(work, this, [this, path](const Result<std::string> &guess) {
        if (!guess) {
            m_problem->showError(guess.error(), tr("Choose another folder"));
            return;
        }
        const QFileInfo info(path); // an image stands for its folder, a shard for itself
        const bool itself = info.isDir() || *guess == "webdataset";
        m_form->setFolder(itself ? path : info.absolutePath(), QString::fromStdString(*guess));
    });
}

void DatasetsRoom::adoptThumbnails()
{
    m_model->setThumbnailSide(int(m_grid->pictureSide() * devicePixelRatioF()));
}

void DatasetsRoom::openInLens(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    workspace().settings().setValue(QStringLiteral("lens/image"), qulonglong(m_model->imageAt(index.row())));
    workspace().showRoom(QStringLiteral("lens"));
}

void DatasetsRoom::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasUrls() || !event->mimeData()->urls().first().isLocalFile())
        return;
    event->acceptProposedAction();
    m_dropHint->setGeometry(rect());
    m_dropHint->raise();
    m_dropHint->show();
}

void DatasetsRoom::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropHint->hide();
}

void DatasetsRoom::dropEvent(QDropEvent *event)
{
    m_dropHint->hide();
    event->acceptProposedAction();
    takeDropped(event->mimeData()->urls().first().toLocalFile());
}

void DatasetsRoom::resizeEvent(QResizeEvent *event)
{
    m_dropHint->setGeometry(rect());
    Room::resizeEvent(event);
}

} // namespace leoclr

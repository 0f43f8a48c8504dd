#include "widgets/datasets/datasetsroom.h"

#include "core/language/errortext.h"
#include "core/library/whendone.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/formatting.h"
#include "widgets/common/roomheader.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/common/workspace.h"
#include "widgets/datasets/datasetbrowser.h"
#include "widgets/datasets/drophint.h"
#include "widgets/datasets/fetchpanel.h"
#include "widgets/datasets/sourceform.h"

#include <QAction>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <chrono>

namespace leoclr {

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 300ms; ///< a wait that is shorter needs no word

} // namespace

DatasetsRoom::DatasetsRoom(Workspace &workspace, QWidget *parent)
    : Room(workspace, parent)
    , m_header(new RoomHeader(title()))
    , m_openLens(new QAction(tr("Open in Lens"), this))
    , m_form(new SourceForm)
    , m_pages(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("datasets"), {}, tr("Choose a folder")))
    , m_problem(new ErrorBanner)
    , m_browser(new DatasetBrowser(workspace.settings()))
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
    connect(m_openLens, &QAction::triggered, this, [this] {
        if (const auto image = m_browser->currentImage())
            openInLens(*image);
    });
    connectForm();
    connectPages();
    connectWorkspace();
    m_form->setConfig(workspace.config());
    showState();
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

void DatasetsRoom::connectPages()
{
    connect(m_browser, &DatasetBrowser::imageChosen, this, &DatasetsRoom::openInLens);
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
    const DatasetSpec spec = datasetSpec(workspace().config());
    const std::optional<DatasetSpec> tested = testSplitOf(spec);
    m_browser->setDataset(workspace().dataset(), tested ? splitTitle(QString::fromStdString(tested->split)) : QString());
    m_header->setSubtitle(tr("%1 · %2").arg(readerTitle(QString::fromStdString(spec.reader)),
                                            splitTitle(QString::fromStdString(spec.split))));
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

void DatasetsRoom::openInLens(std::size_t image)
{
    workspace().settings().setValue(shownImageKey, qulonglong(image));
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

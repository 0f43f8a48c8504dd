#include "widgets/lens/lensroom.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/errortext.h"
#include "widgets/common/formatting.h"
#include "widgets/common/roomheader.h"
#include "widgets/common/style.h"
#include "widgets/common/workspace.h"
#include "widgets/datasets/thumbnailgrid.h"
#include "widgets/datasets/thumbnailmodel.h"
#include "widgets/lens/drawbar.h"
#include "widgets/lens/imagechooser.h"
#include "widgets/lens/lenscanvas.h"
#include "widgets/lens/lensstage.h"
#include "widgets/lens/policypanel.h"
#include "widgets/lens/scoreinspector.h"
#include "widgets/lens/viewlook.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShowEvent>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace leoclr {

using namespace std::chrono_literals;

namespace {

const QString imageKey = QStringLiteral("lens/image");
const QString overlaysKey = QStringLiteral("lens/hidden_overlays");
const QString splitterKey = QStringLiteral("lens/splitter");
const QString thresholdKey = QStringLiteral("lens/threshold");

constexpr auto patience = 300ms; ///< a wait that is shorter needs no word
constexpr int inspectorWidth = 288;

struct OverlayName { const char *name; bool CanvasOverlays::*member; };
constexpr OverlayName overlayNames[] = {{"boxes", &CanvasOverlays::boxes},
                                        {"hatch", &CanvasOverlays::hatch},
                                        {"dim", &CanvasOverlays::dim},
                                        {"objects", &CanvasOverlays::objects},
                                        {"exactPixels", &CanvasOverlays::exactPixels}};

/// Names of the switches that stand otherwise than they do at first.
QStringList changedOverlays(const CanvasOverlays &overlays)
{
    QStringList names;
    for (const OverlayName &one : overlayNames) {
        if (overlays.*one.member != CanvasOverlays{}.*one.member)
            names << QString::fromLatin1(one.name);
    }
    return names;
}

CanvasOverlays overlaysFrom(const QStringList &changed)
{
    CanvasOverlays overlays;
    for (const OverlayName &one : overlayNames) {
        if (changed.contains(QLatin1String(one.name)))
            overlays.*one.member = !(overlays.*one.member);
    }
    return overlays;
}

QVBoxLayout *column(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

LensRoom::LensRoom(Workspace &workspace, QWidget *parent)
    : Room(workspace, parent)
    , m_resample(new QAction(tr("Resample"), this))
    , m_back(new QAction(tr("Previous epoch"), this))
    , m_copy(new QAction(tr("Copy recipe"), this))
    , m_header(new RoomHeader(title()))
    , m_chooser(new ImageChooser)
    , m_pages(new QStackedWidget)
    , m_openingDelay(new QTimer(this))
    , m_readingDelay(new QTimer(this))
{
    makeActions();
    makePages();
    QVBoxLayout *layout = column(this);
    layout->addWidget(m_header);
    layout->addWidget(m_pages, 1);

    Settings &settings = workspace.settings();
    const CanvasOverlays overlays = overlaysFrom(settings.value(overlaysKey).toStringList());
    m_stage->setOverlays(overlays);
    m_stage->restoreState(settings.value(splitterKey).toByteArray());
    m_session.setThreshold(settings.value(thresholdKey, 0.5).toDouble());
    m_inspector->setThreshold(m_session.threshold());

    for (QTimer *timer : {m_openingDelay, m_readingDelay}) {
        timer->setSingleShot(true);
        timer->setInterval(patience);
    }
    connectSession();
    connectWorkspace();
    adoptSource();
}

LensRoom::~LensRoom()
{
    workspace().settings().setValue(splitterKey, m_stage->saveState());
}

void LensRoom::makeActions()
{
    setThemedIcon(m_copy, QStringLiteral("copy"));
    m_resample->setShortcut(Qt::Key_R);
    m_resample->setToolTip(tr("Draws the views of the next epoch (R)"));
    m_back->setShortcut(Qt::SHIFT | Qt::Key_R);
    m_copy->setToolTip(tr("Copies what was drawn as JSON: with it these very views can be made again"));
    for (QAction *action : {m_resample, m_back, m_copy}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    addAction(m_chooser->previousAction());
    addAction(m_chooser->nextAction());
    m_header->addWidget(m_chooser);
    m_header->addAction(m_copy);
    m_header->setPrimary(m_resample)->setObjectName(QStringLiteral("resample"));

    connect(m_resample, &QAction::triggered, &m_session, &LensSession::resample);
    connect(m_back, &QAction::triggered, this, [this] {
        if (m_session.epoch() > 0)
            m_session.setEpoch(m_session.epoch() - 1);
    });
    connect(m_copy, &QAction::triggered, this, &LensRoom::copyRecipe);
}

void LensRoom::makePages()
{
    m_empty = new EmptyState(QStringLiteral("lens"), {}, tr("Open Datasets"));
    m_empty->setObjectName(QStringLiteral("lensEmpty"));
    m_opening = makeOpening();
    m_lens = makeLens();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_opening);
    m_pages->addWidget(m_lens);
}

QWidget *LensRoom::makeOpening()
{
    auto *page = new QWidget;
    m_openingText = new QLabel;
    m_openingText->setAlignment(Qt::AlignCenter);
    makeSecondary(m_openingText);
    auto *progress = new QProgressBar;
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setFixedWidth(240);
    QVBoxLayout *layout = column(page);
    layout->setSpacing(12);
    layout->addStretch();
    layout->addWidget(m_openingText);
    layout->addWidget(progress, 0, Qt::AlignCenter);
    layout->addStretch();
    return page;
}

QWidget *LensRoom::makeLens()
{
    m_drawBar = new DrawBar;
    m_problem = new ErrorBanner;
    m_problem->setObjectName(QStringLiteral("lensProblem"));
    m_stage = new LensStage(m_session);
    m_inspector = new ScoreInspector;
    m_policy = new PolicyPanel;
    m_thumbnails = new ThumbnailModel(this);
    m_filmstrip = new ThumbnailGrid(ThumbnailGrid::Flow::Strip);
    m_filmstrip->setObjectName(QStringLiteral("filmstrip"));
    m_filmstrip->setAccessibleName(tr("Images of the dataset"));
    m_filmstrip->setPictureSide(52);
    m_filmstrip->setModel(m_thumbnails);
    m_filmstrip->setFixedHeight(m_filmstrip->sizeHint().height());

    auto *middle = new QWidget;
    QVBoxLayout *middleColumn = column(middle);
    auto *banner = new QWidget;
    auto *bannerLayout = new QVBoxLayout(banner);
    bannerLayout->setContentsMargins(16, 0, 16, 0);
    bannerLayout->addWidget(m_problem);
    middleColumn->addWidget(m_drawBar);
    middleColumn->addWidget(banner);
    middleColumn->addWidget(m_stage, 1);
    middleColumn->addWidget(new Line(Qt::Horizontal));
    middleColumn->addWidget(m_filmstrip);

    auto *side = new QWidget;
    side->setFixedWidth(inspectorWidth);
    QVBoxLayout *sideColumn = column(side);
    sideColumn->addWidget(m_inspector, 1);
    sideColumn->addWidget(new Line(Qt::Horizontal));
    sideColumn->addWidget(m_policy);

    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(middle, 1);
    layout->addWidget(new Line(Qt::Vertical));
    layout->addWidget(side);
    return page;
}

void LensRoom::connectSession()
{
    connect(&m_session, &LensSession::positionChanged, this, [this] {
        showPosition();
        if (isVisible() && m_session.dataset())
            m_readingDelay->start(); // until the content comes
    });
    connect(&m_session, &LensSession::contentChanged, this, &LensRoom::showContent);
    connect(&m_session, &LensSession::scoresChanged, this, &LensRoom::showScores);
    connect(&m_session, &LensSession::failed, this, &LensRoom::showFailure);
    connect(m_readingDelay, &QTimer::timeout, this, [this] { m_drawBar->showWaiting(tr("Reading the image …")); });
    connect(m_drawBar, &DrawBar::epochChosen, this, [this](int epoch) { m_session.setEpoch(std::uint32_t(epoch)); });
    connect(m_drawBar, &DrawBar::drawnBoxesRequested, &m_session, &LensSession::takeHandBoxesAway);
    connect(m_chooser, &ImageChooser::imageChosen, this, &LensRoom::goTo);
    connect(m_chooser, &ImageChooser::notFound, &workspace(), qOverload<const QString &>(&Workspace::say));
    connect(m_stage, &LensStage::stepRequested, this, &LensRoom::step);
    connect(m_stage, &LensStage::overlaysChanged, this, [this](const CanvasOverlays &overlays) {
        workspace().settings().setValue(overlaysKey, changedOverlays(overlays));
    });
    connect(m_problem, &ErrorBanner::wayOutRequested, this, [this] { step(1); });
    connect(m_inspector, &ScoreInspector::pairChosen, &m_session, &LensSession::choosePair);
    connect(m_inspector, &ScoreInspector::thresholdChosen, this, [this](double threshold) {
        workspace().settings().setValue(thresholdKey, threshold);
        m_session.setThreshold(threshold);
    });
    connect(m_filmstrip->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
        if (current.isValid() && m_thumbnails->imageAt(current.row()) != m_session.image())
            goTo(m_thumbnails->imageAt(current.row()));
    });
}

void LensRoom::connectWorkspace()
{
    connect(&workspace(), &Workspace::datasetOpening, this, [this](qint64 entries) {
        m_openingText->setText(entries > 0 ? tr("Opening the dataset: %1 images so far").arg(formatCount(entries))
                                           : tr("Opening the dataset"));
        if (!m_openingDelay->isActive() && m_pages->currentWidget() != m_opening)
            m_openingDelay->start();
    });
    connect(m_openingDelay, &QTimer::timeout, this, &LensRoom::showState);
    connect(&workspace(), &Workspace::datasetChanged, this, &LensRoom::adoptSource);
    connect(&workspace(), &Workspace::configChanged, this, [this] {
        m_policy->setPolicy(workspace().config());
        if (workspace().dataset()) // otherwise it is being opened, and this comes with it
            adoptSource();
    });
    connect(m_empty, &EmptyState::activated, this, [this] { workspace().showRoom(QStringLiteral("datasets")); });
    connect(m_policy, &PolicyPanel::designRequested, this, [this] { workspace().showRoom(QStringLiteral("design")); });
}

void LensRoom::adoptSource()
{
    const auto dataset = workspace().dataset();
    const bool otherDataset = dataset != m_session.dataset();
    m_policy->setPolicy(workspace().config());
    if (otherDataset) {
        const QSignalBlocker blocker(m_filmstrip->selectionModel());
        m_thumbnails->setThumbnailSide(int(m_filmstrip->pictureSide() * devicePixelRatioF()));
        m_thumbnails->setDataset(dataset);
        m_chooser->setDataset(dataset);
        m_problem->clear();
    }
    m_session.setSource(dataset, workspace().config());
    if (otherDataset && dataset)
        takeChosenImage();
    showState();
    showPosition();
}

void LensRoom::showState()
{
    m_openingDelay->stop();
    const bool ready = workspace().dataset() && workspace().dataset()->size() > 0;
    m_resample->setEnabled(ready);
    m_copy->setEnabled(ready);
    if (ready) {
        m_pages->setCurrentWidget(m_lens);
        return;
    }
    m_header->setSubtitle({});
    if (workspace().isOpeningDataset()) {
        m_pages->setCurrentWidget(m_opening);
        return;
    }
    const std::optional<Error> error = workspace().datasetError();
    m_empty->setIcon(error ? QStringLiteral("warning") : QStringLiteral("lens"));
    m_empty->setSentence(error ? describe(*error)
                               : tr("Choose a dataset, and see what cropping does to the meaning of its images."));
    m_pages->setCurrentWidget(m_empty);
}

void LensRoom::enter()
{
    m_session.setWatched(true);
    takeChosenImage();
    m_stage->canvas()->setFocus();
    showPosition();
}

void LensRoom::takeChosenImage()
{
    const auto dataset = m_session.dataset();
    const std::size_t wanted = workspace().settings().value(imageKey, 0).toULongLong();
    if (dataset && wanted < dataset->size())
        m_session.setImage(wanted);
}

void LensRoom::showEvent(QShowEvent *event)
{
    m_session.setWatched(true);
    m_thumbnails->setThumbnailSide(int(m_filmstrip->pictureSide() * devicePixelRatioF()));
    Room::showEvent(event);
}

void LensRoom::hideEvent(QHideEvent *event)
{
    m_session.setWatched(false);
    Room::hideEvent(event);
}

void LensRoom::showPosition()
{
    if (!m_session.dataset())
        return;
    const std::size_t image = m_session.image();
    m_chooser->setImage(image);
    const QModelIndex row = m_thumbnails->indexOfImage(image);
    if (row.isValid() && row != m_filmstrip->currentIndex())
        m_filmstrip->setCurrentIndex(row);
    if (m_session.isByHand())
        m_drawBar->showByHand(int(m_session.epoch()));
    else
        m_drawBar->showDraw(int(m_session.epoch()), m_session.config().epochs);
}

void LensRoom::showContent()
{
    m_readingDelay->stop();
    m_problem->clear();
    const LensContent &content = m_session.content();
    m_header->setSubtitle(content.label >= 0 && content.dataset
                              ? tr("%1 · %2").arg(content.name, lensClassName(*content.dataset, content.label))
                              : content.name);
    QStringList pairs;
    for (const auto &pair : m_session.pairs())
        pairs << pairTitle(content.views, pair);
    m_inspector->setPairs(pairs, m_session.pairIndex());
    showScores();
}

void LensRoom::showScores()
{
    const LensContent &content = m_session.content();
    if (m_session.isByHand())
        m_drawBar->showByHand(int(m_session.epoch()));
    else
        m_drawBar->showDraw(int(m_session.epoch()), m_session.config().epochs);
    if (!content.views.empty())
        m_inspector->setScores(content, m_session.scores(), pairLook(content.views, m_session.pair()));
}

void LensRoom::showFailure()
{
    m_readingDelay->stop();
    m_header->setSubtitle(m_session.dataset() ? QString::fromStdString(m_session.dataset()->name(m_session.image()))
                                              : QString());
    m_inspector->clear();
    m_drawBar->showWaiting(tr("this image cannot be read"));
    const bool last = !m_session.dataset() || m_session.image() + 1 >= m_session.dataset()->size();
    m_problem->showError(*m_session.error(), last ? QString() : tr("Next image"));
}

void LensRoom::step(int images)
{
    if (const auto dataset = m_session.dataset()) {
        const qint64 wanted = qint64(m_session.image()) + images;
        if (wanted >= 0 && wanted < qint64(dataset->size()))
            goTo(std::size_t(wanted));
    }
}

void LensRoom::goTo(std::size_t image)
{
    workspace().settings().setValue(imageKey, qulonglong(image));
    m_session.setImage(image);
}

void LensRoom::copyRecipe()
{
    if (m_session.content().views.empty())
        return;
    QGuiApplication::clipboard()->setText(recipeJson(m_session.content(), m_session.config()));
    workspace().say(tr("The recipe of epoch %1 of image %2 is in the clipboard.")
                        .arg(m_session.content().epoch).arg(m_session.content().image));
}

} // namespace leoclr

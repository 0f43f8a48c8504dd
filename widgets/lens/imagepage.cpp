#include "widgets/lens/imagepage.h"

#include "widgets/common/errorbanner.h"
#include "widgets/common/style.h"
#include "widgets/common/workspace.h"
#include "widgets/datasets/thumbnailgrid.h"
#include "widgets/datasets/thumbnailmodel.h"
#include "widgets/lens/activationheat.h"
#include "widgets/lens/checkpointsection.h"
#include "widgets/lens/drawbar.h"
#include "widgets/lens/lenscanvas.h"
#include "widgets/lens/lensstage.h"
#include "widgets/lens/overlaysettings.h"
#include "widgets/lens/policypanel.h"
#include "widgets/lens/scoreinspector.h"
#include "widgets/lens/viewlook.h"

#include <QHBoxLayout>
#include <QShowEvent>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace leoclr {

using namespace std::chrono_literals;

namespace {

const QString splitterKey = QStringLiteral("lens/splitter");
const QString thresholdKey = QStringLiteral("lens/threshold");

constexpr auto patience = 300ms; ///< a wait that is shorter needs no word
constexpr int inspectorWidth = 288;

} // namespace

ImagePage::ImagePage(Workspace &workspace, LensSession &session, EngineService &service, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_session(session)
    , m_checkpoint(service, session)
    , m_readingDelay(new QTimer(this))
{
    m_readingDelay->setSingleShot(true);
    m_readingDelay->setInterval(patience);
    layOut();
    takeSettings();
    connectSession();
    connectParts();
    takeRun();
    showCheckpoint();
}

ImagePage::~ImagePage()
{
    m_workspace.settings().setValue(splitterKey, m_stage->saveState());
}

void ImagePage::layOut()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeMiddle(), 1);
    layout->addWidget(new Line(Qt::Vertical));
    layout->addWidget(makeSide());
}

QWidget *ImagePage::makeMiddle()
{
    m_drawBar = new DrawBar;
    m_problem = new ErrorBanner;
    m_problem->setObjectName(QStringLiteral("lensProblem"));
    m_stage = new LensStage(m_session);
    m_thumbnails = new ThumbnailModel(this);
    m_filmstrip = new ThumbnailGrid(ThumbnailGrid::Flow::Strip);
    m_filmstrip->setObjectName(QStringLiteral("filmstrip"));
    m_filmstrip->setAccessibleName(tr("Images of the dataset"));
    m_filmstrip->setPictureSide(52);
    m_filmstrip->setModel(m_thumbnails);
    m_filmstrip->setFixedHeight(m_filmstrip->sizeHint().height());

    auto *middle = new QWidget;
    QVBoxLayout *middleColumn = bareColumn(middle);
    auto *banner = new QWidget;
    auto *bannerLayout = new QVBoxLayout(banner);
    bannerLayout->setContentsMargins(16, 0, 16, 0);
    bannerLayout->addWidget(m_problem);
    middleColumn->addWidget(m_drawBar);
    middleColumn->addWidget(banner);
    middleColumn->addWidget(m_stage, 1);
    middleColumn->addWidget(new Line(Qt::Horizontal));
    middleColumn->addWidget(m_filmstrip);
    return middle;
}

QWidget *ImagePage::makeSide()
{
    m_inspector = new ScoreInspector;
    m_policy = new PolicyPanel;
    auto *side = new QWidget;
    side->setFixedWidth(inspectorWidth);
    QVBoxLayout *sideColumn = bareColumn(side);
    sideColumn->addWidget(m_inspector, 1);
    sideColumn->addWidget(new Line(Qt::Horizontal));
    sideColumn->addWidget(m_policy);
    return side;
}

void ImagePage::takeSettings()
{
    const Settings &settings = m_workspace.settings();
    m_stage->setOverlays(keptOverlays(settings));
    m_stage->restoreState(settings.value(splitterKey).toByteArray());
    m_session.setThreshold(settings.value(thresholdKey, 0.5).toDouble());
    m_inspector->setThreshold(m_session.threshold());
}

void ImagePage::connectSession()
{
    connect(&m_session, &LensSession::positionChanged, this, [this] {
        showPosition();
        if (isVisible() && m_session.dataset())
            m_readingDelay->start(); // until the content comes
    });
    connect(&m_session, &LensSession::contentChanged, this, &ImagePage::showContent);
    connect(&m_session, &LensSession::scoresChanged, this, &ImagePage::showScores);
    connect(&m_session, &LensSession::failed, this, &ImagePage::showFailure);
    connect(&m_checkpoint, &CheckpointScores::changed, this, &ImagePage::showCheckpoint);
    connect(m_readingDelay, &QTimer::timeout, this, [this] { m_drawBar->showWaiting(tr("Reading the image …")); });
}

void ImagePage::connectParts()
{
    connect(m_drawBar, &DrawBar::epochChosen, this, [this](int epoch) { m_session.setEpoch(std::uint32_t(epoch)); });
    connect(m_drawBar, &DrawBar::drawnBoxesRequested, &m_session, &LensSession::takeEditsAway);
    connect(m_stage, &LensStage::stepRequested, this, &ImagePage::stepRequested);
    connect(m_stage, &LensStage::overlaysChanged, this,
            [this](const CanvasOverlays &overlays) { keepOverlays(m_workspace.settings(), overlays); });
    connect(m_problem, &ErrorBanner::wayOutRequested, this, [this] { Q_EMIT stepRequested(1); });
    connect(m_inspector, &ScoreInspector::pairChosen, &m_session, &LensSession::choosePair);
    connect(m_inspector, &ScoreInspector::checkpointAsked, &m_checkpoint, &CheckpointScores::askAgain);
    connect(m_inspector, &ScoreInspector::thresholdChosen, this, [this](double threshold) {
        m_workspace.settings().setValue(thresholdKey, threshold);
        m_session.setThreshold(threshold);
    });
    connect(m_filmstrip->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
        if (current.isValid() && m_thumbnails->imageAt(current.row()) != m_session.image())
            Q_EMIT imageChosen(m_thumbnails->imageAt(current.row()));
    });
    connect(m_policy, &PolicyPanel::designRequested, this,
            [this] { m_workspace.showRoom(QStringLiteral("design")); });
    connect(&m_workspace, &Workspace::selectionChanged, this, &ImagePage::takeRun);
    connect(&m_workspace.library(), &RunLibrary::runChanged, this, [this](const QString &id) {
        if (id == m_workspace.selectedRuns().value(0) && m_checkpoint.state() == CheckpointScores::State::NoCheckpoint)
            m_checkpoint.askAgain(); // its first checkpoint may have come
    });
}

void ImagePage::takeRun()
{
    const std::optional<RunRecord> run = m_workspace.library().run(m_workspace.selectedRuns().value(0));
    m_checkpoint.setRun(run ? run->path : QString(), run ? run->name : QString());
}

void ImagePage::setDataset(std::shared_ptr<const Dataset> dataset)
{
    const QSignalBlocker blocker(m_filmstrip->selectionModel());
    m_thumbnails->setThumbnailSide(int(m_filmstrip->pictureSide() * devicePixelRatioF()));
    m_thumbnails->setDataset(std::move(dataset));
    m_problem->clear();
}

void ImagePage::showPolicy(const ExperimentConfig &config)
{
    m_policy->setPolicy(config);
}

void ImagePage::takeFocus()
{
    m_stage->canvas()->setFocus();
}

void ImagePage::showEvent(QShowEvent *event)
{
    m_checkpoint.setWatched(true);
    m_thumbnails->setThumbnailSide(int(m_filmstrip->pictureSide() * devicePixelRatioF()));
    QWidget::showEvent(event);
}

void ImagePage::hideEvent(QHideEvent *event)
{
    m_checkpoint.setWatched(false);
    QWidget::hideEvent(event);
}

void ImagePage::showPosition()
{
    if (!m_session.dataset())
        return;
    const QModelIndex row = m_thumbnails->indexOfImage(m_session.image());
    if (row.isValid() && row != m_filmstrip->currentIndex())
        m_filmstrip->setCurrentIndex(row);
    showDraw();
}

void ImagePage::showDraw()
{
    const int epoch = int(m_session.epoch());
    if (!m_session.edits().boxes.empty())
        m_drawBar->showByHand(epoch);
    else if (!m_session.edits().recipes.empty())
        m_drawBar->showPasted(epoch);
    else
        m_drawBar->showDraw(epoch, m_session.config().epochs);
}

void ImagePage::showContent()
{
    m_readingDelay->stop();
    m_problem->clear();
    const LensContent &content = m_session.content();
    QStringList pairs;
    for (const auto &pair : m_session.pairs())
        pairs << pairTitle(content.views, pair);
    m_inspector->setPairs(pairs, m_session.pairIndex());
    showScores();
    showCheckpoint();
}

void ImagePage::showScores()
{
    const LensContent &content = m_session.content();
    showDraw();
    if (!content.views.empty())
        m_inspector->setScores(content, m_session.scores(), pairLook(content.views, m_session.pair()));
}

void ImagePage::showCheckpoint()
{
    const LensContent &content = m_session.content();
    m_inspector->setCheckpoint(m_checkpoint, pairLook(content.views, m_session.pair()));
    const std::optional<CompareAnswer> &answer = m_checkpoint.answer();
    ActivationHeats heats;
    if (answer && m_checkpoint.state() == CheckpointScores::State::Answered)
        heats = activationHeats(*answer, content, m_session.pair());
    m_stage->setHeat(heats.original, heats.views, answer ? CheckpointSection::heatProblem(*answer) : QString());
}

void ImagePage::showFailure()
{
    m_readingDelay->stop();
    m_inspector->clear();
    m_drawBar->showWaiting(tr("this image cannot be read"));
    const bool last = !m_session.dataset() || m_session.image() + 1 >= m_session.dataset()->size();
    m_problem->showError(*m_session.error(), last ? QString() : tr("Next image"));
}

} // namespace leoclr

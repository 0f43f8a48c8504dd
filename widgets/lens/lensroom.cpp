#include "widgets/lens/lensroom.h"

#include "core/language/errortext.h"
#include "widgets/audit/auditpage.h"
#include "widgets/audit/policypage.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/formatting.h"
#include "widgets/common/replayrequest.h"
#include "widgets/common/roomheader.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/style.h"
#include "widgets/common/workspace.h"
#include "widgets/lens/checkpointsaliency.h"
#include "widgets/lens/checkpointwatch.h"
#include "widgets/lens/imagechooser.h"
#include "widgets/lens/imagepage.h"
#include "widgets/lens/manydrawspage.h"
#include "widgets/lens/recipeactions.h"
#include "widgets/lens/replaypage.h"

#include <QAction>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShowEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace leoclr {

using namespace std::chrono_literals;

namespace {

const QString imageKey = QStringLiteral("lens/image");
const QString tabKey = QStringLiteral("lens/tab");

constexpr auto patience = 300ms; ///< a wait that is shorter needs no word

} // namespace

LensRoom::LensRoom(Workspace &workspace, QWidget *parent)
    : Room(workspace, parent)
    , m_resample(new QAction(tr("Resample"), this))
    , m_back(new QAction(tr("Previous epoch"), this))
    , m_recipes(new RecipeActions(workspace, m_session, this))
    , m_checkpoints(new CheckpointWatch(this))
    , m_header(new RoomHeader(title()))
    , m_switch(new SegmentedSwitch(tr("Pages of the lens")))
    , m_chooser(new ImageChooser)
    , m_stack(new QStackedWidget)
    , m_openingDelay(new QTimer(this))
{
    m_openingDelay->setSingleShot(true);
    m_openingDelay->setInterval(patience);
    makeActions();
    makePages();
    QVBoxLayout *layout = bareColumn(this);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    connectPages();
    connectWorkspace();
    showPage(workspace.settings().value(tabKey, QStringLiteral("image")).toString());
    adoptSource();
    takeRun();
}

LensRoom::~LensRoom()
{
    *m_closing = true; // an audit that waits for the engine would wait for this thread
    delete m_audit;    // these wait for their threads, which ask the engine: before it ends
    delete m_policies;
}

void LensRoom::makeActions()
{
    m_switch->setObjectName(QStringLiteral("lensTabs"));
    m_resample->setShortcut(Qt::Key_R);
    m_resample->setToolTip(tr("Draws the views of the next epoch (R)"));
    m_back->setShortcut(Qt::SHIFT | Qt::Key_R);
    auto *nextTab = new QAction(tr("Next page of the lens"), this);
    auto *previousTab = new QAction(tr("Previous page of the lens"), this);
    nextTab->setShortcut(Qt::CTRL | Qt::Key_PageDown);
    previousTab->setShortcut(Qt::CTRL | Qt::Key_PageUp);
    for (QAction *action : {m_resample, m_back, nextTab, previousTab}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    m_header->addWidget(m_switch);
    m_header->addWidget(m_chooser);
    m_menu = m_header->addAction(m_recipes->menuAction());
    m_header->setPrimary(m_resample)->setObjectName(QStringLiteral("resample"));

    connect(m_resample, &QAction::triggered, &m_session, &LensSession::resample);
    connect(m_back, &QAction::triggered, this, [this] {
        if (m_session.epoch() > 0)
            m_session.setEpoch(m_session.epoch() - 1);
    });
    connect(nextTab, &QAction::triggered, this, [this] { stepTab(1); });
    connect(previousTab, &QAction::triggered, this, [this] { stepTab(-1); });
}

void LensRoom::makePages()
{
    m_empty = new EmptyState(QStringLiteral("lens"), {}, tr("Open Datasets"));
    m_empty->setObjectName(QStringLiteral("lensEmpty"));
    m_opening = makeOpening();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_opening);
    m_image = new ImagePage(workspace(), m_session, m_engine);
    m_draws = new ManyDrawsPage(workspace(), m_session);
    m_audit = new AuditPage(workspace());
    m_policies = new PolicyPage(workspace());
    m_replay = new ReplayPage(workspace());
    addTab(QStringLiteral("image"), tr("Image"), tr("One image, its crops and its views"), {{}, m_image, true, true});
    addTab(QStringLiteral("draws"), tr("Many draws"), tr("Hundreds of crop pairs of one image"),
           {{}, m_draws, true, true});
    addTab(QStringLiteral("audit"), tr("Audit"), tr("The whole dataset under the crop policy of the design"),
           {{}, m_audit, true, false});
    addTab(QStringLiteral("policies"), tr("Policies"), tr("What another crop policy would change"),
           {{}, m_policies, true, false});
    addTab(QStringLiteral("replay"), tr("Replay"), tr("The very views that the encoder of a run saw"),
           {{}, m_replay, false, false});
}

void LensRoom::addTab(const QString &name, const QString &title, const QString &tooltip, const Tab &tab)
{
    m_switch->addSegment(title, tooltip);
    m_stack->addWidget(tab.page);
    m_tabs.push_back(tab);
    m_tabs.back().name = name;
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
    QVBoxLayout *layout = bareColumn(page);
    layout->setSpacing(12);
    layout->addStretch();
    layout->addWidget(m_openingText);
    layout->addWidget(progress, 0, Qt::AlignCenter);
    layout->addStretch();
    return page;
}

void LensRoom::connectPages()
{
    connect(m_switch, &SegmentedSwitch::currentChanged, this, [this](int tab) {
        workspace().settings().setValue(tabKey, m_tabs[std::size_t(tab)].name);
        showTab();
    });
    connect(&m_session, &LensSession::positionChanged, this, [this] { m_chooser->setImage(m_session.image()); });
    connect(&m_session, &LensSession::contentChanged, this, &LensRoom::showSubtitle);
    connect(&m_session, &LensSession::failed, this, &LensRoom::showSubtitle);
    connect(m_chooser, &ImageChooser::imageChosen, this, &LensRoom::goTo);
    connect(m_chooser, &ImageChooser::notFound, &workspace(), qOverload<const QString &>(&Workspace::say));
    connect(m_image, &ImagePage::imageChosen, this, &LensRoom::goTo);
    connect(m_image, &ImagePage::stepRequested, this, &LensRoom::step);
    connect(m_draws, &ManyDrawsPage::stepRequested, this, &LensRoom::step);
    connect(m_draws, &ManyDrawsPage::pairChosen, this, &LensRoom::placePair);
    connect(m_audit, &AuditPage::imageChosen, this, [this](std::size_t image) {
        showPage(QStringLiteral("image"));
        goTo(image);
    });
    connect(m_recipes, &RecipeActions::positionRequested, this, [this](std::size_t image, std::uint32_t epoch) {
        showPage(QStringLiteral("image"));
        goTo(image);
        m_session.setEpoch(epoch);
    });
}

void LensRoom::connectWorkspace()
{
    connect(&workspace(), &Workspace::datasetOpening, this, [this](qint64 entries) {
        m_openingText->setText(entries > 0 ? tr("Opening the dataset: %1 images so far").arg(formatCount(entries))
                                           : tr("Opening the dataset"));
        if (!m_openingDelay->isActive() && m_stack->currentWidget() != m_opening)
            m_openingDelay->start();
    });
    connect(m_openingDelay, &QTimer::timeout, this, &LensRoom::showTab);
    connect(&workspace(), &Workspace::datasetChanged, this, &LensRoom::adoptSource);
    connect(&workspace(), &Workspace::configChanged, this, [this] {
        m_image->showPolicy(workspace().config());
        if (workspace().dataset()) // otherwise it is being opened, and this comes with it
            adoptSource();
    });
    connect(&workspace(), &Workspace::selectionChanged, this, &LensRoom::takeRun);
    connect(&workspace().library(), &RunLibrary::runChanged, this, [this](const QString &id) {
        if (id == workspace().selectedRuns().value(0))
            m_checkpoints->lookSoon();
    });
    connect(m_checkpoints, &CheckpointWatch::newestChanged, this, &LensRoom::takeSaliency);
    connect(m_empty, &EmptyState::activated, this, [this] { workspace().showRoom(QStringLiteral("datasets")); });
}

void LensRoom::adoptSource()
{
    const auto dataset = workspace().dataset();
    const bool otherDataset = dataset != m_session.dataset();
    m_image->showPolicy(workspace().config());
    if (otherDataset) {
        m_image->setDataset(dataset);
        m_chooser->setDataset(dataset);
    }
    m_session.setSource(dataset, workspace().config());
    if (otherDataset && dataset)
        takeChosenImage();
    takeSaliency(); // it is about this dataset
    showTab();
    m_chooser->setImage(m_session.image());
    m_image->showPosition();
}

void LensRoom::takeRun()
{
    const std::optional<RunRecord> run = workspace().library().run(workspace().selectedRuns().value(0));
    m_checkpoints->setRun(run ? run->path : QString());
    takeSaliency(); // the run may be the same and be called otherwise
}

void LensRoom::takeSaliency()
{
    const std::optional<RunRecord> run = workspace().library().run(workspace().selectedRuns().value(0));
    std::optional<RunSaliency> saliency;
    if (run && m_checkpoints->newest()) {
        saliency = {{run->id.toStdString(), run->name.toStdString(), *m_checkpoints->newest()},
                    [this, dataset = datasetSpec(workspace().config()), path = run->path](const SaliencyOrigin &origin) {
                        return std::make_shared<const CheckpointSaliency>(m_engine, dataset, path, origin, m_closing);
                    }};
    }
    m_audit->setSaliency(saliency);
    m_policies->setSaliency(saliency);
}

void LensRoom::showTab()
{
    m_openingDelay->stop();
    const Tab &tab = m_tabs[std::size_t(std::max(0, m_switch->current()))];
    const bool ready = workspace().dataset() && workspace().dataset()->size() > 0;
    m_resample->setEnabled(ready);
    m_resample->setVisible(tab.oneImage);
    m_back->setVisible(tab.oneImage);
    m_menu->setVisible(tab.oneImage);
    m_recipes->setEnabled(ready && tab.oneImage);
    m_chooser->setVisible(tab.oneImage);
    for (QAction *step : {m_chooser->previousAction(), m_chooser->nextAction()}) // their keys, in the whole room
        tab.oneImage ? addAction(step) : removeAction(step);
    showSubtitle();
    if (ready || !tab.needsDataset) {
        m_stack->setCurrentWidget(tab.page);
    } else if (workspace().isOpeningDataset()) {
        m_stack->setCurrentWidget(m_opening);
    } else {
        const std::optional<Error> error = workspace().datasetError();
        m_empty->setIcon(error ? QStringLiteral("warning") : QStringLiteral("lens"));
        m_empty->setSentence(error ? describe(*error) : tr("Choose a dataset, and see what cropping does to the meaning "
                                                           "of its images."));
        m_stack->setCurrentWidget(m_empty);
    }
    watch();
}

void LensRoom::showPage(const QString &name)
{
    const auto tab = std::find_if(m_tabs.begin(), m_tabs.end(), [&](const Tab &one) { return one.name == name; });
    m_switch->setCurrent(tab == m_tabs.end() ? 0 : int(tab - m_tabs.begin()));
}

void LensRoom::stepTab(int direction)
{
    const int tabs = int(m_tabs.size());
    m_switch->setCurrent((m_switch->current() + direction + tabs) % tabs);
}

void LensRoom::watch()
{
    const QWidget *page = m_stack->currentWidget();
    m_session.setWatched(isVisible() && (page == m_image || page == m_draws));
}

void LensRoom::enter()
{
    followReplayRequest();
    m_checkpoints->lookSoon();
    watch();
    takeChosenImage();
    if (m_stack->currentWidget() == m_image)
        m_image->takeFocus();
}

void LensRoom::followReplayRequest()
{
    const std::optional<ReplayRequest> request = takeReplayRequest(workspace());
    if (!request)
        return;
    m_replay->goTo(request->epoch, std::size_t(std::max<std::int64_t>(0, request->image)));
    if (m_replay->source().runDirectory() != request->runDirectory)
        m_replay->openRun(request->runDirectory);
    showPage(QStringLiteral("replay"));
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
    Room::showEvent(event);
    watch();
}

void LensRoom::hideEvent(QHideEvent *event)
{
    m_session.setWatched(false);
    Room::hideEvent(event);
}

void LensRoom::showSubtitle()
{
    const LensContent &content = m_session.content();
    const auto dataset = m_session.dataset();
    if (!dataset || !m_tabs[std::size_t(std::max(0, m_switch->current()))].oneImage)
        m_header->setSubtitle({});
    else if (content.views.empty())
        m_header->setSubtitle(QString::fromStdString(dataset->name(m_session.image())));
    else
        m_header->setSubtitle(content.label >= 0
                                  ? tr("%1 · %2").arg(content.name, lensClassName(*dataset, content.label))
                                  : content.name);
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

void LensRoom::placePair(std::uint32_t epoch, std::uint32_t view1, std::uint32_t view2)
{
    const auto &pairs = m_session.pairs();
    const auto pair = std::find(pairs.begin(), pairs.end(), LensSession::CropPair(view1, view2));
    if (pair != pairs.end())
        m_session.choosePair(int(pair - pairs.begin()));
    m_session.setEpoch(epoch);
    showPage(QStringLiteral("image"));
}

} // namespace leoclr

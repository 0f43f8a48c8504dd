#include "widgets/lens/replaypage.h"

#include "core/language/errortext.h"
#include "core/library/paths.h"
#include "core/library/whendone.h"
#include "core/views/replay.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/formatting.h"
#include "widgets/common/style.h"
#include "widgets/common/workspace.h"
#include "widgets/lens/lensstage.h"
#include "widgets/lens/overlaysettings.h"
#include "widgets/lens/replaybar.h"
#include "widgets/lens/replayverdict.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace leoclr {

namespace {

const QString copiesKey = QStringLiteral("lens/local_copies"); ///< path in a run's settings -> path here

bool holdsConfig(const QString &folder)
{
    return QFileInfo::exists(folder + QStringLiteral("/config.json"));
}

} // namespace

ReplayPage::ReplayPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("runs"),
                             tr("Choose a run and see the very views that its encoder saw: in the run list, or by its "
                                "folder. A config.json from another computer is enough."),
                             tr("Open the folder of a run")))
{
    setAcceptDrops(true);
    m_empty->setObjectName(QStringLiteral("replayEmpty"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    addActions(m_bar->stepActions());
    m_stage->setEditable(false);
    m_stage->setOverlays(keptOverlays(workspace.settings()));
    connectParts();
    showSource();
}

QWidget *ReplayPage::makeContent()
{
    m_bar = new ReplayBar(m_workspace);
    m_problem = new ErrorBanner;
    m_problem->setObjectName(QStringLiteral("replayProblem"));
    m_stage = new LensStage(m_session);
    auto *banner = new QVBoxLayout;
    banner->setContentsMargins(16, 0, 16, 0);
    banner->addWidget(m_problem);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(makeProofLine());
    layout->addLayout(banner);
    layout->addWidget(m_stage, 1);
    layout->addStretch(); // where there is nothing to show
    return content;
}

QWidget *ReplayPage::makeProofLine()
{
    m_proof = new ElidedLabel;
    m_proof->setObjectName(QStringLiteral("replayProof"));
    m_recorded = new QLabel;
    m_recorded->setObjectName(QStringLiteral("replayRecorded"));
    makeSecondary(m_recorded);
    m_earlier = new QToolButton;
    m_later = new QToolButton;
    m_earlier->setObjectName(QStringLiteral("earlierRecorded"));
    m_later->setObjectName(QStringLiteral("laterRecorded"));
    setThemedIcon(m_earlier, QStringLiteral("previous"), tr("Recorded image before this one"));
    setThemedIcon(m_later, QStringLiteral("next"), tr("Recorded image after this one"));
    for (QToolButton *button : {m_earlier, m_later})
        makeQuiet(button);
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(16, 0, 12, 6);
    layout->setSpacing(6);
    layout->addWidget(m_proof, 1);
    layout->addWidget(m_recorded);
    layout->addWidget(m_earlier);
    layout->addWidget(m_later);
    return line;
}

void ReplayPage::connectParts()
{
    connect(m_empty, &EmptyState::activated, this, &ReplayPage::chooseRunFolder);
    connect(m_bar, &ReplayBar::folderRequested, this, &ReplayPage::chooseRunFolder);
    connect(m_bar, &ReplayBar::runChosen, this, &ReplayPage::openRun);
    connect(m_bar, &ReplayBar::positionChosen, this, &ReplayPage::goTo);
    connect(m_bar, &ReplayBar::notFound, &m_workspace, qOverload<const QString &>(&Workspace::say));
    connect(m_earlier, &QToolButton::clicked, this, [this] { stepRecorded(-1); });
    connect(m_later, &QToolButton::clicked, this, [this] { stepRecorded(1); });
    connect(m_problem, &ErrorBanner::wayOutRequested, this, &ReplayPage::wayOut);
    connect(m_stage, &LensStage::stepRequested, this, [this](int images) {
        const qint64 image = qint64(m_session.image()) + images;
        if (m_session.dataset() && image >= 0 && image < qint64(m_session.dataset()->size()))
            goTo(m_session.epoch(), std::size_t(image));
    });
    connect(&m_source, &ReplaySource::changed, this, &ReplayPage::showSource);
    connect(&m_source, &ReplaySource::recordedChanged, this, &ReplayPage::showContent);
    connect(&m_source, &ReplaySource::opening, this, [this](qint64 entries) {
        m_proof->setText(tr("Opening the dataset: %1 images so far").arg(formatCount(entries)));
    });
    connect(&m_session, &LensSession::contentChanged, this, &ReplayPage::showContent);
    connect(&m_session, &LensSession::failed, this, &ReplayPage::showProblem);
    connect(&m_workspace, &Workspace::selectionChanged, this, &ReplayPage::takeSelectedRun);
}

void ReplayPage::takeSelectedRun()
{
    const std::optional<RunRecord> run = m_workspace.library().run(m_workspace.selectedRuns().value(0));
    if (run && run->path != m_source.runDirectory() && isVisible())
        openRun(run->path);
}

void ReplayPage::openRun(const QString &path)
{
    const QString folder = QFileInfo(path).isFile() ? QFileInfo(path).absolutePath() : path;
    m_bar->setRun(folder, QFileInfo(folder).fileName());
    m_source.offer(datasetSpec(m_workspace.config()), m_workspace.dataset());
    const Result<ExperimentConfig> config = RunDirectory(toPath(folder)).config();
    const QVariantMap copies = m_workspace.settings().value(copiesKey).toMap();
    m_source.open(folder, config ? copies.value(QString::fromStdString(config->dataPath)).toString() : QString());
}

void ReplayPage::useLocalCopy(const QString &folder)
{
    const QString run = m_source.runDirectory();
    QVariantMap copies = m_workspace.settings().value(copiesKey).toMap();
    copies.insert(QString::fromStdString(m_source.config().dataPath), folder);
    m_workspace.settings().setValue(copiesKey, copies);
    m_source.open(run, folder);
}

void ReplayPage::goTo(std::int64_t epoch, std::size_t image)
{
    m_wanted = ReplaySource::Key(epoch, std::int64_t(image));
    if (m_source.state() != ReplaySource::State::Ready)
        return;
    m_session.setImage(image);
    m_session.setEpoch(std::uint32_t(epoch));
    m_bar->setPosition(epoch, image);
}

void ReplayPage::showSource()
{
    const ReplaySource::State state = m_source.state();
    m_stack->setCurrentIndex(state == ReplaySource::State::Nothing ? 0 : 1);
    m_problem->clear();
    m_stage->setVisible(state != ReplaySource::State::Failed);
    if (state != ReplaySource::State::Ready) {
        m_recorded->clear();
        m_earlier->hide();
        m_later->hide();
    }
    m_bar->setSource(m_source);
    if (state == ReplaySource::State::Opening) {
        setMeaning(m_proof, Meaning::Secondary);
        m_proof->setText(tr("Opening the dataset …"));
    }
    m_session.setSource(m_source.dataset(), m_source.config());
    if (state == ReplaySource::State::Failed)
        showProblem();
    if (state != ReplaySource::State::Ready)
        return;
    const ReplaySource::Key wanted = m_wanted.value_or(ReplaySource::Key(0, 0));
    const bool there = wanted.second >= 0 && std::size_t(wanted.second) < m_source.dataset()->size()
        && wanted.first < m_source.config().epochs;
    goTo(there ? wanted.first : 0, there ? std::size_t(wanted.second) : 0);
}

void ReplayPage::showProblem()
{
    m_proof->setText({});
    if (m_source.lacksDataset()) {
        const ExperimentConfig &config = m_source.config();
        m_problem->showMessage(Meaning::Caution,
                               tr("The dataset of this run, %1 in “%2”, cannot be opened here: %3")
                                   .arg(QString::fromStdString(config.dataReader),
                                        QString::fromStdString(config.dataPath), describe(*m_source.error())),
                               tr("Choose a local copy"));
    } else if (m_source.error()) {
        m_problem->showError(*m_source.error(), tr("Open another folder"));
    } else if (m_session.error()) {
        const bool replaced = m_source.config().brokenImages != "refuse";
        m_problem->showError(*m_session.error(), replaced ? tr("Show the image that took its place") : QString());
    }
}

void ReplayPage::wayOut()
{
    if (m_source.lacksDataset())
        chooseDatasetFolder();
    else if (m_source.error())
        chooseRunFolder();
    else
        showStandIn();
}

void ReplayPage::showStandIn()
{
    const std::int64_t epoch = m_session.epoch();
    const auto dataset = m_session.dataset();
    whenDone(QtConcurrent::run([dataset, image = m_session.image()] {
        return imageOrNext(image, dataset->size(), [&](std::size_t i) { return dataset->image(i); });
    }), this, [this, epoch, dataset](const Result<StandIn> &standIn) {
        if (standIn && dataset == m_session.dataset())
            goTo(epoch, standIn->index);
    });
}

void ReplayPage::showContent()
{
    const LensContent &content = m_session.content();
    if (content.views.empty())
        return;
    if (m_source.fingerprint() != ReplaySource::Fingerprint::Different)
        m_problem->clear();
    const auto &recorded = m_source.recorded();
    const auto found = recorded.find({std::int64_t(content.epoch), std::int64_t(content.image)});
    const ReplayVerdict verdict =
        replayVerdict(content, found == recorded.end() ? nullptr : &found->second, m_source.fingerprint());
    setMeaning(m_proof, verdict.meaning);
    m_proof->setText(verdict.sentence);
    m_proof->setToolTip(verdict.hashes);
    m_recorded->setText(recorded.empty() ? QString() : tr("%n recorded image(s)", nullptr, int(recorded.size())));
    m_earlier->setVisible(!recorded.empty());
    m_later->setVisible(!recorded.empty());
}

void ReplayPage::stepRecorded(int direction)
{
    const auto &recorded = m_source.recorded();
    const ReplaySource::Key here(m_session.epoch(), std::int64_t(m_session.image()));
    auto next = direction > 0 ? recorded.upper_bound(here) : recorded.lower_bound(here);
    if (direction < 0)
        next = next == recorded.begin() ? recorded.end() : std::prev(next);
    if (next != recorded.end())
        goTo(next->first.first, std::size_t(next->first.second));
}

void ReplayPage::chooseRunFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of a run"),
                                                             m_workspace.library().runsFolder());
    if (!folder.isEmpty())
        openRun(folder);
}

void ReplayPage::chooseDatasetFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Local copy of the dataset"));
    if (!folder.isEmpty())
        useLocalCopy(folder);
}

void ReplayPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_session.setWatched(true);
    if (m_source.state() != ReplaySource::State::Nothing)
        return;
    takeSelectedRun();
    const QList<RunRecord> runs = m_workspace.library().runs();
    if (m_source.state() == ReplaySource::State::Nothing && !runs.isEmpty())
        openRun(runs.first().path);
}

void ReplayPage::hideEvent(QHideEvent *event)
{
    m_session.setWatched(false);
    QWidget::hideEvent(event);
}

void ReplayPage::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void ReplayPage::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().value(0).toLocalFile();
    const bool run = QFileInfo(path).fileName() == QLatin1String("config.json") || holdsConfig(path);
    if (!run && m_source.lacksDataset())
        useLocalCopy(path);
    else
        openRun(path);
    event->acceptProposedAction();
}

} // namespace leoclr

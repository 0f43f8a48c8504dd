#include "widgets/training/trainingroom.h"

#include "core/language/errortext.h"
#include "widgets/common/choicename.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/formatting.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/replayrequest.h"
#include "widgets/common/style.h"
#include "widgets/common/workspace.h"
#include "widgets/training/curveboard.h"
#include "widgets/training/curvecontrols.h"
#include "widgets/training/factspanel.h"
#include "widgets/training/healthpanel.h"
#include "widgets/training/logpanel.h"
#include "widgets/training/previewpanel.h"
#include "widgets/training/runheader.h"
#include "widgets/training/runwatch.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace leoclr {

namespace {

constexpr int refreshInterval = 100;          ///< ms between two updates of texts
constexpr qint64 unansweredPatience = 15'000; ///< ms until an engine that does not answer may be ended

} // namespace

TrainingRoom::TrainingRoom(Workspace &workspace, QWidget *parent)
    : Room(workspace, parent), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("training"), tr("No run selected. Choose one from the list, or design a new one."),
                             tr("Open Design"))),
      m_header(new RunHeader), m_banner(new ErrorBanner), m_pages(new SegmentedSwitch(tr("Page"))),
      m_page(new QStackedWidget), m_board(new CurveBoard),
      m_controls(new CurveControls(*m_board, workspace.settings())), m_health(new HealthPanel),
      m_previews(new PreviewPanel), m_log(new LogPanel), m_facts(new FactsPanel)
{
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshInterval);
    connect(&m_refresh, &QTimer::timeout, this, &TrainingRoom::showCurrent);
    connectParts();
    takeSelection();
}

TrainingRoom::~TrainingRoom() = default;

QWidget *TrainingRoom::makeContent()
{
    m_empty->setObjectName(QStringLiteral("noRun"));
    m_banner->setObjectName(QStringLiteral("trainingBanner"));
    m_pages->setObjectName(QStringLiteral("trainingPages"));
    m_pages->addSegment(tr("Curves"));
    m_pages->addSegment(tr("Views"), tr("The views of real steps, drawn again and proven"));
    m_pages->addSegment(tr("Log"));
    m_pages->addSegment(tr("Run"), tr("Settings, dataset, environment and checkpoints of the run"));
    m_page->addWidget(m_board);
    m_page->addWidget(m_previews);
    m_page->addWidget(m_log);
    m_page->addWidget(m_facts);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(16, 6, 12, 8);
    line->setSpacing(12);
    line->addWidget(m_pages);
    line->addStretch(1);
    line->addWidget(m_controls);
    auto *bannerPlace = new QVBoxLayout;
    bannerPlace->setContentsMargins(16, 8, 16, 0);
    bannerPlace->addWidget(m_banner);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_page, 1);
    body->addWidget(new Line(Qt::Vertical));
    body->addWidget(m_health);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(bannerPlace);
    layout->addLayout(line);
    layout->addWidget(new Line(Qt::Horizontal));
    layout->addLayout(body, 1);
    return content;
}

void TrainingRoom::connectParts()
{
    connect(m_previews, &PreviewPanel::replayRequested, this, [this](const QString &run, qint64 epoch, qint64 image) {
        requestReplay(workspace(), {run, epoch, image});
    });
    connect(&workspace(), &Workspace::selectionChanged, this, &TrainingRoom::takeSelection);
    connect(&workspace().library(), &RunLibrary::runChanged, this, [this](const QString &id) {
        if (workspace().selectedRuns().contains(id))
            nameRuns();
    });
    connect(&workspace().launcher(), &Launcher::started, this, [this](const QString &runDirectory) {
        if (current() && current()->path() == runDirectory) {
            m_troubled = false;
            showBanner();
        }
    });
    connect(&workspace().launcher(), &Launcher::failed, this, [this](const QString &runDirectory, const Error &error) {
        if (current() && current()->path() == runDirectory)
            showTrouble(error, {});
    });
    connect(m_empty, &EmptyState::activated, this, [this] { workspace().showRoom(QStringLiteral("design")); });
    connect(m_header, &RunHeader::orderRequested, this, &TrainingRoom::order);
    connect(m_header, &RunHeader::startRequested, this, [this] { start(false); });
    connect(m_header, &RunHeader::resumeRequested, this, [this] { start(true); });
    connect(m_banner, &ErrorBanner::wayOutRequested, this, [this] {
        if (m_wayOut == WayOut::Resume)
            start(true);
        else if (m_wayOut == WayOut::Redesign && current())
            workspace().adoptRun(current()->id());
        else if (m_wayOut == WayOut::Kill && current())
            workspace().launcher().kill(current()->path());
    });
    connect(m_banner, &ErrorBanner::dismissed, this, [this] { m_troubled = false; });
    connect(m_pages, &SegmentedSwitch::currentChanged, this, [this](int index) { showPage(static_cast<Page>(index)); });
    connect(m_health, &HealthPanel::logRequested, this, [this] { showPage(Page::Log); });
    connect(m_board, &CurveBoard::exportFailed, this, [this](const Error &error) { showTrouble(error, {}); });
}

void TrainingRoom::enter()
{
    showCurrent();
}

void TrainingRoom::showEvent(QShowEvent *event)
{
    Room::showEvent(event);
    showCurrent(); // what came while nobody looked
}

RunWatch *TrainingRoom::current() const
{
    return m_watches.empty() ? nullptr : m_watches.front().get();
}

void TrainingRoom::showPage(Page page)
{
    m_pages->setCurrent(static_cast<int>(page));
    m_page->setCurrentIndex(static_cast<int>(page));
    m_controls->setVisible(page == Page::Curves);
}

QString TrainingRoom::runName(const QString &id) const
{
    const auto record = workspace().library().run(id);
    return record ? record->name : id;
}

void TrainingRoom::takeSelection()
{
    const QString before = current() ? current()->id() : QString();
    std::vector<std::unique_ptr<RunWatch>> kept;
    std::vector<RunWatch *> fresh;
    for (const QString &id : workspace().selectedRuns()) {
        const auto found = std::find_if(m_watches.begin(), m_watches.end(),
                                        [&](const auto &watch) { return watch && watch->id() == id; });
        if (found != m_watches.end()) {
            kept.push_back(std::move(*found));
            continue;
        }
        const auto record = workspace().library().run(id);
        if (!record)
            continue;
        kept.push_back(std::make_unique<RunWatch>(id, record->path));
        fresh.push_back(kept.back().get());
    }
    m_board->setRuns({}); // before the watches that it draws go
    m_watches.swap(kept);
    kept.clear();
    nameRuns();
    if ((current() ? current()->id() : QString()) != before) {
        m_troubled = false;
        m_banner->clear();
    }
    m_stack->setCurrentIndex(current() ? 1 : 0);
    for (RunWatch *watch : fresh)
        follow(watch);
    showCurrent();
}

void TrainingRoom::follow(RunWatch *watch)
{
    const auto refreshIfCurrent = [this, watch] {
        if (watch == current() && !m_refresh.isActive())
            m_refresh.start();
    };
    connect(watch, &RunWatch::itemsFolded, this, [this, watch] { m_board->update(watch); });
    connect(watch, &RunWatch::itemsFolded, this, refreshIfCurrent);
    connect(watch, &RunWatch::summaryChanged, this, refreshIfCurrent);
    connect(watch, &RunWatch::caughtUp, this, refreshIfCurrent);
    connect(watch, &RunWatch::orderChanged, this, [this, watch] {
        if (watch == current())
            showCurrent();
    });
    connect(watch, &RunWatch::orderRefused, this, [this, watch](const QString &detail) {
        if (watch == current())
            showTrouble(Error{ErrorCode::Unsupported, "the engine refused the order: " + detail.toStdString(), {}, {}}, {});
    });
    connect(watch, &RunWatch::failed, this, [this, watch](const Error &error) {
        if (watch == current())
            showTrouble(error, {});
    });
    watch->start();
}

void TrainingRoom::nameRuns()
{
    QList<CurveBoard::Run> runs;
    QStringList names;
    for (const auto &watch : m_watches) {
        const QString name = runName(watch->id());
        runs.append({watch.get(), name});
        names.append(name);
    }
    m_board->setRuns(runs);
    if (!current()) {
        m_header->setTitle(tr("Training"), {});
        return;
    }
    const auto record = workspace().library().run(current()->id());
    QStringList parts;
    if (record)
        parts << choiceName("method.name", record->method) << choiceName("data.reader", record->dataset);
    if (names.size() > 1)
        parts << tr("compared with %n other run(s)", nullptr, static_cast<int>(names.size()) - 1);
    m_header->setTitle(names.front(), parts.join(QStringLiteral(" · ")));
}

void TrainingRoom::showCurrent()
{
    if (!isVisible())
        return;
    RunWatch *watch = current();
    m_header->showRun(damageOf(watch) ? nullptr : watch); // what cannot be read cannot be resumed
    m_health->showRun(watch, damageOf(watch).has_value());
    m_log->showRun(watch);
    m_facts->showRun(watch);
    m_previews->offerDataset(datasetSpec(workspace().config()), workspace().dataset());
    m_previews->showRun(watch);
    showBanner();
    // An order without an answer is looked at again, although no event comes.
    if (watch && watch->pendingOrder())
        QTimer::singleShot(1000, &m_refresh, qOverload<>(&QTimer::start));
}

/// Why the run's own files cannot be read, if they cannot.
std::optional<Error> TrainingRoom::damageOf(const RunWatch *watch) const
{
    const auto record = watch ? workspace().library().run(watch->id()) : std::nullopt;
    return record && record->summary.state == RunState::Unknown ? record->summary.failure : std::nullopt;
}

void TrainingRoom::showBanner()
{
    const RunWatch *watch = current();
    if (!watch || m_troubled)
        return;
    const RunSummary &summary = watch->summary();
    m_wayOut = WayOut::None;
    QString sentence;
    Meaning meaning = Meaning::Bad;
    if (const std::optional<Error> damage = damageOf(watch)) {
        sentence = describe(*damage);
    } else if (watch->unansweredFor() > unansweredPatience) {
        m_wayOut = WayOut::Kill;
        meaning = Meaning::Caution;
        sentence = tr("The engine has not answered for %1. Ending it keeps the latest checkpoint; steps after it are lost.")
                       .arg(formatDuration(static_cast<double>(watch->unansweredFor()) / 1000));
    } else if (summary.state == RunState::Failed) {
        // What diverged would diverge again: other settings are the way out.
        const bool diverged = summary.failure && summary.failure->code == ErrorCode::Diverged;
        m_wayOut = diverged ? WayOut::Redesign : WayOut::Resume;
        sentence = summary.failure ? describe(*summary.failure)
                                   : tr("The run failed at step %1.").arg(formatCount(summary.step));
    } else if (summary.state == RunState::Died) {
        m_wayOut = WayOut::Resume;
        sentence = tr("The engine ended without a word after step %1: it was killed, or the computer went down. Everything "
                      "up to the latest checkpoint is safe.")
                       .arg(formatCount(summary.step));
    } else if (summary.state == RunState::Unknown && summary.failure) {
        sentence = describe(*summary.failure);
    }
    if (sentence.isEmpty()) {
        if (m_banner->isVisibleTo(this))
            m_banner->clear();
        return;
    }
    const QString button = m_wayOut == WayOut::Resume ? tr("Resume")
        : m_wayOut == WayOut::Redesign                ? tr("Change the settings")
        : m_wayOut == WayOut::Kill                    ? tr("End the engine")
                                                      : QString();
    if (m_banner->text() != sentence || !m_banner->isVisibleTo(this))
        m_banner->showMessage(meaning, sentence, button);
}

void TrainingRoom::showTrouble(const Error &error, const QString &wayOut)
{
    m_troubled = true;
    m_wayOut = WayOut::None;
    m_banner->showError(error, wayOut);
}

void TrainingRoom::order(OrderType type)
{
    RunWatch *watch = current();
    if (!watch)
        return;
    Launcher &launcher = workspace().launcher();
    Result<> sent;
    switch (type) {
    case OrderType::Stop: sent = launcher.requestStop(watch->path()); break;
    case OrderType::Pause: sent = launcher.requestPause(watch->path()); break;
    case OrderType::Continue: sent = launcher.requestContinue(watch->path()); break;
    case OrderType::Checkpoint: sent = launcher.requestCheckpoint(watch->path()); break;
    }
    if (!sent) {
        showTrouble(sent.error(), {});
        return;
    }
    m_troubled = false;
    watch->noteOrder(type);
}

void TrainingRoom::start(bool resume)
{
    const RunWatch *watch = current();
    if (!watch)
        return;
    m_troubled = false;
    m_banner->clear();
    if (!resume) {
        workspace().launcher().start({watch->path(), false});
        return;
    }
    const Result<> resumed = workspace().resumeRun(watch->id());
    if (!resumed)
        showTrouble(resumed.error(), {});
}

} // namespace leoclr

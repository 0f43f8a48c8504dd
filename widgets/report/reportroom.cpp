#include "widgets/report/reportroom.h"

#include "core/language/errortext.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/roomheader.h"
#include "widgets/common/style.h"
#include "widgets/common/workspace.h"
#include "widgets/report/contentpanel.h"
#include "widgets/report/exportbar.h"
#include "widgets/report/pageview.h"
#include "widgets/report/reportcomposer.h"
#include "widgets/report/runcheckmodel.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <chrono>
#include <cmath>

namespace leoclr {

using namespace std::chrono_literals;

namespace {

const QString folderKey = QStringLiteral("report/folder");
const QString optionsKey = QStringLiteral("report/content");

enum Stage { EmptyStage, WaitingStage, PagesStage };

} // namespace

ReportRoom::ReportRoom(Workspace &workspace, QWidget *parent)
    : Room(workspace, parent), m_runs(new RunCheckModel(workspace.library(), this)),
      m_composer(new ReportComposer(this)), m_exporter(new ReportExporter(this)),
      m_export(new QAction(tr("Export…"), this)), m_refresh(new QAction(tr("Refresh"), this)),
      m_header(new RoomHeader(title())), m_content(new ContentPanel(m_runs)), m_problem(new ErrorBanner),
      m_bar(new ExportBar), m_delay(new QTimer(this))
{
    makeActions();
    m_problem->setObjectName("reportProblem");
    m_content->setOptions(keptOptions());
    m_delay->setSingleShot(true);
    m_delay->setInterval(300ms);

    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(m_content);
    middle->addWidget(new Line(Qt::Vertical));
    middle->addWidget(makePreview(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(middle, 1);
    connectParts();
    showState();
}

ReportRoom::~ReportRoom()
{
    keepOptions();
}

void ReportRoom::makeActions()
{
    m_export->setShortcut(Qt::CTRL | Qt::Key_E);
    m_export->setToolTip(tr("Writes the report as HTML and PDF, and the curves as CSV (Ctrl+E)"));
    m_refresh->setShortcut(Qt::Key_F5);
    m_refresh->setToolTip(tr("Reads the runs again (F5)"));
    setThemedIcon(m_refresh, QStringLiteral("resample"));
    for (QAction *action : {m_export, m_refresh}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    m_header->addAction(m_refresh);
    m_header->setPrimary(m_export)->setObjectName("exportReport");
}

QWidget *ReportRoom::makePreview()
{
    m_empty = new EmptyState(QStringLiteral("report"), {});
    m_empty->setObjectName("reportEmpty");
    auto *waiting = new QWidget;
    auto *waitingColumn = new QVBoxLayout(waiting);
    waitingColumn->setSpacing(12);
    m_waitingText = new QLabel;
    m_waitingText->setAlignment(Qt::AlignCenter);
    makeSecondary(m_waitingText);
    m_waiting = new QProgressBar;
    m_waiting->setFixedWidth(240);
    m_waiting->setTextVisible(false);
    m_waiting->setRange(0, 1000);
    waitingColumn->addStretch();
    waitingColumn->addWidget(m_waitingText);
    waitingColumn->addWidget(m_waiting, 0, Qt::AlignCenter);
    waitingColumn->addStretch();
    m_pages = new PageView;
    m_pages->setObjectName("reportPages");
    m_pages->setAccessibleName(tr("Preview of the report"));
    m_stage = new QStackedWidget;
    m_stage->addWidget(m_empty);
    m_stage->addWidget(waiting);
    m_stage->addWidget(m_pages);

    auto *preview = new QWidget;
    auto *column = new QVBoxLayout(preview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *problemPlace = new QVBoxLayout;
    problemPlace->setContentsMargins(16, 8, 16, 0);
    problemPlace->addWidget(m_problem);
    column->addLayout(problemPlace);
    column->addWidget(m_stage, 1);
    column->addWidget(m_bar);
    return preview;
}

void ReportRoom::connectParts()
{
    connect(m_export, &QAction::triggered, this, &ReportRoom::askForFolder);
    connect(m_refresh, &QAction::triggered, this, &ReportRoom::requestPreview);
    connect(m_runs, &RunCheckModel::checksChanged, this, &ReportRoom::requestPreview);
    connect(m_runs, &RunCheckModel::modelReset, this, &ReportRoom::showState);
    connect(m_content, &ContentPanel::optionsChanged, this, &ReportRoom::requestPreview);
    connect(&workspace(), &Workspace::selectionChanged, this, [this] {
        if (isVisible() && m_runs->checkedIds().isEmpty()) // the window that opens on this room selects a run a moment later
            adoptSelection();
    });
    connect(m_delay, &QTimer::timeout, this, &ReportRoom::composeNow);
    connect(m_empty, &EmptyState::activated, this, [this] { workspace().showRoom(QStringLiteral("design")); });

    connect(m_composer, &ReportComposer::progressed, this, [this](double done, const QString &what) {
        m_waitingText->setText(what);
        m_waiting->setValue(static_cast<int>(std::lround(1000 * done)));
    });
    connect(m_composer, &ReportComposer::ready, this, &ReportRoom::showPages);
    connect(m_composer, &ReportComposer::failed, this, [this](const Error &error) {
        m_pages->setPages(nullptr);
        m_failed = true;
        showState();
        m_problem->showError(error);
    });

    connect(m_exporter, &ReportExporter::progressed, m_bar, &ExportBar::showProgress);
    connect(m_exporter, &ReportExporter::finished, this, [this](const ReportFiles &files) {
        m_bar->showFiles(files);
        showState();
    });
    connect(m_exporter, &ReportExporter::failed, this, [this](const Error &error) {
        m_bar->hide();
        if (error.code == ErrorCode::Cancelled)
            workspace().say(tr("The export was cancelled."));
        else
            m_problem->showError(error);
        showState();
    });
    connect(m_bar, &ExportBar::cancelRequested, m_exporter, &ReportExporter::cancel);
    connect(m_bar, &ExportBar::openRequested, this,
            [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
}

void ReportRoom::enter()
{
    adoptSelection();
    if (m_stale)
        requestPreview();
}

void ReportRoom::adoptSelection()
{
    const QStringList selection = workspace().selectedRuns();
    if (selection != m_adopted && !selection.isEmpty()) {
        m_adopted = selection;
        m_runs->setCheckedIds(selection);
    }
}

void ReportRoom::requestPreview()
{
    m_stale = true;
    m_failed = false;
    showState();
    if (isVisible())
        m_delay->start();
}

void ReportRoom::composeNow()
{
    const QStringList runs = m_runs->checkedPaths();
    if (runs.isEmpty()) {
        m_composer->cancel();
        m_pages->setPages(nullptr);
        m_problem->clear();
    } else {
        m_composer->compose(runs, m_content->options());
    }
    m_stale = false;
    showState();
}

void ReportRoom::showPages(const std::shared_ptr<const report::ReportPages> &pages)
{
    m_problem->clear();
    m_pages->setPages(pages);
    showState();
}

/// What is to be seen and what can be done follows from runs, ticks, preview and export.
void ReportRoom::showState()
{
    const auto ticked = m_runs->checkedIds().size();
    m_export->setEnabled(ticked > 0 && !m_failed && !m_exporter->isBusy());
    m_refresh->setEnabled(ticked > 0);
    if (m_runs->rowCount() == 0) {
        m_empty->setSentence(tr("A report tells of runs, and there is none yet."));
        m_empty->setButton(tr("Open Design"));
        m_stage->setCurrentIndex(EmptyStage);
    } else if (ticked == 0) {
        m_empty->setSentence(tr("Tick the runs that the report is about."));
        m_empty->setButton({});
        m_stage->setCurrentIndex(EmptyStage);
    } else if (m_pages->pageCount() > 0) {
        m_stage->setCurrentIndex(PagesStage); // the old pages stay until the new ones are there
    } else {
        const bool busy = m_composer->isBusy() || m_delay->isActive() || m_stale;
        m_waiting->setVisible(busy);
        m_waitingText->setText(busy ? tr("Reading the runs") : tr("There is nothing to show."));
        m_stage->setCurrentIndex(WaitingStage);
    }
    QStringList facts;
    if (ticked > 0)
        facts << tr("%n run(s)", nullptr, static_cast<int>(ticked));
    if (ticked > 0 && m_pages->pageCount() > 0)
        facts << tr("%n page(s)", nullptr, m_pages->pageCount());
    m_header->setSubtitle(facts.join(QStringLiteral(" · ")));
}

void ReportRoom::askForFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString last = workspace().settings().value(folderKey, documents).toString();
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the report"), last);
    if (!folder.isEmpty())
        exportTo(folder);
}

void ReportRoom::exportTo(const QString &folder)
{
    if (m_exporter->isBusy() || m_runs->checkedIds().isEmpty())
        return;
    workspace().settings().setValue(folderKey, folder);
    m_problem->clear();
    m_bar->showProgress(0, tr("Reading the runs"));
    m_exporter->start(m_runs->checkedPaths(), folder, m_content->options());
    showState();
}

void ReportRoom::keepOptions()
{
    const ReportOptions options = m_content->options();
    QStringList left;
    for (const auto &[name, on] : {std::pair{"curves", options.curves}, {"views", options.views},
                                   {"methods", options.methodsTable}, {"environment", options.environment},
                                   {"hashes", options.hashes}})
        if (!on)
            left << name;
    workspace().settings().setValue(optionsKey, left);
}

/// Of the last time, without the title, which belongs to one report.
ReportOptions ReportRoom::keptOptions() const
{
    const QStringList left = workspace().settings().value(optionsKey).toStringList();
    ReportOptions options;
    options.curves = !left.contains("curves");
    options.views = !left.contains("views");
    options.methodsTable = !left.contains("methods");
    options.environment = !left.contains("environment");
    options.hashes = !left.contains("hashes");
    return options;
}

} // namespace leoclr

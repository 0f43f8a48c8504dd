#include "widgets/training/logpanel.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace leoclr {

LogPanel::LogPanel(QWidget *parent)
    : QWidget(parent), m_source(new SegmentedSwitch(tr("Which log"), this)),
      m_search(new SearchField(tr("Search the log"), this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("log"), tr("Nothing has happened yet."))), m_view(new QTableView)
{
    makePanel(this);
    m_source->addSegment(tr("Events"), tr("What the engine reported"));
    m_source->addSegment(tr("Engine log"), tr("engine.log of the run"));
    m_source->setObjectName(QStringLiteral("logSource"));
    m_search->setObjectName(QStringLiteral("logSearch"));
    m_search->setMaximumWidth(280);
    auto *copyButton = new QToolButton(this);
    makeQuiet(copyButton);
    setThemedIcon(copyButton, QStringLiteral("copy"), tr("Copy the selected lines, or all"));
    copyButton->setObjectName(QStringLiteral("copyLog"));

    m_view->setObjectName(QStringLiteral("logLines"));
    m_view->setAccessibleName(tr("Log"));
    m_view->setModel(&m_events);
    m_view->setShowGrid(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setMinimumSectionSize(20);
    m_view->verticalHeader()->setDefaultSectionSize(24);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setFont(Theme::numberFont(font()));
    m_view->setColumnWidth(LogModel::Time, 84);
    m_view->setColumnWidth(LogModel::Kind, 110);
    auto *copyAction = new QAction(tr("Copy"), m_view);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copyAction);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(16, 8, 16, 8);
    line->setSpacing(8);
    line->addWidget(m_source);
    line->addStretch(1);
    line->addWidget(m_search, 2);
    line->addWidget(copyButton);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_stack, 1);

    connect(m_source, &SegmentedSwitch::currentChanged, this, &LogPanel::chooseSource);
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_events.setSearch(text);
        m_engine.setSearch(text);
        showEmptiness();
    });
    connect(copyButton, &QToolButton::clicked, this, &LogPanel::copy);
    connect(copyAction, &QAction::triggered, this, &LogPanel::copy);
    connect(&m_tail, &EngineLogTail::restarted, this, [this] {
        m_engine.clear();
        showEmptiness();
    });
    connect(&m_tail, &EngineLogTail::linesArrived, this, [this](const QStringList &lines) {
        std::vector<LogLine> made;
        made.reserve(static_cast<std::size_t>(lines.size()));
        for (const QString &text : lines)
            made.push_back({0, LogLevel::Plain, {}, text});
        addLines(m_engine, std::move(made));
    });
    connect(&Theme::instance(), &Theme::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    showEmptiness();
}

LogModel &LogPanel::shownModel()
{
    return m_source->current() == 1 ? m_engine : m_events;
}

void LogPanel::showRun(const RunWatch *watch)
{
    const QString run = watch ? watch->path() : QString();
    if (run != m_run) {
        m_run = run;
        m_taken = 0;
        m_events.clear();
        m_tail.setFile(run.isEmpty() ? QString() : run + QStringLiteral("/engine.log"));
    }
    if (!watch)
        return;
    const auto &journal = watch->journal();
    std::vector<LogLine> lines;
    for (; m_taken < journal.size(); ++m_taken)
        lines.push_back(logLine(journal[m_taken]));
    addLines(m_events, std::move(lines));
}

void LogPanel::addLines(LogModel &model, std::vector<LogLine> lines)
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum() - 1;
    model.append(std::move(lines));
    if (&model != &shownModel())
        return;
    showEmptiness();
    if (atEnd)
        m_view->scrollToBottom();
}

void LogPanel::chooseSource(int source)
{
    m_view->setModel(source == 1 ? &m_engine : &m_events);
    m_view->setColumnHidden(LogModel::Time, source == 1);
    m_view->setColumnHidden(LogModel::Kind, source == 1);
    showEmptiness();
    m_view->scrollToBottom();
}

void LogPanel::copy()
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QGuiApplication::clipboard()->setText(shownModel().text(rows));
}

void LogPanel::showEmptiness()
{
    const bool empty = shownModel().rowCount() == 0;
    m_empty->setSentence(!m_search->text().trimmed().isEmpty() ? tr("No line contains \"%1\".").arg(m_search->text().trimmed())
                         : m_source->current() == 1            ? tr("The engine has not written a log yet.")
                                                               : tr("Nothing has happened yet."));
    m_stack->setCurrentIndex(empty ? 1 : 0);
}

void LogPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_tail.setRunning(true);
    m_view->scrollToBottom();
}

void LogPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tail.setRunning(false);
}

} // namespace leoclr

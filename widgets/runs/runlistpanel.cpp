#include "widgets/runs/runlistpanel.h"

#include "core/language/errortext.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/formatting.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/runs/notespopup.h"
#include "widgets/runs/runactions.h"
#include "widgets/runs/rundelegate.h"
#include "widgets/runs/runlistfilter.h"
#include "widgets/runs/runlistmodel.h"
#include "widgets/runs/runtext.h"

#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace leoclr {

RunListPanel::RunListPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(new RunListModel(workspace.library(), this)),
      m_filter(new RunListFilter(this)), m_count(new QLabel(this)), m_search(new SearchField(tr("Search runs"), this)),
      m_list(new QListView(this)), m_stack(new QStackedWidget(this)),
      m_noRuns(new EmptyState("runs", tr("No runs yet. Design one and start it."), tr("Go to Design"), this)),
      m_noMatch(new EmptyState("search", tr("No run matches the search."), tr("Show all"), this)),
      m_actions(new RunActions(workspace, m_list))
{
    setObjectName(QStringLiteral("runListPanel"));
    makePanel(this);
    createList();
    createLayout();
    connect(m_search, &SearchField::searchChanged, m_filter, &RunListFilter::setSearch);
    connect(m_search, &SearchField::moveRequested, this, &RunListPanel::moveCurrent);
    connect(m_noRuns, &EmptyState::activated, this, [this] { m_workspace.showRoom(QStringLiteral("design")); });
    connect(m_noMatch, &EmptyState::activated, m_search, &QLineEdit::clear);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &RunListPanel::showWhatFits);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &RunListPanel::showWhatFits);
    connect(m_filter, &QAbstractItemModel::dataChanged, m_actions, &RunActions::refresh);
    connect(m_model, &RunListModel::renameFailed, this,
            [this](const Error &error) { m_workspace.say(describe(error)); });
    connect(&workspace, &Workspace::selectionChanged, this, &RunListPanel::showSelection);
    connect(&workspace.library(), &RunLibrary::scanFinished, this, &RunListPanel::selectSomething);
    connect(m_actions, &RunActions::renameRequested, this, &RunListPanel::startRename);
    connect(m_actions, &RunActions::notesRequested, this, &RunListPanel::openNotes);
    connect(&Theme::instance(), &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    showWhatFits();
    showSelection();
}

void RunListPanel::createList()
{
    m_filter->setSourceModel(m_model);
    m_list->setObjectName(QStringLiteral("runList"));
    m_list->setAccessibleName(tr("Runs"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new RunDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers); // F2 is an action, so that the menu shows it
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &RunListPanel::openMenu);
    connect(m_list, &QAbstractItemView::doubleClicked, this,
            [this] { m_workspace.showRoom(QStringLiteral("training")); });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunListPanel::takeSelection);
}

void RunListPanel::createLayout()
{
    auto *title = new QLabel(tr("Runs"), this);
    makeTitle(title);
    makeCaption(m_count);
    m_search->setObjectName(QStringLiteral("runSearch"));
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_noRuns);
    m_stack->addWidget(m_noMatch);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 12, 0);
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_count);
    auto *headPlace = new QWidget(this);
    headPlace->setFixedHeight(55); // with the line below as high as the rooms' headers
    headPlace->setLayout(head);
    auto *searchPlace = new QHBoxLayout;
    searchPlace->setContentsMargins(8, 8, 8, 8);
    searchPlace->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(headPlace);
    layout->addWidget(new Line(Qt::Horizontal, this));
    layout->addLayout(searchPlace);
    layout->addWidget(m_stack, 1);
}

void RunListPanel::takeSelection()
{
    if (m_showing)
        return;
    const QModelIndex current = m_list->currentIndex();
    QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    if (const qsizetype place = chosen.indexOf(current); place > 0)
        chosen.move(place, 0);
    QStringList ids;
    for (const QModelIndex &index : std::as_const(chosen))
        ids << index.data(RunListModel::IdRole).toString();
    m_actions->setRuns(ids);
    m_workspace.selectRuns(ids);
}

void RunListPanel::showSelection()
{
    const QStringList ids = m_workspace.selectedRuns();
    m_actions->setRuns(ids);
    QItemSelection selection;
    QModelIndex first;
    for (const QString &id : ids) {
        const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(id));
        if (!index.isValid())
            continue;
        selection.select(index, index);
        if (!first.isValid())
            first = index;
    }
    const bool before = std::exchange(m_showing, true);
    const bool currentIsIn = selection.contains(m_list->currentIndex());
    if (first.isValid() && !currentIsIn)
        m_list->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first.isValid() && !currentIsIn)
        m_list->scrollTo(first);
    m_showing = before;
}

/// At the start: the run that is training, else the newest, so that no room opens empty while there are runs.
void RunListPanel::selectSomething()
{
    if (!m_workspace.selectedRuns().isEmpty())
        return;
    const QList<RunRecord> runs = m_workspace.library().runs();
    if (runs.isEmpty())
        return;
    const auto training = std::find_if(runs.begin(), runs.end(), isTraining);
    m_workspace.selectRuns({training == runs.end() ? runs.first().id : training->id});
}

void RunListPanel::showWhatFits()
{
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    if (shown > 0)
        m_stack->setCurrentWidget(m_list);
    else
        m_stack->setCurrentWidget(all == 0 ? m_noRuns : m_noMatch);
    m_search->setEnabled(all > 0);
    m_count->setText(all == 0 ? QString() : shown == all ? formatCount(all)
                                                         : tr("%1 of %2").arg(formatCount(shown), formatCount(all)));
    showSelection(); // rows that came back take their selection up again
}

void RunListPanel::openMenu(const QPoint &place)
{
    if (!m_list->indexAt(place).isValid())
        return;
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("runMenu"));
    m_actions->refresh();
    m_actions->fill(menu);
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

void RunListPanel::startRename(const QString &id)
{
    const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(id));
    if (index.isValid())
        m_list->edit(index);
}

void RunListPanel::openNotes(const QString &id)
{
    const auto run = m_workspace.library().run(id);
    const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(id));
    if (!run || !index.isValid())
        return;
    auto *popup = new NotesPopup(*run, this);
    connect(popup, &NotesPopup::accepted, this, [this, id](const QString &notes, const QStringList &tags) {
        RunLibrary &library = m_workspace.library();
        for (const auto &kept : {library.setNotes(id, notes), library.setTags(id, tags)}) {
            if (!kept)
                m_workspace.say(describe(kept.error()));
        }
    });
    popup->showAt(m_list->viewport()->mapToGlobal(m_list->visualRect(index).bottomLeft() + QPoint(12, 4)));
}

void RunListPanel::moveCurrent(int rows)
{
    if (m_filter->rowCount() == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, m_filter->rowCount() - 1);
    m_list->setCurrentIndex(m_filter->index(row, 0));
    m_list->setFocus(Qt::ShortcutFocusReason);
}

} // namespace leoclr

#pragma once

#include "widgets/common/workspace.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedWidget;

namespace leoclr {

class EmptyState;
class RunActions;
class RunListFilter;
class RunListModel;
class SearchField;

/// The list of runs at the left of every room: search, states as they change, and what can be done to a run by menu and
/// keyboard. Its selection is the workspace's.
class RunListPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RunListPanel(Workspace &workspace, QWidget *parent = nullptr);

private:
    void createList();
    void createLayout();
    void takeSelection();  ///< of the list, to the workspace
    void showSelection();  ///< of the workspace, in the list
    void selectSomething();
    void showWhatFits();
    void openMenu(const QPoint &place);
    void startRename(const QString &id);
    void openNotes(const QString &id);
    void moveCurrent(int rows);

    Workspace &m_workspace;
    RunListModel *m_model;
    RunListFilter *m_filter;
    QLabel *m_count;
    SearchField *m_search;
    QListView *m_list;
    QStackedWidget *m_stack;
    EmptyState *m_noRuns, *m_noMatch;
    RunActions *m_actions;
    bool m_showing = false; ///< the list's selection is being set, not chosen
};

} // namespace leoclr

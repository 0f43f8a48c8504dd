#pragma once

#include "widgets/common/workspace.h"

#include <QObject>
#include <QStringList>

class QAction;
class QMenu;

namespace leoclr {

/// What can be done to the selected runs: actions with shortcuts, enabled where they make sense. Errors and undo go to
/// the status line.
class RunActions : public QObject
{
    Q_OBJECT
public:
    RunActions(Workspace &workspace, QWidget *shortcutOwner);

    /// Ids; the first is the one that single-run actions mean.
    void setRuns(const QStringList &ids);
    void fill(QMenu &menu) const;

Q_SIGNALS:
    void renameRequested(const QString &id);
    void notesRequested(const QString &id);

public Q_SLOTS:
    void refresh(); ///< the states of the runs changed

private:
    QAction *add(const QString &name, const QString &text, const QString &icon, const QKeySequence &shortcut,
                 void (RunActions::*slot)());
    [[nodiscard]] std::optional<RunRecord> current() const;
    void resumeRuns();
    void stopRuns();
    void duplicate();
    void rename();
    void editNotes();
    void openFolder();
    void copyPath();
    void deleteRuns();
    [[nodiscard]] QList<RunRecord> runs() const;

    Workspace &m_workspace;
    QWidget *m_owner;
    QStringList m_ids;
    QAction *m_resume, *m_stop, *m_duplicate, *m_rename, *m_notes, *m_folder, *m_path, *m_delete;
};

} // namespace leoclr

#include "widgets/runs/runactions.h"

#include "core/language/errortext.h"
#include "widgets/common/style.h"
#include "widgets/runs/runtext.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>
#include <QUrl>

#include <algorithm>

namespace leoclr {

RunActions::RunActions(Workspace &workspace, QWidget *shortcutOwner)
    : QObject(shortcutOwner), m_workspace(workspace), m_owner(shortcutOwner)
{
    m_resume = add("resumeRun", tr("Resume"), "play", {}, &RunActions::resumeRuns);
    m_stop = add("stopRun", tr("Stop"), "stop", {}, &RunActions::stopRuns);
    m_duplicate = add("duplicateRun", tr("Duplicate into Design"), "duplicate", Qt::CTRL | Qt::Key_D, &RunActions::duplicate);
    m_rename = add("renameRun", tr("Rename"), "edit", Qt::Key_F2, &RunActions::rename);
    m_notes = add("editNotes", tr("Notes and tags…"), "note", Qt::CTRL | Qt::Key_E, &RunActions::editNotes);
    m_folder = add("openRunFolder", tr("Open folder"), "folder", Qt::CTRL | Qt::Key_O, &RunActions::openFolder);
    m_path = add("copyRunPath", tr("Copy path"), "copy", QKeySequence::Copy, &RunActions::copyPath);
    m_delete = add("deleteRun", tr("Delete"), "trash", QKeySequence::Delete, &RunActions::deleteRuns);
    refresh();
}

QAction *RunActions::add(const QString &name, const QString &text, const QString &icon, const QKeySequence &shortcut,
                         void (RunActions::*slot)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    setThemedIcon(action, icon);
    connect(action, &QAction::triggered, this, slot);
    m_owner->addAction(action);
    return action;
}

void RunActions::setRuns(const QStringList &ids)
{
    m_ids = ids;
    refresh();
}

QList<RunRecord> RunActions::runs() const
{
    QList<RunRecord> found;
    for (const QString &id : m_ids) {
        if (const auto run = m_workspace.library().run(id))
            found << *run;
    }
    return found;
}

std::optional<RunRecord> RunActions::current() const
{
    return m_ids.isEmpty() ? std::nullopt : m_workspace.library().run(m_ids.first());
}

void RunActions::refresh()
{
    const QList<RunRecord> all = runs();
    const bool one = all.size() == 1;
    m_resume->setEnabled(std::any_of(all.begin(), all.end(), canResume));
    m_stop->setEnabled(std::any_of(all.begin(), all.end(), isTraining));
    m_delete->setEnabled(std::any_of(all.begin(), all.end(), [](const RunRecord &run) { return !isTraining(run); }));
    for (QAction *action : {m_duplicate, m_rename, m_notes})
        action->setEnabled(one);
    for (QAction *action : {m_folder, m_path})
        action->setEnabled(!all.isEmpty());
}

void RunActions::fill(QMenu &menu) const
{
    menu.addActions({m_resume, m_stop});
    menu.addSeparator();
    menu.addActions({m_duplicate, m_rename, m_notes});
    menu.addSeparator();
    menu.addActions({m_folder, m_path});
    menu.addSeparator();
    menu.addAction(m_delete);
}

void RunActions::resumeRuns()
{
    for (const RunRecord &run : runs()) {
        if (!canResume(run))
            continue;
        if (const auto resumed = m_workspace.resumeRun(run.id); !resumed)
            m_workspace.say(describe(resumed.error()));
    }
}

void RunActions::stopRuns()
{
    for (const RunRecord &run : runs()) {
        if (!isTraining(run))
            continue;
        const auto asked = m_workspace.launcher().requestStop(run.path);
        m_workspace.say(asked ? tr("%1 stops once its checkpoint is written").arg(run.name) : describe(asked.error()));
    }
}

void RunActions::duplicate()
{
    if (const auto run = current())
        m_workspace.adoptRun(run->id);
}

void RunActions::rename()
{
    if (const auto run = current())
        Q_EMIT renameRequested(run->id);
}

void RunActions::editNotes()
{
    if (const auto run = current())
        Q_EMIT notesRequested(run->id);
}

void RunActions::openFolder()
{
    for (const RunRecord &run : runs())
        QDesktopServices::openUrl(QUrl::fromLocalFile(run.path));
}

void RunActions::copyPath()
{
    QStringList paths;
    for (const RunRecord &run : runs())
        paths << QDir::toNativeSeparators(run.path);
    QGuiApplication::clipboard()->setText(paths.join('\n'));
}

void RunActions::deleteRuns()
{
    QStringList deleted;
    QString name;
    std::optional<Error> problem;
    for (const RunRecord &run : runs()) {
        if (const auto moved = m_workspace.library().moveToTrash(run.id); moved) {
            deleted << run.id;
            name = run.name;
        } else {
            problem = moved.error();
        }
    }
    if (!deleted.isEmpty()) {
        const QString sentence = deleted.size() == 1 ? tr("%1 was moved to the trash").arg(name)
                                                     : tr("%n run(s) were moved to the trash", nullptr, int(deleted.size()));
        m_workspace.say(sentence, [actions = QPointer<RunActions>(this), deleted] {
            if (!actions)
                return;
            for (const QString &id : deleted) {
                if (const auto restored = actions->m_workspace.library().restore(id); !restored)
                    actions->m_workspace.say(describe(restored.error()));
            }
            actions->m_workspace.selectRuns(deleted);
        });
    }
    if (problem)
        m_workspace.say(describe(*problem));
}

} // namespace leoclr

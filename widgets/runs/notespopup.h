#pragma once

#include "core/library/runlibrary.h"

#include <QFrame>

class QLineEdit;
class QPlainTextEdit;

namespace leoclr {

/// Tags and notes of one run, in a small window over the list. Closing it keeps what was written, Esc drops it.
class NotesPopup : public QFrame
{
    Q_OBJECT
public:
    NotesPopup(const RunRecord &run, QWidget *parent);

    /// At `corner` (global), moved into the screen.
    void showAt(const QPoint &corner);

Q_SIGNALS:
    void accepted(const QString &notes, const QStringList &tags); ///< only if something changed

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QLineEdit *m_tags;
    QPlainTextEdit *m_notes;
    const QString m_oldNotes;
    const QStringList m_oldTags;
    bool m_dropped = false;
};

} // namespace leoclr

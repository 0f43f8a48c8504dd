#include "widgets/runs/notespopup.h"

#include "widgets/common/style.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScreen>
#include <QVBoxLayout>

namespace leoclr {

namespace {

QStringList splitTags(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[,\\s#]+"));
    QStringList tags = text.split(separators, Qt::SkipEmptyParts);
    tags.removeDuplicates();
    return tags;
}

} // namespace

NotesPopup::NotesPopup(const RunRecord &run, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_tags(new QLineEdit(run.tags.join(' '), this)),
      m_notes(new QPlainTextEdit(run.notes, this)), m_oldNotes(run.notes), m_oldTags(run.tags)
{
    setObjectName(QStringLiteral("notesPopup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    makePanel(this);
    auto *title = new QLabel(run.name, this);
    makeStrong(title);
    m_tags->setObjectName(QStringLiteral("runTags"));
    m_tags->setPlaceholderText(tr("Tags, separated by blanks"));
    m_tags->setAccessibleName(tr("Tags"));
    m_notes->setObjectName(QStringLiteral("runNotes"));
    m_notes->setPlaceholderText(tr("Notes"));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setTabChangesFocus(true);
    auto *hint = new QLabel(tr("Ctrl+Enter keeps, Esc drops"), this);
    makeCaption(hint);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(m_tags);
    layout->addWidget(m_notes);
    layout->addWidget(hint);
    resize(320, 240);
    m_notes->setFocus();
    connect(m_tags, &QLineEdit::returnPressed, this, &QWidget::close);
}

void NotesPopup::showAt(const QPoint &corner)
{
    const QScreen *screen = QGuiApplication::screenAt(corner);
    QPoint place = corner;
    if (screen) {
        const QRect room = screen->availableGeometry();
        place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - width())));
        place.setY(std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(place);
    show();
}

void NotesPopup::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (enter && event->modifiers().testFlag(Qt::ControlModifier))) {
        m_dropped = event->key() == Qt::Key_Escape;
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

void NotesPopup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    const QString notes = m_notes->toPlainText().trimmed();
    const QStringList tags = splitTags(m_tags->text());
    if (!m_dropped && (notes != m_oldNotes || tags != m_oldTags))
        Q_EMIT accepted(notes, tags);
    m_dropped = true; // once
}

} // namespace leoclr

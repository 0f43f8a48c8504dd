#include "widgets/common/style.h"
#include "widgets/common/stylepaint.h"
#include "widgets/design/fieldeditor.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

namespace leoclr {

FieldLine::FieldLine(const QString &unit, QWidget *parent) : QLineEdit(parent)
{
    if (unit.isEmpty())
        return;
    m_unit = new QLabel(unit, this);
    m_unit->setAttribute(Qt::WA_TransparentForMouseEvents);
    makeSecondary(m_unit);
    setTextMargins(0, 0, m_unit->sizeHint().width() + 6, 0);
}

void FieldLine::setBad(bool bad)
{
    m_bad = bad;
    update();
}

bool FieldLine::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            key->ignore(); // the room's undo, which knows all fields
            return false;
        }
    }
    return QLineEdit::event(event);
}

void FieldLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        const int size = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
        Q_EMIT stepped(event->key() == Qt::Key_Up ? size : -size);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT escaped();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FieldLine::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    if (m_unit) {
        const QSize size = m_unit->sizeHint();
        m_unit->setGeometry(width() - size.width() - 9, (height() - size.height()) / 2, size.width(), size.height());
    }
}

void FieldLine::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_bad) {
        QPainter painter(this);
        stylepaint::roundedRect(&painter, rect(), {}, colourOf(Meaning::Bad), stylepaint::radius, 1.5);
    }
}

} // namespace leoclr

#include "widgets/common/searchfield.h"

#include "widgets/common/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QTimer>

namespace leoclr {

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent), m_rest(new QTimer(this)), m_magnifier(new QAction(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    addAction(m_magnifier, QLineEdit::LeadingPosition);
    tint();
    m_rest->setSingleShot(true);
    m_rest->setInterval(120);
    connect(&Theme::instance(), &Theme::changed, this, &SearchField::tint);
    connect(this, &QLineEdit::textChanged, m_rest, qOverload<>(&QTimer::start));
    connect(m_rest, &QTimer::timeout, this, [this] { Q_EMIT searchChanged(text().trimmed()); });
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            break;
        clear();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down: Q_EMIT moveRequested(event->key() == Qt::Key_Up ? -1 : 1); return;
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::tint()
{
    const Theme &theme = Theme::instance();
    m_magnifier->setIcon(theme.icon(QStringLiteral("search"), theme.colours().secondary));
}

} // namespace leoclr

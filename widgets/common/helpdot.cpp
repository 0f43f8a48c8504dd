#include "widgets/common/helpdot.h"

#include "widgets/common/style.h"

#include <QWhatsThis>

namespace leoclr {

HelpDot::HelpDot(const QString &text, QWidget *parent) : QToolButton(parent)
{
    setThemedIcon(this, QStringLiteral("info"));
    makeQuiet(this);
    setIconSize({16, 16});
    setFocusPolicy(Qt::TabFocus);
    setText(text);
    connect(this, &QToolButton::clicked, this, &HelpDot::explain);
}

void HelpDot::setText(const QString &text)
{
    setToolTip(text);
    setWhatsThis(text);
    setAccessibleName(tr("Explanation"));
    setAccessibleDescription(text);
}

void HelpDot::explain()
{
    explainWidget(this);
}

bool explainWidget(QWidget *widget)
{
    for (QWidget *w = widget; w; w = w->parentWidget()) {
        const QString text = !w->whatsThis().isEmpty() ? w->whatsThis() : w->toolTip();
        if (text.isEmpty())
            continue;
        const QPoint below = widget->mapToGlobal(QPoint(widget->width() / 2, widget->height() + 4));
        QWhatsThis::showText(below, text, widget);
        return true;
    }
    return false;
}

} // namespace leoclr

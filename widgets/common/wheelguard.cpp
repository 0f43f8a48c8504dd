#include "widgets/common/wheelguard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>
#include <QSlider>

namespace leoclr {

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || !watched->isWidgetType())
        return false;
    QWidget *widget = static_cast<QWidget *>(watched);
    const bool holdsValue = qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QSlider *>(widget);
    if (!holdsValue || widget->hasFocus())
        return false;
    event->ignore(); // Qt then offers it to the parent
    return true;
}

} // namespace leoclr

#pragma once

#include <QObject>

namespace leoclr {

/// Application-wide: the wheel over a spin box, combo box or slider that has no focus scrolls the page below it
/// instead of changing the value.
class WheelGuard : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace leoclr

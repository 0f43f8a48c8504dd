#pragma once

#include "core/config/checks.h"

#include <QString>
#include <QWidget>

namespace leoclr {

/// One finding of a check: its sign, its sentence, and a button that applies the way out.
class FindingLine : public QWidget
{
    Q_OBJECT
public:
    explicit FindingLine(const CheckFinding &finding, QWidget *parent = nullptr);

Q_SIGNALS:
    void fixRequested(const QString &key, const QString &value);
    void chosen(); ///< the sentence was pressed

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
};

} // namespace leoclr
